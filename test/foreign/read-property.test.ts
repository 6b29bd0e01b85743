import t from 'tap'
import { readProperty } from '../../lib/foreign/read-property.js'

t.test('properties of objects and functions, inherited ones too', async (t) => {
  t.equal(readProperty({ code: 1 }, 'code'), 1)
  t.equal(readProperty(new RangeError('far'), 'name'), 'RangeError')
  t.equal(readProperty(Object.assign(() => {}, { code: 1 }), 'code'), 1)
  const key = Symbol('key')
  t.equal(readProperty({ [key]: 1 }, key), 1)
  t.equal(readProperty({}, 'code'), undefined)
})

t.test('what has no properties, or throws, has none', async (t) => {
  for (const value of [null, undefined, 'text', 1, 1n, true, Symbol('x')]) t.equal(readProperty(value, 'length'), undefined)
  t.equal(readProperty({ get code () { throw new Error('getter') } }, 'code'), undefined)
  const { proxy, revoke } = Proxy.revocable({ code: 1 }, {})
  revoke()
  t.equal(readProperty(proxy, 'code'), undefined)
})
