import t from 'tap'
import { Type } from '@sinclair/typebox'
import { arrayKeywords } from '../../../../lib/validation/issues/keywords/array-keywords.js'
import { parseFailure } from '../../../../lib/validation/issues/parse-failure.js'
import { Ajv2020, findIssues, tell } from '../../find-issues.js'

t.test('minItems and maxItems', async (t) => {
  t.same(tell(Type.Array(Type.Any(), { minItems: 2 }), [1]), [['', 'too_few_items', { min: 2, actual: 1 }]])
  t.same(tell(Type.Array(Type.Any(), { minItems: 1 }), []), [['', 'empty_list', { min: 1, actual: 0 }]])
  t.same(tell(Type.Array(Type.Any(), { maxItems: 2 }), [1, 2, 3]), [['', 'too_many_items', { max: 2, actual: 3 }]])
})

t.test('tuples', async (t) => {
  t.same(tell(Type.Tuple([Type.Number()]), [1, 2]), [['', 'too_many_items', { max: 1, actual: 2 }]])
  t.same(tell({ items: [{}], additionalItems: false }, [1, 2]), [['', 'too_many_items', { max: 1 }]])
  t.same(tell({ prefixItems: [{}, {}], items: false }, [1, 2, 3], { Ajv: Ajv2020 }), [['', 'too_many_items', { max: 2 }]])
  t.same(tell({ prefixItems: [{}], unevaluatedItems: false }, [1, 2, 3], { Ajv: Ajv2020 }), [['', 'too_many_items', { max: 1 }]])
})

t.test('a tuple whose limit Ajv does not give', async (t) => {
  const tell = (parentSchema: object): unknown =>
    arrayKeywords['unevaluatedItems']?.(parseFailure({ params: { limit: undefined }, parentSchema }, { schema: undefined }), { schema: undefined })
  t.same(tell({ prefixItems: [{}, {}, {}], items: {} }), { code: 'too_many_items', params: { max: 3 } })
  t.same(tell({ items: [{}] }), { code: 'too_many_items', params: { max: 1 } })
  t.same(tell({}), { code: 'too_many_items', params: {} })
})

t.test('uniqueItems is about the later item', async (t) => {
  t.same(tell(Type.Array(Type.Any(), { uniqueItems: true }), ['a', 'b', 'a']), [['/2', 'duplicate_item', { indexes: [0, 2] }]])
  // Ajv compares scalars from the end, so that its `i` is the earlier one.
  t.same(tell(Type.Array(Type.String(), { uniqueItems: true }), ['a', 'b', 'b']), [['/2', 'duplicate_item', { indexes: [1, 2] }]])
  t.same(tell(Type.Array(Type.Integer(), { uniqueItems: true }), [7, 7, 7, 1]), [['/2', 'duplicate_item', { indexes: [1, 2] }]])
  t.same(findIssues({ uniqueItems: true }, ['a', 'a']).map(({ field }) => field), ['1'])
  t.same(arrayKeywords['uniqueItems']?.(parseFailure({ params: { i: 'x' } }, { schema: {} }), { schema: {} }), { code: 'duplicate_item', params: {} })
  t.same(arrayKeywords['uniqueItems']?.(parseFailure({ params: { i: 1 } }, { schema: {} }), { schema: {} }), { code: 'duplicate_item', params: {} })
})
