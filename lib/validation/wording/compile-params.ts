import type { IssueFacts, IssueParam } from '../../../types/issue.js'
import type { Labels } from './compile-labels.js'
import { compileNames, type NameWords } from './compile-names.js'
import { createTypesetting } from './set-apart.js'

type Scalar = Exclude<IssueParam, readonly unknown[]>
type Written = string | number | WrittenNumber | undefined

/** Makes of an issue's params what its sentence shows: of those that it mentions. */
export type FormatParams = (issue: IssueFacts, mentions?: (param: string) => boolean) => Record<string, unknown>

/** The words of a language that params are written with. */
export interface ParamWords extends NameWords {
  /** What the types of JSON Schema are called. */
  readonly typeNames: Readonly<Record<string, string>>
}

/** Params that hold the names of JSON Schema types. */
const TYPES: ReadonlySet<string> = new Set(['expected', 'received'])
/** Params that name another field. */
const FIELDS: ReadonlySet<string> = new Set(['when_present', 'other'])
/** Params that hold values of the field itself. */
const VALUES: ReadonlySet<string> = new Set(['allowed', 'expected'])
/** Params whose texts are set apart from their sentence. Others may be asked for their value: `{format, select, …}`. */
const SET_APART: ReadonlySet<string> = new Set([...VALUES, 'name', 'min', 'max', 'variants', 'matched'])
/** Lists of which all members hold; of any other list one does. */
const ALL: ReadonlySet<string> = new Set(['matched', 'indexes'])

/** Values that need no quotes to be seen whole in a sentence. */
const PLAIN_VALUE = /^[\w.:/+-]+$/

/** A number that is shown as it is written here, but may be counted and formatted by a sentence. */
class WrittenNumber {
  readonly value: number
  readonly text: string

  constructor (value: number, text: string) {
    this.value = value
    this.text = text
  }

  valueOf (): number {
    return this.value
  }

  toString (): string {
    return this.text
  }
}

/**
 * Makes the function that prepares params for sentences in a locale: lists are joined as the language does, types and `null` have its names,
 * other fields and values their labels, booleans are `'true'` and `'false'`. Limits and counts stay numbers, for the sentence to write and to count. A
 * value is written as limits are, without groups of digits; one that could not be told from its sentence is quoted. A type
 * that the language has no name for is left out: `string` is no word of it, and a sentence that asks for it does not exist then.
 */
export function compileParams (locale: string, words: ParamWords, labels: Labels): FormatParams {
  const { typeNames } = words
  const locales = [locale, 'en']
  const all = new Intl.ListFormat(locales, { type: 'conjunction' })
  const one = new Intl.ListFormat(locales, { type: 'disjunction' })
  const numbers = new Intl.NumberFormat(locales, { useGrouping: false, maximumFractionDigits: 20 })
  const { quote } = compileNames(locale, words)
  const { setApart } = createTypesetting(locale)

  function toTypeName (name: string): string | undefined {
    return Object.hasOwn(typeNames, name) ? typeNames[name] : undefined
  }

  function toValue (name: string, value: Scalar, issue: IssueFacts): Written {
    if (!VALUES.has(name)) return typeof value === 'string' && SET_APART.has(name) ? setApart(value) : value === null ? toTypeName('null') : String(value)
    const label = labels.resolveValue(issue, String(value))
    if (label !== undefined) return setApart(label)
    if (value === null || value === '') return toTypeName('null')
    // The mark of direction that `Intl` sets before a sign is not needed where a value is isolated.
    if (typeof value === 'number') return new WrittenNumber(value, setApart(numbers.format(value).replace('\u200E', '')))
    return PLAIN_VALUE.test(String(value)) ? setApart(String(value)) : quote(String(value))
  }

  function toList (name: string, texts: ReadonlyArray<Written>): string | undefined {
    const known = texts.filter((text) => text !== undefined).map(String)
    return known.length < texts.length ? undefined : (ALL.has(name) ? all : one).format(known)
  }

  /** `email or phone`; `id, or page and size`. */
  function toAlternatives (alternatives: readonly (readonly string[])[]): string {
    const branches = alternatives.map((members) => all.format(members))
    if (branches.length > 2 || alternatives.every(({ length }) => length === 1)) return one.format(branches)
    // The separator before the last one of several, e.g. a comma with the word, keeps "or" and "and" apart.
    return one.formatToParts(['x', ...branches]).slice(2).map(({ value }) => value).join('')
  }

  function toParam (name: string, value: IssueParam, issue: IssueFacts): Written {
    if (isBranches(value)) return toAlternatives(labels.resolveMembers(issue, value))
    if (isList(value)) return toList(name, value.map((item) => TYPES.has(name) ? toTypeName(String(item)) : toValue(name, item, issue)))
    if (typeof value === 'string' && FIELDS.has(name)) return labels.resolveBeside(issue, value)
    if (typeof value === 'string' && name === 'received') return toTypeName(value)
    return typeof value === 'number' && !VALUES.has(name) ? value : toValue(name, value, issue)
  }

  return (issue, mentions) => {
    const shown: Record<string, unknown> = {}
    for (const [name, value] of Object.entries(issue.params)) {
      // A param of an app's keyword may have any name.
      if (mentions?.(name) !== false && name !== '__proto__') shown[name] = toParam(name, value, issue)
    }
    return shown
  }
}

function isList (value: IssueParam): value is readonly Scalar[] {
  return Array.isArray(value)
}

function isBranches (value: IssueParam): value is readonly (readonly string[])[] {
  return Array.isArray(value) && Array.isArray(value[0])
}
