import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect as connectHttp2, type ClientHttp2Session } from 'node:http2'
import { connect, type AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import t from 'tap'
import errorCatalog, { serverOptions } from '../../lib/index.js'

const CATALOGUE = /HTTP\/1\.1 503 [^]*"code":9003/
const FASTIFY = /HTTP\/1\.1 503 [^]*\{"error":"Service Unavailable","message":"Service Unavailable","statusCode":503\}/

/** An app with a route that answers when it is told to. */
async function listen (app: FastifyInstance): Promise<{ port: number, isBusy: Promise<void>, release: () => void }> {
  let [release, begin] = [(): void => {}, (): void => {}]
  const isBusy = new Promise<void>((resolve) => { begin = resolve })
  const isReleased = new Promise<void>((resolve) => { release = resolve })
  app.get('/', async () => 'ok')
  app.get('/slow', async () => {
    begin()
    await isReleased
    return 'done'
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return { port: (app.server.address() as AddressInfo).port, isBusy, release }
}

/** All that a connection gets on which a request is under way when the app begins to close, and then a further one comes. */
async function closeWhileBusy (app: FastifyInstance): Promise<string> {
  const { port, isBusy, release } = await listen(app)
  const isClosing = new Promise<void>((resolve) => app.server.once('close-begun', resolve))
  const socket = connect(port, '127.0.0.1', () => socket.write('GET /slow HTTP/1.1\r\nHost: a\r\n\r\n'))
  let received = ''
  socket.setEncoding('latin1')
  socket.on('data', (chunk) => { received += String(chunk) })
  await isBusy
  const closed = app.close()
  await isClosing
  const routed = once(app.server, 'request')
  socket.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
  await routed
  release()
  await Promise.all([once(socket, 'close'), closed])
  return received
}

const child = async (app: FastifyInstance): Promise<void> => {
  await app.register(async (v1) => { await v1.register(errorCatalog, { format: 'flat' }) }, { prefix: '/v1' })
}
const serverFactory: NonNullable<FastifyServerOptions['serverFactory']> = (handler) => createServer((request, response) => handler(request, response))

for (const [title, options, prepare, expected] of [
  ['without the plugin', {}, async () => {}, CATALOGUE],
  ['with the plugin in a child', {}, child, CATALOGUE],
  ['with the plugin at the root', {}, async (app) => { await app.register(errorCatalog) }, CATALOGUE],
  ['in the format fastify', {}, async (app) => { await app.register(errorCatalog, { format: 'fastify' }) }, FASTIFY],
  ['with a server of its own', { serverFactory }, async () => {}, FASTIFY],
  ['that answers while it closes', { return503OnClosing: false }, child, /HTTP\/1\.1 200 [^]*HTTP\/1\.1 200 [^]*ok/]
] satisfies ReadonlyArray<readonly [string, FastifyServerOptions, (app: FastifyInstance) => Promise<void>, RegExp]>) {
  t.test(`an app ${title}`, async (t) => {
    const app = Fastify(serverOptions(options))
    await prepare(app)
    app.addHook('preClose', (done) => {
      app.server.emit('close-begun')
      done()
    })
    const received = await closeWhileBusy(app)
    t.match(received, /^HTTP\/1\.1 200 [^]*done/, 'the request under way is answered')
    t.match(received, expected)
  })
}

t.test('HTTP/2: a session ends after it', async (t) => {
  const app = Fastify({ ...serverOptions(), http2: true })
  const ask = async (session: ClientHttp2Session): Promise<[unknown, string]> => {
    const stream = session.request({ ':path': '/' })
    const [headers] = await once(stream, 'response')
    let body = ''
    for await (const chunk of stream) body += String(chunk)
    return [headers[':status'], body]
  }
  let askLast = async (): Promise<void> => {}
  app.addHook('preClose', async () => await askLast())
  app.get('/', async () => 'ok')
  await app.listen({ port: 0, host: '127.0.0.1' })
  const session = connectHttp2(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`)
  t.strictSame(await ask(session), [200, 'ok'])
  askLast = async () => {
    const [status, body] = await ask(session)
    t.equal(status, 503)
    t.match(body, '"code":9003')
  }
  const ended = once(session, 'close')
  await app.close()
  await ended
})
