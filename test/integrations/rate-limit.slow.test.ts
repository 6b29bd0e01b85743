import Fastify, { type FastifyInstance } from 'fastify'
import type { Redis } from 'ioredis'
import t, { type Test } from 'tap'
import errorCatalog, { type LimitOptions } from '../../lib/index.js'
import { ask, type RawAnswer } from '../plugin/raw-answer.js'
import { NEEDS_REDIS, startRedis } from './redis-server.js'

const LIMITED = '{"error":{"code":6001,"message":"Too many requests. Try again later"}}'

async function createApp (t: Test, redis: Redis, rateLimit: LimitOptions, addRoutes?: (app: FastifyInstance) => void): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { rateLimit: { redis, ...rateLimit } })
  app.get('/', () => 'ok')
  addRoutes?.(app)
  return app
}

function checkLimited (t: Test, { status, headers, body }: RawAnswer, most = 60): void {
  t.equal(status, 429)
  t.equal(body, LIMITED)
  const retryAfter = Number(headers['retry-after'])
  t.ok(Number.isInteger(retryAfter) && retryAfter > 0 && retryAfter <= most, `Retry-After: ${headers['retry-after']}`)
}

t.test('a limit holds across instances', NEEDS_REDIS, async (t) => {
  const server = await startRedis(t)
  const limit = { max: 4, timeWindow: '1 minute' }
  const one = await createApp(t, server.connect(), limit)
  const other = await createApp(t, server.connect(), limit)
  const statuses = []
  for (const app of [one, other, one, other]) statuses.push((await ask(app, { url: '/' })).status)
  t.strictSame(statuses, [200, 200, 200, 200])
  checkLimited(t, await ask(one, { url: '/' }))
  checkLimited(t, await ask(other, { url: '/' }))
})

t.test('by route, and by a key of the app', NEEDS_REDIS, async (t) => {
  const server = await startRedis(t)
  const limit: LimitOptions = {
    max: (_request, key) => key === 'paying' ? 3 : 1,
    timeWindow: '1 minute',
    keyGenerator: (request) => String(request.headers['x-key']),
    nameSpace: 'by-key-'
  }
  const apps = [await createApp(t, server.connect(), limit, addLogin), await createApp(t, server.connect(), limit, addLogin)]
  function addLogin (app: FastifyInstance): void {
    app.post('/login', { config: { rateLimit: { max: 2, timeWindow: '10 minutes' } } }, () => 'ok')
  }
  const count = async (key: string, method: string, url: string): Promise<RawAnswer[]> => {
    const answers = []
    for (const app of [...apps, ...apps]) answers.push(await ask(app, { method, url, headers: { 'X-Key': key } }))
    return answers
  }
  const statuses = async (...args: Parameters<typeof count>): Promise<number[]> => (await count(...args)).map(({ status }) => status)
  t.strictSame(await statuses('paying', 'GET', '/'), [200, 200, 200, 429])
  t.strictSame(await statuses('trial', 'GET', '/'), [200, 429, 429, 429])
  const logins = await count('trial', 'POST', '/login')
  t.strictSame(logins.map(({ status }) => status), [200, 200, 429, 429], 'a route\'s own limit counts by itself')
  for (const answer of logins.slice(2)) checkLimited(t, answer, 600)
  t.match(await server.connect().keys('*'), ['by-key-'].map(() => /^by-key-/))
})

t.test('a key without a time to live never says 0', NEEDS_REDIS, async (t) => {
  const server = await startRedis(t)
  const redis = server.connect()
  for (const draft of [false, true]) {
    const app = await createApp(t, redis, { max: 2, timeWindow: 30_000, draft, nameSpace: `draft-${draft}-` })
    await ask(app, { url: '/' })
    const [key = ''] = await redis.keys(`draft-${draft}-*`)
    t.equal(await redis.persist(key), 1)
    const allowed = await ask(app, { url: '/' })
    t.equal(allowed.status, 200)
    t.equal(allowed.headers['ratelimit'], undefined, 'nobody knows when the quota is there again')
    const refused = await ask(app, { url: '/' })
    t.equal(refused.body, LIMITED)
    t.equal(refused.headers['retry-after'], '60', 'that of the entry')
    t.equal(refused.headers['ratelimit'], draft ? '"default";r=0;t=60' : undefined)
  }
})

t.test('with continueExceeding such a key mends itself', NEEDS_REDIS, async (t) => {
  const server = await startRedis(t)
  const redis = server.connect()
  const app = await createApp(t, redis, { max: 1, timeWindow: 30_000, continueExceeding: true })
  await ask(app, { url: '/' })
  const [key = ''] = await redis.keys('*')
  await redis.persist(key)
  checkLimited(t, await ask(app, { url: '/' }), 30)
  t.ok(await redis.pttl(key) > 0)
})

t.test('with a password, right and wrong', NEEDS_REDIS, async (t) => {
  const server = await startRedis(t, '--requirepass', 'hunter2')
  const app = await createApp(t, server.connect({ password: 'hunter2' }), { max: 1 })
  t.equal((await ask(app, { url: '/' })).status, 200)
  checkLimited(t, await ask(app, { url: '/' }))
  for (const skipOnError of [false, true]) {
    const wrong = await createApp(t, server.connect({ password: 'hunter3' }), { skipOnError })
    const { status, body } = await ask(wrong, { url: '/' })
    t.equal(status, skipOnError ? 200 : 503)
    t.equal(body, skipOnError ? 'ok' : '{"error":{"code":9003,"message":"The service is temporarily unavailable"}}')
  }
})
