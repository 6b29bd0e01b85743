/** One way by which an error leaves a server: what triggers it, and what must come back. */
export interface ExitRow {
  readonly title: string
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly status: number
  /** The entry that answers it. */
  readonly slug: string
  /** Headers that must be there, beyond those of every error. */
  readonly has?: Readonly<Record<string, string | RegExp>>
}

const JSON_BODY = { 'content-type': 'application/json' }

/** The most bytes of a body that the app of the suite takes. */
export const BODY_LIMIT = 100

/** What is answered by a request that any HTTP version can carry. */
export const EXIT_ROWS: readonly ExitRow[] = [
  // Routing and URL
  { title: 'an unknown path', method: 'GET', path: '/nowhere?x=1', status: 404, slug: 'not_found' },
  { title: 'an unknown path, HEAD', method: 'HEAD', path: '/nowhere', status: 404, slug: 'not_found' },
  { title: 'an unknown path, malformed JSON', method: 'POST', path: '/nowhere', headers: JSON_BODY, body: '{', status: 404, slug: 'not_found' },
  { title: 'an unknown path, unknown media type', method: 'POST', path: '/nowhere', headers: { 'content-type': 'foo' }, body: 'x', status: 404, slug: 'not_found' },
  { title: 'a known path, another method', method: 'DELETE', path: '/things/1', status: 405, slug: 'method_not_allowed', has: { allow: 'GET, HEAD, PUT' } },
  { title: 'PROPFIND', method: 'PROPFIND', path: '/things/1', status: 405, slug: 'method_not_allowed', has: { allow: 'GET, HEAD, PUT' } },
  { title: 'TRACE of an unknown path', method: 'TRACE', path: '/nowhere', status: 404, slug: 'not_found' },
  { title: 'a malformed URL', method: 'GET', path: '/%', status: 400, slug: 'bad_request' },
  { title: 'a malformed escape', method: 'GET', path: '/things/%E0%A4%A', status: 400, slug: 'bad_request' },
  { title: 'a malformed URL, POST', method: 'POST', path: '/%', status: 400, slug: 'bad_request' },
  { title: 'an over-long parameter', method: 'GET', path: `/things/${'a'.repeat(200)}`, status: 414, slug: 'uri_too_long' },
  { title: 'callNotFound', method: 'GET', path: '/call-not-found', status: 404, slug: 'not_found' },
  { title: 'a version that no route has', method: 'GET', path: '/versioned', headers: { 'accept-version': '9.x' }, status: 404, slug: 'not_found' },
  // Body and validation
  { title: 'malformed JSON', method: 'PUT', path: '/things/1', headers: JSON_BODY, body: '{', status: 400, slug: 'bad_request' },
  { title: 'empty JSON', method: 'PUT', path: '/things/1', headers: { ...JSON_BODY, 'content-length': '0' }, status: 400, slug: 'bad_request' },
  { title: '__proto__', method: 'PUT', path: '/things/1', headers: JSON_BODY, body: '{"__proto__":{}}', status: 400, slug: 'bad_request' },
  { title: 'a body that is too large', method: 'PUT', path: '/things/1', headers: JSON_BODY, body: `"${'a'.repeat(BODY_LIMIT)}"`, status: 413, slug: 'payload_too_large' },
  { title: 'an unknown media type', method: 'PUT', path: '/things/1', headers: { 'content-type': 'image/x' }, body: 'x', status: 415, slug: 'unsupported_media_type', has: { accept: 'application/json, text/plain' } },
  { title: 'an invalid media type', method: 'PUT', path: '/things/1', headers: { 'content-type': 'foo' }, body: 'x', status: 415, slug: 'unsupported_media_type' },
  { title: 'a failed schema', method: 'PUT', path: '/things/1', headers: JSON_BODY, body: '{}', status: 422, slug: 'validation' },
  // Throwing
  ...['error', 'text', 'null', 'undefined', 'number', 'object', 'symbol', 'getter', 'revoked', 'frozen', 'rejected', 'sent-error'].map((kind) => (
    { title: `throwing: ${kind}`, method: 'GET', path: `/throw/${kind}`, status: 500, slug: 'internal' }
  )),
  ...(['200', '302', '600', 'NaN'].map((status) => (
    { title: `an error of status ${status}`, method: 'GET', path: `/status/${status}`, status: 500, slug: 'internal' }
  ))),
  { title: 'an error of status "404"', method: 'GET', path: '/status/404', status: 404, slug: 'not_found' },
  { title: 'headers of a success that did not come', method: 'GET', path: '/stale', status: 500, slug: 'internal' },
  // Serialization, streams, hooks
  { title: 'a success that cannot be serialised', method: 'GET', path: '/circular', status: 500, slug: 'internal' },
  { title: 'a response schema that the answer does not fit', method: 'GET', path: '/schema', status: 401, slug: 'access_token_expired', has: { 'www-authenticate': /^Bearer / } },
  { title: 'a stream that fails at once', method: 'GET', path: '/stream', status: 500, slug: 'internal' },
  { title: 'a preSerialization hook that throws', method: 'GET', path: '/pre-serialization', status: 500, slug: 'internal' },
  { title: 'an onSend hook that throws', method: 'GET', path: '/on-send', status: 500, slug: 'internal' },
  { title: 'an onSend hook that throws after a thrown error', method: 'GET', path: '/on-send-twice', status: 401, slug: 'access_token_expired' },
  { title: 'an onRequest hook that rejects', method: 'GET', path: '/on-request', status: 403, slug: 'access_denied' },
  { title: 'a child\'s handler that returns nothing', method: 'GET', path: '/lost', status: 409, slug: 'conflict' },
  { title: 'an empty 404', method: 'GET', path: '/empty', status: 404, slug: 'not_found' },
  { title: 'the handler timeout', method: 'GET', path: '/slow', status: 503, slug: 'service_unavailable' },
  // Route config
  { title: 'nothing that Accept takes', method: 'GET', path: '/produces', headers: { accept: 'image/png' }, status: 406, slug: 'not_acceptable' },
  // Rate limits
  { title: 'a limit', method: 'GET', path: '/limited', status: 429, slug: 'too_many_requests', has: { 'retry-after': /^\d+$/ } }
]

