import rateLimit, { type RateLimitPluginOptions } from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { type ErrorCatalogOptions } from '../../lib/index.js'
import { ask, type RawAnswer } from './raw-answer.js'

type Limit = RateLimitPluginOptions

const LIMIT: Limit = { max: 1, timeWindow: 30_000 }

/** How a limiter comes into an app. Each adds a route `/` that one request may use. */
const WAYS: Readonly<Record<string, (app: FastifyInstance, limit: Limit, options: ErrorCatalogOptions) => Promise<void>>> = {
  'by the option': async (app, limit, options) => {
    await app.register(errorCatalog, { ...options, rateLimit: limit })
    app.get('/', () => 'ok')
  },
  'registered before': async (app, limit, options) => {
    await app.register(rateLimit, limit)
    await app.register(errorCatalog, options)
    app.get('/', () => 'ok')
  },
  'registered after': async (app, limit, options) => {
    await app.register(errorCatalog, options)
    await app.register(rateLimit, limit)
    app.get('/', () => 'ok')
  },
  'not awaited': async (app, limit, options) => {
    app.register(errorCatalog, options)
    app.register(rateLimit, limit)
    app.register(async (child) => { child.get('/', () => 'ok') })
  },
  'for one route': async (app, limit, options) => {
    await app.register(errorCatalog, options)
    await app.register(rateLimit, { global: false })
    app.get('/', { config: { rateLimit: limit } }, () => 'ok')
  },
  'in a child': async (app, limit, options) => {
    await app.register(errorCatalog, options)
    await app.register(async (child) => {
      await child.register(rateLimit, limit)
      child.get('/', () => 'ok')
    })
  },
  'as a hook of the route\'s own': async (app, limit, options) => {
    await app.register(errorCatalog, options)
    await app.register(rateLimit, { global: false })
    app.get('/', { preHandler: app.rateLimit(limit) }, () => 'ok')
  }
}

/** What a builder makes of a refusal, and whether it tells a ban. */
const BUILDERS: Readonly<Record<string, Limit['errorResponseBuilder']>> = {
  none: undefined,
  'an error': (_request, { statusCode }) => Object.assign(new Error('hunter2'), { statusCode }),
  'an error without a status': () => new Error('hunter2'),
  'a plain object': (_request, { statusCode }) => ({ statusCode, error: 'hunter2' }),
  'a plain object without a status': () => ({ error: 'hunter2' }),
  'a string': () => 'hunter2' as unknown as object,
  'a promise': async () => ({ error: 'hunter2' }),
  'a promise that rejects': async () => { throw new Error('hunter2') },
  nothing: () => undefined as unknown as object,
  null: () => null as unknown as object,
  'a throw': () => { throw new Error('hunter2') }
}

async function createApp (t: Test, set: (app: FastifyInstance) => Promise<void>): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  await set(app)
  return app
}

function checkLimited (t: Test, { status, headers, body }: RawAnswer, retryAfter = '30'): void {
  t.equal(status, 429)
  t.equal(body, '{"error":{"code":6001,"message":"Too many requests. Try again later"}}')
  t.equal(headers['retry-after'], retryAfter)
  t.equal(headers['content-type'], 'application/json; charset=utf-8')
}

for (const [way, set] of Object.entries(WAYS)) {
  t.test(`a limiter ${way}`, async (t) => {
    for (const [name, errorResponseBuilder] of Object.entries(BUILDERS)) {
      await t.test(`whose builder gives ${name}`, async (t) => {
        const app = await createApp(t, (app) => set(app, { ...LIMIT, ...(errorResponseBuilder && { errorResponseBuilder }) }, {}))
        t.equal((await ask(app, { url: '/' })).body, 'ok')
        const answer = await ask(app, { url: '/' })
        checkLimited(t, answer)
        t.equal(answer.headers['x-ratelimit-remaining'], '0')
        t.notMatch(answer.body, 'hunter2')
      })
    }
  })
}

t.test('a ban is a 403', async (t) => {
  for (const name of ['none', 'an error', 'a plain object']) {
    const errorResponseBuilder = BUILDERS[name]
    const app = await createApp(t, async (app) => {
      await app.register(errorCatalog, { rateLimit: { ...LIMIT, ban: 1, ...(errorResponseBuilder && { errorResponseBuilder }) } })
      app.get('/', () => 'ok')
    })
    const statuses = []
    for (let count = 0; count < 4; count++) statuses.push((await ask(app, { url: '/' })).status)
    t.strictSame(statuses, [200, 429, 403, 403], name)
    const { headers, body } = await ask(app, { url: '/' })
    t.equal(body, '{"error":{"code":3001,"message":"Access to this resource is denied"}}')
    t.equal(headers['retry-after'], '30')
  }
})

