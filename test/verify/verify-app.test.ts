import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { serverOptions } from '../../lib/index.js'
import { verifyApp, type Report, type VerifyOptions } from '../../lib/verify/verify-app.js'
import { watchApps } from '../../lib/verify/watch-apps.js'
import { certificate } from '../exits/certificate.js'

interface Given extends Partial<VerifyOptions> {
  readonly server?: FastifyServerOptions
}

/** What comes of an app that `build` has given its routes. */
async function verify (t: Test, build: (app: FastifyInstance) => void | Promise<void>, { server = {}, ...options }: Given = {}): Promise<Report> {
  const watch = watchApps()
  const app = Fastify(server)
  t.teardown(() => app.close())
  watch.stop()
  await build(app)
  await app.ready()
  return await verifyApp(app, { routes: watch.routesOf(app), isExcluded: () => false, formats: [], timeout: 10_000, unsafe: false, ...options })
}

const wrong = ({ outcomes }: Report): string[] => outcomes.flatMap(({ title, method, path, status, findings }) => {
  return findings.map(({ rule }) => `${title}: ${method} ${path} ${status} ${rule}`)
})

function addRoutes (app: FastifyInstance): void {
  const body = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }
  app.get('/users/:id', { schema: { params: { type: 'object', properties: { id: { type: 'integer' } } } } }, async () => { throw new Error('secret') })
  app.post('/users', { schema: { body } }, async () => 'ok')
  app.get('/ok', async () => 'ok')
}

t.test('with the plugin every answer keeps to the contract, in each format', async (t) => {
  for (const format of ['nested', 'flat', 'typed', 'problem'] as const) {
    const report = await verify(t, async (app) => {
      await app.register(errorCatalog, { format })
      addRoutes(app)
    }, { server: serverOptions({}), unsafe: true })
    t.same(wrong(report), [], format)
    t.match(report, { hasPlugin: true, formats: [format], routes: 5, skipped: [] })
    t.ok(report.outcomes.length > 40)
    for (const status of [200, 400, 404, 405, 413, 415, 422, 431, 500, 501]) t.ok(report.outcomes.some((outcome) => outcome.status === status), `${status}`)
  }
})

t.test('without it the report says what would change', async (t) => {
  const report = await verify(t, addRoutes)
  t.match(report, { hasPlugin: false, formats: ['nested'], skipped: [{ route: 'POST /users', reason: 'not safe: --unsafe' }] })
  const lines = wrong(report)
  for (const line of [
    'an unknown path: GET /fastify-error-catalog/nowhere 404 contract',
    'a malformed URL: GET /% 400 contract',
    'a missing Host: GET / 400 RFC 9110 §15.5',
    'an unknown method: VERIFY / 400 RFC 9110 §9.1',
    'CONNECT: CONNECT localhost:1 0 contract',
    'another method: PROPFIND /users/1 404 RFC 9110 §15.5.6',
    'the route as it is: GET /users/1 500 contract'
  ]) t.ok(lines.includes(line), line)
  t.notOk(report.outcomes.some(({ method }) => ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method)))
  t.equal(report.outcomes.filter(({ title }) => title === 'another method').length, 3, 'one for each path')
})

t.test('routes that are left out', async (t) => {
  const calls: string[] = []
  const report = await verify(t, async (app) => {
    await app.register(errorCatalog)
    app.get('/proxy', { config: { errorCatalog: false } }, async ({ url }) => { calls.push(url) })
    app.get('/excluded', async ({ url }) => { calls.push(url) })
  }, { server: { exposeHeadRoutes: false }, isExcluded: ({ url }) => url === '/excluded' })
  t.same(report.skipped, [{ route: 'GET /proxy', reason: 'config.errorCatalog is false' }, { route: 'GET /excluded', reason: 'excluded' }])
  t.same(calls, [])
})

t.test('each route is held to the contract of its context', async (t) => {
  const report = await verify(t, async (app) => {
    await app.register(errorCatalog, { format: 'flat' })
    await app.register(async (child) => {
      await child.register(errorCatalog, { format: 'problem' })
      child.get('/fails', async () => { throw new Error('secret') })
    }, { prefix: '/v2' })
  }, { server: serverOptions({}) })
  t.same(wrong(report), [])
})

t.test('an app that is a plugin is held to its own contract', async (t) => {
  const report = await verify(t, async (app) => {
    await app.register(async (child) => {
      await child.register(errorCatalog, { format: 'flat' })
      child.get('/fails', async () => { throw new Error('secret') })
    })
  }, { server: serverOptions({}) })
  t.match(report, { hasPlugin: true, formats: ['flat'] })
  const fixes = new Set(report.outcomes.flatMap(({ findings }) => findings.map(({ fix }) => fix)))
  t.equal(fixes.size, 2)
  for (const fix of fixes) t.match(fix, /serverOptions|at the root/, 'only the root can answer the rest')
})

t.test('over TLS', async (t) => {
  const report = await verify(t, async (app) => { await app.register(errorCatalog) }, { server: serverOptions({ https: certificate } as FastifyServerOptions) })
  t.same(wrong(report), [])
})
