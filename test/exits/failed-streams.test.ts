import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type ClientHttp2Stream } from 'node:http2'
import { connect as connectSocket, type AddressInfo } from 'node:net'
import { PassThrough, Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import compress from '@fastify/compress'
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { defaultCatalog, type AnsweredError, type ErrorCatalogOptions } from '../../lib/index.js'

const FIRST: Readonly<Record<string, string>> = {
  'text/event-stream': 'data: 1\n\n',
  'application/x-ndjson': '{"n":1}\n',
  'application/jsonl; charset=utf-8': '{"n":1}\n',
  'application/json-seq': '\u001E{"n":1}\n',
  'application/octet-stream': 'data'
}
const BODY = '{"error":{"code":2002,"message":"Access token expired"}}'
const LAST: Readonly<Record<string, string>> = {
  'text/event-stream': `event: error\ndata: ${BODY}\n\n`,
  'application/x-ndjson': `${BODY}\n`,
  'application/jsonl; charset=utf-8': `${BODY}\n`,
  'application/json-seq': `\u001E${BODY}\n`
}

async function * fail (reply: FastifyReply, first: string): AsyncGenerator<string, void> {
  yield first
  // The first byte is out before it fails.
  while (!reply.raw.headersSent) await setImmediate()
  throw defaultCatalog.error(2002)
}

async function failLater (reply: FastifyReply, stream: PassThrough): Promise<void> {
  while (!reply.raw.headersSent) await setImmediate()
  stream.destroy(defaultCatalog.error(2002))
}

function toWebStream (reply: FastifyReply, first: string): ReadableStream<Uint8Array> {
  const parts = fail(reply, first)
  return new ReadableStream({
    async pull (controller) {
      const { value, done } = await parts.next()
      if (done === true) controller.close()
      else controller.enqueue(Buffer.from(value))
    }
  })
}

/** The ways of sending a stream. */
const WAYS: Readonly<Record<string, (reply: FastifyReply, type: string, first: string) => unknown>> = {
  'reply.send of a stream': (reply, type, first) => reply.type(type).send(Readable.from(fail(reply, first))),
  'a stream that is returned': (reply, type, first) => {
    reply.type(type)
    const stream = new PassThrough()
    stream.write(first)
    failLater(reply, stream).catch(() => {})
    return stream
  },
  'a web stream': (reply, type, first) => reply.type(type).send(toWebStream(reply, first)),
  'a Response': (reply, type, first) => new Response(toWebStream(reply, first), { headers: { 'content-type': type } })
}

interface App {
  readonly app: FastifyInstance
  readonly port: number
  readonly events: readonly AnsweredError[]
}

async function open (t: Test, options: ErrorCatalogOptions = {}, http2 = false): Promise<App> {
  const events: AnsweredError[] = []
  // The types of both versions differ in nothing that is used here.
  const app = (http2 ? Fastify({ http2: true }) : Fastify()) as unknown as FastifyInstance
  t.teardown(() => app.close())
  await app.register(errorCatalog, { onError: (event) => { events.push(event) }, ...options })
  for (const [index, send] of Object.values(WAYS).entries()) {
    app.get<{ Querystring: { type: string } }>(`/${index}`, async (request, reply) => send(reply, request.query.type, FIRST[request.query.type] ?? ''))
  }
  return {
    app,
    events,
    get port () { return (app.server.address() as AddressInfo).port }
  }
}

interface Read {
  readonly text: string
  /** `true` where the connection was cut off. */
  readonly isCut: boolean
}

async function read (port: number, path: string): Promise<Read> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`)
  let text = ''
  try {
    for await (const chunk of response.body ?? []) text += Buffer.from(chunk as Uint8Array).toString()
    return { text, isCut: false }
  } catch {
    return { text, isCut: true }
  }
}

async function readHttp2 (port: number, path: string): Promise<Read> {
  const session = connect(`http://127.0.0.1:${port}`)
  const stream: ClientHttp2Stream = session.request({ ':path': path })
  let text = ''
  let isCut = false
  stream.setEncoding('utf8').on('data', (chunk) => { text += String(chunk) }).on('error', () => { isCut = true })
  stream.end()
  await new Promise((resolve) => stream.once('close', resolve))
  isCut ||= stream.rstCode !== 0
  session.close()
  return { text, isCut }
}

for (const [protocol, readBy] of [['HTTP/1', read], ['HTTP/2', readHttp2]] as const) {
  t.test(`${protocol}: the last record has the error, other types are cut off, each is told once`, async (t) => {
    const { app, port, events } = await (async () => {
      const opened = await open(t, {}, protocol === 'HTTP/2')
      await opened.app.listen({ port: 0, host: '127.0.0.1' })
      return { app: opened.app, port: opened.port, events: opened.events as AnsweredError[] }
    })()
    t.ok(app.server.listening)
    for (const [index, name] of Object.keys(WAYS).entries()) {
      for (const [type, first] of Object.entries(FIRST)) {
        events.length = 0
        const { text, isCut } = await readBy(port, `/${index}?type=${encodeURIComponent(type)}`)
        const last = LAST[type]
        t.equal(isCut, last === undefined, `${name}, ${type}`)
        if (last !== undefined) t.equal(text, first + last, `${name}, ${type}`)
        t.match(events, [{ status: 401, code: 2002, inStream: true, route: `/${index}` }])
        t.equal(events.length, 1)
      }
    }
  })
}

