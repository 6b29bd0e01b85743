import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { defaultCatalog, defineCatalog, type ErrorCatalogOptions } from '../../lib/index.js'

const catalog = defineCatalog({
  1900: { status: 400, slug: 'matched', message: 'Matched', match: { code: 'E_MATCHED' } },
  1901: { status: 409, slug: 'mapped', message: 'Mapped' },
  1902: { status: 402, slug: 'by_status', message: 'Never by its status' },
  1903: { status: 401, slug: 'tokens', message: { en: 'Has {count, plural, one {# token} other {# tokens}}' } }
}, { extends: defaultCatalog })

class DatabaseError extends Error {}

/** What an error is answered by: status and code. */
async function createAnswer (t: Test, options: ErrorCatalogOptions): Promise<(error: unknown, status?: number) => Promise<[number, number]>> {
  let thrown: unknown
  let before: number | undefined
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { catalog, ...options })
  app.get('/', async (_request, reply) => {
    if (before !== undefined) reply.code(before)
    throw thrown
  })
  return async (error, status) => {
    thrown = error
    before = status
    const response = await app.inject('/')
    return [response.statusCode, response.json().error.code]
  }
}

const error = (properties: object): Error => Object.assign(new Error('hunter2'), properties)

t.test('the order: the catalogue\'s errors, mappings, matchers, known codes, the status', async (t) => {
  const answer = await createAnswer(t, {
    map: [
      { code: '23505', to: 1004 },
      { name: 'TimeoutError', to: 'gateway_timeout' },
      { statusCode: 402, to: 'mapped' },
      { instanceof: DatabaseError, to: 1006 },
      (error) => (error as { code?: unknown } | null)?.code === 'E_FUNCTION' ? 'mapped' : undefined,
      { code: 'FST_ERR_CTP_EMPTY_JSON_BODY', to: 'mapped' },
      () => { throw new Error('a mapping fails') },
      () => 'no_such_entry'
    ]
  })
  t.strictSame(await answer(error({ code: '23505' })), [400, 1004])
  t.strictSame(await answer(error({ name: 'TimeoutError' })), [504, 9005])
  t.strictSame(await answer(error({ statusCode: 402 })), [409, 1901])
  t.strictSame(await answer(new DatabaseError()), [400, 1006])
  t.strictSame(await answer(error({ code: 'E_FUNCTION' })), [409, 1901])
  t.strictSame(await answer(error({ code: 'E_MATCHED' })), [400, 1900])
  t.strictSame(await answer(error({ code: 'FST_ERR_CTP_EMPTY_JSON_BODY', statusCode: 400 })), [409, 1901], 'the user\'s mapping goes before known codes')
  t.strictSame(await answer(error({ code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 500 })), [413, 8005])
  t.strictSame(await answer(error({ statusCode: 410 })), [410, 8003])
  t.strictSame(await answer(error({})), [500, 9001])
  t.strictSame(await answer(catalog.error('matched')), [400, 1900])
})

t.test('by status means the built-in entry of that status', async (t) => {
  const answer = await createAnswer(t, {})
  t.strictSame(await answer(error({ statusCode: 402 })), [402, 1000], 'another status keeps itself and takes bad_request')
  t.strictSame(await answer(error({ statusCode: 507 })), [507, 9001], 'or internal')
  t.strictSame(await answer(error({ statusCode: 401 })), [401, 2000])
})

t.test('the status that a reply has already counts where the error has none', async (t) => {
  const answer = await createAnswer(t, {})
  t.strictSame(await answer(error({}), 401), [401, 2000])
  t.strictSame(await answer(error({ statusCode: 404 }), 401), [404, 4001])
  t.strictSame(await answer(error({}), 201), [500, 9001])
  t.strictSame(await answer(error({}), 302), [500, 9001])
  t.strictSame(await answer('text', 409), [409, 8002])
})

t.test('an error of another catalogue is answered by its slug, else by its status', async (t) => {
  const answer = await createAnswer(t, { catalog: defaultCatalog })
  const other = defineCatalog({
    not_found: { status: 410, message: 'Gone for good' },
    teapot: { status: 418, message: 'Short and stout' },
    crowded: { status: 409, message: 'Taken' }
  })
  t.strictSame(await answer(other.error('not_found')), [404, 4001])
  t.strictSame(await answer(other.error('teapot')), [418, 1000])
  t.strictSame(await answer(other.error('crowded')), [409, 8002])
})

