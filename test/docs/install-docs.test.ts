import Fastify from 'fastify'
import swagger from '@fastify/swagger'
import t from 'tap'
import errorCatalog, { defineCatalog } from '../../lib/index.js'
import { buildDocsApp } from './docs-app.js'

const JSON_TYPE = { accept: 'application/json' }

t.test('HTML or JSON, as Accept asks for', async (t) => {
  const app = await buildDocsApp(t)
  for (const accept of [undefined, '*/*', 'text/html,application/xhtml+xml,*/*;q=0.8', 'image/png']) {
    const answer = await app.inject({ url: '/errors', headers: accept === undefined ? {} : { accept } })
    t.equal(answer.statusCode, 200)
    t.equal(answer.headers['content-type'], 'text/html; charset=utf-8', String(accept))
  }
  const index = await app.inject({ url: '/errors?q=file_quota', headers: JSON_TYPE })
  t.equal(index.headers['content-type'], 'application/json; charset=utf-8')
  t.match(index.json(), { defaultLocale: 'en', entries: [{ code: 3002 }] })
  t.equal(index.json().entries.length, 1)
  t.equal((await app.inject({ url: '/errors', headers: JSON_TYPE })).json().entries.length, 38)
  for (const name of ['3002', 'file_quota']) {
    t.match((await app.inject({ url: `/errors/${name}`, headers: JSON_TYPE })).json(), { slug: 'file_quota', type: '/errors/3002' })
  }
})

t.test('headers', async (t) => {
  const app = await buildDocsApp(t)
  app.addHook('onRequest', async (_request, reply) => { reply.header('vary', 'Origin') })
  const { headers } = await app.inject('/errors/3002')
  t.match(headers, {
    vary: 'Origin, Language, Accept-Language, Accept',
    'cache-control': 'no-cache',
    'content-language': 'en',
    'content-security-policy': /^default-src 'none'/,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    etag: /^W\/"[\w-]{22}"$/
  })
})

t.test('HEAD has the headers of GET and no body', async (t) => {
  const app = await buildDocsApp(t)
  const get = await app.inject('/errors')
  const head = await app.inject({ method: 'HEAD', url: '/errors' })
  t.equal(head.body, '')
  t.equal(head.headers.etag, get.headers.etag)
  t.equal(head.headers['content-length'], get.headers['content-length'])
})

t.test('what the client has already is not sent again', async (t) => {
  const app = await buildDocsApp(t)
  const etag = String((await app.inject('/errors')).headers.etag)
  for (const tag of [etag, etag.slice(2), `"x", ${etag}`, '*']) {
    const answer = await app.inject({ url: '/errors', headers: { 'if-none-match': tag } })
    t.equal(answer.statusCode, 304, tag)
    t.equal(answer.body, '')
    t.match(answer.headers, { etag, vary: /Accept/, 'cache-control': 'no-cache' })
  }
  for (const headers of [{ 'if-none-match': '"x"' }, { 'if-none-match': etag, ...JSON_TYPE }, { 'if-none-match': etag, language: 'ru' }]) {
    t.equal((await app.inject({ url: '/errors', headers })).statusCode, 200)
  }
})

t.test('the language is negotiated, or chosen by a link', async (t) => {
  const app = await buildDocsApp(t)
  const languageOf = async (url: string, headers = {}): Promise<unknown> => (await app.inject({ url, headers })).headers['content-language']
  t.equal(await languageOf('/errors', { 'accept-language': 'ru-RU, en;q=0.5' }), 'ru')
  t.equal(await languageOf('/errors/3002?lang=RU', { 'accept-language': 'de' }), 'ru')
  for (const lang of ['nl', '', '%3Cscript%3E', 'en&lang=ru', '__proto__']) t.equal(await languageOf(`/errors?lang=${lang}`), 'en', lang)
  t.match((await app.inject('/errors?lang=ru')).body, '<a href="/errors/3002?lang=ru">')
  t.match((await app.inject({ url: '/errors', headers: { language: 'ru' } })).body, '<a href="/errors/3002">')
})

