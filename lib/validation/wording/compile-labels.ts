import type { CompiledMessage } from '../../../types/compiled.js'
import type { IssueFacts, Label, LabelGender } from '../../../types/issue.js'
import type { DefinedLocale } from '../../../types/locale.js'
import type { ValidationOptions } from '../../../types/options.js'
import { compileMessage } from '../../message/compile-message.js'
import { isIndex, toSegments } from '../schema/json-pointer.js'
import { toItemField } from './sentence-keys.js'
import { textsOfLocale } from './texts-of-locale.js'

/** What a field is called. */
export interface ResolvedLabel {
  readonly text: string
  readonly gender: LabelGender | 'other'
  /** `true` where the language has no word for a part of the request: the text is its name in the code then, fit for no sentence. */
  readonly isSource?: boolean
}

/** The labels of one language. */
export interface Labels {
  /** What the field of an issue is called: by the user's labels, else by the schema's `title`, else by its own name. */
  readonly resolve: (issue: IssueFacts) => ResolvedLabel
  /** What another field is called that stands beside that of an issue; `name` is its name, or its path from the top. */
  readonly resolveBeside: (issue: IssueFacts, name: string) => string
  /** What a value of the field of an issue is called, by the user's labels (`'status=open'`); `undefined` where it has no label. */
  readonly resolveValue: (issue: IssueFacts, value: string) => string | undefined
}

/** The words of a language that labels are made of. */
export type LabelWords = { readonly [K in 'parts' | 'item']?: DefinedLocale[K] | undefined }

/** The most digits of the position of an item; what is longer is the name of a member. */
const MAX_DIGITS = 9

/** Makes the labels of a locale. Those of a more specific tag (`ru-RU`) go before those of its language (`ru`). */
export function compileLabels (locale: string, labels: ValidationOptions['labels'] = {}, { parts, item }: LabelWords = {}): Labels {
  const known = new Map(textsOfLocale(locale, labels).toReversed().flatMap((byField) => Object.entries(byField)))
  const itemText = item === undefined ? undefined : compileMessage(item, locale)

  function find (segments: readonly string[], suffix = ''): Label | undefined {
    return known.size === 0 ? undefined : known.get(segments.join('.') + suffix) ?? known.get(toItemField(segments) + suffix)
  }

  /** What the field is called without its place in a list. */
  function name ({ source, title }: IssueFacts, segments: readonly string[]): ResolvedLabel {
    const given = find(segments) ?? title
    if (given !== undefined) return toLabel(given)
    if (itemText === undefined && segments.length > 0 && toName(segments) !== '') return toLabel(toName(segments))
    // An element without a name is called by its list, whose gender and number are not its own.
    const named = segments.slice(0, segments.findLastIndex((segment) => !isPosition(segment)) + 1)
    const label = toLabel((find(named) ?? named.at(-1)) || (parts?.[source] ?? { text: source, gender: 'other', isSource: true }))
    return named.length === segments.length ? label : { ...label, gender: 'other' }
  }

  return {
    resolve (issue) {
      const segments = toSegments(issue.pointer)
      const label = name(issue, segments)
      // A label for this very element says all.
      return itemText === undefined || known.has(segments.join('.')) ? label : { ...label, text: addPositions(label.text, segments, itemText) }
    },
    resolveBeside (issue, name) {
      const siblings = toSegments(issue.pointer).slice(0, -1)
      return toLabel(find([...siblings, name]) ?? find(name.split('.')) ?? name).text
    },
    resolveValue (issue, value) {
      const label = find(toSegments(issue.pointer), `=${value}`)
      return label === undefined ? undefined : toLabel(label).text
    }
  }
}

/** `Name` of `items.1.name` becomes `Item 2: Name`. */
function addPositions (label: string, segments: readonly string[], item: CompiledMessage): string {
  return segments.filter(isPosition).reduceRight((text, index) => {
    return typeof item === 'string' ? item : item({ position: Number(index) + 1, label: text })
  }, label)
}

function isPosition (segment: string): boolean {
  return isIndex(segment) && segment.length <= MAX_DIGITS
}

function toLabel (label: Label | ResolvedLabel): ResolvedLabel {
  return typeof label === 'string' ? { text: label, gender: 'other' } : label
}

/** The last name; with an index that says nothing by itself, also what comes before: `tags.0`. */
function toName (segments: readonly string[]): string {
  const start = segments.findLastIndex((segment) => !isIndex(segment))
  return segments.slice(Math.max(start, 0)).join('.')
}
