import t from 'tap'
import { compileChallenge } from '../../lib/compile/compile-challenge.js'

t.test('realm first, each parameter as a quoted-string', async (t) => {
  t.equal(compileChallenge({ scheme: 'Bearer', error: 'invalid_token', realm: 'api' }), 'Bearer realm="api", error="invalid_token"')
  t.equal(compileChallenge({ scheme: 'Bearer', error: 'invalid_token' }), 'Bearer error="invalid_token"')
  t.equal(compileChallenge({ scheme: 'DPoP', params: { algs: 'ES256 PS256' } }), 'DPoP algs="ES256 PS256"')
  t.equal(compileChallenge({ scheme: 'Bearer', realm: 'api', error: 'insufficient_scope', params: { scope: 'read write' } }),
    'Bearer realm="api", error="insufficient_scope", scope="read write"')
})

t.test('a parameter comes once', async (t) => {
  t.equal(compileChallenge({ scheme: 'Bearer', realm: 'api', params: { realm: 'other' } }), 'Bearer realm="other"')
})

t.test('a text is taken as it stands', async (t) => {
  t.equal(compileChallenge('Basic realm="x", charset="UTF-8"'), 'Basic realm="x", charset="UTF-8"')
})
