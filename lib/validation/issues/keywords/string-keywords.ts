import { toLimit, toParams, toText, type Finding, type KeywordRule } from '../finding.js'
import type { Failure } from '../parse-failure.js'
import { isScalar } from '../../schema/scalar.js'

/** `minLength` and `maxLength` of one value: a single length is right. */
function toWrongLength ({ schema }: Failure): Finding | undefined {
  const length = toLimit(schema?.['minLength'])
  return length !== undefined && length === schema?.['maxLength'] ? { code: 'wrong_length', params: { length } } : undefined
}

function toEarly (inclusive: boolean): KeywordRule {
  return ({ params: { limit } }) => ({ code: 'too_early', params: toParams({ min: isScalar(limit) ? limit : undefined, inclusive }) })
}

function toLate (inclusive: boolean): KeywordRule {
  return ({ params: { limit } }) => ({ code: 'too_late', params: toParams({ max: isScalar(limit) ? limit : undefined, inclusive }) })
}

/** The expression itself is never shown; `x-format-name` names what it describes. */
const pattern: KeywordRule = ({ schema }) => ({
  code: 'invalid_format',
  params: toParams({ format: 'pattern', name: toText(schema?.['x-format-name']) })
})

/** The keywords of strings, and those of `ajv-formats`. */
export const stringKeywords: Readonly<Record<string, KeywordRule>> = {
  minLength: (failure) => {
    const min = toLimit(failure.params['limit'])
    // Only an empty text is shorter than 1.
    if (min === 1) return { code: 'blank', params: {} }
    return toWrongLength(failure) ?? { code: 'too_short', params: toParams({ min, actual: failure.value.size() }) }
  },
  maxLength: (failure) => toWrongLength(failure) ??
    { code: 'too_long', params: toParams({ max: toLimit(failure.params['limit']), actual: failure.value.size() }) },
  pattern,
  // Of ajv-keywords: a pattern with flags.
  regexp: pattern,
  format: ({ params }) => ({ code: 'invalid_format', params: toParams({ format: toText(params['format']) }) }),
  formatMinimum: toEarly(true),
  formatExclusiveMinimum: toEarly(false),
  formatMaximum: toLate(true),
  formatExclusiveMaximum: toLate(false)
}
