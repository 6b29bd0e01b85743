import Fastify from 'fastify'
import t from 'tap'
import { Type } from '@sinclair/typebox'
import errorCatalog, { defaultCatalog, defineCatalog, type ErrorCatalogOptions } from '../../lib/index.js'

const catalog = defineCatalog({
  quota: {
    code: 6002,
    status: 429,
    title: 'Too many files',
    message: { en: 'At most {limit, number} files for {who}', de: 'Höchstens {limit, number} Dateien für {who}' },
    action: { en: 'Delete a file' },
    retryable: false,
    hide: ['who'],
    data: Type.Object({ used: Type.Integer() })
  },
  typed: { status: 409, message: 'Typed', type: 'https://errors.example/typed' },
  secret: { code: 6666, status: 403, message: 'The account is under surveillance', internal: true, headers: { 'x-secret': '1' }, retryAfter: 7 }
}, { extends: defaultCatalog })

async function ask (t: { teardown: (close: () => unknown) => void }, given: ErrorCatalogOptions, url: string, headers: Record<string, string> = {}): Promise<{ body: unknown, headers: Record<string, unknown>, log: string[] }> {
  const log: string[] = []
  const app = Fastify({ logger: { level: 'info', stream: { write: (line: string) => log.push(line) } } })
  t.teardown(() => app.close())
  await app.register(errorCatalog, { catalog, ...given })
  const schema = { body: { type: 'object', required: ['name'], properties: { name: { type: 'string', minLength: 3 } } } }
  app.get('/quota', (_, reply) => reply.apiError('quota' as never, { limit: 3, who: 'Ann' } as never, { data: { used: 5 } } as never))
  app.get('/wrong', (_, reply) => reply.apiError('quota' as never, { limit: 3, who: 'Ann' } as never, { data: { used: 'x' } } as never))
  app.get('/none', (_, reply) => reply.apiError(2002, undefined, { data: { used: 5 } } as never))
  app.get('/typed', () => { throw catalog.error('typed') })
  app.get('/secret', () => { throw catalog.error('secret', undefined, { detail: 'watched', extra: { watched: true } }) })
  app.post('/', { schema }, () => '')
  const [method, path] = url.split(' ') as [('GET' | 'POST'), string]
  const response = await app.inject({ method, url: path, headers, ...(method === 'POST' && { payload: { name: 'x' } }) })
  return { body: String(response.headers['content-type']).includes('json') ? response.json() : response.body, headers: response.headers, log }
}

t.test('off by default', async (t) => {
  const { body } = await ask(t, {}, 'POST /')
  t.strictSame(body, { error: { code: 7001, message: 'The given data is invalid', errors: [{ field: 'name', code: 'too_short', message: 'name must be at least 3 characters' }] } })
  t.strictSame((await ask(t, {}, 'GET /quota')).body, { error: { code: 6002, message: 'At most 3 files for Ann', used: 5 } }, 'data is of the entry')
})

t.test('params of the error and of issues, but for those that are hidden', async (t) => {
  t.match((await ask(t, { params: true }, 'POST /')).body, { error: { errors: [{ code: 'too_short', params: { min: 3 } }] } })
  const { body } = await ask(t, { params: true, format: 'problem' }, 'GET /quota')
  t.strictSame(body, { type: 'about:blank', title: 'Too many files', status: 429, code: 6002, detail: 'At most 3 files for Ann', used: 5, params: { limit: 3 } })
  t.match((await ask(t, { params: true, format: 'flat' }, 'POST /')).body, { errors: [{ field: 'name', code: 'invalid', params: { min: 3 } }] })
  t.match((await ask(t, { params: true, format: 'problem' }, 'POST /')).body, { errors: [{ code: 'too_short', params: { min: 3 } }] })
})

t.test('nothing submitted gets in by params', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { params: true })
  const properties = {
    a: { type: 'string', enum: ['x', 'y'] },
    b: { type: 'integer', maximum: 3 },
    c: { type: 'array', uniqueItems: true },
    d: { type: 'string', format: 'email' },
    e: { type: 'string', pattern: '^z' }
  }
  app.post('/', { schema: { body: { type: 'object', additionalProperties: false, properties } } }, () => '')
  const canary = 'canary4711'
  const payload = { a: canary, b: 98765432, c: [canary, canary], d: canary, e: canary }
  const { body } = await app.inject({ method: 'POST', url: '/', payload })
  t.notMatch(body, canary)
  t.notMatch(body, '98765432')
})

