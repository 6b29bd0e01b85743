import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { defaultCatalog as catalog } from '../../lib/index.js'
import { ask } from './raw-answer.js'

const NOT_FOUND = '{"error":{"code":4001,"message":"Resource not found"}}'
const INTERNAL = '{"error":{"code":9001,"message":"Internal server error"}}'

async function createApp (t: Test): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  return app
}

/** Adds a route for each way to answer, with the same options. */
function addRoutes (app: FastifyInstance, options: object): void {
  app.get('/helper', options, (_request, reply) => reply.apiError(4001))
  app.get('/thrown', options, () => { throw catalog.error(4001) })
  app.get('/foreign', options, async () => { throw new Error('hunter2') })
  app.get('/missing', options, (_request, reply) => { reply.callNotFound() })
}

async function checkBodies (t: Test, app: FastifyInstance): Promise<void> {
  for (const [url, expected] of [['/helper', NOT_FOUND], ['/thrown', NOT_FOUND], ['/foreign', INTERNAL], ['/missing', NOT_FOUND]] as const) {
    const { status, headers, body } = await ask(app, { url })
    t.equal(body, expected, url)
    t.equal(status, expected === INTERNAL ? 500 : 404, url)
    t.equal(headers['content-type'], 'application/json; charset=utf-8')
  }
}

t.test('response schemas do not alter an error', async (t) => {
  const closed = { type: 'object', additionalProperties: false, required: ['z'], properties: { z: { type: 'string' } } }
  for (const response of [
    { 404: closed, 500: closed },
    { '4xx': closed, '5xx': closed },
    { default: closed },
    { 404: { content: { 'application/json': { schema: closed } } }, 500: { content: { '*/*': { schema: closed } } } }
  ]) {
    const app = await createApp(t)
    addRoutes(app, { schema: { response } })
    await checkBodies(t, app)
  }
})

t.test('preSerialization hooks do not see an error', async (t) => {
  const app = await createApp(t)
  app.addHook('preSerialization', async (_request, _reply, payload) => ({ wrapped: payload }))
  addRoutes(app, {})
  await checkBodies(t, app)
})

t.test('serializers of the app, the route and the reply do not see an error', async (t) => {
  const app = await createApp(t)
  app.setReplySerializer(() => 'of the app')
  addRoutes(app, { serializerCompiler: () => () => 'of the route' })
  app.get('/own', (_request, reply) => reply.serializer(() => 'of the reply').apiError(4001))
  app.get('/own/thrown', (_request, reply) => {
    reply.serializer(() => 'of the reply')
    throw catalog.error(4001)
  })
  await checkBodies(t, app)
  t.equal((await ask(app, { url: '/own' })).body, NOT_FOUND)
  t.equal((await ask(app, { url: '/own/thrown' })).body, NOT_FOUND)
})

t.test('a shared error of another plugin on a route with a schema for it, as of @fastify/under-pressure', async (t) => {
  const app = await createApp(t)
  const overloaded = Object.freeze(Object.assign(new Error('Service Unavailable'), { statusCode: 503, code: 'FST_UNDER_PRESSURE' }))
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('retry-after', 7)
    throw overloaded
  })
  app.get('/status', { schema: { response: { '5xx': { type: 'object', properties: { code: { type: 'string' } } } } } }, () => 'ok')
  for (const url of ['/status', '/status', '/nope']) {
    const { status, headers, body } = await ask(app, { url })
    t.equal(status, 503)
    t.equal(headers['retry-after'], '7')
    t.equal(body, '{"error":{"code":9003,"message":"The service is temporarily unavailable"}}')
  }
})

t.test('an onSend hook may change an error, as it may any answer', async (t) => {
  const app = await createApp(t)
  app.addHook('onSend', async (_request, _reply, payload) => String(payload).toUpperCase())
  app.get('/', (_request, reply) => reply.apiError(4001))
  t.equal((await ask(app, { url: '/' })).body, NOT_FOUND.toUpperCase())
})

t.test('bodies that an app sends by hand are left alone', async (t) => {
  const app = await createApp(t)
  app.get('/object', (_request, reply) => { reply.code(404).send({ code: 7, error: 'mine' }) })
  app.get('/text', (_request, reply) => { reply.code(500).send('mine') })
  app.get('/empty', (_request, reply) => { reply.code(404).send() })
  app.get('/child', { errorHandler: (_error, _request, reply) => { reply.code(400).send({ code: 7 }) } }, () => { throw new Error('hunter2') })
  app.get('/like-fastify', {
    errorHandler: ({ message }, _request, reply) => { reply.code(500).send({ statusCode: 500, error: 'Internal Server Error', message }) }
  }, () => { throw new Error('mine') })
  t.equal((await ask(app, { url: '/object' })).body, '{"code":7,"error":"mine"}')
  t.equal((await ask(app, { url: '/text' })).body, 'mine')
  t.equal((await ask(app, { url: '/empty' })).body, '{"error":{"code":4001,"message":"Resource not found"}}', 'one without a body has none of the app')
  t.equal((await ask(app, { url: '/child' })).body, '{"code":7}')
  t.equal((await ask(app, { url: '/like-fastify' })).body, '{"statusCode":500,"error":"Internal Server Error","message":"mine"}')
})

t.test('an error handler of a child or a route hands on what it does not answer', async (t) => {
  const app = await createApp(t)
  await app.register(async (child) => {
    child.setErrorHandler((error) => { throw error })
    child.get('/rethrown', () => { throw catalog.error(4001) })
  })
  app.get('/sent', { errorHandler: (error, _request, reply) => { reply.send(error) } }, () => { throw catalog.error(4001) })
  app.get('/async', { errorHandler: async (error) => { throw error } }, () => { throw catalog.error(4001) })
  for (const url of ['/rethrown', '/sent', '/async']) t.equal((await ask(app, { url })).body, NOT_FOUND)
})
