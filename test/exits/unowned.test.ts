import { once } from 'node:events'
import { connect as connectHttp2 } from 'node:http2'
import { Readable } from 'node:stream'
import { runInNewContext } from 'node:vm'
import Fastify from 'fastify'
import t from 'tap'
import errorCatalog from '../../lib/index.js'
import { createExitApp } from './exit-app.js'
import { CLOSING, openSocket, parseAnswer, sendBytes } from './socket-exchange.js'
import type { ExitGroup } from './table/exit-row.js'

/** What docs/exits.md says cannot be owned, held here, so that it is told once it can. */

const group: ExitGroup = {
  title: 'not owned',
  addRoutes (app) {
    app.get('/', async () => 'ok')
    app.get('/never', () => new Promise(() => {}))
    app.get('/hijacked', (_request, reply) => { reply.hijack(); reply.raw.writeHead(404, { connection: 'close' }).end('mine') })
    app.get('/written', (_request, reply) => { reply.code(404).send('mine') })
    app.get('/streamed', (_request, reply) => { reply.code(502).send(Readable.from(['mine'])) })
    app.get('/passed', { onRequest: (_request, _reply, _done) => { throw undefined } }, async () => 'let through')
    app.get('/realm', (_request, reply) => { reply.send(runInNewContext('Object.assign(new Error("mine"), { statusCode: 409 })')) })
  },
  rows: []
}

/** The bytes of a request to a path. */
const get = (path: string): string => `GET ${path} HTTP/1.1\r\n${CLOSING}`

t.test('code that answers by itself keeps its answer', async (t) => {
  const { app, port } = await createExitApp(group, 'h1', {})
  t.teardown(() => app.close())
  for (const [path, status, body] of [
    ['/hijacked', 404, /mine/], ['/written', 404, /^mine$/], ['/streamed', 502, /mine/], ['/passed', 200, /^let through$/], ['/realm', 200, /409/]
  ] as const) {
    const answer = parseAnswer(await sendBytes(port, get(path)))
    t.equal(answer.status, status, path)
    t.match(answer.body, body, path)
  }
})

t.test('an upgrade that nobody listens to is an ordinary request', async (t) => {
  const { app, port } = await createExitApp(group, 'h1', {})
  t.teardown(() => app.close())
  const answer = parseAnswer(await sendBytes(port, 'GET / HTTP/1.1\r\nUpgrade: websocket\r\nHost: a\r\nConnection: Upgrade, close\r\n\r\n'))
  t.equal(answer.status, 200)
})

t.test('a connection that times out or is refused gets nothing', async (t) => {
  const slow = await createExitApp({ ...group, options: { connectionTimeout: 50 } }, 'h1', {})
  t.teardown(() => slow.app.close())
  t.equal(await sendBytes(slow.port, get('/never')), '', 'connectionTimeout')
  t.equal(await sendBytes(slow.port, ''), '', 'an idle connection')

  const full = await createExitApp(group, 'h1', {})
  t.teardown(() => full.app.close())
  full.app.server.maxConnections = 1
  const first = openSocket(full.port)
  await once(first, 'connect')
  t.equal(await sendBytes(full.port, get('/')), '', 'maxConnections')
  first.destroy()
})

t.test('what does not speak the protocol of the port gets nothing of HTTP', async (t) => {
  const https = await createExitApp(group, 'https', {})
  t.teardown(() => https.app.close())
  t.notMatch(await sendBytes(https.port, get('/')), 'HTTP/1.1 ', 'HTTP on a port of TLS')

  const h2c = await createExitApp(group, 'h2c', {})
  t.teardown(() => h2c.app.close())
  t.notMatch(await sendBytes(h2c.port, get('/')), 'HTTP/1.1 ', 'HTTP/1 on a port of HTTP/2')

  const session = connectHttp2(`http://127.0.0.1:${h2c.port}`)
  t.teardown(() => session.destroy())
  const stream = session.request({ ':path': '/', ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`x-${index}`, 'x'.repeat(8000)])) })
  stream.on('error', () => {})
  let isAnswered = false
  stream.on('response', () => { isAnswered = true })
  await new Promise((resolve) => stream.on('close', resolve))
  t.notOk(isAnswered, 'headers of HTTP/2 that are too large')
})

t.test('without serverOptions the router\'s own refusals keep Fastify\'s answers', async (t) => {
  const app = Fastify({ logger: { level: 'silent' } })
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  app.get('/things/:id', async () => 'ok')
  t.match((await app.inject('/%')).json(), { code: 'FST_ERR_BAD_URL' })
  t.match((await app.inject(`/things/${'a'.repeat(200)}`)).json(), { code: 'FST_ERR_MAX_PARAM_LENGTH' })
})
