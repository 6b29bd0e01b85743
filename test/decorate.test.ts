import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import t from 'tap'
import { defaultCatalog } from '../lib/catalog/default-catalog.js'
import { defineCatalog } from '../lib/catalog/define-catalog.js'
import errorCatalog from '../lib/index.js'
import type { ErrorCatalogOptions } from '../types/options.js'

/** The code of what a call throws. */
function codeOf (action: () => unknown): unknown {
  try {
    action()
    return undefined
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

/** An app whose one route answers by a helper. */
async function buildApp (answer: (reply: FastifyReply) => unknown, options: ErrorCatalogOptions = {}): Promise<FastifyInstance> {
  const app = Fastify()
  await app.register(errorCatalog, options)
  app.get('/', (_request, reply) => { answer(reply) })
  return app
}

/** Calls a helper as JavaScript does, whatever its types. */
function call (reply: FastifyReply, helper: 'apiError' | 'validationError' | 'created', ...args: readonly unknown[]): unknown {
  return Reflect.apply(reply[helper], reply, args)
}

t.test('errorCatalog tells what serves a context', async (t) => {
  const app = Fastify()
  const catalog = defineCatalog({ own: { status: 400, message: 'Own' } }, { extends: defaultCatalog })
  await app.register(errorCatalog, { catalog, format: ['flat', 'problem'] })
  const { coverage, render, ...info } = app.errorCatalog
  t.strictSame(info, { catalog, formats: ['flat', 'problem'], locales: defaultCatalog.locales })
  t.strictSame(coverage(), { unproduced: [], undeclared: [] })
  t.equal(render(undefined).slug, 'internal')
  t.ok(Object.isFrozen(app.errorCatalog))
  t.ok(Object.isFrozen(app.errorCatalog.formats))
  await app.register(async (child) => {
    t.equal(child.errorCatalog, app.errorCatalog, 'inherited')
    await child.register(async (grandchild) => {
      await grandchild.register(errorCatalog, { format: 'typed' })
      t.strictSame(grandchild.errorCatalog.formats, ['typed'], 'its own')
    }, { prefix: '/v2' })
  })
})

t.test('request.locale', async (t) => {
  const app = Fastify()
  await app.register(errorCatalog)
  app.get('/', async (request) => request.locale)
  const localeFor = async (headers: Record<string, string>): Promise<string> => (await app.inject({ url: '/', headers })).body
  t.equal(await localeFor({}), 'en')
  t.equal(await localeFor({ language: 'ru' }), 'ru')
  t.equal(await localeFor({ 'accept-language': 'nl, ru-RU;q=0.5' }), 'ru')
})

t.test('apiError, by code and by slug', async (t) => {
  for (const key of [2002, 'access_token_expired'] as const) {
    const app = await buildApp((reply) => reply.apiError(key))
    const answer = await app.inject('/')
    t.equal(answer.statusCode, 401)
    t.equal(answer.body, '{"error":{"code":2002,"message":"Access token expired"}}')
  }
})

t.test('apiError with params and options', async (t) => {
  const catalog = defineCatalog({ quota: { status: 429, message: { en: 'At most {limit}', ru: 'Не более {limit}' } } })
  const app = await buildApp((reply) => call(reply, 'apiError', 'quota', { limit: 5 }, { detail: 'a day', retryAfter: 3 }), { catalog })
  const answer = await app.inject({ url: '/', headers: { language: 'ru' } })
  t.equal(answer.body, '{"error":{"code":"quota","message":"Не более 5","detail":"a day"}}')
  t.equal(answer.headers['retry-after'], '3')
})

t.test('apiError of an unknown entry, or of one whose params are missing', async (t) => {
  const catalog = defineCatalog({ quota: { status: 429, message: 'At most {limit}' } })
  const codes: unknown[] = []
  const app = await buildApp((reply) => {
    codes.push(codeOf(() => call(reply, 'apiError', 4004)), codeOf(() => call(reply, 'apiError', 'quota')))
    call(reply, 'apiError', 'quota', { limit: 1 })
  }, { catalog })
  t.equal((await app.inject('/')).statusCode, 429, 'nothing was sent before')
  t.strictSame(codes, ['FST_CATALOG_ENTRY_UNKNOWN', 'FST_CATALOG_PARAMS_INVALID'])
})

t.test('a handler may return what the helpers return', async (t) => {
  const app = Fastify()
  await app.register(errorCatalog)
  app.get('/error', async (_request, reply) => reply.apiError('gone'))
  app.get('/issues', async (_request, reply) => reply.validationError([{ field: 'email', code: 'already_exists' }]))
  app.get('/created', async (_request, reply) => reply.created('/1', { id: 1 }))
  app.get('/none', async (_request, reply) => reply.noContent())
  const statusOf = async (url: string): Promise<number> => (await app.inject(url)).statusCode
  t.strictSame(await Promise.all(['/error', '/issues', '/created', '/none'].map(statusOf)), [410, 422, 201, 204])
})

t.test('validationError', async (t) => {
  const app = await buildApp((reply) => reply.validationError([undefined, { field: 'email', code: 'already_exists' }], { extra: { hint: 'log in' } }))
  const answer = await app.inject('/')
  t.equal(answer.statusCode, 422)
  t.match(answer.json(), { error: { code: 7001, errors: [{ field: 'email', code: 'already_exists' }], hint: 'log in' } })
})

t.test('validationError of what is no list of issues', async (t) => {
  const codes: unknown[] = []
  const app = await buildApp((reply) => {
    codes.push(codeOf(() => call(reply, 'validationError', 'email')))
    reply.noContent()
  })
  await app.inject('/')
  t.strictSame(codes, ['FST_CATALOG_ISSUE_INVALID'])
})

t.test('created', async (t) => {
  const app = await buildApp((reply) => reply.created('/users/5', { id: 5 }))
  const answer = await app.inject('/')
  t.equal(answer.statusCode, 201)
  t.equal(answer.headers.location, '/users/5')
  t.equal(answer.body, '{"id":5}')

  const empty = await (await buildApp((reply) => reply.created('/users/5'))).inject('/')
  t.equal(empty.statusCode, 201)
  t.equal(empty.body, '')
})

t.test('a Location is a URI reference in ASCII', async (t) => {
  for (const [location, sent] of [
    ['https://example.com:8080/a/b?c=d&e[]=f#g', 'https://example.com:8080/a/b?c=d&e[]=f#g'],
    ["/~a-b_c.d!$&'()*+,;=:@%20", "/~a-b_c.d!$&'()*+,;=:@%20"],
    ['/файлы/отчёт 1', '/%D1%84%D0%B0%D0%B9%D0%BB%D1%8B/%D0%BE%D1%82%D1%87%D1%91%D1%82%201'],
    ['/a\r\nSet-Cookie: b=c', '/a%0D%0ASet-Cookie:%20b=c'],
    ['/<"{|}\\^`>', '/%3C%22%7B%7C%7D%5C%5E%60%3E'],
    ['/😀', '/%F0%9F%98%80']
  ] as const) {
    const answer = await (await buildApp((reply) => reply.created(location))).inject('/')
    t.equal(answer.headers.location, sent)
  }
})

t.test('what is no Location', async (t) => {
  const codes: unknown[] = []
  const app = await buildApp((reply) => {
    for (const location of [undefined, null, '', 5, {}, '/\uD800']) codes.push(codeOf(() => call(reply, 'created', location)))
    reply.noContent()
  })
  const answer = await app.inject('/')
  t.strictSame(codes, Array.from({ length: 6 }, () => 'FST_CATALOG_LOCATION_INVALID'))
  t.equal(answer.headers.location, undefined)
})

t.test('noContent', async (t) => {
  const answer = await (await buildApp((reply) => reply.noContent())).inject('/')
  t.equal(answer.statusCode, 204)
  t.equal(answer.body, '')
  t.equal(answer.headers['content-length'], undefined)
})

t.test('each context has helpers of its own catalogue', async (t) => {
  const app = Fastify()
  await app.register(errorCatalog)
  app.get('/', (_request, reply) => { reply.apiError('gone') })
  await app.register(async (child) => {
    const catalog = defineCatalog({ gone: { status: 410, code: 1, message: { en: 'Away', ru: 'Нет' } } })
    await child.register(errorCatalog, { catalog, format: 'flat', locale: { default: 'ru' } })
    child.get('/', (_request, reply) => { reply.apiError('gone') })
    child.get('/locale', async (request) => request.locale)
  }, { prefix: '/v2' })
  t.equal((await app.inject('/')).body, '{"error":{"code":8003,"message":"The resource is no longer available"}}')
  t.equal((await app.inject('/v2')).body, '{"code":410,"message":"Нет"}')
  t.equal((await app.inject('/v2/locale')).body, 'ru')
})
