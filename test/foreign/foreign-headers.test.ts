import t from 'tap'
import { readForeignHeaders } from '../../lib/foreign/foreign-headers.js'

t.test('the headers by which HTTP explains an error, by lower-case name', async (t) => {
  t.strictSame(readForeignHeaders({
    headers: {
      'WWW-Authenticate': ['Basic realm="a"', 'Bearer realm="b"'],
      'Retry-After': 7,
      Allow: 'GET',
      'X-RateLimit-Reset': '9',
      'Set-Cookie': 'a=1',
      'Content-Type': 'text/html',
      'x-upstream': '10.0.0.1'
    }
  }), {
    'www-authenticate': ['Basic realm="a"', 'Bearer realm="b"'],
    'retry-after': 7,
    allow: 'GET',
    'x-ratelimit-reset': '9'
  })
})

t.test('what is no header is left out', async (t) => {
  for (const headers of [undefined, null, 'text', 7, () => {}]) t.equal(readForeignHeaders({ headers }), undefined)
  t.equal(readForeignHeaders(null), undefined)
  t.strictSame(readForeignHeaders({ headers: [] }), {})
  t.strictSame(readForeignHeaders({ headers: { link: {}, allow: null, accept: [1], upgrade: Symbol('x') } }), {})
  t.strictSame(readForeignHeaders({ headers: { get link () { throw new Error('getter') }, allow: 'GET' } }), { allow: 'GET' })
})

t.test('a proxy that refuses ends the reading', async (t) => {
  const { proxy, revoke } = Proxy.revocable([], {})
  revoke()
  t.strictSame(readForeignHeaders({ headers: proxy }), {})
  t.strictSame(readForeignHeaders({ headers: { allow: 'GET', link: proxy, accept: 'a' } }), { allow: 'GET' })
})

t.test('those of @hapi/boom, unless the error has others', async (t) => {
  const output = { statusCode: 429, headers: { 'Retry-After': 5, 'x-secret': 'hunter2' } }
  t.same(readForeignHeaders({ isBoom: true, output }), { 'retry-after': 5 })
  t.same(readForeignHeaders({ isBoom: true, output, headers: { allow: 'GET' } }), { allow: 'GET' })
  t.equal(readForeignHeaders({ output }), undefined)
})
