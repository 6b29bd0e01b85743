import Fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify'
import t, { type Test } from 'tap'
import { installNotFound, type NotFoundPolicy } from '../../lib/exits/not-found.js'
import { compile } from '../answer/real-reply.js'

const BOTH: NotFoundPolicy = { notFound: true, methodNotAllowed: true }

function createApp (t: Test): FastifyInstance {
  const app = Fastify()
  t.teardown(() => app.close())
  app.get('/things', () => 'ok')
  return app
}

const child = (policy: NotFoundPolicy): FastifyPluginAsync => async (app) => {
  installNotFound(app, compile({ format: 'flat' }, app), policy)
  app.get('/things', () => 'ok')
}

/** The status and body of an answer, in short. */
async function answer (app: FastifyInstance, request: string): Promise<string> {
  const [method = 'GET', url = '/'] = request.split(' ')
  const { statusCode, body } = await app.inject({ method: method as 'GET', url })
  return `${statusCode} ${body.slice(0, 12)}`
}

t.test('at the root, by the policy', async (t) => {
  for (const [policy, missing, refused] of [
    [BOTH, '404 {"error":{"c', '405 {"error":{"c'],
    [{ notFound: true, methodNotAllowed: false }, '404 {"error":{"c', '404 {"error":{"c'],
    [{ notFound: false, methodNotAllowed: true }, '404 {"message":"', '405 {"error":{"c'],
    [{ notFound: false, methodNotAllowed: false }, '404 {"message":"', '404 {"message":"']
  ] as const) {
    const app = createApp(t)
    installNotFound(app, compile({}, app), policy)
    t.equal(await answer(app, 'GET /nope'), missing)
    t.equal(await answer(app, 'PUT /things'), refused)
    t.equal(await answer(app, 'GET /things'), '200 ok')
  }
})

t.test('below a prefix, by the policy', async (t) => {
  for (const [policy, missing, refused] of [
    [BOTH, '404 {"code":404,', '405 {"code":405,'],
    [{ notFound: true, methodNotAllowed: false }, '404 {"code":404,', '404 {"code":404,'],
    [{ notFound: false, methodNotAllowed: true }, '404 {"message":"', '404 {"message":"']
  ] as const) {
    const app = createApp(t)
    await app.register(child(policy), { prefix: '/v1' })
    t.equal(await answer(app, 'GET /v1/nope'), missing)
    t.equal(await answer(app, 'PUT /v1/things'), refused)
    t.equal(await answer(app, 'GET /nope'), '404 {"message":"')
  }
})

t.test('a handler of the app\'s own below a prefix stays', async (t) => {
  const app = createApp(t)
  await app.register(async (scope) => {
    scope.setNotFoundHandler((_request, reply) => { reply.code(404).send('mine') })
    await child(BOTH)(scope, {})
  }, { prefix: '/v1' })
  t.equal(await answer(app, 'GET /v1/nope'), '404 mine')
})

t.test('one context of each prefix', async (t) => {
  const app = createApp(t)
  await app.register(child(BOTH), { prefix: '/v1' })
  await app.register(child(BOTH), { prefix: '/v2' })
  await t.rejects(async () => { await app.register(child(BOTH), { prefix: '/v1' }) }, { code: 'FST_CATALOG_NOT_FOUND_TAKEN' })
  const other = createApp(t)
  await t.resolves(async () => { await other.register(child(BOTH), { prefix: '/v1' }) }, 'servers do not share prefixes')
})