t.test('advice: the own action in its languages, else that of the status', async (t) => {
  t.match((await ask(t, { advice: true }, 'GET /quota')).body, { error: { retryable: false, action: 'Delete a file' } })
  const german = await ask(t, { advice: true }, 'GET /quota', { 'accept-language': 'de' })
  t.match(german.body, { error: { message: 'Höchstens 3 Dateien für Ann', retryable: false } })
  t.notMatch(JSON.stringify(german.body), 'Delete', 'never in another language than the rest')
  t.match((await ask(t, { advice: true, format: 'typed' }, 'GET /nowhere')).body, {
    error_type: 'not_found', retryable: false, action: 'The same request gets the same answer. Correct the request before you send it again.'
  })
})

t.test('problem types', async (t) => {
  t.match((await ask(t, { format: 'problem', typeBase: 'https://x.example/' }, 'GET /nowhere')).body, { type: 'https://x.example/not_found' })
  t.match((await ask(t, { format: 'problem', docs: { prefix: '/errors' }, typeBase: 'urn:x:' }, 'GET /nowhere')).body, { type: 'urn:x:not_found' })
  t.match((await ask(t, { format: 'problem', docs: { prefix: '/errors' } }, 'GET /nowhere')).body, { type: '/errors/4001' })
  t.match((await ask(t, { format: 'problem', docs: { prefix: '/errors' }, typeBase: 'urn:x:' }, 'GET /typed')).body, { type: 'https://errors.example/typed' })
})

t.test('members of the app', async (t) => {
  const members = (error: { slug: string }, { method }: { method: string }): object => ({ help: `${method} ${error.slug}`, code: 'never', message: 'never' })
  t.strictSame((await ask(t, { members } as ErrorCatalogOptions, 'GET /nowhere')).body, { error: { code: 4001, message: 'Resource not found', help: 'GET not_found' } })
  const failing = await ask(t, { members: () => { throw new Error('no members') } }, 'GET /nowhere')
  t.strictSame(failing.body, { error: { code: 4001, message: 'Resource not found' } })
  t.ok(failing.log.some((line) => line.includes('no members')))
})

t.test('the trace of a valid traceparent', async (t) => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
  t.match((await ask(t, { traceId: true }, 'GET /nowhere', { traceparent: `00-${traceId}-00f067aa0ba902b7-01` })).body, { error: { traceId } })
  t.notMatch((await ask(t, { traceId: true }, 'GET /nowhere', { traceparent: `00-${traceId}-0-01` })).body, { error: { traceId } })
  t.notMatch((await ask(t, {}, 'GET /nowhere', { traceparent: `00-${traceId}-00f067aa0ba902b7-01` })).body, { error: { traceId } })
})

t.test('data is held to its schema in development', async (t) => {
  const wrong = await ask(t, {}, 'GET /wrong')
  t.match(wrong.body, { error: { code: 9001 } })
  t.ok(wrong.log.some((line) => line.includes('FST_CATALOG_DATA_INVALID') && line.includes('/used must be integer')))
  t.match((await ask(t, {}, 'GET /none')).body, { error: { code: 9001 } })
})

t.test('an internal entry is shown as that of its status, and logged as itself', async (t) => {
  const events: unknown[] = []
  const { body, headers, log } = await ask(t, { codeHeader: 'error-code', format: 'problem', docs: { prefix: '/errors' }, onError: ({ code, slug }) => { events.push([code, slug]) } }, 'GET /secret')
  t.strictSame(body, { type: '/errors/3001', title: 'Access to this resource is denied', status: 403, code: 3001 })
  t.equal(headers['error-code'], '3001')
  t.notOk('x-secret' in headers || 'retry-after' in headers)
  t.strictSame(events, [[6666, 'secret']])
  t.ok(log.some((line) => line.includes('The account is under surveillance')))
})

t.test('an entry that answers by status cannot be internal', async (t) => {
  const hidden = defineCatalog({ internal: { internal: true } })
  await t.rejects(async () => await Fastify().register(errorCatalog, { catalog: hidden }), { message: /without internal: true on the entries that answer errors by status: internal/ })
})

t.test('data must leave the members of formats alone', async (t) => {
  const clash = defineCatalog({ x: { status: 400, message: 'X', data: Type.Object({ title: Type.String(), code: Type.Integer() }) } })
  await t.rejects(async () => await Fastify().register(errorCatalog, { catalog: clash, format: ['problem', 'nested'] }),
    { message: /data without members of the format problem, received "x.data.title"[^]*received "x.data.code"/ })
  await Fastify().register(errorCatalog, { catalog: clash, format: 'typed' })
})

t.test('what is wrong with the options', async (t) => {
  const given = { typeBase: 'no uri', members: 'x', membersSchema: { type: 'string' }, traceId: 'yes', params: 1, advice: null, locale: { only: ['xx'] } } as unknown as ErrorCatalogOptions
  const error: Error = await Fastify().register(errorCatalog, given).then(() => { throw new Error('taken') }, (error: Error) => error)
  for (const path of ['typeBase', 'members', 'membersSchema', 'traceId', 'params', 'advice', 'locale.only']) t.match(error.message, `  ${path} must be`)
})
