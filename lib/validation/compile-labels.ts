import type { IssueFacts, Label, LabelGender } from '../../types/issue.js'
import type { ValidationOptions } from '../../types/options.js'
import { isIndex, toSegments } from './json-pointer.js'
import { toItemField } from './sentence-keys.js'
import { textsOfLocale } from './texts-of-locale.js'

/** What a field is called. */
export interface ResolvedLabel {
  readonly text: string
  readonly gender: LabelGender | 'other'
}

/** The labels of one language. */
export interface Labels {
  /** What the field of an issue is called: by the user's labels, else by the schema's `title`, else by its own name. */
  readonly resolve: (issue: IssueFacts) => ResolvedLabel
  /** What another field is called that stands beside that of an issue; `name` is its name, or its path from the top. */
  readonly resolveBeside: (issue: IssueFacts, name: string) => string
}

/** Makes the labels of a locale. Those of a more specific tag (`ru-RU`) go before those of its language (`ru`). */
export function compileLabels (locale: string, labels: ValidationOptions['labels'] = {}): Labels {
  const known = new Map(textsOfLocale(locale, labels).toReversed().flatMap((byField) => Object.entries(byField)))

  function find (segments: readonly string[]): Label | undefined {
    return known.size === 0 ? undefined : known.get(segments.join('.')) ?? known.get(toItemField(segments))
  }

  return {
    resolve (issue) {
      const segments = toSegments(issue.pointer)
      return toLabel(find(segments) ?? issue.title ?? (toName(segments) || issue.source))
    },
    resolveBeside (issue, name) {
      const siblings = toSegments(issue.pointer).slice(0, -1)
      return toLabel(find([...siblings, name]) ?? find(name.split('.')) ?? name).text
    }
  }
}

function toLabel (label: Label): ResolvedLabel {
  return typeof label === 'string' ? { text: label, gender: 'other' } : label
}

/** The last name; with an index that says nothing by itself, also what comes before: `tags.0`. */
function toName (segments: readonly string[]): string {
  const start = segments.findLastIndex((segment) => !isIndex(segment))
  return segments.slice(Math.max(start, 0)).join('.')
}
