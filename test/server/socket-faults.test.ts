import { once } from 'node:events'
import { connect as connectHttp2 } from 'node:http2'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { Type } from '@sinclair/typebox'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { defineFormat, serverOptions, type AnsweredError, type ErrorCatalogOptions } from '../../lib/index.js'
import { collectLog, type LogLine } from '../plugin/collect-log.js'
import { CLOSING, exchange, parseAnswer, sendBytes } from '../exits/socket-exchange.js'

const LAST = '{"type":"about:blank","title":"Internal Server Error","status":500}'
const GET = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'

/** Reads a param of params that are not there, as a format of an app may. */
const frail = defineFormat({
  name: 'frail',
  contentType: 'application/json',
  schema: Type.Object({ limit: Type.Unknown() }),
  render: ({ params }) => ({ limit: (params as { readonly limit: unknown }).limit })
})

interface Running {
  readonly app: FastifyInstance
  readonly port: number
  readonly lines: LogLine[]
  readonly events: AnsweredError[]
}

async function listen (t: Test, options: ErrorCatalogOptions = {}, given: FastifyServerOptions = {}): Promise<Running> {
  const [logger, lines] = collectLog('info')
  const events: AnsweredError[] = []
  const app = Fastify({ ...given, logger })
  t.teardown(() => app.close())
  await app.register(errorCatalog, { ...options, onError: (event) => { events.push(event) } })
  app.get('/', async () => 'ok')
  app.post('/', async () => 'ok')
  app.get('/fails', async () => {
    await new Promise((resolve) => setImmediate(resolve))
    throw new Error('boom')
  })
  app.get('/slow', async ({ server }) => {
    server.server.emit('busy')
    await once(server.server, 'further')
    return 'ok'
  })
  app.addHook('preClose', async () => { app.server.emit('closing') })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return { app, port: (app.server.address() as AddressInfo).port, lines, events }
}

/** Each answer with its status line, in their order. */
function readStatuses (received: string): number[] {
  return [...received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))
}

const EXITS: Readonly<Record<string, string>> = {
  garbage: 'garbage\r\n\r\n',
  'an unknown method': `FOO / HTTP/1.1\r\n${CLOSING}`,
  'headers that are too large': `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n${CLOSING}`,
  'a missing Host': 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n',
  'an unknown transfer coding': `POST / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n${CLOSING}`,
  'an unknown expectation': `GET / HTTP/1.1\r\nExpect: x\r\n${CLOSING}`,
  CONNECT: `CONNECT a:1 HTTP/1.1\r\n${CLOSING}`
}

for (const [title, given] of [['without serverOptions', {}], ['with serverOptions', serverOptions()]] as const) {
  t.test(`a format that fails ends no process ${title}`, async (t) => {
    const { app, lines, events } = await listen(t, { format: frail }, given)
    for (const [title, bytes] of Object.entries(EXITS)) {
      lines.length = 0
      events.length = 0
      const answer = await exchange(app, bytes)
      t.equal(answer.body, LAST, title)
      t.equal(answer.status, 500, title)
      t.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8', title)
      t.match(events, [{ status: 500, slug: 'internal' }], title)
      t.equal(events.length, 1, title)
      t.match(lines.filter(({ level }) => level === 50), [{ level: 50 }], title)
      t.equal(lines.filter(({ level }) => level === 50).length, 1, title)
    }
    t.equal((await exchange(app, `GET / HTTP/1.1\r\n${CLOSING}`)).body, 'ok')
  })
}

t.test('nor on a connection that has had its requests', async (t) => {
  const { port, events } = await listen(t, { format: frail }, { maxRequestsPerSocket: 1 })
  const socket = connect(port, '127.0.0.1', () => socket.write(GET))
  await once(socket, 'data')
  t.match(await askAgain(socket, GET), LAST)
  t.equal(events.length, 1)
})

t.test('nor while the server closes', async (t) => {
  const { app, port, events } = await listen(t, { format: frail })
  const [isBusy, isClosing] = [once(app.server, 'busy'), once(app.server, 'closing')]
  const socket = connect(port, '127.0.0.1', () => socket.write('GET /slow HTTP/1.1\r\nHost: a\r\n\r\n'))
  await isBusy
  const closed = app.close()
  await isClosing
  app.server.once('request', () => app.server.emit('further'))
  const received = await askAgain(socket, GET)
  await closed
  t.strictSame(readStatuses(received), [200, 500])
  t.match(events, [{ status: 500 }])
})

