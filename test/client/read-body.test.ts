import fc from 'fast-check'
import t from 'tap'
import { readBody, toKey } from '../../lib/client/read-body.js'

t.test('no JSON makes it throw', async () => {
  fc.assert(fc.property(fc.jsonValue(), fc.integer({ min: 400, max: 599 }), (body, status) => {
    const facts = readBody(body, status)
    return facts === undefined || typeof facts.message === 'string'
  }))
  const hostile = fc.record({
    error: fc.oneof(fc.jsonValue(), fc.record({ code: fc.jsonValue(), message: fc.string(), errors: fc.array(fc.jsonValue()) })),
    error_message: fc.string(),
    error_type: fc.oneof(fc.string(), fc.integer()),
    validation_errors: fc.jsonValue(),
    title: fc.jsonValue(),
    errors: fc.jsonValue()
  }, { requiredKeys: [] })
  fc.assert(fc.property(hostile, (body) => {
    readBody(body, 400)
    return true
  }))
})

t.test('a number is a code, a text a slug', async (t) => {
  t.strictSame(toKey(2002), { code: 2002 })
  t.strictSame(toKey('quota'), { slug: 'quota' })
  t.strictSame(toKey(null), {})
})

t.test('the code of a flat body is its status, of another it is not flat', async (t) => {
  t.strictSame(readBody({ code: 429, message: 'x', cause: 'y', more: 1 }, 429), { message: 'x', issues: [], extra: { more: 1 } })
  t.equal(readBody({ code: 429, message: 'x' }, 400), undefined)
})
