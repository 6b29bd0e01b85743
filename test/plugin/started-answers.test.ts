import { once } from 'node:events'
import { connect as connectHttp2 } from 'node:http2'
import { connect, type AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { defaultCatalog, type ErrorCatalogOptions } from '../../lib/index.js'
import { collectLog, type LogLine } from './collect-log.js'
import { ask } from './raw-answer.js'

const INTERNAL = '{"error":{"code":9001,"message":"Internal server error"}}'

async function createApp (t: Test, options: ErrorCatalogOptions = {}, level = 'info'): Promise<[FastifyInstance, LogLine[]]> {
  const [logger, lines] = collectLog(level)
  const app = Fastify({ logger })
  t.teardown(() => app.close())
  await app.register(errorCatalog, options)
  return [app, lines]
}

t.test('a stream that fails before its first byte is answered', async (t) => {
  const [app] = await createApp(t)
  app.get('/', (_request, reply) => reply.type('image/png').header('etag', '"x"').send(new Readable({
    read () { this.destroy(new Error('hunter2')) }
  })))
  const { status, headers, body } = await ask(app, { url: '/' })
  t.equal(status, 500)
  t.equal(body, INTERNAL)
  t.equal(headers['content-type'], 'application/json; charset=utf-8')
  t.equal(headers['etag'], undefined)
})

t.test('an answer under way is cut off, and the error is logged', async (t) => {
  for (const [level, isLogged] of [['info', true], ['silent', false]] as const) {
    const [app, lines] = await createApp(t, {}, level)
    app.get('/', async (_request, reply) => {
      reply.raw.writeHead(200, { 'content-length': 1000 })
      await new Promise((resolve) => reply.raw.write('some', resolve))
      throw defaultCatalog.error(2002)
    })
    await app.listen({ port: 0, host: '127.0.0.1' })
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
    socket.on('error', () => {})
    let received = ''
    socket.on('data', (chunk) => { received += String(chunk) })
    await once(socket, 'close')
    t.equal(received.split('HTTP/1.1').length, 2, 'no second status line')
    t.notMatch(received, 'Access token')
    t.equal(lines.filter(({ level, msg }) => level === 50 && msg === 'Access token expired').length, isLogged ? 1 : 0)
  }
})

t.test('an answer under way of an error that is not the catalogue\'s is Fastify\'s to end', async (t) => {
  const [app, lines] = await createApp(t, { format: 'fastify' })
  app.get('/', (_request, reply) => {
    reply.raw.writeHead(200, { 'content-length': 1000 })
    reply.raw.write('some')
    throw new Error('cut')
  })
  await t.rejects(ask(app, { url: '/' }))
  t.ok(lines.some(({ level, msg }) => level === 50 && msg === 'cut'))
})

t.test('over HTTP/2 an error has no headers of the connection', async (t) => {
  const app = Fastify({ http2: true })
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  const headers = { connection: 'close', upgrade: 'h2c', link: '</a>; rel="help"' }
  app.get('/thrown', () => { throw defaultCatalog.error(2002, undefined, { headers }) })
  app.get('/foreign', () => { throw Object.assign(new Error('hunter2'), { statusCode: 401, headers }) })
  app.get('/null', (_request, reply) => {
    reply.header('x-null', null)
    throw defaultCatalog.error(2002)
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const warnings: Error[] = []
  const onWarning = (warning: Error): void => { warnings.push(warning) }
  process.on('warning', onWarning)
  t.teardown(() => process.off('warning', onWarning))
  const client = connectHttp2(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`)
  t.teardown(() => client.close())
  for (const path of ['/thrown', '/foreign', '/null']) {
    const stream = client.request({ ':path': path })
    const [answer] = await once(stream, 'response') as [Record<string, unknown>]
    let body = ''
    for await (const chunk of stream) body += String(chunk)
    t.equal(answer[':status'], 401)
    t.equal(answer['link'], path === '/null' ? undefined : headers.link)
    t.equal(answer['connection'], undefined)
    t.match(body, '"error"')
  }
  await new Promise((resolve) => setImmediate(resolve))
  t.strictSame(warnings, [])
})

t.test('over HTTP/1 it may', async (t) => {
  const [app] = await createApp(t)
  app.get('/', () => { throw Object.assign(new Error('hunter2'), { statusCode: 426, headers: { connection: 'upgrade', upgrade: 'h2c' } }) })
  app.post('/', () => 'ok')
  t.match((await app.inject('/')).headers, { connection: 'upgrade', upgrade: 'h2c' })
  t.equal((await ask(app, { method: 'POST', url: '/', body: '{' })).headers['connection'], 'close')
})
