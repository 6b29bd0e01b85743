import { isSecret, toListed, toParams, type KeywordRule } from '../finding.js'
import { isScalar } from '../../schema/scalar.js'
import { toJtdTypeFinding } from './jtd-keywords.js'
import { toTypeFinding } from './to-type-finding.js'

/** The expected types of a failed `type`. */
export function toTypes (type: unknown): readonly string[] {
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string')
}

/** `type`, `enum`, `const`: what a value has to be. */
export const typeKeywords: Readonly<Record<string, KeywordRule>> = {
  type: ({ params: { type }, value }) => toJtdTypeFinding(type, value) ?? toTypeFinding(toTypes(type), value),
  enum: (failure) => ({
    code: 'not_in_list',
    params: toParams({ allowed: isSecret(failure) ? undefined : toListed(failure.params['allowedValues']) })
  }),
  const: (failure) => {
    const expected = failure.params['allowedValue']
    return { code: 'not_equal', params: toParams({ expected: isScalar(expected) && !isSecret(failure) ? expected : undefined }) }
  }
}
