import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { defaultCatalog as catalog, type ErrorCatalogOptions } from '../../lib/index.js'
import { ask } from './raw-answer.js'

/** What a handler may say of an answer before it fails. */
type SetHeaders = (reply: FastifyReply) => void

/** An app whose handler sets headers and then fails, in each way. */
async function createApp (t: Test, setHeaders: SetHeaders, options: ErrorCatalogOptions = {}): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, options)
  app.get('/helper', (_request, reply) => {
    setHeaders(reply)
    return reply.apiError(4001)
  })
  app.get('/thrown', (_request, reply) => {
    setHeaders(reply)
    throw catalog.error(4001)
  })
  app.get('/foreign', async (_request, reply) => {
    setHeaders(reply)
    throw new Error('hunter2')
  })
  app.get('/401', async (_request, reply) => {
    setHeaders(reply)
    throw catalog.error(2001)
  })
  app.get('/416', async (_request, reply) => {
    setHeaders(reply)
    throw catalog.error(8013)
  })
  return app
}

const URLS = ['/helper', '/thrown', '/foreign'] as const

t.test('what was said of the success is taken back', async (t) => {
  const stale = {
    'Cache-Control': 'max-age=60',
    'content-digest': 'sha-256=:x:',
    'content-disposition': 'attachment',
    'content-encoding': 'gzip',
    'content-language': 'tlh',
    'content-length': '4711',
    'content-location': '/other',
    'content-range': 'bytes 0-1/2',
    'content-type': 'image/png',
    etag: '"x"',
    expires: 'Tue, 01 Jan 2030 12:00:00 GMT',
    'last-modified': 'Tue, 01 Jan 2030 12:00:00 GMT',
    'transfer-encoding': 'chunked'
  }
  for (const [name, setHeaders] of Object.entries({
    reply: (reply) => { reply.headers(stale) },
    raw: (reply) => { for (const [name, value] of Object.entries(stale)) reply.raw.setHeader(name, value) }
  } satisfies Record<string, SetHeaders>)) {
    const app = await createApp(t, setHeaders)
    for (const url of URLS) {
      const { headers, body } = await ask(app, { url })
      t.strictSame(Object.keys(headers).sort(), [
        'cache-control', 'connection', 'content-language', 'content-length', 'content-type', 'date', 'vary'
      ], `${name} ${url}`)
      t.match(headers, { 'cache-control': 'no-store', 'content-language': 'en', 'content-type': 'application/json; charset=utf-8' })
      t.ok(JSON.parse(body))
    }
    t.equal((await ask(app, { url: '/416' })).headers['content-range'], 'bytes 0-1/2', 'but for the range of a 416')
  }
})

t.test('what hooks and handlers said of the request stays', async (t) => {
  const kept = {
    'access-control-allow-origin': '*',
    'set-cookie': 'a=1, b=2',
    'strict-transport-security': 'max-age=1',
    'x-request-id': '7',
    link: '</help>; rel="help"'
  }
  const app = await createApp(t, (reply) => {
    reply.headers({ ...kept, 'set-cookie': ['a=1', 'b=2'] }).header('x-number', 7).header('x-empty', '')
  })
  app.addHook('onSend', async (_request, reply) => { reply.header('x-late', 'yes') })
  for (const url of URLS) t.match((await ask(app, { url })).headers, { ...kept, 'x-number': '7', 'x-empty': '', 'x-late': 'yes' })
})

t.test('a challenge that a hook has set goes before that of the entry', async (t) => {
  const app = await createApp(t, (reply) => { reply.header('www-authenticate', 'Basic realm="x"') })
  t.equal((await ask(app, { url: '/401' })).headers['www-authenticate'], 'Basic realm="x"')
  const bare = await createApp(t, () => {})
  t.equal((await ask(bare, { url: '/401' })).headers['www-authenticate'], 'Bearer realm="api"')
  const own = await createApp(t, () => {}, { challenge: { scheme: 'DPoP', realm: 'mine' } })
  t.equal((await ask(own, { url: '/401' })).headers['www-authenticate'], 'DPoP realm="mine"')
  const none = await createApp(t, () => {}, { challenge: false })
  t.equal((await ask(none, { url: '/401' })).headers['www-authenticate'], undefined)
})

t.test('a header that HTTP cannot carry costs itself, not the answer', async (t) => {
  const app = await createApp(t, (reply) => {
    reply.header('x-lines', 'a\r\nx-injected: 1')
      .header('x-list', ['a', 'b\r\nx-injected: 1'])
      .header('x-cyrillic', 'Привет')
      .header('not a name', 'x')
      .header('x-symbol', Symbol('x'))
      .header('x-null', null)
      .header('location', '/a\r\nb')
      .header('vary', 'a\nb')
      .header('www-authenticate', 'a\nb')
      .header('x-good', 'yes')
  })
  for (const [url, status] of [['/helper', 404], ['/thrown', 404], ['/foreign', 500], ['/401', 401]] as const) {
    const answer = await ask(app, { url })
    t.equal(answer.status, status)
    t.strictSame(Object.keys(answer.headers).filter((name) => name.startsWith('x-') || name === 'location'), ['x-good'])
    t.equal(answer.headers['vary'], 'Language, Accept-Language')
    t.equal(answer.headers['www-authenticate'], status === 401 ? 'Bearer realm="api"' : undefined)
    t.type(JSON.parse(answer.body).error.code, 'number')
  }
})

t.test('of the headers of a foreign error only those by which HTTP explains an error', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  app.get('/', () => {
    throw Object.assign(new Error('hunter2'), {
      statusCode: 503,
      headers: {
        'Retry-After': 7,
        Allow: 'GET',
        link: ['</a>; rel="help"', '</b>; rel="next"'],
        'x-ratelimit-limit': 5,
        'RateLimit-Policy': '"x";q=1',
        accept: ['a', 7],
        'accept-encoding': { toString: () => 'hunter2' },
        'x-upstream': 'hunter2',
        'set-cookie': 'hunter2',
        server: 'hunter2',
        'content-type': 'text/html',
        'cache-control': 'public'
      }
    })
  })
  const { headers } = await ask(app, { url: '/' })
  t.match(headers, {
    'retry-after': '7',
    allow: 'GET',
    link: '</a>; rel="help", </b>; rel="next"',
    'x-ratelimit-limit': '5',
    'ratelimit-policy': '"x";q=1',
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store'
  })
  t.notMatch(JSON.stringify(headers), 'hunter2')
  t.equal(headers['accept'], undefined)
})

t.test('headers of every error by options and entries', async (t) => {
  const app = await createApp(t, () => {}, { cacheControl: 'private', codeHeader: 'Error-Code' })
  const { headers } = await ask(app, { url: '/thrown' })
  t.equal(headers['cache-control'], 'private')
  t.equal(headers['error-code'], '4001')
  const bare = await createApp(t, () => {}, { cacheControl: false })
  t.equal((await ask(bare, { url: '/thrown' })).headers['cache-control'], undefined)
})

t.test('HEAD has the headers of GET and no body', async (t) => {
  const app = await createApp(t, (reply) => { reply.header('x-request-id', '7') })
  for (const url of [...URLS, '/401', '/416', '/nope']) {
    const get = await ask(app, { url })
    const head = await ask(app, { method: 'HEAD', url })
    t.equal(head.status, get.status)
    t.equal(head.body, '')
    t.strictSame({ ...head.headers, date: '' }, { ...get.headers, date: '' }, url)
  }
})
