import { toListed, toParams, toText, type KeywordRule } from '../finding.js'
import { isIndex } from '../../schema/json-pointer.js'
import { readBranches, toCommonTag } from '../union-branches.js'

/** The `schemaPath` of an item where a list may have none. */
const OF_ITEM = /\/(?:items|additionalItems|unevaluatedItems)\/false schema$/

/** Nothing is allowed there. A list that may have no items is told once, not at each of them. */
const falseSchema: KeywordRule = ({ schemaPath, segments }) => isIndex(segments.at(-1) ?? '') && OF_ITEM.test(schemaPath)
  ? { code: 'too_many_items', params: { max: 0 }, isOfOwner: true }
  : { code: 'not_allowed', params: {} }

/** What must not be can be told by the schema's author alone, in `x-message`. */
const not: KeywordRule = ({ schema }) => {
  const message = toText(schema?.['x-message'])
  return { code: 'not_allowed', params: {}, ...(message !== undefined && { message }) }
}

/** A tag that Ajv's `discriminator` found missing, of a wrong type or unknown. Its value is submitted, so it is never shown. */
const discriminator: KeywordRule = (failure, part) => {
  const { error, tag, tagValue } = failure.params
  if (typeof tag !== 'string') return { code: 'unknown_variant', params: {} }
  if (error === 'tag' && tagValue === undefined) return { code: 'missing_field', params: {}, member: tag }
  // JSON Type Definition, whose paths have no `#`, reports a tag that is there at its own place.
  const place = failure.schemaPath.startsWith('/') ? {} : { member: tag }
  if (error === 'tag') return { code: 'invalid_type', params: { expected: ['string'] }, ...place }
  const values = toCommonTag(readBranches(failure, 'oneOf', part))?.values
  return { code: 'unknown_variant', params: toParams({ allowed: toListed(values) }), ...place }
}

/** The keywords that apply other schemas; unions are told by `settleUnion`. */
export const combinatorKeywords: Readonly<Record<string, KeywordRule>> = {
  'false schema': falseSchema,
  not,
  if: ({ params: { failingKeyword } }) => ({
    code: 'condition_not_met',
    params: toParams({ branch: typeof failingKeyword === 'string' ? failingKeyword : undefined })
  }),
  discriminator
}
