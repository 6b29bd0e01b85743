import { once } from 'node:events'
import { connect as connectHttp2, type ClientHttp2Session } from 'node:http2'
import { connect, type AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance, type FastifyRequest, type FastifyServerOptions } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { type AnsweredError } from '../../lib/index.js'
import { collectLog, type LogLine } from './collect-log.js'

/** How a client leaves while its request is under way. */
type Leave = (port: number, path: string, isBusy: Promise<unknown>) => Promise<void>

const REQUEST = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`

const WAYS: Readonly<Record<string, Leave>> = {
  async 'by FIN' (port, path, isBusy) {
    const socket = connect(port, '127.0.0.1', () => socket.write(REQUEST(path)))
    socket.on('error', () => {})
    await isBusy
    socket.end()
    await once(socket.resume(), 'close')
  },
  async 'by RST' (port, path, isBusy) {
    const socket = connect(port, '127.0.0.1', () => socket.write(REQUEST(path)))
    await isBusy
    socket.resetAndDestroy()
  },
  async 'as fetch does that is aborted' (port, path, isBusy) {
    const controller = new AbortController()
    const answer = fetch(`http://127.0.0.1:${port}${path}`, { signal: controller.signal })
    await isBusy
    controller.abort()
    await answer.catch(() => {})
  },
  async 'over HTTP/2' (port, path, isBusy) {
    const session: ClientHttp2Session = connectHttp2(`http://127.0.0.1:${port}`)
    const stream = session.request({ ':path': path })
    stream.on('error', () => {})
    await isBusy
    stream.close()
    await once(stream, 'close')
    session.destroy()
  }
}

/** The client has gone for the handler once its side of the connection, or its stream, has ended. */
async function untilGone ({ raw }: FastifyRequest): Promise<void> {
  if ('stream' in raw) await once(raw.stream as NodeJS.ReadableStream, 'close')
  else await new Promise<void>((resolve) => { raw.socket.once('end', resolve).once('close', resolve) })
}

async function createApp (t: Test, http2: boolean): Promise<[FastifyInstance, LogLine[], AnsweredError[], (isBusy: () => void, isDone: () => void) => void]> {
  const [logger, lines] = collectLog('info')
  const events: AnsweredError[] = []
  let [begin, end] = [(): void => {}, (): void => {}]
  // Either kind of app has all that is used of it here.
  const app: FastifyInstance = Fastify({ logger, ...(http2 && { http2 }) } as FastifyServerOptions)
  t.teardown(() => app.close())
  const onError = (event: AnsweredError): void => {
    events.push(event)
    // What came after would come in the same turn.
    setImmediate(() => end())
  }
  await app.register(errorCatalog, { onError })
  const gone = async (request: FastifyRequest): Promise<void> => {
    begin()
    await untilGone(request)
  }
  app.get('/thrown', async (request) => {
    await gone(request)
    throw new Error('too late')
  })
  app.get('/sent', async (request, reply) => {
    await gone(request)
    return reply.apiError(2002, undefined, { cause: new Error('too late') })
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return [app, lines, events, (isBusy, isDone) => { [begin, end] = [isBusy, isDone] }]
}

for (const [way, leave] of Object.entries(WAYS)) {
  t.test(`an error after the client has left ${way} is logged and reported once`, async (t) => {
    const [app, lines, events, watch] = await createApp(t, way === 'over HTTP/2')
    const { port } = app.server.address() as AddressInfo
    for (const [path, status] of [['/thrown', 500], ['/sent', 401]] as const) {
      lines.length = 0
      events.length = 0
      let [begin, end] = [(): void => {}, (): void => {}]
      const isBusy = new Promise<void>((resolve) => { begin = resolve })
      const isDone = new Promise<void>((resolve) => { end = resolve })
      watch(begin, end)
      await Promise.all([leave(port, path, isBusy), isDone])
      t.strictSame(events.map(({ status }) => status), [status], path)
      t.equal(lines.filter(({ err }) => err !== undefined).length, 1, path)
    }
  })
}

t.test('a body that Node has refused is no second failure for its reader', async (t) => {
  const [logger, lines] = collectLog('info')
  const events: AnsweredError[] = []
  const app = Fastify({ logger })
  t.teardown(() => app.close())
  await app.register(errorCatalog, { onError: (event) => { events.push(event) } })
  app.post('/', async () => 'ok')
  const isRead = new Promise<void>((resolve) => { app.addHook('onError', async () => resolve()) })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1', () => {
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nno chunk\r\n')
  })
  let received = ''
  socket.on('data', (chunk) => { received += String(chunk) })
  await Promise.all([once(socket, 'close'), isRead])
  t.match(received, /^HTTP\/1\.1 400 /)
  t.strictSame(events.map(({ status }) => status), [400])
  t.equal(lines.filter(({ level, err }) => level === 30 && err !== undefined).length, 1)
})
