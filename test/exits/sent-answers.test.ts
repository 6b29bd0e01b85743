import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import { defaultCatalog } from '../../lib/index.js'
import { installErrorHandler } from '../../lib/exits/error-handler.js'
import { installSentAnswers, type SentPolicy } from '../../lib/exits/sent-answers.js'
import { markRoutes } from '../../lib/routes/served-routes.js'
import { compile } from '../answer/real-reply.js'

const ALL: SentPolicy = { notFound: true, sent: 'known', codeHeader: false, foreign: { all: true, validation: true, rateLimit: true } }
const NONE: SentPolicy = { notFound: false, sent: false, codeHeader: false, foreign: { all: false, validation: false, rateLimit: false } }

/** Routes that fail, declared before the handler of errors is there. */
function addRoutes (app: FastifyInstance): void {
  app.get('/missing', (_request, reply) => { reply.callNotFound() })
  app.get('/own', () => { throw defaultCatalog.error(2002) })
  app.get('/foreign', () => { throw new Error('as it is') })
  app.get('/text', async () => { throw 'as it is' })
  app.get('/numbered', () => { throw Object.assign(new Error('as it is'), { code: 4711 }) })
  app.get('/headers', () => { throw Object.assign(new Error('as it is'), { statusCode: 404, headers: { 'x-up': '1', allow: 'GET' } }) })
  app.get('/object', async () => { throw { mine: true } })
  app.get('/handled', { errorHandler: (_error, _request, reply) => { reply.code(500).send('mine') } }, () => { throw new Error('as it is') })
  app.get('/sent', (_request, reply) => { reply.code(404).send('mine') })
  app.get('/fine', () => 'ok')
  const schema = { type: 'object', properties: { why: { type: 'string' }, message: { type: 'string' }, statusCode: { type: 'integer' } } }
  for (const key of ['503', '5xx', 'default']) {
    app.get(`/schema/${key}`, { schema: { response: { [key]: schema } } }, () => {
      throw Object.assign(new Error('as it is'), { statusCode: 503, why: 'as it is' })
    })
  }
  app.get('/schema/by-type', { schema: { response: { 503: { content: { 'application/json': { schema } } } } } }, () => {
    throw Object.assign(new Error('as it is'), { statusCode: 503 })
  })
}

async function createApp (t: Test, policy: SentPolicy): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  addRoutes(app)
  await app.register(async () => {})
  const compiled = compile({}, app)
  markRoutes(app, compiled)
  installErrorHandler(app, compiled, policy.foreign)
  installSentAnswers(app, compiled, policy)
  app.get('/later', { errorHandler: (error, _request, reply) => { reply.code(500).send({ statusCode: 500, error: 'Internal Server Error', message: error.message }) } },
    () => { throw new Error('as it is') })
  return app
}

/** The code of an answer in the contract, or its body. */
async function answer (app: FastifyInstance, url: string): Promise<unknown> {
  const { body } = await app.inject(url)
  return body.startsWith('{"error":{') ? JSON.parse(body).error.code : body
}

t.test('what Fastify sends by itself becomes an answer of the catalogue', async (t) => {
  const app = await createApp(t, ALL)
  for (const [url, expected] of [['/missing', 4001], ['/own', 2002], ['/foreign', 9001], ['/text', 9001], ['/numbered', 9001]] as const) {
    t.equal(await answer(app, url), expected, url)
  }
})

t.test('so does what it makes by the schema that a route has for the status', async (t) => {
  const app = await createApp(t, ALL)
  for (const key of ['503', '5xx', 'default']) t.equal(await answer(app, `/schema/${key}`), 9003, key)
  t.equal(await answer(app, '/schema/by-type'), '{"message":"as it is","statusCode":503}', 'one by content type stays')
  const none = await createApp(t, NONE)
  t.equal(await answer(none, '/schema/5xx'), '{"why":"as it is","message":"as it is","statusCode":503}')
})

t.test('with the headers that an answer may carry', async (t) => {
  const app = await createApp(t, ALL)
  const { headers } = await app.inject('/headers')
  t.equal(headers['allow'], 'GET')
  t.equal(headers['x-up'], undefined)
})

t.test('what an app sends stays as it is', async (t) => {
  const app = await createApp(t, ALL)
  for (const [url, expected] of [
    ['/handled', 'mine'],
    ['/sent', 'mine'],
    ['/fine', 'ok'],
    ['/object', '{"mine":true}'],
    ['/later', '{"statusCode":500,"error":"Internal Server Error","message":"as it is"}']
  ] as const) t.equal(await answer(app, url), expected, url)
})

t.test('each part by the policy', async (t) => {
  const missing = await createApp(t, { ...NONE, notFound: true })
  t.equal(await answer(missing, '/missing'), 4001)
  t.equal(await answer(missing, '/own'), 2002)
  t.equal(await answer(missing, '/foreign'), '{"statusCode":500,"error":"Internal Server Error","message":"as it is"}')
  const errors = await createApp(t, { ...ALL, notFound: false })
  t.match(await answer(errors, '/missing'), 'Route GET:/missing not found')
  t.equal(await answer(errors, '/foreign'), 9001)
  const none = await createApp(t, NONE)
  t.match(await answer(none, '/missing'), 'Route GET:/missing not found')
  t.match(await answer(none, '/own'), '"code":"2002"')
})

t.test('an error that a handler acknowledges with an empty 200 is no lost one, unless it is asynchronous', async (t) => {
  const app = await createApp(t, ALL)
  app.register(async (child) => {
    child.setErrorHandler((_error, _request, reply) => { reply.code(200).send() })
    child.get('/acknowledged', () => { throw new Error('as it is') })
  })
  app.register(async (child) => {
    child.setErrorHandler(async () => {})
    child.get('/lost', () => { throw new Error('as it is') })
    child.get('/kept', { errorHandler: (_error, _request, reply) => { reply.code(200).send() } }, () => { throw new Error('as it is') })
  })
  t.equal((await app.inject('/acknowledged')).statusCode, 200)
  t.equal((await app.inject('/lost')).statusCode, 500)
  t.equal((await app.inject('/kept')).statusCode, 200, 'a route has one of its own')
})

t.test('a serializer that fails where it is asked what it has made is answered too', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  let calls = 0
  const serializerCompiler = () => (data: unknown): string => {
    if (calls++ > 0) throw new Error('serializer')
    return JSON.stringify(data)
  }
  app.get('/', { serializerCompiler, schema: { response: { 503: { type: 'object' } } } }, () => { throw Object.assign(new Error('as it is'), { statusCode: 503 }) })
  await app.register(async () => {})
  const compiled = compile({}, app)
  markRoutes(app, compiled)
  installErrorHandler(app, compiled, ALL.foreign)
  installSentAnswers(app, compiled, ALL)
  const { statusCode, body } = await app.inject('/')
  t.equal(statusCode, 500)
  t.equal(JSON.parse(body).error.code, 9001)
})
