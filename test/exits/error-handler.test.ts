import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import { defaultCatalog } from '../../lib/index.js'
import { installErrorHandler } from '../../lib/exits/error-handler.js'
import { compile } from '../answer/real-reply.js'

const NONE = { all: false, validation: false, rateLimit: false }

async function createApp (t: Test, policy = { ...NONE, all: true }): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  installErrorHandler(app, compile({}, app), policy)
  app.get('/own', () => { throw defaultCatalog.error(2002) })
  app.get('/foreign', () => { throw Object.assign(new Error('as it is'), { statusCode: 409 }) })
  app.get('/text', async () => { throw 'as it is' })
  app.get('/promise', async () => { throw Promise.reject(new Error('as it is')) })
  return app
}

t.test('what is thrown is answered', async (t) => {
  const app = await createApp(t)
  for (const [url, code] of [['/own', 2002], ['/foreign', 8002], ['/text', 9001], ['/promise', 9001]] as const) {
    t.equal((await app.inject(url)).json().error.code, code, url)
  }
})

t.test('what is not the catalogue\'s is handed on untouched', async (t) => {
  const app = await createApp(t, NONE)
  t.equal((await app.inject('/own')).json().error.code, 2002)
  t.equal((await app.inject('/foreign')).body, '{"statusCode":409,"error":"Conflict","message":"as it is"}')
  const text = await app.inject('/text')
  t.equal(text.body, 'as it is')
  t.equal(text.headers['content-type'], 'text/plain; charset=utf-8')
})

t.test('to the handler before it', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  app.setErrorHandler<Error>((error, _request, reply) => { reply.code(400).send({ mine: error.message }) })
  await app.register(async (child) => {
    installErrorHandler(child, compile({}, child), NONE)
    child.get('/', () => { throw new Error('as it is') })
  })
  t.equal((await app.inject('/')).body, '{"mine":"as it is"}')
})