t.test('with the headers of the draft', async (t) => {
  const app = await createApp(t, async (app) => {
    await app.register(errorCatalog, { rateLimit: { ...LIMIT, enableDraftSpec: true, errorResponseBuilder: () => 'hunter2' as unknown as object } })
    app.get('/', () => 'ok')
  })
  await ask(app, { url: '/' })
  const answer = await ask(app, { url: '/' })
  checkLimited(t, answer)
  t.equal(answer.headers['ratelimit-remaining'], '0')
})

t.test('the limiter says when to retry where its header is off, and the entry where neither does', async (t) => {
  for (const [name, limit, expected] of [
    ['its header is off', { addHeaders: { 'retry-after': false }, timeWindow: 30_000 }, '30'],
    ['it says 0, as for a key without a time to live', { timeWindow: 0 }, '60']
  ] satisfies ReadonlyArray<readonly [string, Limit, string]>) {
    const app = await createApp(t, async (app) => {
      await app.register(errorCatalog, { rateLimit: { ...LIMIT, max: 0, ...limit } })
      app.get('/', () => 'ok')
    })
    checkLimited(t, await ask(app, { url: '/' }), expected)
    t.ok(name)
  }
})

t.test('a failure of the last request that is allowed is what it is', async (t) => {
  const app = await createApp(t, async (app) => {
    await app.register(errorCatalog, { rateLimit: { max: 1, timeWindow: 30_000 } })
    app.get('/fails', { config: { rateLimit: LIMIT } }, () => { throw new Error('hunter2') })
    app.get('/rejects', { config: { rateLimit: LIMIT } }, async () => { throw 'hunter2' })
  })
  for (const url of ['/fails', '/rejects']) {
    const { status, headers, body } = await ask(app, { url })
    t.equal(status, 500)
    t.equal(headers['x-ratelimit-remaining'], '0')
    t.equal(headers['retry-after'], undefined)
    t.equal(body, '{"error":{"code":9001,"message":"Internal server error"}}')
    t.equal((await ask(app, { url })).status, 429)
  }
})

t.test('a failure with a Retry-After of its own, without a limiter or below its limit, is what it is', async (t) => {
  const bare = await createApp(t, async (app) => {
    await app.register(errorCatalog)
    app.get('/', (_request, reply) => {
      reply.header('retry-after', 5)
      throw new Error('hunter2')
    })
  })
  t.equal((await ask(bare, { url: '/' })).status, 500)
  const limited = await createApp(t, async (app) => {
    await app.register(errorCatalog, { rateLimit: { max: 9 } })
    app.get('/', (_request, reply) => {
      reply.header('retry-after', 5)
      throw new Error('hunter2')
    })
  })
  const { status, headers } = await ask(limited, { url: '/' })
  t.equal(status, 500)
  t.equal(headers['retry-after'], '5')
})

t.test('a store that fails is a 500 that says nothing of it', async (t) => {
  class BrokenStore {
    incr (_key: string, callback: (error: Error | null) => void): void {
      callback(Object.assign(new Error('connect ECONNREFUSED hunter2'), { command: { args: ['hunter2'] } }))
    }

    child (): this {
      return this
    }
  }
  const app = await createApp(t, async (app) => {
    await app.register(errorCatalog, { rateLimit: { ...LIMIT, store: BrokenStore as unknown as NonNullable<Limit['store']> } })
    app.get('/', () => 'ok')
  })
  const { status, body } = await ask(app, { url: '/' })
  t.equal(status, 500)
  t.notMatch(body, 'hunter2')
})

t.test('404s may be limited too', async (t) => {
  const app = await createApp(t, async (app) => {
    await app.register(errorCatalog, { rateLimit: { global: false } })
    const limit = app.rateLimit(LIMIT)
    app.addHook('onRequest', async function (request, reply) {
      if (request.is404) await limit.call(this, request, reply)
    })
    app.get('/', () => 'ok')
  })
  t.equal((await ask(app, { url: '/nope' })).status, 404)
  checkLimited(t, await ask(app, { url: '/nope' }))
  t.equal((await ask(app, { method: 'POST', url: '/' })).status, 429)
  t.equal((await ask(app, { url: '/' })).status, 200)
})

t.test('a limit that the plugin registers throws as the limiter does, without a stack, unless the app has a builder', async (t) => {
  const told = async (limit: Limit): Promise<unknown> => {
    const app = Fastify()
    t.teardown(() => app.close())
    const errors: unknown[] = []
    await app.register(errorCatalog, { rateLimit: limit, onError: ({ error }) => { errors.push(error) } })
    app.get('/', () => 'ok')
    await app.inject('/')
    t.equal((await app.inject('/')).statusCode, 429)
    return errors[0]
  }
  t.match(await told(LIMIT), { message: 'Rate limit exceeded, retry in 30 seconds', statusCode: 429, stack: /^[^\n]*$/ })
  const own = Object.assign(new Error('own'), { statusCode: 429 })
  t.equal(await told({ ...LIMIT, errorResponseBuilder: () => own }), own)
})
