import { toBytes, type Expectation, type Probe } from './probe.js'

/** A path that no app has; a catch-all route may still take it. */
export const NOWHERE = '/fastify-error-catalog/nowhere'

/** More bytes of headers than Node takes unless told otherwise. */
const LONG_HEADER = 20_000
/** The length of a request line that a server should support at least (RFC 9112 §3), and which is less than Node's limit of headers. */
const LONG_LINE = 8000

const NOT_FOUND: Expectation = { status: [404], rule: 'RFC 9110 §15.5.5' }
const BAD_REQUEST: Expectation = { status: [400], rule: 'RFC 9110 §15.5.1' }

/** Bytes that no route ever sees. */
export const rawProbes: ReadonlyArray<readonly [title: string, bytes: string, must: Expectation]> = [
  ['a missing Host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', { status: [400], rule: 'RFC 9112 §3.2' }],
  ['an unknown method', toBytes({ method: 'VERIFY', path: '/' }), { status: [501, 405], rule: 'RFC 9110 §9.1' }],
  ['bytes that are no HTTP', 'verify\r\n\r\n', { status: [400], rule: 'RFC 9112 §2.2' }],
  ['a version that is none', 'GET / HTTP/9.9\r\nHost: localhost\r\n\r\n', { status: [400, 505], rule: 'RFC 9110 §15.6.6' }],
  ['a header without a name', 'GET / HTTP/1.1\r\n: verify\r\n\r\n', { status: [400], rule: 'RFC 9112 §5.1' }],
  ['a content length that is none', 'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: verify\r\n\r\n', { status: [400], rule: 'RFC 9112 §6.3' }],
  ['two content lengths', 'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', { status: [400], rule: 'RFC 9112 §6.3' }],
  ['headers that are too large', `GET / HTTP/1.1\r\nHost: localhost\r\nX-Verify: ${'x'.repeat(LONG_HEADER)}\r\n\r\n`, { status: [431], rule: 'RFC 6585 §5' }],
  ['an unknown expectation', toBytes({ method: 'GET', path: NOWHERE, headers: { Expect: 'verify' } }), { status: [417, 404], rule: 'RFC 9110 §10.1.1' }],
  ['CONNECT', 'CONNECT localhost:1 HTTP/1.1\r\nHost: localhost\r\n\r\n', { status: [405, 501], rule: 'RFC 9110 §9.1' }]
]

/** What is wrong with a body matters to nobody where there is no path. */
const BODIES: ReadonlyArray<readonly [title: string, mediaType: string, body: string]> = [
  ['an unknown path, malformed JSON', 'application/json', '{'],
  ['an unknown path, a media type that is none', 'verify', 'verify']
]

/**
 * What is tried on the app as a whole: no handler is reached, unless a route takes every path.
 *
 * @param locales the languages in which the app should answer
 * @param unsafe try methods too that are not safe
 */
export function createAppProbes (locales: readonly string[], unsafe: boolean): readonly Probe[] {
  const nowhere = { method: 'GET', path: NOWHERE, exit: 'not-found', must: NOT_FOUND } as const
  return [
    { ...nowhere, title: 'an unknown path', bytes: toBytes(nowhere) },
    { ...nowhere, title: 'an unknown path, HEAD', method: 'HEAD', bytes: toBytes({ ...nowhere, method: 'HEAD' }) },
    { ...nowhere, title: 'a long path', path: '/aaa…', bytes: toBytes({ method: 'GET', path: `/${'a'.repeat(LONG_LINE)}` }), must: { status: [404, 414], rule: 'RFC 9112 §3' } },
    { ...nowhere, title: 'Accept of an image', bytes: toBytes({ ...nowhere, headers: { Accept: 'image/png' } }) },
    { ...nowhere, title: 'a language that is none', bytes: toBytes({ ...nowhere, headers: { 'Accept-Language': '*-!;q=x' } }) },
    ...locales.map((locale) => ({
      ...nowhere, title: `the language ${locale}`, bytes: toBytes({ ...nowhere, headers: { 'Accept-Language': locale } }), locale
    })),
    ...(unsafe ? BODIES : []).map(([title, mediaType, body]) => ({
      ...nowhere, title, method: 'POST', bytes: toBytes({ ...nowhere, method: 'POST', headers: { 'Content-Type': mediaType }, body })
    })),
    ...['/%', '/%E0%A4%A'].map((path) => ({
      title: 'a malformed URL', method: 'GET', path, exit: 'router', bytes: toBytes({ method: 'GET', path }), must: { ...BAD_REQUEST, status: [400, 404] }
    } as const)),
    ...rawProbes.map(([title, bytes, must]) => {
      const [method = '', path = ''] = bytes.split(/\s/, 2)
      return { title, method, path, bytes, exit: 'server', must } as const
    })
  ]
}
