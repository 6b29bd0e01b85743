import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { defaultCatalog, type ErrorCatalogOptions } from '../../lib/index.js'
import { installErrorHandler } from '../../lib/exits/error-handler.js'
import { compile } from '../answer/real-reply.js'

const fail = (): never => { throw new Error('hunter2') }
const own = (name: string) => (_error: unknown, _request: unknown, reply: FastifyReply): void => { reply.code(418).send(name) }

/** An app that allows one error handler for each context, and has its own. */
async function open (t: Test, options: ErrorCatalogOptions = {}): Promise<FastifyInstance> {
  const app = Fastify({ allowErrorHandlerOverride: false })
  t.teardown(() => app.close())
  app.get('/early', fail)
  app.setErrorHandler(own('app'))
  await app.register(errorCatalog, options)
  return app
}

t.test('behind the handler of an app that allows no other, the catalogue answers the routes that follow', async (t) => {
  const app = await open(t)
  app.get('/late', fail)
  app.get('/own', { errorHandler: own('route') }, fail)
  app.get('/helper', (_request, reply) => reply.apiError('not_found'))
  await app.register(async (child) => {
    child.get('/before', fail)
    child.setErrorHandler(own('child'))
    child.get('/after', fail)
  }, { prefix: '/child' })
  await app.register(async (child) => {
    await child.register(errorCatalog, { format: 'flat' })
    child.get('/', fail)
  }, { prefix: '/inner' })
  for (const [url, status, body] of [
    ['/early', 418, /^app$/], ['/late', 500, /"error":\{"code":9001/], ['/own', 418, /^route$/], ['/helper', 404, /4001/], ['/nowhere', 404, /4001/],
    ['/child/before', 418, /^child$/], ['/child/after', 418, /^child$/], ['/inner', 500, /^\{"code":500/]
  ] as const) {
    const answer = await app.inject(url)
    t.equal(answer.statusCode, status, url)
    t.match(answer.body, body, url)
  }
})

t.test('what the catalogue leaves alone is for the handler of the app', async (t) => {
  const app = await open(t, { format: 'fastify' })
  app.get('/foreign', fail)
  app.get('/ours', () => { throw defaultCatalog.error('not_found') })
  t.match(await app.inject('/foreign'), { statusCode: 418, body: 'app' })
  t.match(await app.inject('/ours'), { statusCode: 404 })
})

t.test('what else keeps a handler from being set is thrown', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  const compiled = compile({}, app)
  await app.listen({ port: 0, host: '127.0.0.1' })
  t.throws(() => installErrorHandler(app, compiled, { all: true, validation: true, rateLimit: true }), { code: 'FST_ERR_INSTANCE_ALREADY_LISTENING' })
})
