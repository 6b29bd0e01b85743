import { toListed, toParams, type KeywordRule } from '../finding.js'
import { readBranches, toCommonTag } from '../union-branches.js'

/** A tag that Ajv's `discriminator` found missing, of a wrong type or unknown. Its value is submitted, so it is never shown. */
const discriminator: KeywordRule = (failure, part) => {
  const { error, tag, tagValue } = failure.params
  if (typeof tag !== 'string') return { code: 'unknown_variant', params: {} }
  if (error === 'tag') {
    return tagValue === undefined
      ? { code: 'missing_field', params: {}, member: tag }
      : { code: 'invalid_type', params: { expected: ['string'] }, member: tag }
  }
  const values = toCommonTag(readBranches(failure, 'oneOf', part))?.values
  return { code: 'unknown_variant', params: toParams({ allowed: toListed(values) }), member: tag }
}

/** The keywords that apply other schemas; unions are told by `settleUnion`. */
export const combinatorKeywords: Readonly<Record<string, KeywordRule>> = {
  'false schema': () => ({ code: 'not_allowed', params: {} }),
  not: () => ({ code: 'not_allowed', params: {} }),
  if: ({ params: { failingKeyword } }) => ({
    code: 'condition_not_met',
    params: toParams({ branch: typeof failingKeyword === 'string' ? failingKeyword : undefined })
  }),
  discriminator
}
