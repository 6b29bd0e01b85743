import { once } from 'node:events'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Redis } from 'ioredis'
import t, { type Test } from 'tap'
import errorCatalog, { type LimitOptions } from '../../lib/index.js'
import { ask, type RawAnswer } from '../plugin/raw-answer.js'
import { NEEDS_REDIS, startRedis, type ClientOptions, type RedisServer } from './redis-server.js'

/** What docs/rate-limits.md advises: no command waits for a connection, nor longer than this for an answer. */
const PROMPT: ClientOptions = { enableOfflineQueue: false, commandTimeout: 3000 }

/** A fault. It returns once the limiter's client is hurt by it. */
interface Fault {
  readonly hurt: (server: RedisServer, redis: Redis) => Promise<unknown>
  /** Absent where the client does not come back from it. */
  readonly mend?: (server: RedisServer, redis: Redis) => unknown
}

const FAULTS: Readonly<Record<string, Fault>> = {
  'it is killed': { hurt: killAndWait, mend: startAndWait },
  'it is stopped': { hurt: async ({ pause }) => pause(), mend: ({ resume }) => resume() },
  'it makes those who write wait': {
    hurt: ({ connect }) => connect().call('CLIENT', 'PAUSE', '60000', 'WRITE'),
    mend: ({ connect }) => connect().call('CLIENT', 'UNPAUSE')
  },
  'it is killed while it is asked': {
    async hurt (server, redis) {
      server.pause()
      // Sent, but never read.
      redis.incr('asked').catch(() => {})
      await killAndWait(server, redis)
    },
    mend: startAndWait
  },
  'it wants a password': {
    async hurt (server, redis) {
      await killAndWait(server, redis)
      await server.start('--requirepass', 'hunter2')
      await see(redis, 'error')
    }
  },
  'it is out of memory': {
    hurt: ({ connect }) => connect().config('SET', 'maxmemory', '1'),
    mend: ({ connect }) => connect().config('SET', 'maxmemory', '0')
  },
  'it is a replica': {
    hurt: ({ connect }) => connect().replicaof('127.0.0.1', 1),
    mend: ({ connect }) => connect().replicaof('NO', 'ONE')
  },
  'the client is closed': {
    async hurt (_server, redis) {
      redis.disconnect()
      await see(redis, 'end')
    }
  }
}

/** Waits for an event. `once` of Node fails for any error before it. */
async function see (redis: Redis, event: string): Promise<void> {
  await new Promise<void>((resolve) => redis.once(event, () => resolve()))
}

async function killAndWait ({ kill }: RedisServer, redis: Redis): Promise<void> {
  const closed = see(redis, 'close')
  await kill()
  await closed
}

async function startAndWait ({ start }: RedisServer, redis: Redis): Promise<void> {
  await start()
  if (redis.status !== 'ready') await see(redis, 'ready')
}

async function createApp (t: Test, limit: LimitOptions, options = {}): Promise<FastifyInstance> {
  const app = Fastify(options)
  t.teardown(() => app.close())
  await app.register(errorCatalog, { rateLimit: { max: 1, timeWindow: '1 minute', ...limit } })
  app.get('/', () => 'ok')
  return app
}

function checkUnavailable (t: Test, { status, headers, body }: RawAnswer): void {
  t.equal(status, 503)
  t.equal(body, '{"error":{"code":9003,"message":"The service is temporarily unavailable"}}')
  t.equal(headers['retry-after'], '10')
  t.equal(headers['cache-control'], 'no-store')
  t.equal(headers['x-ratelimit-limit'], undefined)
}

for (const [name, { hurt, mend }] of Object.entries(FAULTS)) {
  t.test(name, NEEDS_REDIS, async (t) => {
    const server = await startRedis(t)
    const redis = server.connect(PROMPT)
    await see(redis, 'ready')
    const closed = await createApp(t, { redis })
    const open = await createApp(t, { redis, skipOnError: true, nameSpace: 'open-' })
    for (const app of [closed, open]) t.equal((await ask(app, { url: '/' })).status, 200)
    await hurt(server, redis)
    const [refused, passed] = await Promise.all([ask(closed, { url: '/' }), ask(open, { url: '/' })])
    checkUnavailable(t, refused)
    t.equal(passed.body, 'ok')
    t.equal(passed.headers['x-ratelimit-remaining'], '1', 'nothing is counted')
    if (mend === undefined) return
    await mend(server, redis)
    const statuses = []
    for (let count = 0; count < 2; count++) statuses.push((await ask(closed, { url: '/' })).status)
    t.equal(statuses.at(-1), 429, 'it limits again')
    t.notOk(statuses.includes(503))
  })
}

t.test('it was never there', NEEDS_REDIS, async (t) => {
  const server = await startRedis(t)
  await server.kill()
  const redis = server.connect(PROMPT)
  await see(redis, 'close')
  checkUnavailable(t, await ask(await createApp(t, { redis }), { url: '/' }))
  t.equal((await ask(await createApp(t, { redis, skipOnError: true }), { url: '/' })).body, 'ok')
})

t.test('without the advice', NEEDS_REDIS, async (t) => {
  const pause = async ({ pause }: RedisServer): Promise<void> => pause()
  for (const [name, hurt, settings, options] of [
    ['only handlerTimeout ends the wait for a Redis that is gone', killAndWait, {}, { handlerTimeout: 500 }],
    ['and that for one which does not answer', pause, {}, { handlerTimeout: 500 }],
    ['maxRetriesPerRequest ends the first', killAndWait, { maxRetriesPerRequest: 1 }, {}],
    ['but not the second', pause, { maxRetriesPerRequest: 1 }, { handlerTimeout: 500 }],
    ['commandTimeout ends the first', killAndWait, { commandTimeout: 500 }, {}],
    ['and the second', pause, { commandTimeout: 500 }, {}]
  ] satisfies Array<[string, Fault['hurt'], ClientOptions, object]>) {
    await t.test(name, async (t) => {
      const server = await startRedis(t)
      const redis = server.connect(settings)
      await see(redis, 'ready')
      const app = await createApp(t, { redis }, options)
      await hurt(server, redis)
      checkUnavailable(t, await ask(app, { url: '/' }))
    })
  }

  await t.test('what waits goes on when Redis is back', async (t) => {
    const server = await startRedis(t)
    const redis = server.connect()
    await see(redis, 'ready')
    const app = await createApp(t, { redis })
    await killAndWait(server, redis)
    const asked = once(app.server, 'request')
    const waiting = ask(app, { url: '/' })
    await asked
    await server.start()
    t.equal((await waiting).body, 'ok')
  })
})
