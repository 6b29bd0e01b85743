import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog from '../../lib/index.js'
import { ask } from './raw-answer.js'

const NESTED = '{"error":{"code":4001,"message":"Resource not found"}}'
const FLAT = '{"code":404,"message":"Resource not found"}'
const TYPED = '{"error_message":"Resource not found","error_type":"not_found"}'

function createApp (t: Test): FastifyInstance {
  const app = Fastify()
  t.teardown(() => app.close())
  return app
}

/** The app's own 404. */
const own = (app: FastifyInstance): void => { app.setNotFoundHandler((_request, reply) => { reply.code(404).send('mine') }) }
const ownWithHook = (app: FastifyInstance): void => {
  app.setNotFoundHandler({ preHandler: (_request, _reply, done) => { done() } }, (_request, reply) => { reply.code(404).send('mine') })
}

/** The orders in which an app and the plugin come to the root. */
const ORDERS: Readonly<Record<string, (app: FastifyInstance) => unknown>> = {
  'before, awaited': async (app) => {
    own(app)
    await app.register(errorCatalog)
  },
  'before, not awaited': (app) => {
    own(app)
    app.register(errorCatalog)
  },
  'after, awaited': async (app) => {
    await app.register(errorCatalog)
    own(app)
  },
  'after, not awaited': (app) => {
    app.register(errorCatalog)
    own(app)
  },
  'with hooks, after': async (app) => {
    await app.register(errorCatalog)
    ownWithHook(app)
  },
  'in a plugin after': async (app) => {
    await app.register(errorCatalog)
    await app.register(async (child) => { own(child) })
  }
}

t.test('a not-found handler of the app keeps its 404s, and the 405 is the catalogue\'s', async (t) => {
  for (const [name, set] of Object.entries(ORDERS)) {
    const app = createApp(t)
    await set(app)
    app.get('/things', () => 'ok')
    app.get('/call', (_request, reply) => { reply.callNotFound() })
    t.equal((await ask(app, { url: '/nope' })).body, 'mine', name)
    t.equal((await ask(app, { url: '/call' })).body, 'mine', name)
    const { status, headers, body } = await ask(app, { method: 'DELETE', url: '/things' })
    t.equal(status, 405, name)
    t.equal(headers['allow'], 'GET, HEAD', name)
    t.match(body, '"code":5001', name)
  }
})

t.test('a prefixed child answers the paths below its prefix', async (t) => {
  const app = createApp(t)
  await app.register(errorCatalog)
  await app.register(async (child) => {
    await child.register(errorCatalog, { format: 'flat' })
    child.get('/things', () => 'ok')
    child.get('/call', (_request, reply) => { reply.callNotFound() })
  }, { prefix: '/v1' })
  app.register(async (child) => {
    child.register(errorCatalog, { format: 'typed' })
    child.get('/things', () => 'ok')
  }, { prefix: '/v2' })
  app.get('/things', () => 'ok')
  for (const [url, expected] of [
    ['/nope', NESTED], ['/v1', FLAT], ['/v1/', FLAT], ['/v1/nope', FLAT], ['/v1/call', FLAT], ['/v1x', NESTED], ['/v2/nope', TYPED]
  ] as const) t.equal((await ask(app, { url })).body, expected, url)
  for (const [url, expected] of [
    ['/things', '{"error":'], ['/v1/things', '{"code":405,'], ['/v2/things', '{"error_message":']
  ] as const) {
    const { status, headers, body } = await ask(app, { method: 'POST', url, body: '{' })
    t.equal(status, 405)
    t.equal(headers['allow'], 'GET, HEAD')
    t.ok(body.startsWith(expected), url)
  }
  t.equal((await ask(app, { method: 'OPTIONS', url: '/v1/things' })).status, 204)
})

t.test('a prefixed child without the plugin is answered by the root', async (t) => {
  const app = createApp(t)
  await app.register(errorCatalog)
  await app.register(async (child) => { child.get('/things', () => 'ok') }, { prefix: '/v1' })
  t.equal((await ask(app, { url: '/v1/nope' })).body, NESTED)
  t.equal((await ask(app, { method: 'POST', url: '/v1/things' })).status, 405)
})

t.test('a prefixed child with a handler of its own keeps its 404s', async (t) => {
  const app = createApp(t)
  await app.register(errorCatalog)
  await app.register(async (child) => {
    own(child)
    await child.register(errorCatalog, { format: 'flat' })
    child.get('/fails', () => { throw new Error('hunter2') })
    child.get('/things', () => 'ok')
  }, { prefix: '/v1' })
  await app.register(async (child) => {
    await child.register(errorCatalog, { format: 'flat', notFound: false })
    own(child)
    child.get('/things', () => 'ok')
  }, { prefix: '/v2' })
  t.equal((await ask(app, { url: '/v1/nope' })).body, 'mine')
  t.equal((await ask(app, { url: '/v2/nope' })).body, 'mine')
  t.equal((await ask(app, { url: '/nope' })).body, NESTED)
  t.equal((await ask(app, { url: '/v1/fails' })).body, '{"code":500,"message":"Internal server error"}')
  t.equal((await ask(app, { method: 'POST', url: '/v2/things' })).status, 405, 'of the root')
})

t.test('a child without a prefix leaves 404s to the root that has the plugin', async (t) => {
  const app = createApp(t)
  await app.register(errorCatalog)
  await app.register(async (child) => {
    await child.register(errorCatalog, { format: 'flat' })
    child.get('/call', (_request, reply) => { reply.callNotFound() })
    child.get('/fails', () => { throw new Error('hunter2') })
  })
  t.equal((await ask(app, { url: '/nope' })).body, NESTED)
  t.equal((await ask(app, { url: '/call' })).body, FLAT)
  t.equal((await ask(app, { url: '/fails' })).body, '{"code":500,"message":"Internal server error"}')
})

t.test('a child without a prefix answers the 404s of a root without the plugin', async (t) => {
  const app = createApp(t)
  await app.register(async (child) => { await child.register(errorCatalog, { format: 'flat' }) })
  t.equal((await ask(app, { url: '/nope' })).body, FLAT)
})

t.test('two contexts cannot both answer the 404s of one prefix', async (t) => {
  for (const prefix of ['', '/v1']) {
    const app = createApp(t)
    await app.register(async (child) => { await child.register(errorCatalog, { format: 'flat' }) }, { prefix })
    app.register(async (child) => { await child.register(errorCatalog, { format: 'typed' }) }, { prefix })
    await t.rejects(async () => { await app.ready() }, { code: 'FST_CATALOG_NOT_FOUND_TAKEN' })
  }
  const app = createApp(t)
  await app.register(async (child) => {
    await child.register(errorCatalog, { format: 'flat' })
    child.get('/flat', () => { throw new Error('hunter2') })
  })
  await app.register(async (child) => {
    await child.register(errorCatalog, { format: 'typed', notFound: false, methodNotAllowed: false })
    child.get('/typed', () => { throw new Error('hunter2') })
  })
  t.equal((await ask(app, { url: '/nope' })).body, FLAT)
  t.equal((await ask(app, { url: '/flat' })).body, '{"code":500,"message":"Internal server error"}')
  t.equal((await ask(app, { url: '/typed' })).body, '{"error_message":"Internal server error","error_type":"internal"}')
})
