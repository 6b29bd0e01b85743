import Fastify, { type FastifyInstance, type FastifyServerOptions, type LightMyRequestResponse } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { serverOptions } from '../../lib/index.js'
import { collectLog, type LogLine } from '../plugin/collect-log.js'

const fail = (): never => { throw new Error('hunter2') }

/** Throws what a hook cannot tell from a success. */
function throwNothing (): never {
  const nothing: unknown = undefined
  throw nothing
}

const tenant = { name: 'tenant', storage: () => ({ get: () => null, set () {} }), deriveConstraint: fail, validate () {} }

const THROWING: Readonly<Record<string, FastifyServerOptions>> = {
  rewriteUrl: { rewriteUrl: fail },
  genReqId: { genReqId: fail },
  querystringParser: { routerOptions: { querystringParser: fail } },
  childLoggerFactory: { childLoggerFactory: fail },
  constraint: { routerOptions: { constraints: { tenant } } },
  nothing: { genReqId: throwNothing }
}

/** An app whose handlers count how often they run. */
async function createApp (t: Test, options: FastifyServerOptions, prepare?: (app: FastifyInstance) => unknown): Promise<[FastifyInstance, LogLine[], { handled: number }]> {
  const [logger, lines] = collectLog('error')
  const app = Fastify(serverOptions({ logger, ...options }))
  t.teardown(() => app.close())
  const counts = { handled: 0 }
  const handler = async (): Promise<string> => {
    counts.handled++
    return 'ok'
  }
  app.get('/', handler)
  app.post('/', handler)
  app.get('/tenant', { ...('routerOptions' in options && 'constraints' in (options.routerOptions ?? {}) && { constraints: { tenant: 'a' } }) }, handler)
  await prepare?.(app)
  return [app, lines, counts]
}

function checkAnswer (t: Test, { statusCode, body, headers }: LightMyRequestResponse, title: string): void {
  t.equal(statusCode, 500, title)
  t.equal(body, '{"error":{"code":9001,"message":"Internal server error"}}', title)
  t.equal(headers['cache-control'], 'no-store', title)
}

for (const [name, options] of Object.entries(THROWING)) {
  t.test(`${name} that throws, without the plugin`, async (t) => {
    const [app, lines, counts] = await createApp(t, options)
    for (const request of [{ url: '/?a=1' }, { url: '/tenant' }, { url: '/nowhere?a=1' }, { method: 'POST', url: '/?a=1', payload: '{' }] as const) {
      if (name === 'querystringParser' && !request.url.startsWith('/?')) continue
      checkAnswer(t, await app.inject(request), request.url)
    }
    t.equal(counts.handled, 0, 'no handler has run')
    t.ok(lines.length > 0, 'logged')
  })
}

t.test('where the plugin is registered in a child alone', async (t) => {
  const [app, , counts] = await createApp(t, { genReqId: fail }, async (app) => await app.register(async (v1) => {
    await v1.register(errorCatalog, { format: 'flat' })
    v1.get('/', async () => 'ok')
  }, { prefix: '/v1' }))
  checkAnswer(t, await app.inject('/'), 'the root')
  const { statusCode, body } = await app.inject('/v1')
  t.equal(statusCode, 500)
  t.equal(body, '{"code":500,"message":"Internal server error"}')
  t.match((await app.inject('/v1/nowhere')).json(), { code: 500 })
  t.equal(counts.handled, 0)
})

t.test('a request for which none throws is served', async (t) => {
  const [app] = await createApp(t, { genReqId: ({ url }) => url === '/' ? 'id' : fail() })
  t.equal((await app.inject('/?a=1')).statusCode, 500)
  t.equal((await app.inject('/')).body, 'ok')
  const other = Fastify()
  t.teardown(() => other.close())
  other.get('/', async () => 'ok')
  t.equal((await other.inject('/')).body, 'ok')
})

t.test('what fails for one request is not answered on another', async (t) => {
  let mayFail = false
  const app = Fastify(serverOptions({ trustProxy: () => mayFail ? fail() : true }))
  t.teardown(() => app.close())
  let [releaseGuilty, releaseOther] = [(): void => {}, (): void => {}]
  let seeGuilty = (): void => {}
  let seeOther = (): void => {}
  const [guiltySeen, otherSeen] = [new Promise<void>((resolve) => { seeGuilty = resolve }), new Promise<void>((resolve) => { seeOther = resolve })]
  app.get('/guilty', async ({ ip }) => ip)
  app.addHook('onRequest', async ({ url }) => {
    await new Promise<void>((resolve) => {
      if (url === '/guilty') [releaseGuilty] = [resolve, seeGuilty()]
      else [releaseOther] = [resolve, seeOther()]
    })
  })
  app.get('/other', async () => 'ok')
  const guilty = app.inject({ url: '/guilty', headers: { 'x-forwarded-for': '192.0.2.1' } })
  await guiltySeen
  const other = app.inject('/other')
  await otherSeen
  mayFail = true
  releaseGuilty()
  t.equal((await guilty).statusCode, 500)
  releaseOther()
  t.equal((await other).body, 'ok')
})

t.test('nor where an asynchronous constraint lets another in between', async (t) => {
  const waits = new Map<unknown, () => void>()
  const asynchronous = {
    ...tenant,
    storage: () => {
      const handlers = new Map<unknown, unknown>()
      return { get: (key: unknown) => handlers.get(key) ?? null, set: (key: unknown, value: unknown) => { handlers.set(key, value) } }
    },
    deriveConstraint ({ url }: { url?: string }, _context: unknown, done: (error: Error | null, value: string) => void): void {
      const [, resume] = [new Promise<void>((resolve) => waits.set(url, resolve)).then(() => done(null, 'a')), waits.get('/tenant')]
      // The second one has begun.
      if (url === '/tenant') waits.get('/tenant?guilty')?.()
      else resume?.()
    }
  }
  const app = Fastify(serverOptions({
    routerOptions: { constraints: { tenant: asynchronous } as never, querystringParser: (text: string) => text === 'guilty' ? fail() : {} }
  }))
  t.teardown(() => app.close())
  app.get('/tenant', { constraints: { tenant: 'a' } }, async () => 'ok')
  const guilty = app.inject('/tenant?guilty')
  guilty.catch(() => {})
  await new Promise((resolve) => setImmediate(resolve))
  const other = app.inject('/tenant')
  t.equal((await guilty).statusCode, 500)
  waits.get('/tenant')?.()
  t.equal((await other).body, 'ok')
})
