import { Type } from '@sinclair/typebox'
import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { defaultCatalog, defineCatalog, defineFormat, type AnsweredError, type ErrorCatalogOptions, type RenderedError } from '../../lib/index.js'
import { hostileValues } from './errors/hostile-values.js'
import { collectLog, type LogLine } from './collect-log.js'

const catalog = defineCatalog({
  quota: { status: 429, message: { en: 'At most {limit, plural, one {# file} other {# files}}', de: 'Höchstens {limit} Dateien' }, retryAfter: 30 }
}, { extends: defaultCatalog })

async function createApp (t: Test, options: ErrorCatalogOptions = {}): Promise<[FastifyInstance, LogLine[], AnsweredError[]]> {
  const [logger, lines] = collectLog('info')
  const events: AnsweredError[] = []
  const app = Fastify({ logger })
  t.teardown(() => app.close())
  await app.register(errorCatalog, { catalog, onError: (event) => { events.push(event) }, ...options })
  return [app, lines, events]
}

const thrown: Readonly<Record<string, () => unknown>> = {
  ...Object.fromEntries(Object.entries(hostileValues).map(([name, { make }]) => [name, make])),
  own: () => defaultCatalog.error(2002),
  params: () => catalog.error('quota', { limit: 2 }),
  issues: () => catalog.validationError([{ field: 'email', code: 'already_exists' }]),
  foreign: () => Object.assign(new Error('taken'), { statusCode: 409 }),
  mapped: () => Object.assign(new Error('taken'), { code: 'E_TAKEN' }),
  nothing: () => undefined
}

/** What is thrown; making it may throw as well. */
function make (name: string): unknown {
  try {
    return thrown[name]?.()
  } catch (error) {
    return error
  }
}

for (const format of ['nested', 'flat', 'problem'] as const) {
  t.test(`it is the answer of a reply in the format ${format}, byte for byte`, async (t) => {
    const [app, lines, events] = await createApp(t, { format, instance: true, map: [{ code: 'E_TAKEN', to: 'conflict' }] })
    let name = ''
    let rendered: RenderedError | undefined
    app.get('/', async (request) => {
      const error = make(name)
      rendered = app.errorCatalog.render(error, { request })
      throw error
    })
    for (name of Object.keys(thrown)) {
      lines.length = 0
      events.length = 0
      const { statusCode, headers, body } = await app.inject({ url: '/', headers: { language: 'de' } })
      t.equal(rendered?.status, statusCode, name)
      t.equal(rendered?.body, body, name)
      t.strictSame(rendered?.value, JSON.parse(body), name)
      t.equal(rendered?.contentType, headers['content-type'], name)
      t.equal(rendered?.locale, headers['content-language'], name)
      for (const [header, value] of Object.entries(rendered?.headers ?? {})) t.equal(String(headers[header]), value, `${name}: ${header}`)
      t.equal(events.length, 1, 'the reply alone is reported')
      t.equal(lines.filter(({ msg }) => msg !== 'incoming request' && msg !== 'request completed').length, 1)
    }
  })
}

t.test('what is in it', async (t) => {
  const [app] = await createApp(t)
  t.strictSame(app.errorCatalog.render(catalog.error('quota', { limit: 1 }, { detail: 'Delete one' })), {
    status: 429,
    code: undefined,
    slug: 'quota',
    locale: 'en',
    message: 'At most 1 file',
    detail: 'Delete one',
    issues: undefined,
    retryAfter: 30,
    contentType: 'application/json; charset=utf-8',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-language': 'en',
      vary: 'Language, Accept-Language',
      'cache-control': 'no-store',
      'retry-after': '30'
    },
    body: '{"error":{"code":"quota","message":"At most 1 file","detail":"Delete one"}}',
    value: { error: { code: 'quota', message: 'At most 1 file', detail: 'Delete one' } }
  })
  const { issues, status } = app.errorCatalog.render(catalog.validationError([{ field: 'email', code: 'already_exists' }]), { locale: 'de' })
  t.equal(status, 422)
  t.match(issues, [{ field: 'email', code: 'already_exists', message: /./ }])
})

t.test('headers choose the language and the format, whoever has them', async (t) => {
  const [app] = await createApp(t, { format: ['nested', 'problem'], instance: true, locale: { select: () => 'ru' } })
  const accept = 'application/problem+json'
  for (const request of [
    { headers: { 'accept-language': 'de', accept } },
    { headers: { 'Accept-Language': ['de', 'en'], Accept: accept } },
    { headers: new Headers({ 'accept-language': 'de', accept }) },
    new Request('http://a.test/files/1?secret=1', { headers: { 'accept-language': 'de', accept } })
  ]) {
    const rendered = app.errorCatalog.render(catalog.error('quota', { limit: 2 }), { request })
    t.match(rendered, { locale: 'de', message: 'Höchstens 2 Dateien', contentType: 'application/problem+json; charset=utf-8' })
    t.equal((rendered.value as { instance?: string }).instance, 'url' in request ? '/files/1' : undefined)
  }
})

