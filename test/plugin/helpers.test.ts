import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { defaultCatalog as catalog, type ErrorCatalogOptions, type ErrorOptions } from '../../lib/index.js'
import { collectLog, type LogLine } from './collect-log.js'

type Handler = (request: FastifyRequest, reply: FastifyReply) => unknown

/** An app with one route, and what it logs. */
async function createApp (t: Test, handler: Handler, options: ErrorCatalogOptions = {}): Promise<[FastifyInstance, LogLine[]]> {
  const [logger, lines] = collectLog()
  const app = Fastify({ logger })
  t.teardown(() => app.close())
  await app.register(errorCatalog, options)
  app.get('/', handler)
  return [app, lines]
}

/** What the helper and both ways to throw answer: the same. */
async function answers (t: Test, key: 2002 | 6001 | 5001 | 4001, options: ErrorOptions): Promise<Awaited<ReturnType<FastifyInstance['inject']>>> {
  const handlers: Handler[] = [
    (_request, reply) => reply.apiError(key, undefined, options),
    async (_request, reply) => reply.apiError(key, undefined, options),
    () => { throw catalog.error(key, undefined, options) },
    async () => { throw catalog.error(key, undefined, options) },
    (_request, reply) => { reply.send(catalog.error(key, undefined, options)) },
    async () => catalog.error(key, undefined, options)
  ]
  const [first, ...others] = await Promise.all(handlers.map(async (handler) => {
    const [app] = await createApp(t, handler)
    return await app.inject('/')
  }))
  if (first === undefined) throw new Error('no handler')
  const { date, ...headers } = first.headers
  for (const other of others) {
    t.equal(other.statusCode, first.statusCode)
    t.equal(other.body, first.body)
    t.match(other.headers, headers)
  }
  return first
}

t.test('an error without options is that of its entry', async (t) => {
  const response = await answers(t, 2002, {})
  t.equal(response.statusCode, 401)
  t.equal(response.body, '{"error":{"code":2002,"message":"Access token expired"}}')
  t.equal(response.headers['www-authenticate'], 'Bearer realm="api", error="invalid_token"')
})

t.test('cause is logged and never sent', async (t) => {
  const options = { cause: new Error('jwt of hunter2') }
  const response = await answers(t, 2002, options)
  t.notMatch(response.body, 'hunter2')
  const [app, lines] = await createApp(t, (_request, reply) => reply.apiError(2002, undefined, options))
  await app.inject('/')
  t.match(lines.find(({ err }) => err !== undefined)?.err?.message, 'Access token expired: jwt of hunter2')
})

t.test('detail is sent', async (t) => {
  t.equal((await answers(t, 2002, { detail: 'It was issued in May' })).body,
    '{"error":{"code":2002,"message":"Access token expired","detail":"It was issued in May"}}')
})

t.test('headers win over those of the entry, but for those that describe the body', async (t) => {
  const { headers } = await answers(t, 2002, {
    headers: {
      'X-Number': 7,
      'x-list': ['a', 'b'],
      'Cache-Control': 'max-age=1',
      'WWW-Authenticate': 'Basic realm="x"',
      vary: 'Authorization',
      'content-type': 'text/html',
      'Content-Length': '1',
      'content-language': 'tlh',
      'content-encoding': 'gzip',
      'x-two-lines': 'a\r\nb',
      'not a name': 'x',
      'x-list-of-lines': ['a', 'b\n']
    }
  })
  t.match(headers, {
    'x-number': '7',
    'x-list': ['a', 'b'],
    'cache-control': 'max-age=1',
    'www-authenticate': 'Basic realm="x"',
    vary: 'Language, Accept-Language, Authorization',
    'content-type': 'application/json; charset=utf-8',
    'content-language': 'en'
  })
  t.same(Object.keys(headers).filter((name) => ['content-encoding', 'x-two-lines', 'not a name', 'x-list-of-lines'].includes(name)), [])
})

t.test('Retry-After: seconds, a time, or the entry\'s', async (t) => {
  const times: Array<[ErrorOptions['retryAfter'], string]> = [
    [undefined, '60'],
    [5, '5'],
    [0, '0'],
    [1.2, '2'],
    [new Date(Date.UTC(2030, 0, 1, 12)), 'Tue, 01 Jan 2030 12:00:00 GMT'],
    [-1, '60'],
    [NaN, '60'],
    [Infinity, '60'],
    [1e21, '60'],
    [new Date(NaN), '60'],
    [new Date(8.64e15), '60']
  ]
  for (const [retryAfter, expected] of times) {
    t.equal((await answers(t, 6001, { retryAfter })).headers['retry-after'], expected, String(retryAfter))
  }
  t.equal((await answers(t, 4001, { retryAfter: 30 })).headers['retry-after'], '30', 'of any entry')
  t.equal((await answers(t, 6001, { headers: { 'retry-after': 9 } })).headers['retry-after'], '9')
  t.equal((await answers(t, 6001, { headers: { 'retry-after': 'soon' } })).headers['retry-after'], '60')
  t.equal((await answers(t, 6001, { headers: { 'retry-after': 9 }, retryAfter: 5 })).headers['retry-after'], '5')
})

t.test('Allow: what is named, else what the router answers', async (t) => {
  t.equal((await answers(t, 5001, { allow: ['PUT', 'POST'] })).headers['allow'], 'PUT, POST')
  t.equal((await answers(t, 5001, { allow: [] })).headers['allow'], '')
  t.equal((await answers(t, 5001, { headers: { allow: 'PATCH' } })).headers['allow'], 'PATCH')
  t.equal((await answers(t, 5001, {})).headers['allow'], 'HEAD', 'but not the method that was refused')
  t.equal((await answers(t, 5001, { allow: ['A\nB'] })).headers['allow'], undefined)
  t.equal((await answers(t, 4001, { allow: ['PUT'] })).headers['allow'], undefined, 'only with 405')
})

t.test('extra adds members and overrides none', async (t) => {
  t.equal((await answers(t, 2002, { extra: { session: 7, code: 1, message: 'no', error: 'yes' } })).body,
    '{"error":{"code":2002,"message":"Access token expired","session":7,"error":"yes"}}')
})

t.test('a 4xx has no stack unless asked for, a 5xx always', async (t) => {
  t.notMatch(catalog.error(2002).stack, '\n')
  t.match(catalog.error(2002, undefined, { stack: true }).stack, 'helpers.test')
  t.match(catalog.error(9001).stack, 'helpers.test')
  t.equal(Error.stackTraceLimit, 10)
})

t.test('unknown codes are faults of the server', async (t) => {
  const [app, lines] = await createApp(t, (_request, reply) => reply.apiError(4711 as 2002))
  const response = await app.inject('/')
  t.equal(response.statusCode, 500)
  t.equal(response.json().error.code, 9001)
  t.equal(lines.find(({ err }) => err !== undefined)?.err?.code, 'FST_CATALOG_ENTRY_UNKNOWN')
  t.throws(() => catalog.error(4711 as 2002), { code: 'FST_CATALOG_ENTRY_UNKNOWN' })
})
