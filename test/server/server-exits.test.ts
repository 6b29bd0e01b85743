import { once } from 'node:events'
import { createServer, get } from 'node:http'
import { connect as connectHttp2 } from 'node:http2'
import { connect, type AddressInfo } from 'node:net'
import { PassThrough } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import Fastify, { type FastifyInstance } from 'fastify'
import t from 'tap'
import errorCatalog, { serverOptions } from '../../lib/index.js'
import { CLOSING, exchange } from '../exits/socket-exchange.js'

const IMF_FIXDATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/

/** What Node answers by itself, without a body, or Fastify outside of any handler: bytes, then status and code of the answer. */
const EXITS: ReadonlyArray<readonly [title: string, bytes: string, status: number, code: number]> = [
  ['a missing Host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 1000],
  ['an unknown method', `FOO / HTTP/1.1\r\n${CLOSING}`, 501, 9002],
  ['garbage', 'garbage\r\n\r\n', 400, 1000],
  ['a version that is none', `GET / HTTP/9.9\r\n${CLOSING}`, 400, 1000],
  ['a header without a name', `GET / HTTP/1.1\r\n: x\r\n${CLOSING}`, 400, 1000],
  ['a content length that is none', `POST / HTTP/1.1\r\nContent-Length: abc\r\n${CLOSING}`, 400, 1000],
  ['headers that are too large', `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n${CLOSING}`, 431, 8012],
  ['chunk extensions that are too large', `POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1;${'x'.repeat(20_000)}\r\na\r\n`, 413, 8005],
  ['an unknown expectation', `GET / HTTP/1.1\r\nExpect: x\r\n${CLOSING}`, 417, 8010],
  ['CONNECT', `CONNECT a:1 HTTP/1.1\r\n${CLOSING}`, 405, 5001]
]

async function listen (app: FastifyInstance): Promise<FastifyInstance> {
  app.get('/', async () => 'ok')
  app.post('/', async () => 'ok')
  await app.listen({ port: 0, host: '127.0.0.1' })
  return app
}

for (const withServerOptions of [false, true]) {
  t.test(`exits of the server ${withServerOptions ? 'with' : 'without'} serverOptions`, async (t) => {
    const app = Fastify(withServerOptions ? serverOptions() : {})
    t.teardown(() => app.close())
    await app.register(errorCatalog)
    await listen(app)
    for (const [title, bytes, status, code] of EXITS) {
      const answer = await exchange(app, bytes)
      t.equal(answer.status, status, title)
      t.equal(JSON.parse(answer.body).error.code, code, title)
      t.equal(answer.headers['connection'], 'close', title)
      t.equal(answer.headers['cache-control'], 'no-store', title)
      t.equal(answer.headers['content-type'], 'application/json; charset=utf-8', title)
      t.equal(answer.headers['content-language'], 'en', title)
      t.equal(answer.headers['content-length'], String(Buffer.byteLength(answer.body)), title)
      t.match(answer.headers['date'], IMF_FIXDATE, title)
    }
    t.equal((await exchange(app, `GET / HTTP/1.1\r\n${CLOSING}`)).body, 'ok')
    t.equal((await exchange(app, 'GET / HTTP/1.0\r\n\r\n')).body, 'ok', 'HTTP/1.0 needs no Host')
  })
}

t.test('the language is negotiated where headers could be read, also for HEAD', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { locale: { select: () => { throw new Error('not asked below Fastify') } } })
  await listen(app)
  const bytes = `/ HTTP/1.1\r\nExpect: x\r\nLanguage: ru\r\n${CLOSING}`
  const answer = await exchange(app, `GET ${bytes}`)
  t.equal(answer.headers['content-language'], 'ru')
  t.equal(JSON.parse(answer.body).error.message, 'Ожидание из заголовка запроса не может быть выполнено')
  const head = await exchange(app, `HEAD ${bytes}`)
  t.equal(head.body, '')
  t.equal(head.headers['content-length'], answer.headers['content-length'])
})

t.test('a request above maxRequestsPerSocket', async (t) => {
  const app = Fastify({ maxRequestsPerSocket: 1 })
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  await listen(app)
  const { port } = app.server.address() as AddressInfo
  const request = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'

  const socket = connect(port, '127.0.0.1', () => socket.write(request))
  socket.setEncoding('latin1')
  await once(socket, 'data')
  socket.write(request)
  const [received] = await once(socket, 'data')
  t.match(received, /^HTTP\/1\.1 503 [^]*"code":9003/)

  const piping = connect(port, '127.0.0.1', () => piping.write(request + request))
  piping.setEncoding('latin1')
  let piped = ''
  while (!piped.includes('HTTP/1.1 503')) piped += String((await once(piping, 'data'))[0])
  piping.destroy()
  t.match(piped, /^HTTP\/1\.1 200 /, 'answers to piped requests come in their turn')
})

t.test('a parser error while an answer is under way destroys the connection', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  app.get('/slow', (_request, reply) => {
    reply.hijack()
    reply.raw.writeHead(200, { 'content-type': 'text/plain' })
    reply.raw.write('begun')
  })
  await listen(app)
  const { received } = await exchange(app, 'GET /slow HTTP/1.1\r\nHost: a\r\n\r\ngarbage\r\n\r\n')
  t.notMatch(received.slice(1), 'HTTP/1.1', 'no second status line')
})

