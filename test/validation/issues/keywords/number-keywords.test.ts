import t from 'tap'
import { Type } from '@sinclair/typebox'
import { tell } from '../../find-issues.js'

t.test('limits', async (t) => {
  t.same(tell(Type.Number({ minimum: 18 }), 5), [['', 'too_small', { min: 18, inclusive: true }]])
  t.same(tell(Type.Number({ exclusiveMinimum: 0 }), 0), [['', 'too_small', { min: 0, inclusive: false }]])
  t.same(tell(Type.Number({ maximum: 99 }), 100), [['', 'too_large', { max: 99, inclusive: true }]])
  t.same(tell(Type.Number({ exclusiveMaximum: -1.5 }), 0), [['', 'too_large', { max: -1.5, inclusive: false }]])
})

t.test('submitted limits are not shown', async (t) => {
  const schema = { properties: { a: { minimum: { $data: '1/b' } } } }
  t.same(tell(schema, { a: 1, b: 77 }, { ajv: { $data: true } }), [['/a', 'too_small', { inclusive: true }]])
})

t.test('multipleOf', async (t) => {
  t.same(tell(Type.Number({ multipleOf: 5 }), 7), [['', 'not_multiple_of', { multiple_of: 5 }]])
  t.same(tell(Type.Number({ multipleOf: 1 }), 1.5), [['', 'not_multiple_of', { multiple_of: 1 }]])
  t.same(tell(Type.Number({ multipleOf: 0.05 }), 0.01), [['', 'not_multiple_of', { multiple_of: 0.05 }]])
})

t.test('a multipleOf of decimals', async (t) => {
  t.same(tell(Type.Number({ multipleOf: 0.1 }), 0.25), [['', 'too_many_decimals', { decimals: 1 }]])
  t.same(tell(Type.Number({ multipleOf: 0.01 }), 0.001), [['', 'too_many_decimals', { decimals: 2 }]])
  t.same(tell(Type.Number({ multipleOf: 1e-7 }), 1e-9), [['', 'too_many_decimals', { decimals: 7 }]])
})

t.test('a submitted step is not shown', async (t) => {
  const schema = { properties: { a: { multipleOf: { $data: '1/b' } } } }
  t.same(tell(schema, { a: 1, b: 77 }, { ajv: { $data: true } }), [['/a', 'not_multiple_of', {}]])
})
