import cors from '@fastify/cors'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { type ErrorCatalogOptions } from '../../lib/index.js'
import { isDefaultNotFound } from '../../lib/exits/foreign-functions.js'
import { ask } from './raw-answer.js'

const NOT_FOUND = '{"error":{"code":4001,"message":"Resource not found"}}'
const NOT_ALLOWED = '{"error":{"code":5001,"message":"Request method not supported by this resource"}}'

async function createApp (t: Test, options: ErrorCatalogOptions = {}, server: FastifyServerOptions = {}): Promise<FastifyInstance> {
  const app = Fastify(server)
  t.teardown(() => app.close())
  await app.register(errorCatalog, options)
  return app
}

function addThings (app: FastifyInstance): void {
  app.get('/things/:id', () => 'ok')
  app.put('/things/:id', () => 'ok')
  app.post('/things', () => 'ok')
}

t.test('a path that is not known is a 404', async (t) => {
  const app = await createApp(t)
  addThings(app)
  for (const request of [
    { url: '/nope' },
    { url: '/nope?secret=hunter2' },
    { method: 'POST', url: '/nope', body: '{"a":1}' },
    { method: 'POST', url: '/nope', body: '{' },
    { method: 'POST', url: '/nope', body: 'x', headers: { 'Content-Type': 'foo' } },
    { method: 'POST', url: '/nope', body: 'x'.repeat(2_000_000) },
    { method: 'QUERY', url: '/nope' },
    { method: 'PROPFIND', url: '/nope' },
    { method: 'OPTIONS', url: '/nope' }
  ]) {
    const { status, headers, body } = await ask(app, request)
    t.equal(status, 404, `${request.method ?? 'GET'} ${request.url}`)
    t.equal(body, NOT_FOUND)
    t.equal(headers['allow'], undefined)
    t.equal(headers['cache-control'], 'no-store')
  }
})

t.test('a method that a known path does not take is a 405 with what it takes', async (t) => {
  const app = await createApp(t)
  addThings(app)
  for (const [method, url, allow] of [
    ['DELETE', '/things/1', 'GET, HEAD, PUT'],
    ['POST', '/things/1?x=1', 'GET, HEAD, PUT'],
    ['GET', '/things', 'POST'],
    ['PROPFIND', '/things', 'POST'],
    ['TRACE', '/things', 'POST']
  ] as const) {
    const { status, headers, body } = await ask(app, { method, url })
    t.equal(status, 405)
    t.equal(headers['allow'], allow)
    t.equal(body, NOT_ALLOWED)
  }
  const head = await ask(app, { method: 'HEAD', url: '/things' })
  t.equal(head.status, 405)
  t.equal(head.headers['allow'], 'POST')
})

t.test('a body does not come before the 405', async (t) => {
  const app = await createApp(t)
  addThings(app)
  t.equal((await ask(app, { method: 'PATCH', url: '/things/1', body: '{' })).status, 405)
  t.equal((await ask(app, { method: 'PATCH', url: '/things/1', body: 'x'.repeat(2_000_000) })).status, 405)
  t.equal((await ask(app, { method: 'PATCH', url: '/things/1', body: 'x', headers: { 'Content-Type': 'foo' } })).status, 405)
})

t.test('OPTIONS of a known path tells what it takes', async (t) => {
  const app = await createApp(t)
  addThings(app)
  const { status, headers, body } = await ask(app, { method: 'OPTIONS', url: '/things/1' })
  t.equal(status, 204)
  t.equal(headers['allow'], 'GET, HEAD, PUT')
  t.equal(body, '')
  t.equal((await ask(app, { method: 'OPTIONS', url: '*' })).status, 404)
})

t.test('without HEAD routes of their own accord, Allow has none', async (t) => {
  const app = await createApp(t, {}, { exposeHeadRoutes: false })
  addThings(app)
  t.equal((await ask(app, { method: 'DELETE', url: '/things/1' })).headers['allow'], 'GET, PUT')
})

t.test('callNotFound is a 404', async (t) => {
  const app = await createApp(t)
  app.addHook('onSend', async (_request, reply) => { reply.header('x-hook', 'yes') })
  app.get('/sync', (_request, reply) => { reply.callNotFound() })
  app.get('/async', async (_request, reply) => reply.callNotFound())
  app.post('/post', (_request, reply) => { reply.header('content-encoding', 'br').callNotFound() })
  for (const [method, url] of [['GET', '/sync'], ['GET', '/async'], ['POST', '/post']] as const) {
    const { status, headers, body } = await ask(app, { method, url })
    t.equal(status, 404)
    t.equal(body, NOT_FOUND)
    t.equal(headers['x-hook'], 'yes')
    t.equal(headers['content-encoding'], undefined)
  }
  const head = await ask(app, { method: 'HEAD', url: '/sync' })
  t.equal(head.headers['content-length'], String(Buffer.byteLength(NOT_FOUND)))
})

