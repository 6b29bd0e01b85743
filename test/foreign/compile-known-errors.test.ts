import t from 'tap'
import { compileKnownErrors } from '../../lib/foreign/compile-known-errors.js'
import { readProperty } from '../../lib/foreign/read-property.js'

const small = new Set(['unauthorized', 'bad_gateway', 'bad_request', 'internal'])
const resolveAll = compileKnownErrors((slug) => slug, readProperty)
const resolveSmall = compileKnownErrors((slug) => small.has(slug) ? slug : undefined, readProperty)

const expired = { code: 'FST_JWT_AUTHORIZATION_TOKEN_EXPIRED', statusCode: 401 }

t.test('the first slug that the catalogue has', async (t) => {
  t.equal(resolveAll(expired), 'access_token_expired')
  t.equal(resolveSmall(expired), 'unauthorized')
  t.equal(resolveSmall({ code: 'FST_ERR_NOT_FOUND' }), undefined, 'a row without one is left out')
})

t.test('a code that is not the plugin\'s own needs the name too', async (t) => {
  const reset = Object.assign(new Error('Connection Reset'), { code: 'ECONNRESET', name: 'FastifyError', statusCode: 500 })
  t.equal(resolveAll(reset), 'bad_gateway')
  t.equal(resolveAll(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })), undefined, 'e.g. the connection to a database')
})

t.test('an error with neither code nor status is known by its message', async (t) => {
  const message = 'Unexpected end of multipart data'
  t.equal(resolveAll(new Error(message)), 'bad_request')
  t.equal(resolveAll(Object.assign(new Error(message), { code: 'OTHER' })), undefined)
  t.equal(resolveAll(Object.assign(new Error(message), { statusCode: 500 })), undefined)
  t.equal(resolveAll(Object.assign(new Error(message), { status: 500 })), undefined)
  t.equal(resolveAll(new Error('Unexpected end')), undefined)
  t.equal(resolveAll(new Error('x'.repeat(2_000_000))), undefined)
})

t.test('a message that others may use too needs a URL that fits', async (t) => {
  const error = new Error('Invalid state')
  for (const originalUrl of ['/login/callback?code=x&state=y', '/callback?state=', '/callback?a=b&code=x']) t.equal(resolveAll(error, { originalUrl }), 'bad_request', originalUrl)
  for (const originalUrl of ['', '/callback', '/callback?mystate=x', '/code=']) t.equal(resolveAll(error, { originalUrl }), undefined, originalUrl)
  t.equal(resolveAll(error), undefined)
})

t.test('anything may be thrown', async (t) => {
  const revoked = Proxy.revocable({}, {})
  revoked.revoke()
  const throwing = { get code () { throw new Error('no') } }
  for (const error of [null, undefined, 'FST_ERR_NOT_FOUND', 42, Symbol('x'), {}, [], () => {}, revoked.proxy, throwing, { message: 42 }]) {
    t.equal(resolveAll(error), undefined)
  }
  for (const code of ['constructor', '__proto__', 'toString', 42, {}, null, Symbol('x'), NaN]) {
    t.equal(resolveAll({ code, message: 'constructor' }), undefined, String(code))
  }
  t.equal(resolveAll({ message: 'constructor' }), undefined)
})