t.test('a connection that the client resets is left alone', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  await listen(app)
  const { port } = app.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1', () => {
    socket.write('GET / HTTP/1.1\r\n')
    socket.resetAndDestroy()
  })
  await once(socket, 'close')
  t.equal((await exchange(app, `GET / HTTP/1.1\r\n${CLOSING}`)).body, 'ok')
})

t.test('what an app listens to itself stays its own', async (t) => {
  const app = Fastify({
    clientErrorHandler (error, socket) {
      t.ok(error)
      socket.end('HTTP/1.1 499 Mine\r\nConnection: close\r\n\r\n')
    }
  })
  t.teardown(() => app.close())
  app.server.on('checkExpectation', (_request, response) => {
    response.writeHead(418, { connection: 'close' })
    response.end()
  })
  await app.register(errorCatalog)
  await listen(app)
  t.equal((await exchange(app, 'garbage\r\n\r\n')).status, 499)
  t.equal((await exchange(app, `GET / HTTP/1.1\r\nExpect: x\r\n${CLOSING}`)).status, 418)
})

t.test('another server in the process is left alone', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  await listen(app)
  const other = createServer((_request, response) => response.end('other'))
  t.teardown(() => other.close())
  await once(other.listen(0, '127.0.0.1'), 'listening')
  const [response] = await once(get({ port: (other.address() as AddressInfo).port, agent: false }), 'response')
  response.resume()
  t.equal(response.statusCode, 200)
  t.equal(other.listenerCount('clientError'), 0)
})

t.test('while the server closes, requests on live connections get 503', async (t) => {
  const app = Fastify(serverOptions())
  await app.register(errorCatalog)
  let finish = (): void => {}
  const slow = new Promise<string>((resolve) => { finish = () => resolve('done') })
  app.get('/slow', async () => await slow)
  const isClosing = new Promise<void>((resolve) => app.addHook('preClose', async () => resolve()))
  await listen(app)
  const { port } = app.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  let received = ''
  socket.setEncoding('latin1')
  socket.on('data', (chunk) => { received += String(chunk) })
  const slowArrived = once(app.server, 'request')
  socket.write('GET /slow HTTP/1.1\r\nHost: a\r\n\r\n')
  await slowArrived
  const closed = app.close()
  await isClosing
  const lateArrived = once(app.server, 'request')
  socket.write('GET / HTTP/1.1\r\nHost: a\r\nLanguage: ru\r\n\r\n')
  await lateArrived
  finish()
  await Promise.all([once(socket, 'close'), closed])
  t.match(received, /^HTTP\/1\.1 200 [^]*done/, 'the request under way is answered')
  t.match(received, /HTTP\/1\.1 503 [^]*retry-after: 10[^]*"code":9003/i)
})

t.test('CONNECT and a client without ALPN on HTTP/2', async (t) => {
  const plain = Fastify({ http2: true })
  t.teardown(() => plain.close())
  await plain.register(errorCatalog)
  await plain.listen({ port: 0, host: '127.0.0.1' })
  const session = connectHttp2(`http://127.0.0.1:${(plain.server.address() as AddressInfo).port}`)
  t.teardown(() => session.close())
  const stream = session.request({ ':method': 'CONNECT', ':authority': 'a:1' })
  const [headers] = await once(stream, 'response')
  t.match(headers, { ':status': 405, allow: '', 'content-type': 'application/json; charset=utf-8' })
  t.equal(headers['connection'], undefined, 'HTTP/2 has no such header')
  let body = ''
  for await (const chunk of stream) body += String(chunk)
  t.equal(JSON.parse(body).error.code, 5001)

  const socket = new PassThrough()
  plain.server.emit('unknownProtocol', socket)
  let received = ''
  for await (const chunk of socket) received += String(chunk)
  t.match(received, /^HTTP\/1\.1 403 Forbidden[^]*"code":3001/)
})

t.test('what an app listens to after the plugin is its own too', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  app.server.on('checkExpectation', (_request, response) => {
    response.writeHead(418, { connection: 'close' })
    response.end()
  })
  await listen(app)
  t.equal((await exchange(app, `GET / HTTP/1.1\r\nExpect: x\r\n${CLOSING}`)).status, 418)
})

t.test('an app that needs no host', async (t) => {
  const app = Fastify({ http: { requireHostHeader: false } })
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  await listen(app)
  t.equal((await exchange(app, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).body, 'ok')
  t.equal((await exchange(app, `GET / HTTP/1.1\r\nHost: b\r\n${CLOSING}`)).status, 400)
})

t.test('apps that nobody closes are held by nothing', async (t) => {
  setFlagsFromString('--expose-gc')
  // By this flag a new context has it.
  const collect = runInNewContext('gc') as () => void
  const makeApp = async (): Promise<WeakRef<FastifyInstance>> => {
    const app = Fastify()
    await app.register(errorCatalog)
    await app.ready()
    return new WeakRef(app)
  }
  const apps = [await makeApp(), await makeApp(), await makeApp()]
  for (let turn = 0; turn < 50 && apps[0]?.deref() !== undefined; turn++) {
    await nextTurn()
    collect()
  }
  t.equal(apps[0]?.deref(), undefined)
})

t.test('a server of the app that calls the routing by a listener of its own', async (t) => {
  const app = Fastify({ serverFactory: (handler) => createServer((request, response) => handler(request, response)) })
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  await listen(app)
  t.equal(app.server.listenerCount('request'), 1)
  t.equal((await exchange(app, `GET / HTTP/1.1\r\n${CLOSING}`)).body, 'ok')
})
