import { Readable } from 'node:stream'
import bearerAuth from '@fastify/bearer-auth'
import cors from '@fastify/cors'
import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { type ErrorCatalogOptions } from '../../lib/index.js'
import { collectLog, type LogLine } from './collect-log.js'

async function createApp (t: Test, options: ErrorCatalogOptions = {}): Promise<[FastifyInstance, LogLine[]]> {
  const [logger, lines] = collectLog('info')
  const app = Fastify({ logger })
  t.teardown(() => app.close())
  await app.register(errorCatalog, options)
  app.setNotFoundHandler((_request, reply) => { reply.callNotFound() })
  await app.register(async (guarded) => {
    await guarded.register(bearerAuth, { keys: ['key'] })
    guarded.get('/guarded', async () => 'ok')
  })
  await app.register(async (child) => {
    child.setErrorHandler(async () => {})
    child.get('/lost', async () => { throw Object.assign(new Error('secret'), { statusCode: 409 }) })
    child.get('/lost-empty', (_request, reply) => { reply.code(200).send() })
  })
  await app.register(async (child) => {
    child.setErrorHandler(async (_error, _request, reply) => reply.redirect('/login'))
    child.get('/moved', async () => { throw new Error('secret') })
  })
  await app.register(async (child) => {
    child.setErrorHandler(async (_error, _request, reply) => { await reply.header('location', '/x').code(200).send() })
    child.get('/located', async () => { throw new Error('secret') })
  })
  app.get('/empty', (_request, reply) => { reply.code(404).send() })
  app.get('/text', (_request, reply) => { reply.code(404).send('mine') })
  app.get('/object', (_request, reply) => { reply.code(400).send({ mine: true }) })
  app.get('/buffer', (_request, reply) => { reply.code(503).send(Buffer.from('mine')) })
  app.get('/stream', (_request, reply) => { reply.code(404).send(Readable.from(['mine'])) })
  app.get('/opted-out', { config: { errorCatalog: false } }, (_request, reply) => { reply.code(404).send() })
  app.get('/nothing', (_request, reply) => { reply.code(204).send() })
  app.get('/teapot', (_request, reply) => { reply.code(418).send() })
  return [app, lines]
}

/** The status of an answer, and its code in the contract or its body. */
async function answer (app: FastifyInstance, url: string): Promise<string> {
  const { statusCode, body } = await app.inject(url)
  return `${statusCode} ${body.startsWith('{"error":{') ? JSON.parse(body).error.code : body}`
}

const KEPT = { '/stream': '404 mine', '/opted-out': '404 ', '/nothing': '204 ', '/moved': '302 ', '/located': '200 ', '/lost-empty': '200 ' }
const OWN = { '/text': '404 mine', '/object': '400 {"mine":true}', '/buffer': '503 mine' }

for (const [sent, expected] of [
  ['known', { ...KEPT, ...OWN, '/empty': '404 4001', '/nowhere': '404 4001', '/guarded': '401 2004', '/lost': '409 8002' }],
  ['all', { ...KEPT, '/empty': '404 4001', '/text': '404 4001', '/object': '400 1000', '/buffer': '503 9003', '/guarded': '401 2004' }],
  [false, { ...KEPT, ...OWN, '/empty': '404 ', '/nowhere': '404 404 Not Found', '/guarded': '401 {"error":"missing authorization header"}', '/lost': '200 ' }]
] as const) {
  t.test(`sent: ${sent}`, async (t) => {
    const [app] = await createApp(t, { sent })
    for (const [url, answered] of Object.entries(expected)) t.equal(await answer(app, url), answered, url)
  })
}

t.test('an answer has the headers of its status, and HEAD those of GET', async (t) => {
  const [app] = await createApp(t)
  const { headers } = await app.inject('/guarded')
  t.equal(headers['www-authenticate'], 'Bearer realm="api"')
  const get = await app.inject({ url: '/empty', headers: { language: 'ru' } })
  const head = await app.inject({ method: 'HEAD', url: '/empty', headers: { language: 'ru' } })
  t.equal(head.body, '')
  t.equal(get.headers['content-language'], 'ru')
  t.equal(head.headers['content-length'], get.headers['content-length'])
  t.equal(await answer(app, '/teapot'), '418 1000', 'a status without an entry keeps itself')
})

t.test('an error of which nothing was made is logged once', async (t) => {
  const [app, lines] = await createApp(t)
  await answer(app, '/lost')
  t.equal(lines.filter(({ err }) => err?.message === 'secret').length, 1)
})

t.test('@fastify/cors: what it sends, and what it lets be read', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { codeHeader: 'error-code' })
  await app.register(cors, { origin: 'https://a.test', exposedHeaders: ['x-mine'] })
  app.get('/', async () => 'ok')
  const preflight = await app.inject({ method: 'OPTIONS', url: '/' })
  t.equal(preflight.statusCode, 400)
  t.equal(preflight.json().error.code, 1000)
  const missing = await app.inject({ url: '/nowhere', headers: { origin: 'https://a.test' } })
  t.match(missing.headers['access-control-expose-headers'], /^x-mine, Retry-After, .*, error-code$/)
  t.equal((await app.inject({ url: '/', headers: { origin: 'https://a.test' } })).headers['access-control-expose-headers'], 'x-mine', 'not of a success')
})

t.test('an answer that cannot be rendered here', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  app.get('/early', async () => { throw new Error('secret') })
  const { defineFormat } = await import('../../lib/index.js')
  const { Type } = await import('@sinclair/typebox')
  const broken = defineFormat({ name: 'broken', contentType: 'application/json', schema: Type.Object({}), render: () => { throw new Error('secret') } })
  await app.register(errorCatalog, { format: broken })
  app.get('/empty', (_request, reply) => { reply.code(404).send() })
  for (const url of ['/early', '/empty']) {
    const { statusCode, body } = await app.inject(url)
    t.equal(statusCode, 500)
    t.equal(body, '{"type":"about:blank","title":"Internal Server Error","status":500}')
  }
})

t.test('with the format fastify nothing is replaced until it is asked for', async (t) => {
  t.equal(await answer((await createApp(t, { format: 'fastify' }))[0], '/empty'), '404 ')
  const [app] = await createApp(t, { format: 'fastify', sent: 'known' })
  t.match(await answer(app, '/empty'), '"code":"not_found"')
  t.equal(await answer(app, '/lost'), '200 ', 'errors of others stay with Fastify')
})
