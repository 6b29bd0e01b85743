import { once } from 'node:events'
import { PassThrough, type Duplex } from 'node:stream'
import Fastify from 'fastify'
import t from 'tap'
import { compileOptions } from '../../lib/compile-options.js'
import { answerClientError } from '../../lib/server/client-errors.js'
import { parseOptions } from '../../lib/options/parse-options.js'
import { parseAnswer } from '../exits/socket-exchange.js'

const app = Fastify()
const context = { compiled: compileOptions(parseOptions({ format: 'flat' }), app), log: app.log }

/** What is written to the socket for an error of Node's parser. */
async function answer (facts: { readonly code?: string, readonly rawPacket?: unknown }): Promise<number> {
  const socket: Duplex = new PassThrough()
  answerClientError(context, Object.assign(new Error('refused'), facts), socket)
  let received = ''
  socket.on('data', (chunk) => { received += String(chunk) })
  await once(socket, 'end')
  return parseAnswer(received).status
}

t.test('the status is that of the parser\'s code', async (t) => {
  t.equal(await answer({}), 400)
  t.equal(await answer({ code: 'HPE_INVALID_HEADER_TOKEN' }), 400)
  t.equal(await answer({ code: 'ERR_HTTP_REQUEST_TIMEOUT' }), 408)
  t.equal(await answer({ code: 'HPE_CHUNK_EXTENSIONS_OVERFLOW' }), 413)
  t.equal(await answer({ code: 'HPE_HEADER_OVERFLOW' }), 431)
})

t.test('an unknown method is told from garbage by the request line', async (t) => {
  const code = 'HPE_INVALID_METHOD'
  t.equal(await answer({ code, rawPacket: Buffer.from('FOO /x HTTP/1.1\r\nHost: a\r\n\r\n') }), 501)
  t.equal(await answer({ code, rawPacket: Buffer.from('garbage\r\n\r\n') }), 400)
  t.equal(await answer({ code }), 400)
})

t.test('a URL that is too long is told from headers where the packet begins with it', async (t) => {
  const code = 'HPE_HEADER_OVERFLOW'
  t.equal(await answer({ code, rawPacket: Buffer.from(`GET /${'x'.repeat(20_000)}`) }), 414)
  t.equal(await answer({ code, rawPacket: Buffer.from(`GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}`) }), 431)
  t.equal(await answer({ code, rawPacket: Buffer.from('x'.repeat(20_000)) }), 431)
})

t.test('nothing is written where nobody can read it', async (t) => {
  const reset = new PassThrough()
  answerClientError(context, Object.assign(new Error('reset'), { code: 'ECONNRESET' }), reset)
  t.equal(reset.writableEnded, false)

  const destroyed = new PassThrough().destroy()
  answerClientError(context, new Error('late'), destroyed)
  t.equal(destroyed.writableEnded, false)

  const ended = new PassThrough()
  ended.on('error', () => {})
  ended.end()
  answerClientError(context, new Error('half closed'), ended)
  t.equal(ended.destroyed, true)
})
