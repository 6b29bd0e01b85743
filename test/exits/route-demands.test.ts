import compress from '@fastify/compress'
import Fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog from '../../lib/index.js'
import { collectLog } from '../plugin/collect-log.js'
import { exchange } from './socket-exchange.js'

async function createApp (t: Test, prepare: (app: FastifyInstance) => unknown = () => {}): Promise<FastifyInstance> {
  const [logger] = collectLog()
  const app = Fastify({ logger })
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  await prepare(app)
  app.get('/any', async () => 'ok')
  app.get('/json', { config: { produces: ['application/json'] }, onRequest: (_request, reply, done) => { reply.header('x-own', '1'); done() } }, async () => ({}))
  app.post('/sized', { config: { requireContentLength: true } }, async () => 'ok')
  return app
}

t.test('406 where a route produces nothing that the client accepts', async (t) => {
  const app = await createApp(t)
  const ask = async (url: string, headers: Record<string, string>): Promise<LightMyRequestResponse> => await app.inject({ url, headers })
  const refused = await ask('/json', { accept: 'text/html' })
  t.equal(refused.statusCode, 406)
  t.match(refused.json(), { error: { code: 8001, available: ['application/json'] } })
  t.equal(refused.headers['x-own'], '1', 'after the hooks of the route')
  for (const headers of [{}, { accept: '*/*' }, { accept: 'application/json' }]) t.equal((await ask('/json', headers)).statusCode, 200)
  t.equal((await ask('/any', { accept: 'text/html' })).statusCode, 200)
})

t.test('406 where it takes no coding that there is', async (t) => {
  const bare = await createApp(t)
  const coded = await createApp(t, (app) => app.register(compress, { threshold: 0 }))
  const ask = async (app: FastifyInstance, coding: string): Promise<LightMyRequestResponse> =>
    await app.inject({ url: '/json', headers: { 'accept-encoding': coding } })
  const refused = await ask(bare, 'br, identity;q=0')
  t.equal(refused.statusCode, 406)
  t.match(refused.json(), { error: { code: 8001, available: ['identity'] } })
  for (const coding of ['br, identity;q=0', 'identity;q=0, *', 'x-gzip, *;q=0']) {
    const { statusCode, headers } = await ask(coded, coding)
    t.equal(statusCode, 200, coding)
    t.ok(headers['content-encoding'], coding)
  }
  for (const coding of ['*;q=0', 'compress, identity;q=0', 'compress, *;q=0']) t.equal((await ask(coded, coding)).statusCode, 406, coding)
  t.match((await ask(coded, '*;q=0')).json().error.available, ['br', 'gzip', 'x-gzip', 'deflate'])
})

t.test('411 where a body has no length', async (t) => {
  const app = await createApp(t)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const head = 'POST /sized HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n'
  const refused = await exchange(app, `${head}Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n`)
  t.equal(refused.status, 411)
  t.equal(JSON.parse(refused.body).error.code, 8004)
  t.equal(refused.headers['connection'], 'close')
  t.equal((await exchange(app, `${head}Connection: close\r\nContent-Length: 1\r\n\r\na`)).body, 'ok')
  t.equal((await app.inject({ method: 'POST', url: '/sized' })).body, 'ok', 'no body')
})

t.test('each route once, by the innermost context', async (t) => {
  const app = await createApp(t, (app) => app.register(async (v2) => {
    await v2.register(errorCatalog, { format: 'flat' })
    v2.get('/json', { config: { produces: ['application/json'] } }, async () => ({}))
  }, { prefix: '/v2' }))
  const { statusCode, body } = await app.inject({ url: '/v2/json', headers: { accept: 'text/html' } })
  t.equal(statusCode, 406)
  t.match(JSON.parse(body), { code: 406 })
})

t.test('demands that are none', async (t) => {
  await createApp(t, (app) => {
    for (const config of [{ produces: 'application/json' }, { produces: ['json'] }, { produces: [7] }, { requireContentLength: 1 }]) {
      t.throws(() => app.get('/bad', { config: config as object }, async () => 'ok'), { code: 'FST_CATALOG_OPTIONS_INVALID' })
    }
  })
})
