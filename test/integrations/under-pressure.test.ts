import underPressure, { type FastifyUnderPressureOptions as UnderPressureOptions } from '@fastify/under-pressure'
import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { type ErrorCatalogOptions } from '../../lib/index.js'
import { ask, type RawAnswer } from '../plugin/raw-answer.js'

const BODY = '{"error":{"code":9003,"message":"The service is temporarily unavailable"}}'

/** No process has so small a heap: every request meets pressure once the first sample is taken. */
const PRESSED: UnderPressureOptions = { maxHeapUsedBytes: 1, sampleInterval: 10, exposeStatusRoute: true, retryAfter: 7, message: 'hunter2' }

const ORDERS = {
  before: async (app: FastifyInstance, pressure: UnderPressureOptions, options: ErrorCatalogOptions) => {
    await app.register(underPressure, { ...pressure })
    await app.register(errorCatalog, options)
  },
  after: async (app: FastifyInstance, pressure: UnderPressureOptions, options: ErrorCatalogOptions) => {
    await app.register(errorCatalog, options)
    await app.register(underPressure, { ...pressure })
  }
} as const

async function createApp (
  t: Test,
  order: keyof typeof ORDERS,
  pressure: UnderPressureOptions,
  options: ErrorCatalogOptions = {}
): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  await ORDERS[order](app, pressure, options)
  app.get('/', () => 'ok')
  await app.ready()
  return app
}

/** Waits until the plugin has taken a sample. */
async function press (app: FastifyInstance): Promise<void> {
  while (!app.isUnderPressure()) await new Promise((resolve) => setTimeout(resolve, 5))
}

function checkUnavailable (t: Test, { status, headers, body }: RawAnswer, retryAfter = '7'): void {
  t.equal(status, 503)
  t.equal(body, BODY)
  t.equal(headers['retry-after'], retryAfter)
  t.equal(headers['content-type'], 'application/json; charset=utf-8')
  t.equal(headers['cache-control'], 'no-store')
}

for (const order of ['before', 'after'] as const) {
  t.test(`registered ${order}`, async (t) => {
    await t.test('pressure is a 503 with its Retry-After, on routes and on none', async (t) => {
      const app = await createApp(t, order, PRESSED)
      await press(app)
      for (const url of ['/', '/nope', '/status']) checkUnavailable(t, await ask(app, { url }))
    })

    await t.test('its error, one for all requests, may be frozen', async (t) => {
      class Overload extends Error {
        readonly code = 'FST_UNDER_PRESSURE'
        readonly statusCode = 503

        constructor () {
          super('hunter2')
          Object.freeze(this)
        }
      }
      // Its type says that it wants an instance, but it wants the class.
      const app = await createApp(t, order, { ...PRESSED, customError: Overload as unknown as Error })
      await press(app)
      for (const language of ['en', 'ru', 'en']) {
        const answer = await ask(app, { url: '/', headers: { Language: language } })
        t.equal(answer.status, 503)
        t.equal(answer.headers['content-language'], language)
      }
    })

    await t.test('and is never changed where it is not', async (t) => {
      const app = Fastify()
      t.teardown(() => app.close())
      const seen: Array<{ error: object, keys: unknown }> = []
      app.addHook('onError', async (_request, _reply, error) => { seen.push({ error, keys: describe(error) }) })
      await ORDERS[order](app, PRESSED, {})
      app.get('/', () => 'ok')
      await app.ready()
      await press(app)
      for (let count = 0; count < 3; count++) checkUnavailable(t, await ask(app, { url: '/' }))
      const [first] = seen
      t.equal(seen.length, 3)
      for (const { error, keys } of seen) {
        t.equal(error, first?.error, 'the same instance')
        t.strictSame(describe(error), keys)
        t.strictSame(keys, first?.keys)
      }
    })

    await t.test('the status route has a schema for 503', async (t) => {
      for (const [name, healthCheck] of Object.entries({
        'that says no': async (): Promise<boolean> => false,
        'that throws': async (): Promise<boolean> => { throw new Error('hunter2') }
      })) {
        const app = await createApp(t, order, { healthCheck, exposeStatusRoute: true, healthCheckInterval: 60_000 })
        for (const url of ['/status', '/']) checkUnavailable(t, await ask(app, { url }), '10')
        t.ok(name)
      }
      const late = await createApp(t, order, { exposeStatusRoute: true, healthCheck: createFailing(), healthCheckInterval: 60_000 })
      checkUnavailable(t, await ask(late, { url: '/status' }), '10')
      const fine = await createApp(t, order, { exposeStatusRoute: true })
      t.equal((await ask(fine, { url: '/status' })).body, '{"status":"ok"}')
    })

    await t.test('a pressureHandler', async (t) => {
      const handlers: Readonly<Record<string, NonNullable<UnderPressureOptions['pressureHandler']>>> = {
        'that throws in a promise': async () => { throw Object.assign(new Error('hunter2'), { statusCode: 503 }) },
        'that answers with the catalogue': (_request, reply) => { reply.apiError('service_unavailable', undefined, { retryAfter: 7 }) }
      }
      for (const [name, pressureHandler] of Object.entries(handlers)) {
        const app = await createApp(t, order, { ...PRESSED, pressureHandler })
        await press(app)
        checkUnavailable(t, await ask(app, { url: '/' }), name.includes('catalogue') ? '7' : '10')
      }
      const lenient = await createApp(t, order, { ...PRESSED, pressureHandler: () => {} })
      await press(lenient)
      t.equal((await ask(lenient, { url: '/' })).body, 'ok')
      const own = await createApp(t, order, { ...PRESSED, pressureHandler: (_request, reply) => { reply.code(503).send({ busy: true }) } })
      await press(own)
      t.equal((await ask(own, { url: '/' })).body, '{"busy":true}', 'a body that an app wrote by hand is its own')
    })
  })
}

/** All that an error holds, hidden properties too. */
function describe (error: object): unknown {
  return [Object.getOwnPropertyDescriptors(error), Object.getPrototypeOf(error), Object.isExtensible(error)]
}

/** Healthy when the server starts, and never again. */
function createFailing (): () => Promise<boolean> {
  let asked = 0
  return async () => {
    if (asked++ === 0) return true
    throw new Error('hunter2')
  }
}
