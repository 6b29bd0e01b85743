import t from 'tap'
import { copyPart } from '../../../lib/validation/again/copy-part.js'

t.test('plain data is copied whole', async (t) => {
  const part = { text: 'x', list: [1, { deep: [null, true] }], nothing: undefined }
  const { copy: copied, values } = copyPart(part, 100)
  t.equal(values, 9)
  t.strictSame(copied, part)
  t.not(copied, part)
  for (const scalar of [null, 1, 'x', true, undefined]) t.equal(copyPart(scalar, 1).copy, scalar)
})

t.test('names and prototypes are as they were', async (t) => {
  const part: unknown = JSON.parse('{"__proto__":{"a":1},"constructor":2}')
  const copied = copyPart(part, 100).copy as object
  t.strictSame(Object.entries(copied), [['__proto__', { a: 1 }], ['constructor', 2]])
  t.equal(Object.getPrototypeOf(copied), Object.prototype)
  const bare = Object.create(null)
  t.equal(Object.getPrototypeOf(copyPart(bare, 1).copy), null)
  const query = Object.create(bare)
  t.equal(Object.getPrototypeOf(copyPart(query, 1).copy), bare)
})

t.test('what JSON of the length could not hold, and what is no plain data, is not copied', async (t) => {
  t.throws(() => copyPart({ a: 'xx' }, 3), RangeError)
  t.strictSame(copyPart({ a: 'xx' }, 4).copy, { a: 'xx' })
  t.throws(() => copyPart([1, 2, 3], 3), RangeError)
  for (const value of [Buffer.from('x'), new Date(), new Map(), new (class A {})()]) t.throws(() => copyPart({ value }, 100), TypeError)
  let deep: unknown = 1
  for (let level = 0; level < 100_000; level++) deep = [deep]
  t.throws(() => copyPart(deep, Infinity), RangeError)
})
