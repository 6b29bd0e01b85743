import t from 'tap'
import { Type } from '@sinclair/typebox'
import { toTypes } from '../../../../lib/validation/issues/keywords/type-keywords.js'
import { tell } from '../../find-issues.js'

t.test('type', async (t) => {
  const schema = { properties: { a: { type: 'string' }, b: { type: ['string', 'null'] }, c: { type: 'integer' } } }
  t.same(tell(schema, { a: 5, b: [], c: 'x' }), [
    ['/a', 'invalid_type', { expected: ['string'], received: 'number' }],
    ['/b', 'invalid_type', { expected: ['string', 'null'], received: 'array' }],
    ['/c', 'invalid_type', { expected: ['integer'], received: 'string' }]
  ])
  t.same(tell(schema, { a: 5 }, { withData: false }), [['/a', 'invalid_type', { expected: ['string'] }]])
})

t.test('type and null', async (t) => {
  t.same(tell(Type.Object({ a: Type.String() }), { a: null }), [['/a', 'null_not_allowed', { expected: ['string'] }]])
})

t.test('type integer and a fraction', async (t) => {
  t.same(tell(Type.Object({ a: Type.Integer() }), { a: 1.5 }), [['/a', 'not_integer', {}]])
  t.same(tell({ type: ['integer', 'null'] }, 1.5), [['', 'invalid_type', { expected: ['integer', 'null'], received: 'number' }]])
})

t.test('a type that is none', async (t) => {
  t.same(toTypes(undefined), [])
  t.same(toTypes(['string', 5]), ['string'])
})

t.test('enum', async (t) => {
  t.same(tell({ enum: ['open', 'closed', 1, null] }, 'x'), [['', 'not_in_list', { allowed: ['open', 'closed', 1, null] }]])
})

t.test('an enum too long or complex to show', async (t) => {
  t.same(tell({ enum: Array.from({ length: 21 }, (_, index) => index) }, 'x'), [['', 'not_in_list', {}]])
  t.same(tell({ enum: [{ a: 1 }] }, 'x'), [['', 'not_in_list', {}]])
})

t.test('const', async (t) => {
  t.same(tell({ const: true }, false), [['', 'not_equal', { expected: true }]])
  t.same(tell(Type.Literal('yes'), 'x'), [['', 'not_equal', { expected: 'yes' }]])
  t.same(tell({ const: { a: 1 } }, 'x'), [['', 'not_equal', {}]])
})

t.test('secrets are not listed', async (t) => {
  t.same(tell({ enum: ['s3cret'], writeOnly: true }, 'x'), [['', 'not_in_list', {}]])
  t.same(tell({ const: 's3cret', format: 'password' }, 'x'), [['', 'not_equal', {}]])
})
