import t from 'tap'
import { copyPlainData } from '../../lib/catalog/copy-plain-data.js'

t.test('a copy of objects and arrays, frozen through and through', async (t) => {
  const given = { a: [{ b: { c: 1 } }], d: null, e: 'text' }
  const copy = copyPlainData(given) as typeof given
  t.strictSame(copy, given)
  t.not(copy.a[0], given.a[0])
  for (const part of [copy, copy.a, copy.a[0], copy.a[0]?.b]) t.ok(Object.isFrozen(part))
  t.notOk(Object.isFrozen(given))
})

t.test('values that are no objects are themselves', async (t) => {
  const symbol = Symbol('x')
  const functionOf = (): void => {}
  for (const value of [1, 'x', true, null, undefined, 5n, symbol, functionOf]) t.equal(copyPlainData(value), value)
})

t.test('what throws when it is read has a symbol in its place', async (t) => {
  const copy = copyPlainData({ good: 1, bad: { get worse () { throw new Error('no') } } }) as Record<string, unknown>
  t.equal(copy['good'], 1)
  t.equal(String(copy['bad']), 'Symbol(what throws when it is read)')
  const { proxy, revoke } = Proxy.revocable([], {})
  revoke()
  t.type(copyPlainData(proxy), 'symbol')
})

t.test('what goes round in circles ends', async (t) => {
  const circle: Record<string, unknown> = {}
  circle['self'] = circle
  const copy = copyPlainData(circle, 2) as { self: { self: unknown } }
  t.equal(copy.self.self, circle)
  t.equal(copyPlainData(circle, 0), circle)
})

t.test('__proto__ is a key like others', async (t) => {
  const copy = copyPlainData(JSON.parse('{"__proto__":{"polluted":true}}')) as object
  t.ok(Object.hasOwn(copy, '__proto__'))
  t.equal(Reflect.get({}, 'polluted'), undefined)
})