t.test('a record that broke off is ended, and the name of the event is the option', async (t) => {
  const { app } = await open(t, { streams: { event: 'problem' }, format: ['html', 'problem'] })
  const rows = [
    ['text/event-stream', 'data: 1\n', /^data: 1\n\nevent: problem\ndata: \{.*"status":401.*\}\n\n$/],
    ['text/event-stream', 'data: 1', /^data: 1\n\nevent: problem\ndata: /],
    ['text/event-stream', 'data: 1\r\n\r\n', /^data: 1\r\n\r\nevent: problem\ndata: /],
    ['application/x-ndjson', '{"n"', /^\{"n"\n\{"type":.*\}\n$/]
  ] as const
  for (const [index, [type, first]] of rows.entries()) app.get(`/row/${index}`, (_request, reply) => reply.type(type).send(Readable.from(fail(reply, first))))
  for (const [index, [, , expected]] of rows.entries()) t.match((await app.inject(`/row/${index}`)).body, expected)
})

t.test('where no format is JSON, the record is a text', async (t) => {
  const { app } = await open(t, { format: 'markdown' })
  const { body } = await app.inject('/0?type=application/x-ndjson')
  t.match(JSON.parse(body.trim().split('\n').at(-1) ?? ''), /Access token expired/)
})

t.test('before the first byte a failure is answered as any other', async (t) => {
  const { app, events } = await open(t)
  app.get('/', (_request, reply) => reply.type('text/event-stream').send(new Readable({ read () { this.destroy(defaultCatalog.error(2002)) } })))
  app.get('/cut', (_request, reply) => reply.send(new Readable({ read () { this.destroy(defaultCatalog.error(2002)) } })))
  for (const url of ['/', '/cut']) {
    const { statusCode, body } = await app.inject(url)
    t.strictSame([statusCode, body], [401, BODY], url)
  }
  t.strictSame(events.map(({ inStream }) => inStream), [undefined, undefined])
})

t.test('a stream that ends in order, and one that the option leaves alone', async (t) => {
  const { app, events } = await open(t)
  app.get('/', (_request, reply) => reply.type('text/event-stream').send(Readable.from(['data: 1\n\n', Buffer.from('data: 2\n\n')])))
  t.equal((await app.inject('/')).body, 'data: 1\n\ndata: 2\n\n')
  t.strictSame(events, [])
  for (const options of [{ streams: false }, { format: 'fastify' }] as const) {
    const other = await open(t, options)
    await other.app.listen({ port: 0, host: '127.0.0.1' })
    t.strictSame(await read(other.port, '/0?type=text/event-stream'), { text: 'data: 1\n\n', isCut: true })
    t.strictSame(other.events, [])
  }
  const packed = await open(t)
  packed.app.get('/', (_request, reply) => reply.type('text/event-stream').header('content-encoding', 'own').send(Readable.from(fail(reply, 'packed'))))
  await packed.app.listen({ port: 0, host: '127.0.0.1' })
  t.strictSame(await read(packed.port, '/'), { text: 'packed', isCut: true }, 'in a content coding')
  t.equal(packed.events.length, 1)
  const off = await open(t)
  off.app.get('/', { config: { errorCatalog: false } }, (_request, reply) => reply.type('text/event-stream').send(Readable.from(fail(reply, 'data: 1\n\n'))))
  await off.app.listen({ port: 0, host: '127.0.0.1' })
  t.equal((await read(off.port, '/')).isCut, true)
})

t.test('@fastify/compress after the plugin', async (t) => {
  const { app } = await open(t)
  const long = `data: ${randomBytes(300_000).toString('hex')}\n\n`
  await app.register(compress, { threshold: 0, customTypes: /event-stream/ })
  app.get('/packed', (_request, reply) => reply.type('text/event-stream').send(Readable.from(fail(reply, long))))
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const { text, isCut } = await read(port, '/packed')
  t.strictSame([text.startsWith(long), text.slice(long.length), isCut], [true, LAST['text/event-stream'], false])
})

t.test('once, where a child has a registration of its own', async (t) => {
  const { app, events } = await open(t)
  await app.register(async (child) => {
    await child.register(errorCatalog, { format: 'problem' })
    child.get('/child', (_request, reply) => reply.type('application/jsonl').send(Readable.from(fail(reply, '1\n'))))
  })
  t.match((await app.inject('/child')).body, /^1\n\{"type":"about:blank",.*\}\n$/)
  t.equal(events.length, 1)
})

t.test('a client that has gone is told nothing, and its source is closed', async (t) => {
  const { app, events } = await open(t)
  const source = new PassThrough()
  const [plain] = [new PassThrough()]
  app.get('/', (_request, reply) => reply.type('text/event-stream').send(source))
  app.get('/plain', (_request, reply) => reply.send(plain))
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  for (const [path, stream] of [['/', source], ['/plain', plain]] as const) {
    const socket = connectSocket(port, '127.0.0.1', () => socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`))
    stream?.write('data: 1\n\n')
    await once(socket, 'data')
    socket.destroy()
    if (stream !== undefined) await once(stream, 'close')
    t.equal(stream?.destroyed, true)
  }
  t.strictSame(events, [])
})

t.test('what is wrong with the option', async (t) => {
  for (const streams of [true, 'error', { event: 5 }, { event: 'a\nb' }, { event: '' }, { name: 'x' }]) {
    // Callers without types.
    const app = Fastify().register(errorCatalog, { streams } as never)
    await t.rejects(async () => await app.ready(), { code: 'FST_CATALOG_OPTIONS_INVALID', message: /streams/ })
  }
})
