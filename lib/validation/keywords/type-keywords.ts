import { isSecret, toListed, toParams, type Finding, type KeywordRule } from '../finding.js'
import { isScalar } from '../scalar.js'
import type { ValueFacts } from '../value-facts.js'

/** What it means that a value has none of the expected types. */
export function toTypeFinding (expected: readonly string[], { type }: ValueFacts): Finding {
  if (type === 'null') return { code: 'null_not_allowed', params: { expected } }
  // What kept this number from being an integer is its fraction.
  if (type === 'number' && expected.length === 1 && expected[0] === 'integer') return { code: 'not_integer', params: {} }
  return { code: 'invalid_type', params: toParams({ expected, received: type }) }
}

/** The expected types of a failed `type`. */
export function toTypes (type: unknown): readonly string[] {
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string')
}

/** `type`, `enum`, `const`: what a value has to be. */
export const typeKeywords: Readonly<Record<string, KeywordRule>> = {
  type: ({ params, value }) => toTypeFinding(toTypes(params['type']), value),
  enum: (failure) => ({
    code: 'not_in_list',
    params: toParams({ allowed: isSecret(failure) ? undefined : toListed(failure.params['allowedValues']) })
  }),
  const: (failure) => {
    const expected = failure.params['allowedValue']
    return { code: 'not_equal', params: toParams({ expected: isScalar(expected) && !isSecret(failure) ? expected : undefined }) }
  }
}
