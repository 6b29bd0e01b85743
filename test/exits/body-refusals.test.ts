import compress from '@fastify/compress'
import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog from '../../lib/index.js'
import { exchange, parseAnswer, type SocketAnswer } from './socket-exchange.js'

const LIMIT = 50

async function createApp (t: Test, prepare?: (app: FastifyInstance) => unknown): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: LIMIT })
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  await prepare?.(app)
  app.get('/', async () => 'next')
  app.route({ method: ['POST', 'PATCH'], url: '/', handler: async () => 'ok' })
  const content = { 'application/json': { schema: { type: 'object' } } }
  app.patch('/json', { schema: { body: { content } } }, async () => 'ok')
  await app.listen({ port: 0, host: '127.0.0.1' })
  return app
}

/** Sends a request without asking to close the connection, then one that does: both answers, or the first alone if the server closed after it. */
async function askTwice (app: FastifyInstance, method: string, path: string, headers: string, body: string): Promise<readonly SocketAnswer[]> {
  const { received } = await exchange(app, `${method} ${path} HTTP/1.1\r\nHost: a\r\n${headers}\r\n${body}GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
  return received.split(/(?=HTTP\/1\.1 )/).map(parseAnswer)
}

const typed = (type: string, body: string): string => `Content-Type: ${type}\r\nContent-Length: ${body.length}\r\n`

t.test('413 closes the connection, and says so', async (t) => {
  const app = await createApp(t)
  const body = JSON.stringify('a'.repeat(LIMIT))
  for (const [title, headers, sent] of [
    ['a length that is told', typed('application/json', body), body],
    ['a length that is not', 'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n', `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`]
  ] as const) {
    const [refused, next] = await askTwice(app, 'POST', '/', headers, sent)
    t.match(refused, { status: 413, headers: { connection: 'close', 'cache-control': 'no-store', date: /GMT$/, 'retry-after': undefined } }, title)
    t.match(refused?.body, '{"error":{"code":8005,"message":"The request body is too large"}}', title)
    t.equal(next, undefined, `${title}: nothing after it`)
  }
})

t.test('415 names the types that are taken, and keeps the connection', async (t) => {
  const app = await createApp(t)
  for (const [title, headers] of [
    ['another type', typed('image/png', 'x')],
    ['a type that is none', typed('nonsense', 'x')],
    ['no type', 'Content-Length: 1\r\n'],
    ['an empty type', typed('', 'x')]
  ] as const) {
    const [refused, next] = await askTwice(app, 'POST', '/', headers, 'x')
    t.match(refused, { status: 415, headers: { accept: 'application/json, text/plain', 'accept-encoding': undefined, 'accept-patch': undefined } }, title)
    t.match(next, { status: 200, body: 'next' }, `${title}: the next request`)
  }
})

t.test('415 of a PATCH has Accept-Patch, and a schema for each type narrows it', async (t) => {
  const app = await createApp(t)
  const [refused] = await askTwice(app, 'PATCH', '/', typed('image/png', 'x'), 'x')
  t.match(refused, { status: 415, headers: { accept: 'application/json, text/plain', 'accept-patch': 'application/json, text/plain' } })
  const [narrow] = await askTwice(app, 'PATCH', '/json', typed('image/png', 'x'), 'x')
  t.match(narrow, { status: 415, headers: { accept: 'application/json', 'accept-patch': 'application/json' } })
})

t.test('415 of a coding has Accept-Encoding alone', async (t) => {
  const app = await createApp(t, (app) => app.register(compress))
  const [refused, next] = await askTwice(app, 'PATCH', '/', `Content-Encoding: zip\r\n${typed('application/json', '{}')}`, '{}')
  t.match(refused, { status: 415, headers: { 'accept-encoding': 'identity', accept: undefined, 'accept-patch': undefined } })
  t.match(next, { status: 200, body: 'next' })
})
