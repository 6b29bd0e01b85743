import t from 'tap'
import { listChildren } from '../../lib/openapi/list-children.js'
import { ANY_INDEX, ANY_NAME } from '../../lib/openapi/placeholders.js'

const at = (schema: unknown, segment?: string, isAlternative = false): object => ({ schema, segment, isAlternative })
const one = { type: 'string' }
const two = { type: 'number' }

t.test('each keyword applies its schemas to what it is about', async (t) => {
  t.strictSame(listChildren('properties', { a: one, b: true }), [at(one, 'a'), at(true, 'b')])
  t.strictSame(listChildren('patternProperties', { a: one }), [at(one, ANY_NAME)])
  t.strictSame(listChildren('additionalProperties', one), [at(one, ANY_NAME)])
  t.strictSame(listChildren('additionalProperties', false), [])
  t.strictSame(listChildren('items', one), [at(one, ANY_INDEX)])
  t.strictSame(listChildren('items', [one, two]), [at(one, '0'), at(two, '1')])
  t.strictSame(listChildren('prefixItems', [one]), [at(one, '0')])
  t.strictSame(listChildren('additionalItems', false), [])
  t.strictSame(listChildren('allOf', [one, two]), [at(one), at(two)])
  t.strictSame(listChildren('then', one), [at(one, undefined, true)])
  t.strictSame(listChildren('dependencies', { a: ['b'], c: one }), [at(one, undefined, true)])
  t.equal(listChildren('minLength', 1), undefined)
})
