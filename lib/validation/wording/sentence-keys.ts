import type { IssueFacts } from '../../../types/issue.js'
import { isIndex } from '../schema/json-pointer.js'

/** A path in which every index is `*`, `items.*.name`: what is written under it holds for each item. */
export function toItemField (segments: readonly string[]): string {
  return segments.map((segment) => isIndex(segment) ? '*' : segment).join('.')
}

/** The names of the sentences that fit an issue: that of its case, as locales write it (`invalid_format.email`), then that of its code. */
export function toSentenceKeys (issue: IssueFacts): readonly string[] {
  const name = toCase(issue)
  return name === undefined ? [issue.code] : [`${issue.code}.${name}`, issue.code]
}

/**
 * The names of a user's sentences that fit an issue, the most specific first: `'<resource>.<field>.<code>'`, `'<field>.<code>'`, `'<code>'`, each with its
 * case before.
 */
export function toMessageKeys (issue: IssueFacts, segments: readonly string[]): readonly string[] {
  const { field, resource } = issue
  const fields = [...new Set([field, toItemField(segments)])]
  const owners = [...(resource === undefined ? [] : fields.map((path) => `${resource}.${path}.`)), ...fields.map((path) => `${path}.`), '']
  const keys = toSentenceKeys(issue)
  return owners.flatMap((owner) => keys.map((key) => owner + key))
}

/**
 * The issue in the words of its only value: one of a list of one value is that value. Where the value is `null` or an empty text, which nobody can
 * see in a sentence, the field must be empty.
 *
 * @param hasLabel `true` for a value that the user's labels have a word for
 */
export function toPlainIssue (issue: IssueFacts, hasLabel: (value: string) => boolean): IssueFacts {
  const { code, params } = issue
  const isOnly = (code === 'not_in_list' || code === 'unknown_variant') && Array.isArray(params['allowed']) && params['allowed'].length === 1
  const [expected] = isOnly && Array.isArray(params['allowed']) ? params['allowed'] : [params['expected']]
  if (!isOnly && code !== 'not_equal') return issue
  if ((expected === null || expected === '') && !hasLabel(String(expected))) return { ...issue, code: 'invalid_type', params: { expected: ['null'] } }
  return isOnly ? { ...issue, code: 'not_equal', params: { ...params, expected } } : issue
}

function toCase ({ code, keyword, pointer, params: { format, name, expected, allowed, indexes } }: IssueFacts): string | undefined {
  switch (code) {
    case 'invalid_format': return typeof name === 'string' ? 'named' : typeof format === 'string' ? format : undefined
    case 'invalid_type': return Array.isArray(expected) && expected.length === 1 ? String(expected[0]) : undefined
    case 'not_equal': return expected === undefined ? 'hidden' : expected === true ? 'accepted' : undefined
    case 'not_in_list':
    case 'unknown_variant': return allowed === undefined ? 'hidden' : undefined
    // `not` refuses a value, `false` the field.
    case 'not_allowed': return keyword === 'not' ? 'value' : undefined
    case 'duplicate_item': return indexes === undefined && !isIndex(pointer.slice(pointer.lastIndexOf('/') + 1)) ? 'list' : undefined
    default: return undefined
  }
}