/** What only HTTP/1 has: bytes that its parser refuses, and what Node answers by itself. */
export const PARSER_ROWS: ReadonlyArray<readonly [title: string, bytes: string, status: number, slug: string]> = [
  ['a missing Host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'bad_request'],
  ['an unknown method', 'FOO / HTTP/1.1\r\nHost: a\r\n\r\n', 501, 'not_implemented'],
  ['garbage', 'garbage\r\n\r\n', 400, 'bad_request'],
  ['no slash', 'GET x HTTP/1.1\r\nHost: a\r\n\r\n', 400, 'bad_request'],
  ['a version that is none', 'GET / HTTP/9.9\r\nHost: a\r\n\r\n', 400, 'bad_request'],
  ['a header without a name', 'GET / HTTP/1.1\r\n: x\r\n\r\n', 400, 'bad_request'],
  ['a content length that is none', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: abc\r\n\r\n', 400, 'bad_request'],
  ['two content lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400, 'bad_request'],
  ['a content length and chunks', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n', 400, 'bad_request'],
  ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, 'bad_request'],
  ['headers that are too large', `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'headers_too_large'],
  ['chunk extensions that are too large', `POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1;${'x'.repeat(20_000)}\r\na\r\n`, 413, 'payload_too_large'],
  ['an unknown expectation', 'GET / HTTP/1.1\r\nHost: a\r\nExpect: x\r\n\r\n', 417, 'expectation_failed'],
  ['CONNECT', 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n', 405, 'method_not_allowed'],
  ['a body without a length', 'POST /sized HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n', 411, 'length_required']
]

/** A body without a length over HTTP/2, which has no chunks. */
export const UNSIZED_ROW: ExitRow = {
  title: 'a body without a length',
  method: 'POST',
  path: '/sized',
  headers: { 'content-type': 'text/plain' },
  body: 'a',
  status: 411,
  slug: 'length_required'
}
