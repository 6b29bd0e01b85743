import type { IssueGroup } from '../../../types/issue.js'

/** The coarse group of each built-in code. */
const GROUPS: ReadonlyMap<string, IssueGroup> = new Map([
  ...codesOf('missing_field', 'missing_field', 'missing_body', 'blank', 'null_not_allowed', 'missing_dependent_field', 'missing_one_of'),
  ...codesOf('missing', 'not_found'),
  ...codesOf('already_exists', 'already_exists'),
  ...codesOf('unprocessable', 'unprocessable', 'mismatch', 'condition_not_met'),
  ...codesOf('invalid',
    'invalid', 'invalid_type', 'not_integer', 'invalid_format', 'too_short', 'too_long', 'wrong_length', 'too_early', 'too_late',
    'not_in_list', 'not_equal', 'too_small', 'too_large', 'out_of_range', 'not_multiple_of', 'too_many_decimals',
    'empty_list', 'too_few_items', 'too_many_items', 'duplicate_item', 'missing_item', 'too_many_matching_items',
    'too_few_fields', 'too_many_fields', 'unknown_field', 'invalid_field_name', 'not_allowed', 'read_only',
    'no_matching_variant', 'ambiguous_variant', 'unknown_variant')
])

/** The coarse group of a code; `'custom'` for a code that is not built in. */
export function issueGroup (code: string): IssueGroup {
  return GROUPS.get(code) ?? 'custom'
}

function codesOf (group: IssueGroup, ...codes: readonly string[]): Array<[string, IssueGroup]> {
  return codes.map((code) => [code, group])
}
