import Fastify from 'fastify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import t from 'tap'
import type { Test } from 'tap'
import { loadDevelopment } from '../../lib/development.js'
import { noteAnswer } from '../../lib/routes/drift-guard.js'
import errorCatalog, { defaultCatalog, defineCatalog } from '../../lib/index.js'
import type { ErrorCatalogOptions, RegisteredKey } from '../../lib/index.js'
import { collectLog } from '../plugin/collect-log.js'
import { compile } from '../answer/real-reply.js'

const catalog = defineCatalog({ own: { code: 9999, status: 409, message: 'Own' } }, { extends: defaultCatalog })

// In this program the registered catalogue is the example's, which has no `own`.
const OWN = 'own' as RegisteredKey

async function open (t: Test, options: ErrorCatalogOptions = {}): Promise<{ app: FastifyInstance, warnings: () => string[] }> {
  const [logger, lines] = collectLog()
  const app = Fastify({ logger })
  t.teardown(() => app.close())
  await app.register(errorCatalog, { catalog, ...options })
  return { app, warnings: () => lines.filter(({ level }) => level === 40).map(({ msg }) => String(msg)) }
}

t.test('an answer that its route does not declare is logged once, with the line that declares it', async (t) => {
  const { app, warnings } = await open(t)
  app.get('/a', { config: { errors: ['not_found', 2002] } }, (_request, reply) => reply.apiError(2004))
  app.get('/b', { config: { errors: [2004] } }, () => { throw defaultCatalog.error(2004) })
  app.get('/c', { config: { errors: [] } }, () => { throw Object.assign(new Error('x'), { statusCode: 503 }) })
  app.get('/d', (_request, reply) => reply.apiError(2004))
  for (const url of ['/a', '/a', '/b', '/c', '/d', '/nowhere']) await app.inject(url)
  await app.inject({ method: 'HEAD', url: '/a' })
  t.strictSame(warnings(), [
    "GET /a answered no_access_token, which it does not declare. Declare it by config: { errors: ['not_found', 'access_token_expired', 'no_access_token'] }",
    "GET /c answered service_unavailable, which it does not declare. Declare it by config: { errors: ['service_unavailable'] }"
  ])
})

t.test('what a route answers by itself need not be declared', async (t) => {
  const { app, warnings } = await open(t)
  app.post('/', { config: { errors: [] }, schema: { body: { type: 'object', required: ['a'] } } }, () => { throw new Error('x') })
  for (const payload of ['{}', '{"a":1}', '{']) await app.inject({ method: 'POST', url: '/', headers: { 'content-type': 'application/json' }, payload })
  await app.inject({ method: 'POST', url: '/', headers: { 'content-type': 'text/html' }, payload: 'x' })
  t.strictSame(warnings(), [])
  t.strictSame(app.errorCatalog.coverage(), { unproduced: [], undeclared: [] })
})

t.test('coverage tells what was declared and not answered, and the other way round', async (t) => {
  const { app } = await open(t)
  app.get('/a', { config: { errors: ['not_found', OWN] } }, (_request, reply) => reply.apiError(2004))
  app.route({ method: ['PUT', 'POST'], url: '/b', handler: (_request, reply) => reply.apiError('not_found') })
  app.head('/c', { config: { errors: ['gone'] } }, () => '')
  await app.register(async (child) => {
    await child.register(errorCatalog, { format: 'flat' })
    child.get('/inner', { config: { errors: ['conflict'] } }, () => '')
  })
  const route = { method: 'GET', url: '/a' }
  const unproduced = [
    { ...route, code: 4001, slug: 'not_found' },
    { ...route, code: 9999, slug: 'own' },
    { method: 'HEAD', url: '/c', code: 8003, slug: 'gone' },
    { method: 'GET', url: '/inner', code: 8002, slug: 'conflict' }
  ]
  t.strictSame(app.errorCatalog.coverage(), { unproduced, undeclared: [] })
  await app.inject('/a')
  await app.inject({ method: 'PUT', url: '/b' })
  t.strictSame(app.errorCatalog.coverage(), {
    unproduced,
    undeclared: [{ ...route, code: 2004, slug: 'no_access_token' }, { method: 'PUT, POST', url: '/b', code: 4001, slug: 'not_found' }]
  })
})

t.test('a declared error that the catalogue lacks is found when the route is', async (t) => {
  const { app } = await open(t)
  const errors = ['unheard'] as unknown as RegisteredKey[] // as untyped code may write it
  t.throws(() => app.get('/', { config: { errors } }, () => ''), { code: 'FST_CATALOG_OPTIONS_INVALID', message: /GET \/: config\.errors must be of codes/ })
})

t.test('an answer without a route is nothing to compare', async (t) => {
  const request = {} as FastifyRequest // all that there is where Node refuses one
  t.doesNotThrow(() => noteAnswer(compile().byStatus(404), request))
})

t.test('in production nothing is compared', async (t) => {
  const { NODE_ENV } = process.env
  t.teardown(() => {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = NODE_ENV
  })
  process.env['NODE_ENV'] = 'production'
  t.equal(await loadDevelopment(), undefined)
  const { app, warnings } = await open(t)
  process.env['NODE_ENV'] = 'test'
  t.equal((await loadDevelopment())?.noteAnswer, noteAnswer)
  app.get('/', { config: { errors: ['not_found'] } }, (_request, reply) => reply.apiError(2004))
  await app.inject('/')
  t.strictSame(warnings(), [])
  t.strictSame(app.errorCatalog.coverage(), { unproduced: [], undeclared: [] })
})