/** What a connection gets for a further request. */
async function askAgain (socket: Socket, bytes: string): Promise<string> {
  let received = ''
  socket.on('data', (chunk) => { received += String(chunk) })
  socket.write(bytes)
  await once(socket, 'close')
  return received
}

t.test('CONNECT over HTTP/2 has no path', async (t) => {
  for (const [options, status] of [[{ instance: true, format: 'problem' }, 405], [{ format: frail }, 500]] as const) {
    const events: AnsweredError[] = []
    const app = Fastify({ http2: true })
    t.teardown(() => app.close())
    await app.register(errorCatalog, { ...options, onError: (event) => { events.push(event) } })
    await app.listen({ port: 0, host: '127.0.0.1' })
    const session = connectHttp2(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`)
    t.teardown(() => session.close())
    const stream = session.request({ ':method': 'CONNECT', ':authority': 'a:1' })
    const [headers] = await once(stream, 'response')
    let body = ''
    for await (const chunk of stream) body += String(chunk)
    t.equal(headers[':status'], status)
    t.equal(JSON.parse(body).status, status)
    t.notOk('instance' in JSON.parse(body))
    t.strictSame(events.map((event) => event.status), [status])
  }
})

t.test('HEAD has no body where it is dropped or refused', async (t) => {
  const { port } = await listen(t, {}, { maxRequestsPerSocket: 1 })
  const socket = connect(port, '127.0.0.1', () => socket.write(GET))
  await once(socket, 'data')
  const dropped = parseAnswer(await askAgain(socket, 'HEAD / HTTP/1.1\r\nHost: a\r\n\r\n'))
  t.strictSame([dropped.status, dropped.body], [503, ''])
  t.ok(Number(dropped.headers['content-length']) > 0)
  for (const bytes of [
    'HEAD / HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n',
    'HEAD / HTTP/1.1\r\nHost : a\r\n\r\n',
    `HEAD /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
    'HEAD / HTTP/9.9\r\n\r\n'
  ]) {
    const { status, body } = parseAnswer(await sendBytes(port, bytes))
    t.ok(status >= 400)
    t.equal(body, '', bytes.slice(0, 40))
  }
  t.not(parseAnswer(await sendBytes(port, 'GET / HTTP/1.1\r\nHost: a\r\n: HEAD \r\n\r\n')).body, '')
})

t.test('a good request and a bad one in one packet: an answer each, in their order', async (t) => {
  const { port, lines, events } = await listen(t)
  for (const [bytes, statuses] of [
    [`${GET}garbage\r\n\r\n`, [200, 400]],
    [`${GET}${GET}garbage\r\n\r\n`, [200, 200, 400]],
    [`${GET}FOO / HTTP/1.1\r\n\r\n`, [200, 501]],
    [`${GET}GET /${'x'.repeat(20_000)}`, [200, 414]],
    [`${GET}GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}`, [200, 431]],
    ['POST / HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nFOO /garbage\r\n\r\n', [200, 400]],
    ['POST / HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\nFOO / HTTP/1.1\r\n\r\n', [200, 501]],
    ['POST / HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\nno chunk\r\n\r\n', [400]]
  ] as const) {
    lines.length = 0
    events.length = 0
    const title = bytes.slice(0, 120)
    t.strictSame(readStatuses(await sendBytes(port, bytes)), statuses, title)
    t.strictSame(events.map(({ status }) => status), statuses.slice(-1), title)
  }
  const head = await sendBytes(port, `${GET}HEAD / HTTP/1.1\r\n: x\r\n\r\n`)
  t.match(head, /\r\n\r\nokHTTP\/1\.1 400 [^{]*\r\n\r\n$/)
})

t.test('what a handler throws for the good one is logged and reported', async (t) => {
  const { port, lines, events } = await listen(t)
  t.strictSame(readStatuses(await sendBytes(port, 'GET /fails HTTP/1.1\r\nHost: a\r\n\r\ngarbage\r\n\r\n')), [500, 400])
  t.strictSame(events.map(({ status }) => status), [500, 400])
  t.match(lines.filter(({ err }) => err !== undefined), [{ level: 50, err: { message: 'boom' } }, { level: 30 }])
})

t.test('what Node refuses is logged at info, with who sent it', async (t) => {
  const { port, lines } = await listen(t)
  for (const bytes of [EXITS['an unknown method'], EXITS['garbage'], EXITS['headers that are too large']]) {
    lines.length = 0
    await sendBytes(port, String(bytes))
    t.match(lines, [{ level: 30, remoteAddress: '127.0.0.1', remotePort: Number, err: { message: /Parse Error/ } }])
    t.equal(lines.length, 1)
  }
})
