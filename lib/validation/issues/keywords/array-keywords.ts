import { toLimit, toParams, type KeywordRule } from '../finding.js'

/** A list that may hold no more items than its schema describes. Ajv does not always give the number. */
const tooManyForTuple: KeywordRule = ({ params, schema }) => {
  const described = [schema?.['prefixItems'], schema?.['items']].find(Array.isArray)?.length
  return { code: 'too_many_items', params: toParams({ max: toLimit(params['limit']) ?? described }) }
}

/** The keywords of arrays; `contains` is told by `pruneFailures`, which sees the failures of its items. */
export const arrayKeywords: Readonly<Record<string, KeywordRule>> = {
  minItems: ({ params, value }) => {
    const min = toLimit(params['limit'])
    return { code: min === 1 ? 'empty_list' : 'too_few_items', params: toParams({ min, actual: value.size() }) }
  },
  maxItems: ({ params, value }) => ({
    code: 'too_many_items',
    params: toParams({ max: toLimit(params['limit']), actual: value.size() })
  }),
  items: tooManyForTuple,
  additionalItems: tooManyForTuple,
  unevaluatedItems: tooManyForTuple,
  // Of ajv-keywords: items of which a member must differ. It does not say which items are alike.
  uniqueItemProperties: () => ({ code: 'duplicate_item', params: {} }),
  uniqueItems: ({ params }) => {
    const [one, other] = [toLimit(params['i']), toLimit(params['j'])]
    if (one === undefined || other === undefined) return { code: 'duplicate_item', params: {} }
    // Where the items are scalars by their schema, Ajv compares from the end and `i` is the earlier one; else it is the later one.
    const [earlier, later] = [Math.min(one, other), Math.max(one, other)]
    return { code: 'duplicate_item', params: { indexes: [earlier, later] }, member: String(later) }
  }
}
