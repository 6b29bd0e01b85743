import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { type ErrorCatalogOptions, type LimitOptions } from '../../lib/index.js'
import { ask, type RawRequest } from '../plugin/raw-answer.js'

const LIMIT: LimitOptions = { max: 2, timeWindow: '10 minutes' }

async function createApp (t: Test, options: ErrorCatalogOptions, prepare?: (app: FastifyInstance) => unknown): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, options)
  await prepare?.(app)
  app.get('/', () => 'ok')
  return app
}

async function statuses (app: FastifyInstance, ...requests: RawRequest[]): Promise<number[]> {
  const answers = []
  for (const request of requests) answers.push((await ask(app, request)).status)
  return answers
}

const HOME = { url: '/' }
const MISSING = { url: '/nope' }
const OTHER_METHOD = { method: 'POST', url: '/' }

t.test('nothing but routes is limited by default', async (t) => {
  for (const notFound of [undefined, false]) {
    const app = await createApp(t, { rateLimit: { ...LIMIT, notFound } })
    t.strictSame(await statuses(app, MISSING, MISSING, MISSING, OTHER_METHOD), [404, 404, 404, 405])
  }
})

t.test('404s and 405s count with the requests of routes', async (t) => {
  const app = await createApp(t, { rateLimit: { ...LIMIT, notFound: true } })
  t.strictSame(await statuses(app, MISSING, OTHER_METHOD, MISSING, OTHER_METHOD, HOME), [404, 405, 429, 429, 429])
  const { headers, body } = await ask(app, { ...MISSING, method: 'POST', body: '{' })
  t.equal(body, '{"error":{"code":6001,"message":"Too many requests. Try again later"}}')
  t.match(headers, { 'retry-after': /^[1-9]\d*$/, 'x-ratelimit-remaining': '0', 'content-type': 'application/json; charset=utf-8' })
})

t.test('or apart', async (t) => {
  const app = await createApp(t, { rateLimit: { max: 1, timeWindow: '10 minutes', notFound: { max: 3 } } })
  t.strictSame(await statuses(app, HOME, HOME, MISSING, OTHER_METHOD, MISSING, MISSING), [200, 429, 404, 405, 404, 429])
  const unlimited = await createApp(t, { rateLimit: { global: false, notFound: { max: 1, ban: 0 } } })
  t.strictSame(await statuses(unlimited, HOME, HOME, MISSING, MISSING, HOME), [200, 200, 404, 403, 200])
})

t.test('whoever answers them: a handler of the app, a context with a prefix, callNotFound', async (t) => {
  const app = await createApp(t, { rateLimit: { ...LIMIT, notFound: true } }, (app) => {
    app.setNotFoundHandler((_request, reply) => reply.code(404).send('mine'))
    app.register(async (v1) => { v1.register(errorCatalog, { format: 'flat' }) }, { prefix: '/v1' })
    app.get('/gone', (_request, reply) => { reply.callNotFound() })
  })
  t.equal((await ask(app, MISSING)).body, 'mine')
  t.match(JSON.parse((await ask(app, { url: '/v1/nope' })).body), { code: 404 })
  t.strictSame(await statuses(app, MISSING, { url: '/v1/nope' }, { url: '/gone' }), [429, 429, 429])
  const child = await createApp(t, {}, (app) => app.register(async (v1) => {
    await v1.register(errorCatalog, { rateLimit: { ...LIMIT, notFound: true } })
  }, { prefix: '/v1' }))
  t.strictSame(await statuses(child, ...Array(3).fill({ url: '/v1/nope' }), MISSING), [404, 404, 429, 404])
})

t.test('a limiter that throws nothing limits too', async (t) => {
  const app = await createApp(t, { rateLimit: { ...LIMIT, max: 0, notFound: true, errorResponseBuilder: () => undefined as unknown as object } })
  t.strictSame(await statuses(app, MISSING), [429])
})

t.test('with the fields of the draft', async (t) => {
  const app = await createApp(t, { rateLimit: { ...LIMIT, draft: true, notFound: true } })
  t.match((await ask(app, MISSING)).headers, { 'ratelimit-policy': /;q=2/, ratelimit: /;r=1/ })
})

t.test('with a limiter of the app', async (t) => {
  const app = await createApp(t, {}, async (app) => {
    await app.register(rateLimit, LIMIT)
    const limit = app.rateLimit()
    app.addHook('onRequest', async function (request, reply) {
      if (request.is404) await limit.call(this, request, reply)
    })
  })
  t.strictSame(await statuses(app, MISSING, OTHER_METHOD, HOME, MISSING), [404, 405, 429, 429])
})

t.test('an option that is none', async (t) => {
  await t.rejects(createApp(t, { rateLimit: { notFound: 'yes' as unknown as boolean } }), {
    code: 'FST_CATALOG_OPTIONS_INVALID', message: /rateLimit\.notFound must be a boolean or options of a limit, received "yes"/
  })
})
