import { deepStrictEqual } from 'node:assert/strict'
import { inspect } from 'node:util'
import Fastify, { type FastifyRequest, type RouteOptions } from 'fastify'
import t from 'tap'
import errorCatalog from '../../lib/index.js'
import { findRoute, getErrorHandler, getRouteContext, getServing, markRoutes } from '../../lib/routes/served-routes.js'
import { compile } from '../answer/real-reply.js'

t.test('the innermost context serves a route', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  const [outer, inner] = [compile({}, app), compile({}, app)]
  const seen: unknown[] = []
  app.addHook('onRequest', async (request) => { seen.push(getServing(request)) })
  app.get('/early', async () => '')
  markRoutes(app, outer)
  app.get('/late', { config: { resource: 'Kept' } }, async (request) => request.routeOptions.config.resource)
  await app.register(async (child) => {
    markRoutes(child, inner)
    child.get('/inner', async () => '')
  })
  for (const url of ['/early', '/late', '/inner', '/nowhere']) await app.inject(url)
  t.equal((await app.inject('/late')).body, 'Kept')
  t.equal(seen[0], undefined)
  t.equal(seen[1], outer)
  t.equal(seen[2], inner)
  t.equal(seen[3], undefined)
})

t.test('the context of a route is what serves it and where it is declared', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  const compiled = compile({}, app)
  markRoutes(app, compiled)
  await app.register(async (child) => {
    const routes: RouteOptions[] = []
    child.addHook('onRoute', (route) => { routes.push(route) })
    child.get('/', async () => '')
    const [route] = routes as [RouteOptions]
    t.match(getRouteContext(route), { compiled })
    t.equal(getRouteContext(route)?.fastify, child)
    t.equal(getRouteContext({ ...route })?.fastify, child, 'as a copy of it')
    t.equal(getRouteContext({ ...route, config: {} }), undefined)
    const { config, ...bare } = route
    t.equal(getRouteContext(bare), undefined)
  })
})

t.test('the error handler of a route, else that of its context', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  markRoutes(app, compile({}, app))
  const own = (): void => {}
  const common = (): void => {}
  app.setErrorHandler(common)
  app.get('/own', { errorHandler: own }, async (request) => getErrorHandler(request) === own)
  app.get('/common', async (request) => String(Reflect.get(Object(getErrorHandler(request)), 'name')))
  t.equal((await app.inject('/own')).body, 'true')
  t.equal((await app.inject('/common')).body, 'bound common', 'Fastify binds it')
})

t.test('nothing can be seen of it in the config of a route', async (t) => {
  for (const options of [{}, { format: 'fastify' }] as const) {
    const app = Fastify()
    t.teardown(() => app.close())
    await app.register(errorCatalog, options)
    const shared = { a: 1 }
    const seen: object[] = []
    const handler = async ({ routeOptions }: FastifyRequest): Promise<void> => { seen.push(routeOptions.config) }
    app.get('/a', { config: shared as object }, handler)
    app.get('/b', { config: shared as object }, handler)
    await app.register(async (child) => {
      await child.register(errorCatalog, options)
      child.get('/', handler)
    }, { prefix: '/inner' })
    await app.register(async (child) => { await child.register(errorCatalog, options) }, { prefix: '/own' })
    app.addHook('onSend', async (request) => { if (request.is404) seen.push(request.routeOptions.config) })
    for (const url of ['/a', '/b', '/inner', '/inner/', '/inner/x', '/own/x', '/x']) await app.inject(url)
    deepStrictEqual(seen, [
      { a: 1, url: '/a', method: 'GET' }, { a: 1, url: '/b', method: 'GET' },
      { url: '/inner', method: 'GET' }, { url: '/inner', method: 'GET' }, {}, {}, {}
    ])
    deepStrictEqual(shared, { a: 1 })
    t.ok(inspect(seen, { showHidden: true }).length < 600)
  }
})

t.test('routes that constraints tell apart', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  const [outer, inner] = [compile({}, app), compile({}, app)]
  markRoutes(app, outer)
  const schema = { querystring: { type: 'object' } }
  const handler = async (request: FastifyRequest): Promise<unknown> => findRoute(request)?.constraints
  app.get('/', { config: { errors: ['not_found'] }, constraints: { host: 'a' } }, handler)
  app.get('/', { config: { errors: ['not_found'] }, constraints: { host: 'b' } }, handler)
  app.get('/', { config: { errors: ['not_found'] }, schema, constraints: { host: 'c' } }, handler)
  app.addHook('onRoute', (route) => { if (route.url === '/x') route.schema = { ...schema } })
  for (const host of ['d', 'e']) app.get('/x', { schema, constraints: { host } }, handler)
  for (const host of ['f', 'g']) {
    app.get('/changed', { config: { resource: 'A' }, constraints: { host } }, async (request) => {
      Object.assign(request.routeOptions.config, { resource: 'B' })
      return getServing(request) === outer
    })
  }
  await app.register(async (child) => {
    markRoutes(child, inner)
    child.get('/', { constraints: { host: 'inner' } }, async (request) => getServing(request) === inner)
  })
  t.equal((await app.inject({ url: '/changed', headers: { host: 'g' } })).body, 'true')
  for (const host of ['a', 'b', 'c']) t.strictSame((await app.inject({ url: '/', headers: { host } })).json(), { host })
  t.equal((await app.inject({ url: '/', headers: { host: 'inner' } })).body, 'true')
  t.strictSame((await app.inject({ url: '/x', headers: { host: 'e' } })).json(), { host: 'e' })
})
