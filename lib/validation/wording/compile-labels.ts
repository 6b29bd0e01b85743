import type { CompiledMessage } from '../../../types/compiled.js'
import type { GenderedLabel, IssueFacts, Label, LabelGender } from '../../../types/issue.js'
import type { DefinedLocale } from '../../../types/locale.js'
import type { ValidationOptions } from '../../../types/options.js'
import { compileMessage } from '../../message/compile-message.js'
import { isIndex, toSegments } from '../schema/json-pointer.js'
import { compileNames, type NameWords } from './compile-names.js'
import { toItemField } from './sentence-keys.js'
import { createTypesetting } from './set-apart.js'
import { textsOfLocale } from './texts-of-locale.js'

/** What a field is called. */
export interface ResolvedLabel {
  /** Without its place in lists. */
  readonly text: string
  readonly gender: LabelGender | 'other'
  /** The positions, from 1, of the items that it is in, the outermost first; empty where the text says them. */
  readonly positions: readonly number[]
  /** Those of all items on its path. */
  readonly path: readonly number[]
  /** `true` for a name in the code or in the schema, whose language and direction nobody knows. */
  readonly isName?: boolean
  /** `true` where the language has no word for a part of the request: the text is its name in the code then, fit for no sentence. */
  readonly isSource?: boolean
}

/** The labels of one language. */
export interface Labels {
  /** What the field of an issue is called: by the user's labels, else by the schema's `title`, else by its own name. */
  readonly resolve: (issue: IssueFacts) => ResolvedLabel
  /** Says where a sentence or a label belongs: `Name is required` of `items.1` becomes `Item 2: Name is required`. */
  readonly place: (text: string, positions: readonly number[]) => string
  /**
   * What another field is called that stands beside that of an issue; `name` is its name, or its path from the top. The text is ready for a
   * sentence that quotes it where the language quotes names.
   */
  readonly resolveBeside: (issue: IssueFacts, name: string) => string
  /** What members of the object are called that an issue is about. The first opens a sentence; each is in quotes where the language quotes names. */
  readonly resolveMembers: (issue: IssueFacts, alternatives: readonly (readonly string[])[]) => readonly (readonly string[])[]
  /** What a value of the field of an issue is called, by the user's labels (`'status=open'`); `undefined` where it has no label. */
  readonly resolveValue: (issue: IssueFacts, value: string) => string | undefined
}

/** The words of a language that labels are made of. */
export type LabelWords = NameWords & { readonly [K in 'parts' | 'item' | 'element']?: DefinedLocale[K] | undefined }

/** The most digits of the position of an item; what is longer is the name of a member. */
const MAX_DIGITS = 9

/** Codes of members that the client named: their pointers end with a name, whatever it looks like. */
const MEMBER_CODES: ReadonlySet<string> = new Set(['unknown_field', 'invalid_field_name'])

/** Makes the labels of a locale. Those of a more specific tag (`ru-RU`) go before those of its language (`ru`). */
export function compileLabels (locale: string, labels: ValidationOptions['labels'] = {}, words: LabelWords = {}): Labels {
  const { parts, item, element } = words
  const known = new Map(textsOfLocale(locale, labels).toReversed().flatMap((byField) => Object.entries(byField)))
  const names = compileNames(locale, words)
  const { setApart, finish } = createTypesetting(locale)
  const itemText = item === undefined ? undefined : compileMessage(item, locale)
  const elementTexts = element === undefined ? undefined : [compileMessage(element.text, locale), compileMessage(element.alone, locale)] as const

  function find (segments: readonly string[], suffix = ''): Label | undefined {
    return known.size === 0 ? undefined : known.get(segments.join('.') + suffix) ?? known.get(toItemField(segments) + suffix)
  }

  /** What an element is called, or what is inside a member without a name: by its list, or by the part of the request. */
  function describeElement (source: IssueFacts['source'], segments: readonly string[], path: readonly number[]): ResolvedLabel {
    const named = segments.slice(0, segments.findLastIndex((segment) => !isPosition(segment)) + 1)
    const given = find(named)
    const name = named.at(-1) ?? ''
    const position = path.at(-1)
    if (named.length < segments.length && position !== undefined && elementTexts !== undefined) {
      const [text, alone] = elementTexts
      const list = given === undefined ? setApart(name) : names.toName(given)
      const isNamed = given !== undefined || name !== ''
      return { text: finish(isNamed ? fill(text, { position, list }) : fill(alone, { position })), gender: element?.gender ?? 'other', positions: path.slice(0, -1), path }
    }
    const own = given ?? (name === '' ? undefined : name)
    const label = own ?? parts?.[source] ?? source
    const isSource = own === undefined && parts?.[source] === undefined
    // Its list has a gender and number that are not its own.
    const gender = named.length === segments.length ? toGender(label) : 'other'
    return { text: toText(label), gender, positions: path, path, ...(isSource && { isSource }), ...(given === undefined && name !== '' && { isName: true }) }
  }

  function resolve ({ code, source, title, pointer }: IssueFacts): ResolvedLabel {
    const segments = toSegments(pointer)
    const isMember = MEMBER_CODES.has(code)
    const path = itemText === undefined ? [] : segments.slice(0, isMember ? -1 : undefined).filter(isPosition).map((index) => Number(index) + 1)
    const given = find(segments)
    // A label for this very element says all.
    if (given !== undefined) return { text: toText(given), gender: toGender(given), positions: known.has(segments.join('.')) ? [] : path, path }
    if (title !== undefined) return { text: title, gender: 'other', positions: path, path, isName: true }
    const name = isMember || itemText !== undefined ? segments.at(-1) ?? '' : toName(segments)
    if (segments.length === 0 || name === '' || (itemText !== undefined && !isMember && isPosition(segments.at(-1) as string))) return describeElement(source, segments, path)
    return { text: name, gender: 'other', positions: path, path, isName: true }
  }

  function findBeside (siblings: readonly string[], name: string): Label | undefined {
    return find([...siblings, name]) ?? find(name.split('.'))
  }

  return {
    resolve,
    place: (text, positions) => itemText === undefined ? text : positions.reduceRight((label, position) => fill(itemText, { position, label }), text),
    resolveBeside (issue, name) {
      const label = findBeside(toSegments(issue.pointer).slice(0, -1), name)
      return label === undefined ? setApart(name) : names.toOther(label)
    },
    resolveMembers (issue, alternatives) {
      const object = toSegments(issue.pointer)
      return alternatives.map((members, index) => members.map((name, place) => names.toAlternative(findBeside(object, name) ?? name, index + place === 0)))
    },
    resolveValue (issue, value) {
      const label = find(toSegments(issue.pointer), `=${value}`)
      return label === undefined ? undefined : toText(label)
    }
  }
}

function fill (message: CompiledMessage, params: Readonly<Record<string, unknown>>): string {
  return typeof message === 'string' ? message : message(params)
}

function isPosition (segment: string): boolean {
  return isIndex(segment) && segment.length <= MAX_DIGITS
}

function toText (label: Label): string {
  return typeof label === 'string' ? label : label.text
}

function toGender (label: Label): GenderedLabel['gender'] | 'other' {
  return typeof label === 'string' ? 'other' : label.gender
}

/** The last name; with an index that says nothing by itself, also what comes before: `tags.0`. */
function toName (segments: readonly string[]): string {
  const start = segments.findLastIndex((segment) => !isIndex(segment))
  return segments.slice(Math.max(start, 0)).join('.')
}