t.test('a search is shown as text', async (t) => {
  const app = await buildDocsApp(t)
  const { body } = await app.inject(`/errors?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
  t.match(body, 'value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"')
  t.match((await app.inject('/errors?q=a&q=b')).body, '>38 of 38</p>')
})

t.test('what the public does not know of has no page, and errors follow the catalogue', async (t) => {
  const app = await buildDocsApp(t)
  app.get('/secret', (_request, reply) => reply.apiError('secret_plan' as 'conflict'))
  for (const name of ['secret_plan', '9999', '%3Cscript%3E', '__proto__', '', '3002/x']) {
    const answer = await app.inject(`/errors/${name}`)
    t.equal(answer.statusCode, 404, name)
    t.strictSame(answer.json(), { error: { code: 4001, message: 'Resource not found' } })
  }
  t.notMatch((await app.inject('/errors')).body, 'secret_plan')
  t.notMatch((await app.inject({ url: '/errors', headers: JSON_TYPE })).body, 'secret_plan')
  const secret = await app.inject('/secret')
  t.equal(secret.headers['link'], '</errors/1000>; rel="help"', 'an internal entry is shown as that of its status')
  t.notMatch(secret.body, 'secret_plan')
  const answer = await app.inject({ method: 'POST', url: '/errors/3002' })
  t.equal(answer.statusCode, 405)
  t.equal(answer.headers['allow'], 'GET, HEAD')
})

t.test('the pages of a context are below its prefix, and tell of its catalogue', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(async (v1) => {
    await v1.register(errorCatalog, { format: 'problem', docs: { prefix: '/errors', origin: 'https://api.example.com' } })
    v1.get('/', (_request, reply) => reply.apiError(2002))
  }, { prefix: '/v1' })
  const answer = await app.inject('/v1')
  t.equal(answer.json().type, 'https://api.example.com/v1/errors/2002')
  t.equal(answer.headers['link'], '<https://api.example.com/v1/errors/2002>; rel="help"')
  t.match((await app.inject('/v1/errors')).body, '<a href="/v1/errors/2002">')
  t.equal((await app.inject('/v1/errors/2002')).statusCode, 200)
  await t.rejects(async () => await Fastify().register(async (child) => {
    await child.register(errorCatalog, { docs: { prefix: '/errors' } })
  }, { prefix: '/:tenant' }), { code: 'FST_CATALOG_OPTIONS_INVALID' })
})

t.test('an OpenAPI document does not list the pages', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(swagger, { openapi: {} })
  await app.register(errorCatalog, { docs: { prefix: '/errors' } })
  app.get('/listed', () => '')
  await app.ready()
  t.strictSame(Object.keys(app.swagger().paths ?? {}), ['/listed'])
})

t.test('a limit of requests holds for the pages', async (t) => {
  const app = await buildDocsApp(t, { rateLimit: { max: 1 } })
  t.equal((await app.inject('/errors')).statusCode, 200)
  const answer = await app.inject('/errors')
  t.equal(answer.statusCode, 429)
  t.equal(answer.headers['link'], '</errors/6001>; rel="help"')
})

t.test('the pages that are kept are few, and the same when they are made again', async (t) => {
  const app = await buildDocsApp(t)
  const first = await app.inject('/errors/3002')
  for (const lang of ['en', 'ru', 'de']) {
    for (let code = 1000; code < 9010; code++) if (app.errorCatalog.catalog.get(code)) await app.inject(`/errors/${code}?lang=${lang}`)
  }
  t.equal((await app.inject('/errors/3002')).body, first.body)
})

t.test('an index of 2000 entries is small, and can be searched', async (t) => {
  const entries = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [10_000 + index, {
    status: 400 + index % 20,
    slug: `payment_method_${index}_declined`,
    message: { en: `The payment method was declined, reason ${index}`, ru: `Способ оплаты отклонён, причина ${index}` }
  }]))
  const app = await buildDocsApp(t, { catalog: defineCatalog(entries) })
  const { body } = await app.inject('/errors')
  t.equal(body.match(/<li><a href="\/errors\/1\d{4}">/g)?.length, 2000)
  t.ok(Buffer.byteLength(body) <= 300_000, `${Buffer.byteLength(body)} bytes`)
  const { body: found } = await app.inject('/errors?q=method_1234')
  t.equal(found.match(/<li><a href="\/errors\/1\d{4}">/g)?.length, 1)
  const { body: other } = await app.inject(`/errors?q=${encodeURIComponent('причина 1234')}`)
  t.match(other, /id="found"[^>]*>1 of /, 'in another language')
  t.match(other, /<form name="search" [^>]* data-more>/, 'of which the page does not know all')
})

const HTML_TYPE = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

t.test('a browser that follows a wrong link gets a page, and programs an error', async (t) => {
  const app = await buildDocsApp(t)
  const page = await app.inject({ url: '/errors/nothing?lang=ru', headers: HTML_TYPE })
  t.equal(page.statusCode, 404)
  t.match(page.headers, { 'content-type': 'text/html; charset=utf-8', 'content-language': 'ru', 'content-security-policy': /^default-src 'none'/ })
  t.match(page.body, '<h1>Ошибки с таким именем нет</h1>')
  t.equal((await app.inject({ url: '/errors/nothing', headers: { ...HTML_TYPE, 'if-none-match': '*' } })).statusCode, 404)
  for (const headers of [{}, { accept: '*/*' }, { accept: 'text/html;q=0' }, JSON_TYPE]) {
    t.match((await app.inject({ url: '/errors/nothing', headers })).json(), { error: { code: 4001 } })
  }
})

t.test('an index for programs', async (t) => {
  const app = await buildDocsApp(t)
  const answer = await app.inject({ url: '/errors/llms.txt', headers: { 'accept-language': 'ru' } })
  t.equal(answer.headers['content-type'], 'text/plain; charset=utf-8')
  t.match(answer.body, '- [3002 file_quota](/errors/3002): 403. У вас может быть не больше …\n')
})

t.test('a search by status and by tag', async (t) => {
  const app = await buildDocsApp(t)
  t.match((await app.inject('/errors?status=502')).body, '>2 of 38</p>')
  t.match((await app.inject('/errors?tag=mail&status=502')).body, '>1 of 38</p>')
})

t.test('the routes that declare an error, and a scope of what can be answered', async (t) => {
  const app = await buildDocsApp(t, { docs: { prefix: '/errors', scope: 'declared', title: 'Files', origin: 'https://x.example/api' }, errors: [2002] })
  app.get('/files', { config: { errors: [3002, 2002] } }, async () => 'x')
  app.route({ method: ['PUT', 'POST'], url: '/files/:id', schema: { body: { type: 'object' } }, handler: async () => 'x' })
  app.get('/hidden', { schema: { hide: true } as object, config: { errors: ['email_sending'] } }, async () => 'x')
  const entry = (await app.inject({ url: '/errors/3002', headers: JSON_TYPE })).json()
  t.strictSame(entry.returnedBy, ['GET /files'])
  t.strictSame((await app.inject({ url: '/errors/2002', headers: JSON_TYPE })).json().returnedBy, ['GET /files', 'PUT, POST /files/:id'])
  const { entries } = (await app.inject({ url: '/errors', headers: JSON_TYPE })).json()
  t.strictSame(entries.map(({ slug }: { slug: string }) => slug), [
    'file_quota', 'bad_request', 'access_token_expired', 'not_found', 'method_not_allowed', 'validation', 'payload_too_large', 'unsupported_media_type', 'internal'
  ])
  t.equal((await app.inject({ url: '/errors/email_sending', headers: JSON_TYPE })).statusCode, 200, 'links of answers lead somewhere')
  const { body } = await app.inject({ url: '/errors/3002', headers: HTML_TYPE })
  t.match(body, '<a class="home" href="/api/errors">Files</a>')
  t.match(body, 'curl -i -X GET &#39;https://x.example/api/files&#39;')
  t.notMatch((await app.inject({ url: '/errors/email_sending', headers: JSON_TYPE })).json(), { returnedBy: /./ })
})

t.test('examples show what bodies hold', async (t) => {
  const app = await buildDocsApp(t, {
    format: 'problem',
    requestId: true,
    instance: true,
    traceId: true,
    members: () => ({ region: 'eu' }),
    membersSchema: { type: 'object', properties: { region: { type: 'string', examples: ['eu-1'] } } }
  })
  const { examples: [example] } = (await app.inject({ url: '/errors/2002', headers: JSON_TYPE })).json()
  t.match(example.body, { instance: '/path', requestId: 'req-1', traceId: '4bf92f3577b34da6a3ce929d0e0e4736', region: 'eu-1' })
})
