import { once } from 'node:events'
import { connect } from 'node:http2'
import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance, type FastifyRequest, type FastifyServerOptions, type InjectOptions } from 'fastify'
import t, { type Test } from 'tap'
import { createAllowedMethods } from '../../lib/exits/allowed-methods.js'

function createApp (t: Test, options: FastifyServerOptions = {}): FastifyInstance {
  const app = Fastify({ exposeHeadRoutes: false, ...options })
  t.teardown(() => app.close())
  return app
}

/** What is allowed at the URL of a request, which no route takes. */
async function allowed (app: FastifyInstance, request: InjectOptions & { url: string }): Promise<string> {
  let methods: readonly string[] = []
  const allowedMethods = createAllowedMethods(app)
  const asking = Fastify()
  asking.addHook('onRequest', async (request) => { methods = allowedMethods(request) })
  await app.ready()
  await asking.inject(request)
  await asking.close()
  return methods.join(' ')
}

const ok = (): string => 'ok'

t.test('the methods of a path, in order', async (t) => {
  const app = createApp(t)
  app.put('/things/:id', ok)
  app.get('/things/:id', ok)
  app.post('/things', ok)
  t.equal(await allowed(app, { url: '/things/1' }), 'GET PUT')
  t.equal(await allowed(app, { url: '/things/1?x=/things' }), 'GET PUT')
  t.equal(await allowed(app, { url: '/things' }), 'POST')
  t.equal(await allowed(app, { url: '/nope' }), '')
})

t.test('HEAD and methods of one\'s own', async (t) => {
  const app = createApp(t, { exposeHeadRoutes: true })
  app.addHttpMethod('PURGE')
  app.get('/', ok)
  app.route({ method: 'PURGE', url: '/', handler: ok })
  t.equal(await allowed(app, { url: '/' }), 'GET HEAD PURGE')
})

t.test('prefixes and options of the router', async (t) => {
  const app = createApp(t, { routerOptions: { caseSensitive: false, ignoreTrailingSlash: true, ignoreDuplicateSlashes: true } })
  await app.register(async (child) => { child.get('/things', ok) }, { prefix: '/v1' })
  for (const url of ['/V1/Things', '/v1/things/', '//v1//things']) t.equal(await allowed(app, { url }), 'GET', url)
})

t.test('constraints of the request count, where a route has any', async (t) => {
  const app = createApp(t)
  app.get('/v', { constraints: { version: '1.0.0' } }, ok)
  app.get('/h', { constraints: { host: 'a.test' } }, ok)
  app.put('/h', { constraints: { host: 'b.test' } }, ok)
  t.equal(await allowed(app, { url: '/v', headers: { 'accept-version': '1.x' } }), 'GET')
  t.equal(await allowed(app, { url: '/v', headers: { 'accept-version': '2.x' } }), '')
  t.equal(await allowed(app, { url: '/v' }), '')
  t.equal(await allowed(app, { url: '/h', headers: { host: 'a.test' } }), 'GET')
  t.equal(await allowed(app, { url: '/h', headers: { host: 'b.test' } }), 'PUT')
  const bare = createApp(t)
  bare.get('/', ok)
  t.equal(await allowed(bare, { url: '/', headers: { 'accept-version': '1.x', host: 'c.test' } }), 'GET')
})

