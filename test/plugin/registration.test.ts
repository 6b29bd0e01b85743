import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { defaultCatalog, defineCatalog } from '../../lib/index.js'
import { collectLog } from './collect-log.js'
import { ask } from './raw-answer.js'

const NESTED = '{"error":{"code":9001,"message":"Internal server error"}}'
const FLAT = '{"code":500,"message":"Internal server error"}'
const TYPED = '{"error_message":"Internal server error","error_type":"internal"}'
const BARE = '{"statusCode":500,"error":"Internal Server Error","message":"hunter2"}'

const fail = (): never => { throw new Error('hunter2') }

function createApp (t: Test): FastifyInstance {
  const app = Fastify()
  t.teardown(() => app.close())
  return app
}

async function bodyOf (app: FastifyInstance, url: string): Promise<string> {
  return (await ask(app, { url })).body
}

t.test('at the root it serves routes and children declared after it, awaited or not', async (t) => {
  for (const isAwaited of [true, false]) {
    const app = createApp(t)
    const registered = app.register(errorCatalog)
    if (isAwaited) await registered
    app.get('/route', fail)
    app.register(async (child) => { child.get('/child', fail) })
    app.register(async (child) => { child.get('/child', async () => fail()) }, { prefix: '/prefixed' })
    for (const url of ['/route', '/child', '/prefixed/child']) t.equal(await bodyOf(app, url), NESTED, url)
  }
})

t.test('without options the default catalogue answers', async (t) => {
  const app = createApp(t)
  await app.register(errorCatalog)
  app.get('/', (_request, reply) => reply.apiError(2002))
  t.equal(await bodyOf(app, '/'), '{"error":{"code":2002,"message":"Access token expired"}}')
})

t.test('routes declared before it', async (t) => {
  for (const isAwaited of [true, false]) {
    const app = createApp(t)
    app.get('/thrown', fail)
    app.get('/rejected', async () => fail())
    app.get('/own', () => { throw defaultCatalog.error(2002, undefined, { detail: 'In May' }) })
    app.get('/helper', (_request, reply) => reply.apiError(2002))
    app.get('/text', async () => { throw 'hunter2' })
    app.get('/headers', () => { throw Object.assign(new Error('hunter2'), { statusCode: 429, headers: { 'x-up': 'hunter2', 'retry-after': 7 } }) })
    app.get('/coded', () => { throw Object.assign(new Error('hunter2'), { code: 'FST_JWT_NO_AUTHORIZATION_IN_HEADER', statusCode: 401 }) })
    app.post('/body', { schema: { body: { type: 'object', required: ['name'] } } }, () => 'ok')
    app.get('/fine', () => ({ fine: true }))
    app.get('/by-hand', (_request, reply) => { reply.code(404).send({ mine: true }) })
    app.get('/handled', { errorHandler: (_error, _request, reply) => { reply.code(500).send({ mine: true }) } }, fail)
    app.get('/opted-out', { config: { errorCatalog: false } }, fail)
    const registered = app.register(errorCatalog)
    if (isAwaited) await registered

    t.equal(await bodyOf(app, '/thrown'), NESTED)
    t.equal(await bodyOf(app, '/rejected'), NESTED)
    t.equal(await bodyOf(app, '/text'), NESTED)
    t.equal(await bodyOf(app, '/own'), '{"error":{"code":2002,"message":"Access token expired","detail":"In May"}}')
    t.equal(await bodyOf(app, '/helper'), '{"error":{"code":2002,"message":"Access token expired"}}')
    t.match(await ask(app, { url: '/headers' }), {
      status: 429, headers: { 'retry-after': '7', 'x-up': undefined }, body: '"code":6001'
    })
    t.match(await ask(app, { url: '/coded' }), { status: 401, headers: { 'www-authenticate': 'Bearer realm="api"' }, body: '"code":2004' })
    t.match(await ask(app, { method: 'POST', url: '/body', body: '{}' }), { status: 422, body: '"code":"missing_field"' })
    t.match(await ask(app, { method: 'POST', url: '/body', body: '{' }), { status: 400, body: '"code":1000' })
    t.equal(await bodyOf(app, '/fine'), '{"fine":true}')
    t.equal(await bodyOf(app, '/by-hand'), '{"mine":true}')
    t.equal(await bodyOf(app, '/handled'), '{"mine":true}')
    t.equal(await bodyOf(app, '/opted-out'), BARE)
    const head = await ask(app, { method: 'HEAD', url: '/thrown' })
    t.equal(head.headers['content-length'], String(NESTED.length))
  }
})

