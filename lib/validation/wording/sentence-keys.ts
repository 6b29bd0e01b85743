import type { IssueFacts } from '../../../types/issue.js'
import { isIndex } from '../schema/json-pointer.js'

/** A path in which every index is `*`, `items.*.name`: what is written under it holds for each item. */
export function toItemField (segments: readonly string[]): string {
  return segments.map((segment) => isIndex(segment) ? '*' : segment).join('.')
}

/** The names of the sentences that fit an issue: that of its case, as locales write it (`invalid_format.email`), then that of its code. */
export function toSentenceKeys ({ code, params }: IssueFacts): readonly string[] {
  const name = toCase(code, params)
  return name === undefined ? [code] : [`${code}.${name}`, code]
}

/** The names of a user's sentences that fit an issue, the most specific first. */
export function toMessageKeys (issue: IssueFacts, segments: readonly string[]): readonly string[] {
  const { field, resource } = issue
  const fields = [...new Set([field, toItemField(segments)])]
  const owners = [...(resource === undefined ? [] : fields.map((path) => `${resource}.${path}.`)), ...fields.map((path) => `${path}.`), '']
  const keys = toSentenceKeys(issue)
  return owners.flatMap((owner) => keys.map((key) => owner + key))
}

function toCase (code: string, { format, name, expected, allowed }: IssueFacts['params']): string | undefined {
  switch (code) {
    case 'invalid_format': return typeof name === 'string' ? 'named' : typeof format === 'string' ? format : undefined
    case 'invalid_type': return Array.isArray(expected) && expected.length === 1 ? String(expected[0]) : undefined
    case 'not_equal': return expected === undefined ? 'hidden' : expected === true ? 'accepted' : undefined
    case 'not_in_list':
    case 'unknown_variant': return allowed === undefined ? 'hidden' : undefined
    default: return undefined
  }
}