t.test('routes that take all that is left do not make every path known', async (t) => {
  const app = await createApp(t, {}, { routerOptions: { ignoreDuplicateSlashes: true } })
  app.get('/*', (_request, reply) => { reply.callNotFound() })
  app.get('/assets/*', () => 'ok')
  app.post('/form', () => 'ok')
  t.equal((await ask(app, { method: 'POST', url: '/nope' })).status, 404)
  t.equal((await ask(app, { method: 'POST', url: '//nope//' })).status, 404)
  t.equal((await ask(app, { method: 'POST', url: '/a%3Fb%2525?x=1#y' })).status, 404)
  t.equal((await ask(app, { method: 'POST', url: 'http://api.test/nope?x=/' })).status, 404)
  t.equal((await ask(app, { method: 'POST', url: '/' })).status, 404)
  t.equal((await ask(app, { method: 'POST', url: '/assets/a.css' })).headers['allow'], 'GET, HEAD')
  t.equal((await ask(app, { method: 'DELETE', url: '/form' })).headers['allow'], 'GET, HEAD, POST', 'but they take known ones too')
})

t.test('@fastify/cors answers preflights of known and unknown paths', async (t) => {
  const app = await createApp(t)
  await app.register(cors, { strictPreflight: false })
  addThings(app)
  const preflight = { Origin: 'https://a.test', 'Access-Control-Request-Method': 'PUT' }
  t.equal((await ask(app, { method: 'OPTIONS', url: '/things/1', headers: preflight })).status, 204)
  t.equal((await ask(app, { method: 'POST', url: '/nope', headers: { Origin: 'https://a.test' } })).status, 404, 'OPTIONS * makes no path known')
  const { status, headers } = await ask(app, { method: 'DELETE', url: '/things/1', headers: { Origin: 'https://a.test' } })
  t.equal(status, 405)
  t.equal(headers['allow'], 'GET, HEAD, OPTIONS, PUT')
  t.equal(headers['access-control-allow-origin'], '*')
})

t.test('each part can be turned off', async (t) => {
  const only404 = await createApp(t, { methodNotAllowed: false })
  addThings(only404)
  t.equal((await ask(only404, { method: 'DELETE', url: '/things/1' })).body, NOT_FOUND)
  const only405 = await createApp(t, { notFound: false })
  addThings(only405)
  only405.get('/call', (_request, reply) => { reply.callNotFound() })
  t.equal((await ask(only405, { method: 'DELETE', url: '/things/1' })).body, NOT_ALLOWED)
  t.match((await ask(only405, { url: '/nope' })).body, 'Route GET:/nope not found')
  t.match((await ask(only405, { url: '/call' })).body, 'Route GET:/call not found')
  const neither = await createApp(t, { notFound: false, methodNotAllowed: false })
  addThings(neither)
  t.match((await ask(neither, { method: 'DELETE', url: '/things/1' })).body, 'Route DELETE:/things/1 not found')
})

t.test('Fastify\'s own not-found handler is known by its name', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  let name = ''
  app.addHook('onRequest', async (request) => { name = request.routeOptions.handler.name })
  await app.inject('/nope')
  t.equal(isDefaultNotFound({ name }), true)
  const own = Fastify()
  own.setNotFoundHandler(function basic404 (_request, reply) { reply.send('') })
  own.addHook('onRequest', async (request) => { name = request.routeOptions.handler.name })
  await own.inject('/nope')
  t.equal(isDefaultNotFound({ name }), false, 'one of that name is of another')
})

t.test('hooks run before a 404, as they do without the plugin', async (t) => {
  const app = await createApp(t)
  const ran: string[] = []
  for (const name of ['onRequest', 'onSend', 'onResponse'] as const) app.addHook(name, async () => { ran.push(name) })
  await app.inject('/nope')
  t.strictSame(ran, ['onRequest', 'onSend', 'onResponse'])
})

t.test('a hook that fails on a 404 is answered as elsewhere', async (t) => {
  const app = await createApp(t)
  app.addHook('onRequest', async () => { throw Object.assign(new Error('hunter2'), { statusCode: 401 }) })
  t.equal((await ask(app, { url: '/nope' })).body, '{"error":{"code":2000,"message":"Authentication is required"}}')
})