t.test('params that do not fit are a fault of the server', async (t) => {
  const answer = await createAnswer(t, {})
  const other = defineCatalog({ tokens: { status: 401, message: 'Has {n}' } })
  t.strictSame(await answer(other.error('tokens', { n: 1 })), [500, 9001])
})

t.test('a failed schema is told from other errors that carry validation', async (t) => {
  const answer = await createAnswer(t, {})
  const validation = [{ keyword: 'required', instancePath: '', params: { missingProperty: 'name' }, message: 'must have name' }]
  t.strictSame(await answer(error({ statusCode: 400, validation, validationContext: 'body' })), [422, 7001])
  t.strictSame(await answer(error({ statusCode: 422, validation })), [422, 7001])
  t.strictSame(await answer(error({ statusCode: 500, validation })), [500, 9001])
  t.strictSame(await answer(error({ validation })), [500, 9001])
  t.strictSame(await answer(error({ statusCode: 400, code: 'FST_ERR_VALIDATION' })), [422, 7001], 'of a validator that lists nothing')
  t.strictSame(await answer(error({ statusCode: 500, code: 'FST_ERR_VALIDATION' })), [500, 9001], 'of a validator that threw')
})

async function createFailing (t: Test, options: ErrorCatalogOptions): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, options)
  app.get('/error', () => { throw error({ statusCode: 409 }) })
  app.get('/text', async () => { throw 'hunter2' })
  app.get('/empty', async () => { throw new Error('') })
  app.get('/null', async () => { throw null })
  app.get('/known', () => { throw error({ code: 'FST_UNDER_PRESSURE' }) })
  return app
}

t.test('expose shows the messages of foreign errors', async (t) => {
  const app = await createFailing(t, { expose: true })
  for (const url of ['/error', '/text', '/known']) t.equal((await app.inject(url)).json().error.detail, 'hunter2', url)
  for (const url of ['/empty', '/null']) t.notOk('detail' in (await app.inject(url)).json().error, url)
})

t.test('expose of \'4xx\' shows those of errors that are a 4xx by themselves, and answered by one', async (t) => {
  const app = await createFailing(t, { expose: '4xx', map: [{ code: '23505', to: 'conflict' }, { code: 'E_UPSTREAM', to: 'bad_gateway' }] })
  app.get('/mapped', () => { throw error({ code: '23505' }) })
  app.get('/upstream', () => { throw error({ code: 'E_UPSTREAM', statusCode: 404 }) })
  app.get('/failed', () => { throw error({ statusCode: 503 }) })
  app.get('/own', (_request, reply) => reply.apiError('conflict', undefined, { detail: 'mine' }))
  app.post('/body', () => 'ok')
  t.equal((await app.inject('/error')).json().error.detail, 'hunter2')
  t.equal((await app.inject('/own')).json().error.detail, 'mine')
  t.match((await app.inject({ method: 'POST', url: '/body', payload: '{', headers: { 'content-type': 'application/json' } })).json(), { error: { code: 1000, detail: /JSON/ } })
  for (const url of ['/text', '/known', '/mapped', '/upstream', '/failed']) t.notMatch((await app.inject(url)).body, /hunter2|detail/, url)
})

t.test('a route may opt out for foreign errors', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { map: [{ code: 'E_MAPPED', to: 'conflict' }] })
  const config = { errorCatalog: false }
  app.get('/foreign', { config }, () => { throw new Error('as it is') })
  app.get('/mapped', { config }, () => { throw Object.assign(new Error('as it is'), { code: 'E_MAPPED' }) })
  app.get('/own', { config }, () => { throw defaultCatalog.error(4001) })
  t.equal((await app.inject('/foreign')).body, '{"statusCode":500,"error":"Internal Server Error","message":"as it is"}')
  t.equal((await app.inject('/mapped')).json().message, 'as it is')
  t.equal((await app.inject('/own')).json().error.code, 4001)
})
