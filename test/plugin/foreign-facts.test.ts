import { Type } from '@sinclair/typebox'
import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { defaultCatalog, defineCatalog, defineFormat, type ErrorCatalogOptions } from '../../lib/index.js'
import { toForeignFacts } from '../../lib/foreign/to-foreign-facts.js'

const SECRET = { name: 'MailError', code: 'E_HUNTER2' }
const own = defineFormat({
  name: 'own',
  contentType: 'application/json',
  schema: Type.Any(),
  // Only where it matters: the first answers are rendered without a look at the error.
  render: ({ status, slug, foreign }) => status === 404 ? { slug } : { slug, foreign }
})

async function open (t: Test, options: ErrorCatalogOptions): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, options)
  app.get('/bug', () => { throw Object.assign(new Error('s3cret'), SECRET) })
  app.get('/other', () => { throw new TypeError('s3cret') })
  app.get('/null', async () => { throw null })
  app.get('/gone', () => { throw Object.assign(new Error('s3cret'), { statusCode: 410, code: 5 }) })
  app.get('/missing', () => { throw Object.assign(new Error('s3cret'), { statusCode: 404, code: 'E_MISSING' }) })
  app.get('/own', () => { throw defaultCatalog.error('conflict') })
  app.get('/helper', (_request, reply) => reply.apiError('internal'))
  app.post('/schema', { schema: { body: { type: 'object', required: ['a'] } } }, () => 'ok')
  app.get('/hook', { onSend: async (_request, reply) => { if (reply.statusCode === 500) throw new Error('late') } }, () => { throw Object.assign(new Error('s3cret'), SECRET) })
  return app
}

t.test('a format of the app may look at foreign errors', async (t) => {
  const app = await open(t, { format: own })
  const nothing = { slug: 'internal' }
  for (const [url, body] of [
    ['/helper', nothing],
    ['/bug', { slug: 'internal', foreign: SECRET }],
    ['/other', { slug: 'internal', foreign: { name: 'TypeError' } }],
    ['/null', nothing],
    ['/helper', nothing],
    ['/gone', { slug: 'gone', foreign: { name: 'Error', code: 5, statusCode: 410 } }],
    ['/missing', { slug: 'not_found' }],
    ['/own', { slug: 'conflict' }],
    ['/nowhere', { slug: 'not_found' }],
    ['/hook', { slug: 'internal', foreign: SECRET }]
  ] as const) t.strictSame((await app.inject(url)).json(), body, url)
  for (const payload of [{}, {}]) {
    t.strictSame((await app.inject({ method: 'POST', url: '/schema', payload })).json(), { slug: 'validation', foreign: { name: 'Error', code: 'FST_ERR_VALIDATION', statusCode: 400 } })
  }
})

t.test('the first answer of an entry has it too, and so has what is rendered by hand', async (t) => {
  const app = await open(t, { format: own })
  t.strictSame((await app.inject('/bug')).json(), { slug: 'internal', foreign: SECRET })
  t.match(app.errorCatalog.render(Object.assign(new Error('x'), SECRET)).value, { slug: 'internal', foreign: SECRET })
})

t.test('an entry that is internal shows nothing of the error', async (t) => {
  const catalog = defineCatalog({ leak: { status: 500, message: 'Leak', internal: true, match: [{ code: 'E_HUNTER2' }] } }, { extends: defaultCatalog })
  const app = await open(t, { catalog, format: own })
  t.strictSame((await app.inject('/bug')).json(), { slug: 'internal' })
})

t.test('the built-in formats show nothing of it, whatever else they show', async (t) => {
  for (const format of ['nested', 'flat', 'typed', 'problem', 'fastify', 'google', 'jsonapi', 'html', 'markdown'] as const) {
    const app = await open(t, { format, expose: '4xx', params: true, advice: true, requestId: true, instance: true })
    for (const url of ['/bug', '/bug', '/other']) t.notMatch((await app.inject(url)).body, /s3cret|MailError|HUNTER2|TypeError|foreign/, `${format} ${url}`)
  }
})

t.test('anything can be thrown', async (t) => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  for (const thrown of [proxy, 5, 'x', Object.create(null), { name: 5, code: {}, statusCode: 'x' }]) {
    t.strictSame(toForeignFacts(thrown), { name: undefined, code: undefined, statusCode: undefined })
  }
})
