import circuitBreaker from '@fastify/circuit-breaker'
import fastifyExpress from '@fastify/express'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import express from 'express'
import Fastify, { type FastifyInstance } from 'fastify'
import openapiGlue from 'fastify-openapi-glue'
import t, { type Test } from 'tap'
import errorCatalog, { defaultCatalog } from '../../../lib/index.js'

async function open (t: Test, register?: (app: FastifyInstance) => unknown): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  await register?.(app)
  return app
}

t.test('a 404 of the app\'s own keeps its body where no route is', async (t) => {
  const app = await open(t)
  app.addHook('onRequest', (request, reply, done) => {
    if (request.url === '/mine') reply.code(404).send({ mine: true })
    else if (request.url === '/text') reply.code(404).send('Route not found')
    else if (request.url === '/empty') reply.code(404).send()
    else done()
  })
  app.get('/passed', (_request, reply) => reply.callNotFound())
  t.strictSame((await app.inject('/mine')).json(), { mine: true })
  t.equal((await app.inject('/text')).body, 'Route not found')
  for (const url of ['/empty', '/passed', '/passed?a="b"', '/nowhere']) t.equal((await app.inject(url)).json().error.code, 4001, url)
})

t.test('so does that of an Express router, by @fastify/express', async (t) => {
  const app = await open(t, (app) => app.register(fastifyExpress))
  const router = express.Router()
  router.use('/empty', (_request, response) => { response.status(404).send() })
  router.use((_request, response) => { response.status(404).json({ mine: true }) })
  app.use('/legacy', router)
  app.get('/legacy/known', async () => 'ok')
  await app.listen({ port: 0, host: '127.0.0.1' })
  for (const path of ['/legacy/x', '/legacy/known']) {
    const response = await fetch(app.listeningOrigin + path)
    t.equal(response.status, 404)
    t.equal(await response.text(), '{"mine":true}', path)
  }
  for (const path of ['/legacy/empty', '/nowhere']) {
    const response = await fetch(app.listeningOrigin + path)
    t.equal(response.status, 404)
    t.match(await response.json(), { error: { code: 4001 } }, path)
  }
})

t.test('nothing is no body, however it is sent', async (t) => {
  const app = await open(t)
  app.get('/null', (_request, reply) => { reply.code(404).send(null) })
  app.get('/response', async () => new Response(null, { status: 404, headers: { 'x-kept': '1' } }))
  app.get('/body', async () => new Response('mine', { status: 404 }))
  app.get('/success', async () => new Response(null, { status: 204 }))
  t.equal((await app.inject('/null')).json().error.code, 4001)
  const { statusCode, headers, body } = await app.inject('/response')
  t.match({ statusCode, headers, body }, { statusCode: 404, headers: { 'x-kept': '1' }, body: /4001/ })
  t.match(await app.inject('/body'), { statusCode: 404, body: 'mine' })
  t.match(await app.inject('/success'), { statusCode: 204, body: '' })
})

t.test('what onCircuitOpen of @fastify/circuit-breaker gives while the circuit is open', async (t) => {
  const onCircuitOpen = async (): Promise<string> => '{"error":"hunter2"}'
  const app = await open(t, (app) => app.register(circuitBreaker, { threshold: 1, resetTimeout: 4000, onCircuitOpen: async (_request, reply) => { reply.statusCode = 503; return await onCircuitOpen() } }))
  app.get('/', { preHandler: app.circuitBreaker() }, async () => { throw new Error('x') })
  await app.inject('/')
  const { statusCode, body } = await app.inject('/')
  t.equal(statusCode, 503)
  t.equal(JSON.parse(body).error.code, 9003)
})

t.test('an error of the catalogue that a security handler of fastify-openapi-glue throws', async (t) => {
  const operation = (operationId: string, security: object[]): object => ({ get: { operationId, security, responses: { 200: { description: 'ok' } } } })
  const scheme = { type: 'apiKey', in: 'header', name: 'x-key' }
  const specification = {
    openapi: '3.0.0',
    info: { title: 'a', version: '1' },
    components: { securitySchemes: { expired: scheme, denied: scheme, broken: scheme } },
    paths: { '/one': operation('one', [{ expired: [] }]), '/two': operation('two', [{ expired: [] }, { denied: [] }]), '/other': operation('other', [{ broken: [] }]) }
  }
  const ok = async (): Promise<string> => 'ok'
  const app = await open(t, (app) => app.register(openapiGlue, {
    specification,
    serviceHandlers: { one: ok, two: ok, other: ok },
    securityHandlers: {
      expired: async () => { throw defaultCatalog.error('access_token_expired') },
      denied: async () => { throw defaultCatalog.error('access_denied') },
      broken: async () => { throw new Error('hunter2') }
    }
  }))
  const { statusCode, headers, body } = await app.inject('/one')
  t.match({ statusCode, headers, code: JSON.parse(body).error.code }, { statusCode: 401, headers: { 'www-authenticate': /invalid_token/ }, code: 2002 })
  t.match(await app.inject('/two'), { statusCode: 403 })
  t.equal((await app.inject('/other')).json().error.code, 2000)
})

t.test('a 415 names what a route takes that reads parts', async (t) => {
  const app = await open(t, (app) => app.register(multipart))
  const read = async (request: { file: () => Promise<unknown> }): Promise<unknown> => await request.file()
  app.post('/', read)
  app.patch('/', read)
  for (const method of ['POST', 'PATCH'] as const) {
    const { statusCode, headers } = await app.inject({ method, url: '/', payload: {} })
    t.equal(statusCode, 415)
    t.equal(headers['accept'], 'multipart/form-data')
    t.equal(headers['accept-patch'], method === 'PATCH' ? 'multipart/form-data' : undefined)
  }
})

t.test('the time of the limiter goes before that of the entry where it sets no header', async (t) => {
  for (const [timeWindow, expected] of [[500, '1'], [7000, '7'], ['2 minutes', '120'], ['1 day', '86400']] as const) {
    const app = await open(t, (app) => app.register(rateLimit, { max: 1, timeWindow, addHeaders: { 'retry-after': false } }))
    app.get('/', async () => 'ok')
    app.get('/own', { config: { rateLimit: false } }, () => { throw Object.assign(new Error('Rate limit exceeded'), { statusCode: 429 }) })
    await app.inject('/')
    t.match(await app.inject('/'), { statusCode: 429, headers: { 'retry-after': expected } }, String(timeWindow))
    t.match(await app.inject('/own'), { statusCode: 429, headers: { 'retry-after': '60' } }, 'not of the limiter')
  }
})
