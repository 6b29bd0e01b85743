import { toBytes, type RequestRow } from './exchange.js'
import { thrownValues } from './thrown-values.js'

const ALL = Object.keys(thrownValues)
const ERRORS = ['error', 'statusCode', 'httpError', 'headersNull', 'frozen']
const SOME = ['error', 'statusCode', 'httpError', 'crossRealm', 'string', 'undefined', 'objectStatus']

/** The routes that fail with the value that their last segment names, and the values to try. */
const FAILING: ReadonlyArray<readonly [routes: readonly string[], names: readonly string[]]> = [
  [['/sync', '/async', '/send', '/on-request-async', '/on-request-done', '/child-rejects', '/route-calls-scope', '/route-calls-and-drops'], ALL],
  [[
    '/return', '/code', '/created', '/on-request-sync', '/pre-parsing', '/pre-validation', '/pre-handler', '/hijack', '/child-sync', '/grandchild',
    '/child-async', '/child-throws', '/child-sends', '/child-fails', '/child-silent', '/route-own', '/route-throws', '/route-awaits-scope',
    '/on-error', '/on-error-fails', '/fitting', '/strange', '/strange-404', '/empty', '/default', '/by-type', '/serializer', '/reply-serializer',
    '/serializer-compiler', '/pre-handler-sends', '/pre-handler-sends-async', '/on-request-sends', '/sends-twice', '/sends-then-throws'
  ], SOME],
  // Of anything else Fastify leaves the client waiting.
  [['/throws-after-bytes'], ERRORS]
]

const GETS = [
  '/', '/by-hand', '/by-hand-empty', '/by-hand-text', '/by-hand-null', '/response-object', '/redirect', '/redirect-broken', '/no-content',
  '/not-modified', '/undefined', '/status-invalid', '/call-not-found', '/call-not-found-async', '/headers-then-throw', '/header-invalid', '/trailer',
  '/trailer-then-throw', '/trailer-name', '/stream-fails', '/stream-fails-404', '/stream-breaks', '/file-missing', '/web-stream-fails',
  '/web-stream-locked', '/handler-timeout', '/sync-after-send', '/wrong-type', '/pre-serialization', '/pre-serialization-error',
  '/on-send', '/on-send-error', '/on-send-done', '/on-send-object', '/on-send-object-error',
  '/on-send-replaces', '/on-send-empties', '/on-response', '/on-send-once', '/hook-answers', '/hook-sends-error', '/constructed',
  '/missing-member', '/circular', '/bigint', '/serializer-throws', '/serializer-object', '/not-found-by-hand', '/api/call', '/api/fails', '/api/none',
  '/api/throw', '/api/again', '/api', '/cors/thing', '/cors/fails', '/cors/none', '/nope?token=1', '/%', '/sync/%E0%A4%A', `/sync/${'x'.repeat(41)}`,
  '/?a=%', '/versioned', '*', 'http://a:99999/x'
]

const LIMITED = ['default', 'text', 'object', 'error', 'nothing', 'ban'].flatMap((name) => {
  // The second within the window is refused, the third of `ban` too.
  return [1, 2, 3].map((): RequestRow => ({ url: `/limited/${name}` }))
})

const USER_URL = '/users/1?page=1'
const TENANT = { 'X-Tenant': 'a' }
const USER = JSON.stringify({ email: 'a@b.test', password: 'long enough' })

