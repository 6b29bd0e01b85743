import t from 'tap'
import { combinatorKeywords } from '../../../../lib/validation/issues/keywords/combinator-keywords.js'
import { parseFailure } from '../../../../lib/validation/issues/parse-failure.js'
import { findIssues, tell } from '../../find-issues.js'

t.test('what is not allowed', async (t) => {
  t.same(tell({ properties: { a: false } }, { a: 1 }), [['/a', 'not_allowed', {}]])
  t.same(tell({ properties: { a: { not: { type: 'string' } } } }, { a: 'x' }), [['/a', 'not_allowed', {}]])
})

t.test('a list that may have no items is told once', async (t) => {
  t.same(tell({ properties: { list: { items: false } } }, { list: [1, 2, 3] }), [['/list', 'too_many_items', { max: 0 }]])
  t.same(tell({ properties: { items: false } }, { items: 1 }), [['/items', 'not_allowed', {}]])
})

t.test('what is not allowed, in the words of the schema', async (t) => {
  const message = (text: unknown): unknown => findIssues({ not: { const: 'root' }, 'x-message': text }, 'root').map(({ code, message }) => [code, message])
  t.same(message('This name is taken by the system'), [['not_allowed', 'This name is taken by the system']])
  t.same(message(5), [['not_allowed', undefined]])
})

const schema = {
  type: 'object',
  discriminator: { propertyName: 'kind' },
  oneOf: [
    { title: 'Cat', properties: { kind: { const: 'cat' }, lives: { type: 'integer' } }, required: ['kind', 'lives'] },
    { title: 'Dog', properties: { kind: { enum: ['dog', 'hound'] } }, required: ['kind'] }
  ]
}
const options = { ajv: { discriminator: true } }

t.test('a discriminator', async (t) => {
  t.same(tell(schema, { kind: 'cat' }, options), [['/lives', 'missing_field', {}]])
  t.same(tell(schema, { kind: 's3cret' }, options), [['/kind', 'unknown_variant', { allowed: ['cat', 'dog', 'hound'] }]])
  t.same(tell(schema, {}, options), [['/kind', 'missing_field', {}]])
  t.same(tell(schema, { kind: 5 }, options), [['/kind', 'invalid_type', { expected: ['string'] }]])
  t.same(tell(schema, { kind: {} }, options), [['/kind', 'invalid_type', { expected: ['string'] }]])
})

t.test('a discriminator whose schema is not known', async (t) => {
  t.same(tell(schema, { kind: 'x' }, { ...options, context: { schema: undefined } }), [['/kind', 'unknown_variant', {}]])
  t.same(combinatorKeywords['discriminator']?.(parseFailure({}, { schema: {} }), { schema: {} }), { code: 'unknown_variant', params: {} })
})

t.test('a condition', async (t) => {
  const rule = (params: object): unknown => combinatorKeywords['if']?.(parseFailure({ params }, { schema: {} }), { schema: {} })
  t.same(rule({ failingKeyword: 'then' }), { code: 'condition_not_met', params: { branch: 'then' } })
  t.same(rule({}), { code: 'condition_not_met', params: {} })
})
