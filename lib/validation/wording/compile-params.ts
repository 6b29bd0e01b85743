import type { IssueFacts, IssueParams } from '../../../types/issue.js'
import type { Labels } from './compile-labels.js'

type Value = IssueParams[string]
type Scalar = Exclude<Value, readonly unknown[]>

/** Makes of an issue's params what its sentence shows. */
export type FormatParams = (issue: IssueFacts) => Readonly<Record<string, unknown>>

/** Params that hold the names of JSON Schema types. */
const TYPES: ReadonlySet<string> = new Set(['expected', 'received'])
/** Params that name another field. */
const FIELDS: ReadonlySet<string> = new Set(['when_present', 'other'])
/** Params that hold values of the field itself. */
const VALUES: ReadonlySet<string> = new Set(['allowed', 'expected'])
/** Lists of which all members hold; of any other list one does. */
const ALL: ReadonlySet<string> = new Set(['matched', 'indexes'])

/**
 * Makes the function that prepares params for sentences in a locale: lists are joined as the language does, types and `null` have its names,
 * other fields and values their labels, booleans are `'true'` and `'false'`. Numbers stay numbers, for the sentence to write and to count. A type
 * that the language has no name for is left out: `string` is no word of it, and a sentence that asks for it does not exist then.
 */
export function compileParams (locale: string, typeNames: Readonly<Record<string, string>>, labels: Labels): FormatParams {
  const locales = [locale, 'en']
  const all = new Intl.ListFormat(locales, { type: 'conjunction' })
  const one = new Intl.ListFormat(locales, { type: 'disjunction' })

  function toTypeName (name: string): string | undefined {
    return Object.hasOwn(typeNames, name) ? typeNames[name] : undefined
  }

  function toText (value: Scalar): string | undefined {
    return value === null ? toTypeName('null') : String(value)
  }

  function labelOf (name: string, value: Scalar, issue: IssueFacts): string | undefined {
    return VALUES.has(name) ? labels.resolveValue(issue, String(value)) : undefined
  }

  function toMember (name: string, value: Scalar, issue: IssueFacts): string | undefined {
    return labelOf(name, value, issue) ?? toText(value)
  }

  function toValue (name: string, value: Value, issue: IssueFacts): string | number | undefined {
    if (isList(value)) {
      const texts = value.map((item) => TYPES.has(name) ? toTypeName(String(item)) : toMember(name, item, issue))
      const known = texts.filter((text) => text !== undefined)
      return known.length < texts.length ? undefined : (ALL.has(name) ? all : one).format(known)
    }
    if (typeof value === 'number') return labelOf(name, value, issue) ?? value
    if (typeof value !== 'string') return toMember(name, value, issue)
    if (FIELDS.has(name)) return labels.resolveBeside(issue, value)
    return name === 'received' ? toTypeName(value) : toMember(name, value, issue)
  }

  return (issue) => Object.fromEntries(Object.entries(issue.params).map(([name, value]) => [name, toValue(name, value, issue)]))
}

function isList (value: Value): value is readonly Scalar[] {
  return Array.isArray(value)
}
