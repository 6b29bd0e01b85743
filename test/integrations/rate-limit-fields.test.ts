import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { defaultCatalog, type LimitOptions } from '../../lib/index.js'
import { ask, type RawAnswer } from '../plugin/raw-answer.js'

/** Members of a List with their parameters (draft-ietf-httpapi-ratelimit-headers-10 §3, §4). */
const POLICY = /^"(?:[ !#-[\]-~]|\\["\\])*";q=\d{1,15}(?:;w=[1-9]\d*)?$/
const STATE = /^"(?:[ !#-[\]-~]|\\["\\])*";r=\d{1,15};t=\d+$/

async function createApp (t: Test, limit: LimitOptions, addRoutes?: (app: FastifyInstance) => unknown): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { rateLimit: { max: 2, timeWindow: '1 minute', draft: true, ...limit } })
  app.get('/', () => 'ok')
  await addRoutes?.(app)
  return app
}

function show ({ status, headers }: RawAnswer): unknown[] {
  return [status, headers['ratelimit-policy'], headers['ratelimit'], headers['retry-after']]
}

function checkSyntax (t: Test, { headers }: RawAnswer): void {
  t.match(headers['ratelimit-policy'], POLICY)
  t.match(headers['ratelimit'], STATE)
  t.notOk(Object.keys(headers).some((name) => name.startsWith('x-ratelimit-')), 'in place of the older ones')
}

t.test('successes and refusals tell the policy and what is left of it', async (t) => {
  const app = await createApp(t, {}, (app) => {
    app.get('/fails', () => { throw defaultCatalog.error('conflict') })
  })
  const answers = [await ask(app, { url: '/' }), await ask(app, { url: '/fails' }), await ask(app, { url: '/' })]
  for (const answer of answers) checkSyntax(t, answer)
  t.strictSame(answers.map(({ status }) => status), [200, 409, 429])
  t.strictSame(answers.map(({ headers }) => headers['ratelimit-policy']), Array(3).fill('"default";q=2;w=60'))
  t.strictSame(answers.map(({ headers }) => headers['ratelimit']?.replace(/\d+$/, '')), ['"default";r=1;t=', '"default";r=0;t=', '"default";r=0;t='])
  const refused = answers.at(-1)?.headers
  t.equal(refused?.['ratelimit'], `"default";r=0;t=${refused?.['retry-after']}`, 'as Retry-After says')
})

t.test('a ban does too', async (t) => {
  const app = await createApp(t, { max: 0, ban: 0, timeWindow: 30_000 })
  t.strictSame(show(await ask(app, { url: '/' })), [403, '"default";q=0;w=30', '"default";r=0;t=30', '30'])
})

t.test('the limits of routes', async (t) => {
  const app = await createApp(t, {}, (app) => {
    app.get('/named', { config: { rateLimit: { max: 5, timeWindow: 1500, groupId: 'sign\\in "é"' } } }, () => 'ok')
    app.get('/same-window', { config: { rateLimit: { max: 5 } } }, () => 'ok')
    app.get('/by-function', { config: { rateLimit: { timeWindow: () => 30_000 } } }, () => 'ok')
    app.get('/in-no-time', { config: { rateLimit: { timeWindow: 0 } } }, () => 'ok')
    app.get('/free', { config: { rateLimit: false } }, () => 'ok')
    app.get('/unlimited', { config: { rateLimit: { max: () => Infinity } } }, () => 'ok')
  })
  t.strictSame(show(await ask(app, { url: '/named' })), [200, '"sign\\\\in \\"?\\"";q=5;w=2', '"sign\\\\in \\"?\\"";r=4;t=2', undefined])
  t.equal((await ask(app, { url: '/same-window' })).headers['ratelimit-policy'], '"default";q=5;w=60')
  t.equal((await ask(app, { url: '/by-function' })).headers['ratelimit-policy'], '"default";q=2', 'a window that set-up does not know')
  t.strictSame(show(await ask(app, { url: '/in-no-time' })), [200, '"default";q=2', undefined, undefined])
  for (const url of ['/free', '/unlimited']) {
    const answer = await ask(app, { url })
    t.strictSame(show(answer), [200, undefined, undefined, undefined])
    t.equal(answer.headers['x-ratelimit-limit'], undefined)
  }
})

