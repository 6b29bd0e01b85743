import Fastify, { type FastifyInstance } from 'fastify'
import t from 'tap'
import errorCatalog, { defaultCatalog, defineCatalog, type ErrorCatalogOptions } from '../../lib/index.js'

const catalog = defineCatalog({ quota: { code: 6002, status: 429, message: 'Quota' } }, { extends: defaultCatalog })

class Taken extends Error {}

interface Child {
  readonly app: FastifyInstance
  readonly ask: (path: string, headers?: Record<string, string>) => Promise<{ status: number, body: unknown, headers: Record<string, unknown> }>
}

/** An app whose root has some options, and `/v2` others. */
async function createApp (t: { teardown: (close: () => unknown) => void }, outer: ErrorCatalogOptions, inner: ErrorCatalogOptions): Promise<Child> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, outer)
  await app.register(async (v2) => {
    await v2.register(errorCatalog, inner)
    v2.get('/taken', () => { throw new Taken() })
    v2.get('/quota', () => { throw Object.assign(new Error('x'), { code: 'QUOTA' }) })
    v2.post('/', { schema: { body: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } } } }, () => '')
  }, { prefix: '/v2' })
  const ask: Child['ask'] = async (path, headers = {}) => {
    const answer = await app.inject({ method: path === '/v2' ? 'POST' : 'GET', url: path, headers, ...(path === '/v2' && { payload: {} }) })
    return { status: answer.statusCode, body: answer.json(), headers: answer.headers }
  }
  return { app, ask }
}

const map = [{ instanceof: Taken, to: 1003 }] as const

t.test('an error mapped at the root is mapped in /v2, in the format of /v2', async (t) => {
  const { ask } = await createApp(t, { catalog, map, requestId: true }, { format: 'problem' })
  t.match((await ask('/v2/taken')).body, { code: 1003, status: 400, type: 'about:blank', requestId: 'req-1' })
})

t.test('its own mappings go first', async (t) => {
  const { ask } = await createApp(t, { catalog, map }, { map: [{ code: 'QUOTA', to: 6002 }] })
  t.match((await ask('/v2/quota')).body, { error: { code: 6002 } })
  t.match((await ask('/v2/taken')).body, { error: { code: 1003 } })
  const over = await createApp(t, { catalog, map }, { map: [{ instanceof: Taken, to: 1004 }] })
  t.match((await over.ask('/v2/taken')).body, { error: { code: 1004 } })
})

t.test('parts of locale and validation are replaced one by one', async (t) => {
  const labels = { en: { name: 'Name' } }
  const { ask } = await createApp(t, { validation: { labels }, locale: { header: 'x-language' } }, { validation: { status: 400 }, locale: { default: 'de' } })
  const english = await ask('/v2', { 'x-language': 'en' })
  t.match(english, { status: 400, body: { error: { errors: [{ message: 'Name is required' }] } } })
  t.equal((await ask('/v2')).headers['content-language'], 'de')
})

t.test('pages and limits of the outer context are not made twice', async (t) => {
  const { app, ask } = await createApp(t, { docs: { prefix: '/errors' }, rateLimit: { max: 1 } }, { format: 'problem' })
  t.equal((await app.inject('/v2/errors')).statusCode, 404)
  t.strictSame([(await ask('/v2/taken')).status, (await ask('/v2/taken')).status], [500, 429], 'each request counts once')
})

t.test('inherit: false starts from the defaults', async (t) => {
  const { ask } = await createApp(t, { catalog, map, requestId: true }, { inherit: false })
  const { body } = await ask('/v2/taken')
  t.strictSame(body, { error: { code: 9001, message: 'Internal server error' } })
})

t.test('a grandchild inherits what its parent inherited', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { map })
  await app.register(async (child) => {
    await child.register(errorCatalog, { format: 'flat' })
    await child.register(async (grandchild) => {
      await grandchild.register(errorCatalog, { requestId: true })
      grandchild.get('/x', () => { throw new Taken() })
    }, { prefix: '/b' })
  }, { prefix: '/a' })
  t.match((await app.inject('/a/b/x')).json(), { code: 400, message: 'User with this email already exists', requestId: 'req-1' })
})

t.test('errors of a context', async (t) => {
  const logged: string[] = []
  const app = Fastify({ logger: { level: 'warn', stream: { write: (line: string) => logged.push(line) } } })
  t.teardown(() => app.close())
  await app.register(errorCatalog, { errors: [2002] })
  app.addHook('onRequest', async (_, reply) => { await reply.apiError(2002) })
  app.get('/', { config: { errors: [1003] } }, () => '')
  t.equal((await app.inject('/')).statusCode, 401)
  t.strictSame(logged, [], 'no route needs to declare it again')
  t.strictSame(app.errorCatalog.coverage(), { unproduced: [{ method: 'GET', url: '/', code: 1003, slug: 'email_taken' }], undeclared: [] })
  for (const errors of ['x', [9999]]) {
    await t.rejects(async () => await Fastify().register(errorCatalog, { errors } as never), { message: /errors must be (?:an array|of codes and slugs of the catalogue)/ })
  }
})
