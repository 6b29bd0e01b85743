import t from 'tap'
import { readValueFacts, valueAt } from '../../../lib/validation/schema/value-facts.js'

const VALUES: ReadonlyArray<[value: unknown, type: string | undefined, size: number | undefined]> = [
  [null, 'null', undefined],
  [['a', 'b'], 'array', 2],
  ['', 'string', 0],
  ['я🚀', 'string', 2],
  [{ a: 1 }, 'object', undefined],
  [1, 'number', undefined],
  [1.5, 'number', undefined],
  [true, 'boolean', undefined],
  [undefined, undefined, undefined],
  [1n, undefined, undefined],
  [() => 1, undefined, undefined]
]

t.test('the type and size of a value', async (t) => {
  for (const [value, type, size] of VALUES) {
    const facts = readValueFacts(value)
    t.equal(facts.type, type)
    t.equal(facts.size(), size)
  }
})

t.test('the value itself cannot be had', async (t) => {
  t.notMatch(JSON.stringify(readValueFacts('secret')), /secret/)
})

t.test('the member at a place', async (t) => {
  const data = JSON.parse('{"a":[{"b":1}],"__proto__":{"c":2},"d":null}')
  t.same(valueAt(data, []), data)
  t.equal(valueAt(data, ['a', '0', 'b']), 1)
  t.equal(valueAt(data, ['__proto__', 'c']), 2)
  t.equal(valueAt(data, ['d']), null)
  for (const path of [['x'], ['constructor'], ['a', 'map'], ['d', 'e'], ['a', '0', 'b', 'c']]) t.equal(valueAt(data, path), undefined)
})
