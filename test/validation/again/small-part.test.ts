import t from 'tap'
import { isSmallPart } from '../../../lib/validation/again/small-part.js'

t.test('query strings and headers of a usual size', async (t) => {
  for (const part of [{}, { page: '1', tags: ['a', 'b'] }, { authorization: 'x'.repeat(1900) }, null, undefined, 'x', 5]) t.ok(isSmallPart(part))
})

t.test('long texts, many values, long names, what is deep', async (t) => {
  const many = Array.from({ length: 2000 }, (_, index) => String(index))
  for (const part of [{ q: 'x'.repeat(2001) }, { ['x'.repeat(2001)]: '' }, { id: many }, Object.fromEntries(many.map((name) => [name, ''])), { a: { b: { c: 1 } } }]) {
    t.notOk(isSmallPart(part))
  }
})
