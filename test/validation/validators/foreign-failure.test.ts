import t from 'tap'
import { toFailure, toLimitText, toMemberFailure, toMissing, toNotListed, toWrongSize } from '../../../lib/validation/validators/foreign-failure.js'

t.test('in the manner of Ajv', async (t) => {
  t.same(toFailure([]), { keyword: '', instancePath: '', schemaPath: '#/', params: {} })
  t.same(toFailure(['a/b', '0'], 'x', { y: 1 }, { z: 2 }), { keyword: 'x', instancePath: '/a~1b/0', schemaPath: '#/x', params: { y: 1 }, parentSchema: { z: 2 } })
  t.same(toMemberFailure(['a', 'b'], 'x', 'member'), { keyword: 'x', instancePath: '/a', schemaPath: '#/x', params: { member: 'b' } })
  t.same(toMissing(['a', 'b']), { keyword: 'required', instancePath: '/a', schemaPath: '#/required', params: { missingProperty: 'b' } })
  t.same(toMissing([]), { keyword: 'type', instancePath: '', schemaPath: '#/type', params: { type: ['object'] } })
})

t.test('values and sizes', async (t) => {
  t.match(toNotListed([], ['a']), { keyword: 'const', params: { allowedValue: 'a' } })
  t.match(toNotListed([], ['a', 'b']), { keyword: 'enum', params: { allowedValues: ['a', 'b'] } })
  t.match(toNotListed([], undefined), { keyword: 'enum', params: { allowedValues: undefined } })
  t.match(toWrongSize([], 3, 'x'), { keyword: 'minLength', parentSchema: { minLength: 3, maxLength: 3 } })
  t.match(toWrongSize([], 1, [1, 2]), { keyword: 'maxItems', params: { limit: 1 } })
  t.match(toWrongSize([], 1, []), { keyword: 'minItems' })
  t.match(toWrongSize([], 1, 5), { keyword: 'minItems' })
  t.match(toWrongSize([], 1, { a: 1, b: 2 }), { keyword: 'maxProperties' })
  t.equal(toLimitText(new Date(0)), '1970-01-01T00:00:00.000Z')
  t.equal(toLimitText(5), 5)
})