t.test('options go before headers', async (t) => {
  const [app] = await createApp(t)
  const own = defineFormat({ name: 'own', contentType: 'text/plain', schema: Type.String(), render: ({ message, slug }) => `${slug}: ${message}` })
  const request = { headers: { 'accept-language': 'ru' } }
  for (let turn = 0; turn < 2; turn++) {
    t.match(app.errorCatalog.render(defaultCatalog.error(4001), { request, locale: 'de-AT, en;q=0.5', format: 'problem' }), {
      locale: 'de', value: { type: 'about:blank', status: 404 }
    })
    t.match(app.errorCatalog.render(defaultCatalog.error(4001), { format: own }), {
      body: 'not_found: Resource not found', value: 'not_found: Resource not found', contentType: 'text/plain'
    })
  }
  t.equal(app.errorCatalog.render(defaultCatalog.error(4001), { locale: 'xx' }).locale, 'en')
  t.throws(() => app.errorCatalog.render(undefined, { format: 'none' as 'nested' }), { code: 'FST_CATALOG_OPTIONS_INVALID' })
  t.throws(() => app.errorCatalog.render(undefined, { format: [] as never }), { code: 'FST_CATALOG_OPTIONS_INVALID' })
})

t.test('it is logged and reported where that is asked for, once', async (t) => {
  const [app, lines, events] = await createApp(t)
  app.get('/files/:id', async (request) => app.errorCatalog.render(new Error('boom'), { request, report: true }).body)
  app.errorCatalog.render(new Error('boom'), { report: true })
  await app.inject('/files/1')
  t.match(events, [
    { status: 500, slug: 'internal', inStream: true, route: undefined, requestId: undefined, error: { message: 'boom' } },
    { status: 500, slug: 'internal', inStream: true, route: '/files/:id', requestId: 'req-1', error: { message: 'boom' } }
  ])
  t.match(lines.filter(({ err }) => err !== undefined), [{ level: 50, msg: 'boom' }, { level: 50, msg: 'boom', reqId: 'req-1' }])
  t.equal(events.length, 2)
  const [, , sent] = await createApp(t)
  t.notOk(sent.some((event) => 'inStream' in event))
})

t.test('mappings need no request, and a failed schema no route', async (t) => {
  const [app] = await createApp(t, {
    map: [
      (error, request) => (error as { code?: string }).code === 'E_ROUTE' ? String(request.server.prefix) : undefined,
      (error) => (error as { code?: string }).code === 'E_TAKEN' ? 'conflict' : undefined
    ]
  })
  t.equal(app.errorCatalog.render({ code: 'E_TAKEN' }).slug, 'conflict')
  t.equal(app.errorCatalog.render({ code: 'E_ROUTE' }).slug, 'internal')
  t.match(app.errorCatalog.render(Object.assign(new Error('body/email is missing'), {
    code: 'FST_ERR_VALIDATION',
    statusCode: 400,
    validationContext: 'body',
    validation: [{ keyword: 'required', instancePath: '', schemaPath: '#/required', params: { missingProperty: 'email' }, message: 'is missing' }]
  })), { status: 422, issues: [{ field: 'email', code: 'missing_field' }] })
  t.equal('allow' in app.errorCatalog.render(defaultCatalog.error(5001)).headers, false)
  t.equal(app.errorCatalog.render(defaultCatalog.error(5001, undefined, { allow: ['GET'] })).headers['allow'], 'GET')
})

t.test('a format that fails gives problem details', async (t) => {
  const format = defineFormat({ name: 'frail', contentType: 'application/json', schema: Type.Object({}), render: () => { throw new Error('render') } })
  const [app, , events] = await createApp(t, { format })
  t.match(app.errorCatalog.render(defaultCatalog.error(4001)), {
    status: 500,
    slug: 'internal',
    code: 9001,
    issues: undefined,
    contentType: 'application/problem+json; charset=utf-8',
    value: { type: 'about:blank', title: 'Internal Server Error', status: 500 }
  })
  t.strictSame(events, [])
  app.errorCatalog.render(defaultCatalog.error(4001), { report: true })
  t.match(events, [{ status: 500, inStream: true }])
})