t.test('an error of a route declared before it is logged once', async (t) => {
  const [logger, lines] = collectLog()
  const app = Fastify({ logger })
  t.teardown(() => app.close())
  app.get('/', fail)
  await app.register(errorCatalog)
  await app.inject('/')
  t.strictSame(lines.map(({ level, msg }) => [level, msg]), [
    [30, 'incoming request'], [50, 'hunter2'], [30, 'request completed']
  ])
})

t.test('children with catalogues and formats of their own do not disturb the parent', async (t) => {
  const app = createApp(t)
  const v2 = defineCatalog({ internal: { status: 500, code: 99, message: { en: 'Oops', ru: 'Ой' } } })
  await app.register(errorCatalog)
  await app.register(async (child) => {
    child.get('/early', fail)
    await child.register(errorCatalog, { format: 'flat' })
    child.get('/route', fail)
    child.register(async (grandchild) => { grandchild.get('/inner', fail) })
    t.strictSame(child.errorCatalog.formats, ['flat'])
  }, { prefix: '/v1' })
  app.register(async (child) => {
    child.register(errorCatalog, { catalog: v2, format: 'problem' })
    child.get('/route', fail)
    child.get('/locale', (request) => request.locale)
  }, { prefix: '/v2' })
  app.get('/route', fail)
  app.get('/helper', (_request, reply) => reply.apiError(2002))
  t.equal(await bodyOf(app, '/route'), NESTED)
  t.equal(await bodyOf(app, '/v1/route'), FLAT)
  t.equal(await bodyOf(app, '/v1/inner'), FLAT)
  t.equal(await bodyOf(app, '/v1/early'), NESTED, 'the handler of the root was there before')
  t.equal(await bodyOf(app, '/v2/route'), '{"type":"about:blank","title":"Oops","status":500,"code":99}')
  t.equal(await bodyOf(app, '/helper'), '{"error":{"code":2002,"message":"Access token expired"}}')
  t.equal(app.errorCatalog.catalog, defaultCatalog)
  t.strictSame(app.errorCatalog.formats, ['nested'])
})

t.test('a child may have it where the root has not', async (t) => {
  const app = createApp(t)
  await app.register(async (child) => {
    child.get('/early', fail)
    await child.register(errorCatalog, { format: 'typed' })
    child.get('/route', fail)
  }, { prefix: '/v1' })
  app.get('/route', fail)
  t.equal(await bodyOf(app, '/v1/route'), TYPED)
  t.equal(await bodyOf(app, '/v1/early'), TYPED)
  t.equal(await bodyOf(app, '/route'), BARE)
  t.match(await bodyOf(app, '/nope'), 'Route GET:/nope not found')
  t.notOk(app.hasDecorator('errorCatalog'))
})

t.test('a prefix given to the plugin itself changes nothing', async (t) => {
  const app = createApp(t)
  await app.register(errorCatalog, { format: 'flat', prefix: '/v1', logLevel: 'warn' } as { format: 'flat' })
  app.get('/route', fail)
  t.equal(await bodyOf(app, '/route'), FLAT)
})

t.test('twice in one context is one clear error', async (t) => {
  const app = createApp(t)
  await app.register(errorCatalog)
  app.register(errorCatalog)
  await t.rejects(async () => { await app.ready() }, { code: 'FST_CATALOG_PLUGIN_ALREADY_REGISTERED' })
  const child = createApp(t)
  child.register(async (child) => {
    child.register(errorCatalog)
    child.register(errorCatalog, { format: 'flat' })
  }, { prefix: '/v1' })
  await t.rejects(async () => { await child.ready() }, { code: 'FST_CATALOG_PLUGIN_ALREADY_REGISTERED' })
})

t.test('options that are wrong fail the registration, all at once', async (t) => {
  const app = createApp(t)
  app.register(errorCatalog, { format: 'xml' as 'flat', maxIssues: 1 } as object)
  await t.rejects(async () => { await app.ready() }, {
    code: 'FST_CATALOG_OPTIONS_INVALID', message: /format must be [\s\S]*received "xml"/
  })
})

t.test('an error handler of the app\'s own goes before it', async (t) => {
  const app = createApp(t)
  await app.register(errorCatalog)
  await app.register(async (child) => {
    child.setErrorHandler((_error, _request, reply) => { reply.code(400).send('mine') })
    child.get('/child', fail)
  })
  app.get('/route', fail)
  t.equal(await bodyOf(app, '/child'), 'mine')
  t.equal(await bodyOf(app, '/route'), NESTED)
})