t.test('over HTTP/2 the host is the authority', async (t) => {
  const app = Fastify({ http2: true, exposeHeadRoutes: false })
  t.teardown(() => app.close())
  app.get('/h', { constraints: { host: 'a.test' } }, ok)
  // The type of an app of HTTP/2 is another, which matters to nothing here.
  const allowedMethods = createAllowedMethods(app as unknown as FastifyInstance)
  app.addHook('onRequest', async (request, reply) => reply.code(405).send(allowedMethods(request as unknown as FastifyRequest).join(' ')))
  await app.listen({ port: 0, host: '127.0.0.1' })
  const client = connect(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`)
  t.teardown(() => client.close())
  for (const [authority, expected] of [['a.test', 'GET'], ['b.test', '']] as const) {
    const stream = client.request({ ':method': 'PUT', ':path': '/h', ':authority': authority })
    stream.setEncoding('utf8')
    let body = ''
    stream.on('data', (chunk) => { body += String(chunk) })
    await once(stream, 'end')
    t.equal(body, expected)
  }
})

/** A constraint of an app's own, by a header. */
class Tenant {
  readonly name = 'tenant'
  readonly header = 'x-tenant'

  storage (): { get: (key: string) => unknown, set: (key: string, value: unknown) => void } {
    const values = new Map<string, unknown>()
    return { get: (key) => values.get(key) ?? null, set: (key, value) => { values.set(key, value) } }
  }

  deriveConstraint = function (this: { header: string }, { headers }: { headers: Record<string, unknown> }): unknown {
    return headers[this.header]
  }

  validate (): boolean {
    return true
  }
}

/** Fastify's types of constraints differ between its versions. */
const strategy = (change: object = {}): never => {
  const tenant = new Tenant()
  return { name: tenant.name, header: tenant.header, storage: tenant.storage, deriveConstraint: tenant.deriveConstraint, validate: tenant.validate, ...change } as never
}

t.test('constraints of one\'s own, in either place', async (t) => {
  for (const options of [{ constraints: { tenant: strategy() } }, { routerOptions: { constraints: { tenant: strategy() } } }] as object[]) {
    const app = createApp(t, options)
    app.get('/', { constraints: { tenant: 'a' } }, ok)
    app.put('/', { constraints: { tenant: 'b' } }, ok)
    t.equal(await allowed(app, { url: '/', headers: { 'x-tenant': 'a' } }), 'GET')
    t.equal(await allowed(app, { url: '/', headers: { 'x-tenant': 'b' } }), 'PUT')
    t.equal(await allowed(app, { url: '/' }), '')
  }
})

t.test('asynchronous ones cannot be looked up', async (t) => {
  const deriveConstraint = (_request: unknown, _context: unknown, done: (error: null, value: string) => void): void => { done(null, 'a') }
  const app = createApp(t, { routerOptions: { constraints: { tenant: strategy({ deriveConstraint }) } } })
  app.get('/', { constraints: { tenant: 'a' } }, ok)
  app.put('/', ok)
  t.equal(await allowed(app, { url: '/' }), 'PUT')
})

t.test('what throws makes no path known', async (t) => {
  const app = createApp(t, { routerOptions: { constraints: { tenant: strategy({ deriveConstraint: () => { throw new Error('derive') } }) } } })
  app.get('/', ok)
  t.equal(await allowed(app, { url: '/' }), '')
  const parsing = createApp(t, { routerOptions: { querystringParser: () => { throw new Error('parse') } } })
  parsing.get('/', ok)
  t.equal(await allowed(parsing, { url: '/' }), '')
})

t.test('a bad URL or an over-long parameter is no path', async (t) => {
  const app = createApp(t, { routerOptions: { maxParamLength: 3 }, frameworkErrors: (_error, _request, reply) => { reply.hijack() } })
  app.get('/things/:id', ok)
  t.equal(await allowed(app, { url: '/things/1' }), 'GET')
  t.equal(await allowed(app, { url: '/things/1234' }), '')
})

t.test('what takes every path makes none known', async (t) => {
  for (const pattern of ['/*', '*']) {
    const app = createApp(t, { routerOptions: { ignoreDuplicateSlashes: true } })
    app.get(pattern, ok)
    app.put('/form', ok)
    for (const url of ['/', '/nope', '/nope/', '//nope', '/%D0%90%3Fb%2525?x=1', '/a;b', '/nope#x']) t.equal(await allowed(app, { url }), '', `${pattern} ${url}`)
    t.equal(await allowed(app, { url: '/form' }), 'GET PUT')
  }
  const semicolons = createApp(t, { useSemicolonDelimiter: true })
  semicolons.get('/*', ok)
  t.equal(await allowed(semicolons, { url: '/a;b' }), '')
  t.equal(await allowed(semicolons, { url: '/a//;b' }), '')
  const inRouterOptions = createApp(t, { routerOptions: { useSemicolonDelimiter: true } as object })
  inRouterOptions.get('/*', ok)
  t.equal(await allowed(inRouterOptions, { url: '/a;b' }), '')
  const below = createApp(t)
  below.get('/assets/*', ok)
  t.equal(await allowed(below, { url: '/assets/a.css' }), 'GET')
})

t.test('a wildcard after a parameter makes one known, also after an empty one', async (t) => {
  const app = createApp(t)
  app.get('/:tenant/*', ok)
  t.equal(await allowed(app, { url: '/a/b' }), 'GET')
  t.equal(await allowed(app, { url: '//b' }), 'GET')
})

t.test('OPTIONS * of @fastify/cors makes none known, and is listed of a known one', async (t) => {
  const app = createApp(t)
  app.options('*', ok)
  app.get('/things', ok)
  t.equal(await allowed(app, { url: '/nope' }), '')
  t.equal(await allowed(app, { url: '/things' }), 'GET OPTIONS')
})