const ROWS: readonly RequestRow[] = [
  ...FAILING.flatMap(([routes, names]) => routes.flatMap((route) => names.map((name): RequestRow => ({ url: `${route}/${name}` })))),
  ...GETS.map((url): RequestRow => ({ url })),
  ...LIMITED,
  ...['/', '/nope', '/sync/error', '/stream-fails', '/headers-then-throw', '/%'].map((url): RequestRow => ({ method: 'HEAD', url })),
  ...['OPTIONS', 'PROPFIND', 'TRACE', 'DELETE', 'PUT', 'QUERY'].map((method): RequestRow => ({ method, url: '/by-hand' })),
  { method: 'OPTIONS', url: '*' },
  { method: 'OPTIONS', url: '/cors/thing' },
  { method: 'OPTIONS', url: '/cors/thing', headers: { Origin: 'https://good.test', 'Access-Control-Request-Method': 'GET' } },
  { url: '/cors/thing', headers: { Origin: 'https://bad.test' } },
  { url: '/cors/fails', headers: { Origin: 'https://good.test' } },
  { url: '/versioned', headers: { 'Accept-Version': '1.x' } },
  { url: '/versioned', headers: { 'Accept-Version': '3.x' } },
  // The language and the types that the client would like change nothing either.
  { url: '/sync/error', headers: { Language: 'ru', 'Accept-Language': 'de', Accept: 'application/problem+json' } },
  { method: 'POST', url: '/formatted', body: '{}', headers: { Language: 'ru' } },

  { method: 'POST', url: USER_URL, body: USER, headers: TENANT },
  { method: 'POST', url: USER_URL, body: '{"email":1,"password":"short","age":3}', headers: TENANT },
  { method: 'POST', url: USER_URL, body: '{}', headers: TENANT },
  { method: 'POST', url: USER_URL, body: '[]', headers: TENANT },
  { method: 'POST', url: USER_URL, headers: TENANT },
  { method: 'POST', url: USER_URL, body: USER },
  { method: 'POST', url: '/users/1', body: USER, headers: TENANT },
  { method: 'POST', url: '/users/1?page=0', body: USER, headers: TENANT },
  { method: 'POST', url: '/users/one?page=1', body: USER, headers: TENANT },
  ...['/attached', '/formatted', '/validator-throws', '/validator-joi', '/validator-async', '/content-schema'].flatMap((url): RequestRow[] => [
    { method: 'POST', url, body: '{}' },
    { method: 'POST', url, body: USER }
  ]),
  { method: 'POST', url: '/content-schema', body: 'four', headers: { 'Content-Type': 'text/plain' } },
  ...['/body', '/own-parser', '/nope'].flatMap((url): RequestRow[] => [
    { method: 'POST', url, body: '{"a":1}' },
    { method: 'POST', url, body: '{"a":' },
    { method: 'POST', url, body: '' },
    { method: 'POST', url, body: '{"__proto__":{"a":1}}' },
    { method: 'POST', url, body: JSON.stringify({ long: 'x'.repeat(300) }) },
    { method: 'POST', url, body: 'a=1', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
    { method: 'POST', url, body: 'a=1', headers: { 'Content-Type': 'no type' } },
    { method: 'POST', url, body: 'a=1', headers: { 'Content-Type': '' } },
    { method: 'POST', url, body: 'a', headers: { 'Content-Type': 'application/x-rejects' } },
    { method: 'POST', url, body: 'a', headers: { 'Content-Type': 'application/x-throws' } }
  ]),
  { method: 'POST', url: '/small', body: '{"a":"longer than ten"}' },
  { method: 'POST', url: '/body', headers: { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' }, body: '3\r\n{"a\r\n0\r\n\r\n' }
]

/** Bytes that are no request at all, or one that Node refuses. */
const RAW: Readonly<Record<string, string>> = {
  'unknown method': 'FOO / HTTP/1.1\r\nHost: api.test\r\n\r\n',
  'no HTTP': 'hello\r\n\r\n',
  'no Host': 'GET / HTTP/1.1\r\n\r\n',
  'two lengths': 'POST /body HTTP/1.1\r\nHost: api.test\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}',
  'bad chunk': 'POST /body HTTP/1.1\r\nHost: api.test\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n',
  'long header': `GET / HTTP/1.1\r\nHost: api.test\r\nX-Long: ${'x'.repeat(17_000)}\r\n\r\n`,
  expectation: 'GET / HTTP/1.1\r\nHost: api.test\r\nExpect: a miracle\r\nConnection: close\r\n\r\n',
  'HTTP/1.0': 'GET /sync/error HTTP/1.0\r\n\r\n'
}

/** The bytes of all requests, by what they are. */
export const requests: ReadonlyArray<readonly [name: string, bytes: string]> = [
  ...ROWS.map((row) => {
    const { method = 'GET', url, headers = {}, body = '' } = row
    const bytes = 'Transfer-Encoding' in headers ? toBytes({ ...row, headers: { ...headers, 'Content-Length': '' } }) : toBytes(row)
    return [`${method} ${url} ${JSON.stringify(headers)} ${body}`, bytes] as const
  }),
  ...Object.entries(RAW)
]
