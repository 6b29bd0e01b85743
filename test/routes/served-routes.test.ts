import Fastify from 'fastify'
import t from 'tap'
import { getErrorHandler, getRouteContext, getServing, markRoutes } from '../../lib/routes/served-routes.js'
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
  const configs: unknown[] = []
  await app.register(async (child) => {
    child.addHook('onRoute', ({ config }) => { configs.push(config) })
    child.get('/', async () => '')
    t.match(getRouteContext(configs[0]), { compiled })
    t.equal(getRouteContext(configs[0])?.fastify, child)
  })
  t.equal(getRouteContext({}), undefined)
  t.equal(getRouteContext(undefined), undefined)
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
