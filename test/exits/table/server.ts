import type { FastifyInstance } from 'fastify'
import { CLOSING, FINISH, askInTurn, askWhileClosing } from '../special-exchanges.js'
import { HTTP1, type ExitGroup } from './exit-row.js'

const BAD_REQUEST = { status: 400, slug: 'bad_request' }
const TOO_LARGE = { status: 431, slug: 'headers_too_large' }
const UNAVAILABLE = { status: 503, slug: 'service_unavailable', has: { 'retry-after': '10' } }
const TIMEOUT = { status: 408, slug: 'request_timeout' }

const CHUNKED = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n'

function addRoutes (app: FastifyInstance): void {
  app.get('/', async () => 'ok')
  app.post('/', async () => 'ok')
}

/** What Node's parser refuses, and what its server answers by itself: bytes of HTTP/1. */
const REFUSED: ReadonlyArray<readonly [title: string, bytes: string, answer: { readonly status: number, readonly slug: string }]> = [
  ['a missing Host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', BAD_REQUEST],
  ['two Hosts', 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nHost: b\r\n\r\n', BAD_REQUEST],
  ['an unknown method', 'FOO / HTTP/1.1\r\nHost: a\r\n\r\n', { status: 501, slug: 'not_implemented' }],
  ['an unknown transfer coding', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n', { status: 501, slug: 'not_implemented' }],
  ['garbage', 'garbage\r\n\r\n', BAD_REQUEST],
  ['no slash', 'GET x HTTP/1.1\r\nHost: a\r\n\r\n', BAD_REQUEST],
  ['a version that is none', 'GET / HTTP/9.9\r\nHost: a\r\n\r\n', BAD_REQUEST],
  ['a header without a name', 'GET / HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n', BAD_REQUEST],
  ['a space before the colon', 'GET / HTTP/1.1\r\nHost : a\r\n\r\n', BAD_REQUEST],
  ['a content length that is none', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: abc\r\n\r\n', BAD_REQUEST],
  ['two content lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', BAD_REQUEST],
  ['a content length and chunks', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n', BAD_REQUEST],
  ['a last transfer coding that is not chunked', 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n', BAD_REQUEST],
  ['a chunk that is none', `${CHUNKED}x\r\n`, BAD_REQUEST],
  ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', BAD_REQUEST],
  ['headers that are too large', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, TOO_LARGE],
  ['chunk extensions that are too large', `${CHUNKED}1;${'x'.repeat(20_000)}\r\na\r\n`, { status: 413, slug: 'payload_too_large' }],
  ['an unknown expectation', 'GET / HTTP/1.1\r\nHost: a\r\nExpect: x\r\n\r\n', { status: 417, slug: 'expectation_failed' }],
  ['CONNECT', 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n', { status: 405, slug: 'method_not_allowed' }]
]

export const parser: ExitGroup = {
  title: 'the parser',
  addRoutes,
  rows: [
    ...REFUSED.map(([title, bytes, answer]) => ({ title, bytes, ...answer, over: HTTP1, has: { connection: 'close' } })),
    // TLS has packets of 16 KiB at most: the parser refuses the second one, which does not show what it is of.
    { title: 'a URL that is too large', over: ['h1'], bytes: `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, status: 414, slug: 'uri_too_long', has: { connection: 'close' } },
    { title: 'a body that ends too early', over: HTTP1, bytes: 'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\na', endsEarly: true, ...BAD_REQUEST, has: { connection: 'close' } },
    { title: 'a client without ALPN', over: ['h2'], bytes: 'GET / HTTP/1.1\r\nHost: a\r\n\r\n', status: 403, slug: 'access_denied', has: { connection: 'close' } }
  ]
}

export const timeouts: ExitGroup = {
  title: 'timeouts',
  options: { requestTimeout: 400 },
  node: { headersTimeout: 200, connectionsCheckingInterval: 50 },
  addRoutes,
  rows: [
    { title: 'headers that do not come', over: HTTP1, bytes: 'GET / HTTP/1.1\r\nHost: a\r\n', ...TIMEOUT, has: { connection: 'close' } },
    { title: 'a body that does not come', over: HTTP1, bytes: 'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\na', ...TIMEOUT, has: { connection: 'close' } }
  ]
}

export const handlerTimeouts: ExitGroup = {
  title: 'the handler timeout',
  options: { handlerTimeout: 20 },
  addRoutes (app) {
    const never = async (): Promise<never> => await new Promise(() => {})
    app.get('/', never)
    app.get('/route', { handlerTimeout: 10 }, never)
    app.get('/hook', { preHandler: never }, async () => 'ok')
    app.get('/unsent', (_request, reply) => reply)
  },
  rows: [
    { title: 'a handler that never answers', ...UNAVAILABLE },
    { title: 'a handler that never answers, by its route', path: '/route', ...UNAVAILABLE },
    { title: 'a hook that never ends', path: '/hook', ...UNAVAILABLE },
    { title: 'a reply that is returned and not sent', path: '/unsent', ...UNAVAILABLE },
    { title: 'an unknown path under a handler timeout', path: '/nowhere', status: 404, slug: 'not_found' }
  ]
}

export const dropped: ExitGroup = {
  title: 'maxRequestsPerSocket',
  options: { maxRequestsPerSocket: 1 },
  addRoutes,
  rows: [{ title: 'a request above maxRequestsPerSocket', over: HTTP1, ask: askInTurn, ...UNAVAILABLE }]
}

export const closing: ExitGroup = {
  title: 'closing',
  options: { forceCloseConnections: 'idle' },
  addRoutes (app) {
    app.addHook('preClose', async () => { app.server.emit(CLOSING) })
    app.get('/', async () => 'ok')
    app.get('/slow', (_request, reply) => { app.server.once(FINISH, () => reply.send('done')) })
  },
  rows: [{ title: 'a request while the server closes', over: HTTP1, ask: askWhileClosing, ...UNAVAILABLE, has: { ...UNAVAILABLE.has, connection: 'close' } }]
}

export const bothVersions: ExitGroup = {
  title: 'HTTP/1 on a server of HTTP/2',
  node: { allowHTTP1: true },
  addRoutes,
  rows: [
    { title: 'a missing Host, HTTP/1 on a server of HTTP/2', over: ['h2'], bytes: 'GET / HTTP/1.1\r\n\r\n', ...BAD_REQUEST, has: { connection: 'close' } },
    { title: 'an unknown path, HTTP/1 on a server of HTTP/2', over: ['h2'], bytes: 'GET /nowhere HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', status: 404, slug: 'not_found' },
    { title: 'garbage, HTTP/1 on a server of HTTP/2', over: ['h2'], bytes: 'garbage\r\n\r\n', ...BAD_REQUEST, has: { connection: 'close' } }
  ]
}