t.test('limits without a route of their own have no window that is known', async (t) => {
  const app = await createApp(t, { global: false }, (app) => {
    const limit = app.rateLimit({ max: 1, timeWindow: '1 hour' })
    app.addHook('onRequest', async function (request, reply) {
      if (request.is404) await limit.call(this, request, reply)
    })
    app.get('/by-hand', { preHandler: app.rateLimit({ max: 3, timeWindow: '1 hour' }) }, () => 'ok')
  })
  t.equal((await ask(app, { url: '/nope' })).headers['ratelimit-policy'], '"default";q=1')
  t.equal((await ask(app, { url: '/nope' })).status, 429)
  t.equal((await ask(app, { url: '/by-hand' })).headers['ratelimit-policy'], '"default";q=3')
  t.equal((await ask(app, { url: '/' })).headers['ratelimit-policy'], undefined)
})

t.test('a limit that a hook applies to routes of other limits or of none', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  app.get('/early', { config: { rateLimit: { max: 7 } } }, () => 'ok')
  await app.register(errorCatalog, { rateLimit: { global: false, draft: true, timeWindow: '1 minute' } })
  app.get('/free', { config: { rateLimit: false } }, () => 'ok')
  app.addHook('onRequest', app.rateLimit({ max: 3, timeWindow: '1 hour' }))
  for (const url of ['/early', '/free']) t.equal((await ask(app, { url })).headers['ratelimit-policy'], '"default";q=3', url)
})

t.test('those of 404s', async (t) => {
  for (const [notFound, policy] of [
    [true, '"default";q=2;w=60'],
    [{ max: 5 }, '"default";q=5;w=60'],
    [{ max: 5, timeWindow: '1 hour' }, '"default";q=5;w=3600'],
    [false, undefined]
  ] as const) {
    const app = await createApp(t, { notFound })
    const { status, headers } = await ask(app, { url: '/nope' })
    t.equal(status, 404)
    t.equal(headers['ratelimit-policy'], policy)
  }
})

t.test('the default window is that of the limiter', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { rateLimit: { draft: true } })
  app.get('/', () => 'ok')
  t.equal((await ask(app, { url: '/' })).headers['ratelimit-policy'], '"default";q=1000;w=60')
})

t.test('never later than Retry-After', async (t) => {
  const app = await createApp(t, { max: 9 }, (app) => {
    app.get('/soon', () => { throw defaultCatalog.error('service_unavailable', undefined, { retryAfter: 5 }) })
    app.get('/late', () => { throw defaultCatalog.error('service_unavailable', undefined, { retryAfter: new Date(Date.now() + 3_600_000) }) })
  })
  const soon = await ask(app, { url: '/soon' })
  t.strictSame(show(soon), [503, '"default";q=9;w=60', undefined, '5'])
  checkSyntax(t, await ask(app, { url: '/late' }))
})

t.test('headers that the limiter is told to leave out are made fields all the same', async (t) => {
  const off = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false, 'retry-after': false }
  const app = await createApp(t, { max: 1, timeWindow: 20_000, addHeaders: off, addHeadersOnExceeding: off })
  checkSyntax(t, await ask(app, { url: '/' }))
  t.strictSame(show(await ask(app, { url: '/' })), [429, '"default";q=1;w=20', '"default";r=0;t=20', '20'])
})

t.test('without draft nothing of it is there', async (t) => {
  for (const draft of [false, undefined]) {
    const app = await createApp(t, { draft, enableDraftSpec: true })
    const { headers } = await ask(app, { url: '/' })
    t.equal(headers['ratelimit-policy'], undefined)
    t.equal(headers['ratelimit-limit'], '2')
  }
  const app = await createApp(t, { enableDraftSpec: true })
  checkSyntax(t, await ask(app, { url: '/' }))
})
