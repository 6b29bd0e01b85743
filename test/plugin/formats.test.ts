import { Type } from '@sinclair/typebox'
import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { defaultCatalog as catalog, defineFormat, type ErrorCatalogOptions } from '../../lib/index.js'
import { ask } from './raw-answer.js'

const html = defineFormat({
  name: 'html',
  contentType: 'text/html; charset=utf-8',
  schema: Type.String(),
  render: ({ status, message }) => `<h1>${status} ${message}</h1>`
})

const plain = defineFormat({
  name: 'plain',
  contentType: 'text/plain; charset=utf-8',
  schema: Type.String(),
  render: ({ message, retryAfter }) => retryAfter === undefined ? message : `${message} (${retryAfter} s)`
})

/** Everything of the neutral error. */
const neutral = defineFormat({
  name: 'neutral',
  contentType: 'application/vnd.test+json',
  schema: Type.Object({}),
  render: (error) => ({ ...error })
})

async function createApp (t: Test, options: ErrorCatalogOptions): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, options)
  app.get('/', (_request, reply) => reply.apiError(2002))
  app.get('/limited', (_request, reply) => reply.apiError(6001))
  app.get('/later', (_request, reply) => reply.apiError(6001, undefined, { retryAfter: 7 }))
  app.get('/at', (_request, reply) => reply.apiError(6001, undefined, { retryAfter: new Date(Date.now() + 90_500) }))
  app.get('/past', (_request, reply) => reply.apiError(6001, undefined, { retryAfter: new Date(0) }))
  app.get('/fails', () => { throw new Error('hunter2') })
  app.get('/detailed', () => { throw catalog.error(2002, undefined, { detail: 'In May', extra: { a: 1 } }) })
  return app
}

t.test('each contract has its body and content type', async (t) => {
  for (const [format, contentType, body] of [
    ['nested', 'application/json; charset=utf-8', '{"error":{"code":2002,"message":"Access token expired"}}'],
    ['flat', 'application/json; charset=utf-8', '{"code":401,"message":"Access token expired"}'],
    ['typed', 'application/json; charset=utf-8', '{"error_message":"Access token expired","error_type":"access_token_expired"}'],
    ['problem', 'application/problem+json; charset=utf-8', '{"type":"about:blank","title":"Access token expired","status":401,"code":2002}'],
    ['fastify', 'application/json; charset=utf-8',
      '{"statusCode":401,"code":"access_token_expired","error":"Unauthorized","message":"Access token expired"}']
  ] as const) {
    const app = await createApp(t, { format })
    const answer = await ask(app, { url: '/' })
    t.equal(answer.body, body)
    t.equal(answer.headers['content-type'], contentType)
    t.equal(answer.headers['vary'], 'Language, Accept-Language')
  }
})

t.test('Accept chooses among several, and never fails an error', async (t) => {
  const app = await createApp(t, { format: ['nested', 'problem', html, plain] })
  for (const [accept, type] of [
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['application/problem+json', 'application/problem+json'],
    ['application/json;q=0.5, application/problem+json', 'application/problem+json'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html'],
    ['text/plain', 'text/plain'],
    ['text/*;q=0.9, application/json;q=0.1', 'text/html'],
    ['application/json;q=0, */*', 'application/problem+json'],
    ['image/png', 'application/json'],
    ['*/*;q=0', 'application/json'],
    ['', 'application/json'],
    [';;,,q=', 'application/json'],
    ['a'.repeat(8000), 'application/json']
  ] as const) {
    for (const url of ['/', '/fails', '/nope']) {
      const { status, headers, body } = await ask(app, { url, headers: { ...(accept !== undefined && { Accept: accept }) } })
      t.equal(status, url === '/' ? 401 : url === '/fails' ? 500 : 404)
      t.equal(headers['content-type'], `${type}; charset=utf-8`, String(accept).slice(0, 60))
      t.equal(headers['vary'], 'Language, Accept-Language, Accept')
      t.not(body, '')
    }
  }
  t.equal((await ask(app, { url: '/', headers: { Accept: 'text/html', Language: 'ru' } })).body, '<h1>401 Срок действия access токена истёк</h1>')
  t.equal((await ask(app, { url: '/', headers: { Accept: 'text/plain' } })).body, 'Access token expired')
})

t.test('a format that shows when to retry shows what the header says', async (t) => {
  const app = await createApp(t, { format: plain })
  t.equal((await ask(app, { url: '/' })).body, 'Access token expired')
  t.match((await ask(app, { url: '/limited' })).body, '(60 s)')
  t.match((await ask(app, { url: '/later' })).body, '(7 s)')
  t.match((await ask(app, { url: '/at' })).body, /\((?:90|91) s\)/)
  t.match((await ask(app, { url: '/past' })).body, '(0 s)')
})

t.test('a format of one\'s own gets the neutral error', async (t) => {
  const app = await createApp(t, { format: neutral, instance: true, requestId: true })
  const { headers, body } = await ask(app, { url: '/detailed?token=hunter2' })
  t.equal(headers['content-type'], 'application/vnd.test+json; charset=utf-8')
  t.strictSame(JSON.parse(body), {
    status: 401,
    code: 2002,
    slug: 'access_token_expired',
    message: 'Access token expired',
    detail: 'In May',
    locale: 'en',
    truncated: false,
    extra: { a: 1 },
    type: 'about:blank',
    instance: '/detailed',
    requestId: 'req-1',
    retryable: false,
    action: 'Get valid credentials, then send the request again with them.',
    shows: { params: false, advice: false }
  })
})

t.test('instance and requestId are shown where they are asked for', async (t) => {
  const app = await createApp(t, { format: 'problem', instance: true, requestId: true })
  t.match(JSON.parse((await ask(app, { url: '/?a=1#b' })).body), { instance: '/', requestId: /^req-/ })
  t.match(JSON.parse((await ask(app, { url: '/nope#x' })).body), { instance: '/nope' })
  t.match(JSON.parse((await ask(app, { url: '/nope' })).body), { instance: '/nope' })
  const bare = await createApp(t, { format: 'problem' })
  t.strictSame(Object.keys(JSON.parse((await ask(bare, { url: '/' })).body)), ['type', 'title', 'status', 'code'])
})

t.test('a render that fails is a fault of the server', async (t) => {
  const failing = defineFormat({
    name: 'failing',
    contentType: 'application/json',
    schema: Type.Object({}),
    render: ({ status, slug }) => {
      if (status !== 500) throw new Error('hunter2')
      return { slug }
    }
  })
  const app = await createApp(t, { format: failing })
  for (const url of ['/', '/detailed', '/nope']) {
    const { status, body } = await ask(app, { url })
    t.equal(status, 500)
    t.equal(body, '{"slug":"internal"}')
  }
})
