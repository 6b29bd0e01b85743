import type { Duplex } from 'node:stream'
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
  app.get('/plain', () => 'ok')
  app.post('/plain', () => 'ok')
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

  t.test(`@fastify/websocket, registered ${order}: a handshake that is wrong, and another protocol`, async (t) => {
    const app = await createApp(t, order)
    const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n'
    for (const [title, line, more] of [
      ['another protocol', 'GET /plain', 'Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n'],
      ['another protocol where a socket is', 'GET /socket', 'Upgrade: h2c\r\nConnection: Upgrade\r\n'],
      ['no key', 'GET /socket', 'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n'],
      ['another version', 'GET /socket', `Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 5\r\n${key}`],
      ['another method', 'POST /plain', `Content-Length: 0\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n${key}`]
    ] as const) {
      const answer = await exchange(app, `${line} HTTP/1.1\r\nHost: api.test\r\nLanguage: de\r\n${more}\r\n`)
      t.equal(answer.status, 400, title)
      t.match(answer.body, '{"error":{"code":1000,"message":"Die Anfrage', title)
      t.match(answer.headers, { 'content-type': 'application/json; charset=utf-8', 'content-language': 'de', 'cache-control': 'no-store', connection: 'close' }, title)
      t.equal(answer.headers['sec-websocket-version'], title === 'another version' ? '13, 8' : undefined, title)
    }
  })

  t.test(`@fastify/websocket, registered ${order}: a socket that opens`, async (t) => {
    const app = await createApp(t, order)
    const socket = await app.injectWS('/socket')
    t.equal(socket.readyState, socket.OPEN)
    socket.terminate()
  })
}

t.test('@fastify/websocket in a context of its own, and an app that answers handshakes itself', async (t) => {
  const app = Fastify({ forceCloseConnections: true })
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  await app.register(async (child) => {
    await child.register(websocket)
    child.get('/child', { websocket: true }, () => {})
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const upgrade = 'Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n'
  t.match(await exchange(app, `GET /child HTTP/1.1\r\nHost: api.test\r\n${upgrade}`), { status: 400, body: /"code":1000/ })

  const own = Fastify({ forceCloseConnections: true })
  t.teardown(() => own.close())
  await own.register(errorCatalog)
  await own.register(websocket)
  own.websocketServer.on('wsClientError', (_error: Error, socket: Duplex) => { socket.end('HTTP/1.1 418 Mine\r\nConnection: close\r\n\r\n') })
  own.get('/', { websocket: true }, () => {})
  await own.listen({ port: 0, host: '127.0.0.1' })
  t.match(await exchange(own, `GET / HTTP/1.1\r\nHost: api.test\r\n${upgrade}`), { status: 418 })
})
