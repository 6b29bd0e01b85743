/** A request of the soak, and the statuses that may answer it while nothing is wrong. */
export interface SoakRequest {
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly statuses: readonly number[]
}

const JSON_TYPE = { 'content-type': 'application/json' }

/** Requests that any client can make, over HTTP/1 and HTTP/2. */
export const requests: readonly SoakRequest[] = [
  { method: 'GET', path: '/fine', statuses: [200] },
  { method: 'POST', path: '/users', headers: JSON_TYPE, body: '{"email":"ann@example.com","age":30}', statuses: [201] },
  { method: 'POST', path: '/users', headers: { ...JSON_TYPE, language: 'ru' }, body: '{"email":"ann","age":3}', statuses: [422] },
  { method: 'POST', path: '/users', headers: JSON_TYPE, body: '{"email":', statuses: [400] },
  { method: 'POST', path: '/users', headers: JSON_TYPE, body: JSON.stringify({ email: 'x'.repeat(20_000) }), statuses: [413] },
  { method: 'POST', path: '/users', headers: { 'content-type': 'text/csv' }, body: 'a,b', statuses: [415] },
  { method: 'GET', path: '/reply', headers: { 'accept-language': 'de-CH, fr;q=0.5' }, statuses: [401] },
  ...['bad_request', 'email_taken', 'access_denied', 'conflict', 'gone', 'precondition_failed', 'internal', 'not_implemented', 'bad_gateway', 'gateway_timeout']
    .map((slug, index) => ({ method: 'GET', path: `/entry/${slug}`, statuses: [[400, 400, 403, 409, 410, 412, 500, 501, 502, 504][index] ?? 0] })),
  { method: 'GET', path: '/entry/service_unavailable', statuses: [503] },
  { method: 'GET', path: '/foreign', statuses: [500] },
  { method: 'GET', path: '/nothing', statuses: [500] },
  { method: 'GET', path: '/limited', statuses: [200, 429] },
  { method: 'GET', path: '/csv', headers: { accept: 'application/xml' }, statuses: [406] },
  { method: 'GET', path: '/nowhere', statuses: [404] },
  { method: 'DELETE', path: '/users', statuses: [405] },
  { method: 'GET', path: '/entry/%zz', statuses: [400] },
  { method: 'HEAD', path: '/foreign', statuses: [500] },
  { method: 'GET', path: '/slow', statuses: [200] }
]

/** What HTTP/1 alone can say, as bytes. Each ends its connection. */
export const exchanges: ReadonlyArray<readonly [bytes: string, status: number]> = [
  ['garbage\r\n\r\n', 400],
  ['FOO / HTTP/1.1\r\nHost: a\r\n\r\n', 501],
  ['GET /fine HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  [`GET /fine HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ['GET /fine HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n\r\n', 417],
  ['PUT /sized HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 411],
  ['GET /fine HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 200]
]
