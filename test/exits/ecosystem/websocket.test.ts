import websocket from '@fastify/websocket'
import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { defaultCatalog } from '../../../lib/index.js'
import { exchange, type SocketAnswer } from '../socket-exchange.js'

async function createApp (t: Test, order: string): Promise<FastifyInstance> {
  const app = Fastify({ forceCloseConnections: true })
  t.teardown(() => app.close())
  if (order === 'before') await app.register(websocket)
  await app.register(errorCatalog)
  if (order === 'after') await app.register(websocket)
  app.get('/socket', { websocket: true }, (socket) => { socket.send('hello') })
  app.get('/guarded', { websocket: true, preValidation: async () => { throw defaultCatalog.error('no_access_token') } }, () => {})
  app.get('/failing', { websocket: true, onRequest: async () => { throw new Error('hunter2') } }, () => {})
  await app.listen({ port: 0, host: '127.0.0.1' })
  return app
}

async function upgrade (app: FastifyInstance, path: string): Promise<SocketAnswer> {
  return await exchange(app, `GET ${path} HTTP/1.1\r\nHost: api.test\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`)
}

for (const order of ['before', 'after']) {
  t.test(`@fastify/websocket, registered ${order}: what refuses an upgrade`, async (t) => {
    const app = await createApp(t, order)
    for (const [path, status, body] of [
      ['/nowhere', 404, '{"error":{"code":4001,"message":"Resource not found"}}'],
      ['/guarded', 401, '{"error":{"code":2004,"message":"No access token"}}'],
      ['/failing', 500, '{"error":{"code":9001,"message":"Internal server error"}}']
    ] as const) {
      const answer = await upgrade(app, path)
      t.equal(answer.status, status, path)
      t.match(answer.body, body, path)
      t.equal(answer.headers['content-type'], 'application/json; charset=utf-8', path)
    }
  })

  t.test(`@fastify/websocket, registered ${order}: a request that is no upgrade`, async (t) => {
    const app = await createApp(t, order)
    const { statusCode, body } = await app.inject('/socket')
    t.equal(statusCode, 404)
    t.equal(body, '{"error":{"code":4001,"message":"Resource not found"}}')
    t.equal((await app.inject({ method: 'POST', url: '/socket' })).statusCode, 405)
  })

  t.test(`@fastify/websocket, registered ${order}: a socket that opens`, async (t) => {
    const app = await createApp(t, order)
    const socket = await app.injectWS('/socket')
    t.equal(socket.readyState, socket.OPEN)
    socket.terminate()
  })
}
