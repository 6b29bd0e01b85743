import t from 'tap'
import fc from 'fast-check'
import { cleanName, isIndex, toField, toPointer, toSegments } from '../../../lib/validation/schema/json-pointer.js'

const POINTERS: ReadonlyArray<[pointer: string, segments: readonly string[], field: string]> = [
  ['', [], ''],
  ['/', [''], ''],
  ['/items/0/name', ['items', '0', 'name'], 'items.0.name'],
  ['/a~1b/~01/~0', ['a/b', '~1', '~'], 'a/b.~1.~'],
  ['//x/', ['', 'x', ''], '.x.'],
  ['/__proto__/constructor', ['__proto__', 'constructor'], '__proto__.constructor']
]

t.test('pointers, names and fields (RFC 6901)', async (t) => {
  for (const [pointer, segments, field] of POINTERS) {
    t.same(toSegments(pointer), segments, pointer)
    t.equal(toPointer(segments), pointer)
    t.equal(toField(segments), field)
  }
})

t.test('what is no pointer has no names', async (t) => {
  t.same(toSegments('a/b'), [])
  t.same(toSegments('#/a'), [])
})

t.test('names beyond the limit are not read', async (t) => {
  t.same(toSegments('/a/b/c', 2), ['a', 'b'])
  t.equal(toSegments('/a'.repeat(1_000_000), 33).length, 33)
})

t.test('indexes', async (t) => {
  for (const name of ['0', '12', '007']) t.ok(isIndex(name))
  for (const name of ['', '-', '1a', '-1', '1.5']) t.notOk(isIndex(name))
})

t.test('any names come back', async () => {
  fc.assert(fc.property(fc.array(fc.string()), (segments) => {
    t.same(toSegments(toPointer(segments)), segments)
  }), { numRuns: 200 })
})

t.test('names are fit to be shown', async (t) => {
  t.equal(cleanName('e-mail адрес 🚀'), 'e-mail адрес 🚀')
  t.equal(cleanName('a\u0000\n\r\u001b[31m\u007f\u0085\u2028\u202e\u2066b'), 'a[31mb')
  t.equal(cleanName('a\ud800b'), 'ab')
  t.equal(cleanName('a\u200b\u2060\u206a\ufeff\ufff9\u180e\u{e0041}b'), 'ab', 'what is not seen')
  t.equal(cleanName('x'.repeat(65)), 'x'.repeat(64))
  t.equal(cleanName('🚀'.repeat(100)), '🚀'.repeat(64))
  t.equal(cleanName('x'.repeat(63) + '🚀'), 'x'.repeat(63) + '🚀')
  t.equal(cleanName('می‌خواهم'), 'می‌خواهم', 'joiners belong to words')
})

t.test('a clean name stays as it is and is short', async (t) => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
    const clean = cleanName(name)
    t.equal(cleanName(clean), clean)
    t.ok([...clean].length <= 64)
    t.notMatch(clean, /\p{Cc}/u)
  }), { numRuns: 200 })
})

t.test('what Unicode does not show by default is not shown', async (t) => {
  for (const code of [0xAD, 0x34F, 0x61C, 0x115F, 0x17B4, 0x180B, 0x2800, 0x3164, 0xFE0F, 0xFFA0, 0xFFFE, 0x1D173, 0xE0001, 0xE0100]) {
    t.equal(cleanName(`a${String.fromCodePoint(code)}b`), 'ab', code.toString(16))
  }
})
