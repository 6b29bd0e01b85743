import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { Type } from '@sinclair/typebox'
import t, { type Test } from 'tap'
import errorCatalog, { defaultCatalog, defineFormat, type ErrorCatalogOptions } from '../../lib/index.js'
import { collectLog } from './collect-log.js'
import { ask } from './raw-answer.js'

const INTERNAL = '{"error":{"code":9001,"message":"Internal server error"}}'

function addRoutes (app: FastifyInstance): void {
  app.get('/fine', async () => 'fine')
  app.get('/thrown', async () => { throw defaultCatalog.error(2002) })
  app.get('/sent', (_request, reply) => reply.apiError(2002))
}

async function createApp (t: Test, options: ErrorCatalogOptions, prepare: (app: FastifyInstance) => unknown, given: FastifyServerOptions = {}): Promise<FastifyInstance> {
  const app = Fastify(given)
  t.teardown(() => app.close())
  await app.register(errorCatalog, options)
  await prepare(app)
  addRoutes(app)
  return app
}

/** What an `onSend` hook may do instead of passing a payload on. */
const FAULTS: Readonly<Record<string, (app: FastifyInstance) => void>> = {
  throws: (app) => app.addHook('onSend', () => { throw new Error('secret') }),
  rejects: (app) => app.addHook('onSend', async () => { throw Object.assign(new Error('secret'), { statusCode: 404, headers: { 'x-secret': '1' } }) }),
  'calls back': (app) => app.addHook('onSend', (_request, _reply, _payload, done) => { setImmediate(() => done(new Error('secret'))) }),
  'throws text': (app) => app.addHook('onSend', () => { throw 'secret' }),
  'gives an object': (app) => app.addHook('onSend', async () => ({ secret: true })),
  'sets a header that HTTP cannot carry': (app) => app.addHook('onSend', (_request, reply, _payload, done) => { reply.header('x', 'a\r\nb'); done() }),
  'is shared and frozen': (app) => {
    const fault = Object.freeze(new Error('secret'))
    app.addHook('onSend', async () => { throw fault })
  }
}

for (const [title, prepare] of Object.entries(FAULTS)) {
  t.test(`an onSend hook that ${title}`, async (t) => {
    const [logger, lines] = collectLog('info')
    const app = await createApp(t, {}, prepare, { logger })
    for (const url of ['/fine', '/thrown', '/sent', '/nowhere']) {
      const { status, headers, body } = await ask(app, { url })
      t.ok(status >= 400, url)
      t.match(JSON.parse(body), { error: { code: Number } }, url)
      t.notMatch(JSON.stringify([headers, body]), 'secret', url)
      t.equal(headers['content-type'], 'application/json; charset=utf-8', url)
      t.equal(headers['cache-control'], 'no-store', url)
      t.ok(headers['date'])
    }
    t.equal((await ask(app, { method: 'HEAD', url: '/thrown' })).body, '')
    t.ok(lines.length > 0)
  })
}

t.test('an answer that fails on its way out is sent all the same, with its own status', async (t) => {
  const app = await createApp(t, {}, (app) => app.addHook('onSend', async () => { throw new Error('secret') }))
  const { status, headers, body } = await ask(app, { url: '/thrown', headers: { Language: 'ru' } })
  t.equal(status, 401)
  t.equal(JSON.parse(body).error.code, 2002)
  t.equal(headers['content-language'], 'ru')
  t.equal(headers['www-authenticate'], 'Bearer realm="api", error="invalid_token"')
})

t.test('a hook that fails once', async (t) => {
  let failed = false
  const app = await createApp(t, {}, (app) => app.addHook('onSend', async () => {
    if (failed) return
    failed = true
    throw new Error('secret')
  }))
  t.equal((await ask(app, { url: '/fine' })).body, INTERNAL)
})

t.test('each error is logged once', async (t) => {
  const [logger, lines] = collectLog('info')
  const app = await createApp(t, {}, (app) => app.addHook('onSend', async () => { throw new Error('of the hook') }), { logger, disableRequestLogging: false })
  await ask(app, { url: '/thrown' })
  t.strictSame(lines.filter(({ err }) => err !== undefined).map(({ err }) => err?.message), ['Access token expired', 'of the hook'])
})

t.test('where a child and its parent both have the plugin', async (t) => {
  const app = await createApp(t, {}, async (app) => {
    app.addHook('onSend', async () => { throw new Error('secret') })
    await app.register(async (v2) => {
      await v2.register(errorCatalog, { format: 'problem' })
      addRoutes(v2)
    }, { prefix: '/v2' })
  })
  for (const url of ['/v2/thrown', '/v2/fine']) t.notMatch((await ask(app, { url })).body, 'secret', url)
})

t.test('serializers and hooks of a route do not touch an answer', async (t) => {
  const fail = (): never => { throw new Error('secret') }
  const app = await createApp(t, {}, (app) => {
    app.setReplySerializer(fail)
    app.addHook('preSerialization', fail)
    app.get('/own', (_request, reply) => {
      reply.serializer(fail)
      throw defaultCatalog.error(2002)
    })
    app.get('/object', async () => ({ a: 1 }))
  })
  t.equal((await ask(app, { url: '/own' })).status, 401)
  t.equal((await ask(app, { url: '/object' })).body, INTERNAL)
})

t.test('a format that renders nothing', async (t) => {
  const broken = defineFormat({
    name: 'broken',
    contentType: 'application/json',
    schema: Type.Object({}),
    render: () => { throw new Error('secret') }
  })
  const [logger, lines] = collectLog('error')
  const app = await createApp(t, { format: broken }, () => {}, { logger })
  for (const url of ['/thrown', '/sent', '/nowhere']) {
    const { status, headers, body } = await ask(app, { url })
    t.equal(status, 500, url)
    t.equal(headers['content-type'], 'application/problem+json; charset=utf-8', url)
    t.equal(body, '{"type":"about:blank","title":"Internal Server Error","status":500}', url)
  }
  t.equal(lines.length, 3)
  const silent = await createApp(t, { format: broken }, (app) => app.addHook('onSend', async () => { throw new Error('secret') }))
  t.equal((await ask(silent, { url: '/thrown' })).status, 500, 'twice over')
})

t.test('select and map that throw', async (t) => {
  const fail = (): never => { throw new Error('secret') }
  const app = await createApp(t, { locale: { select: fail }, map: [fail] }, (app) => {
    app.get('/foreign', async () => { throw new Error('secret') })
    app.addHook('onError', fail)
  })
  t.equal((await ask(app, { url: '/foreign' })).body, INTERNAL)
  t.equal((await ask(app, { url: '/thrown' })).status, 401)
})

t.test('a logger that throws', async (t) => {
  const fail = (): never => { throw new Error('disk full') }
  const quiet = (): void => {}
  const logger = { level: 'info', fatal: fail, error: fail, warn: fail, info: quiet, debug: fail, trace: fail, silent: quiet, child: () => logger }
  const app = await createApp(t, {}, (app) => app.get('/foreign', async () => { throw new Error('secret') }), {
    // What Fastify logs of each request, as `info`, is beyond any plugin's reach.
    loggerInstance: logger
  })
  t.equal((await app.inject('/foreign')).body, INTERNAL)
  t.equal((await app.inject('/sent')).statusCode, 401)
  t.equal((await app.inject('/nowhere')).statusCode, 404)
})
