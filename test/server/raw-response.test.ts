import { once } from 'node:events'
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Duplex, PassThrough } from 'node:stream'
import Fastify from 'fastify'
import t from 'tap'
import { compileOptions } from '../../lib/compile-options.js'
import { answerRaw, ResponseSink, SocketSink, type RawFacts, type RawRequest, type RawResponse } from '../../lib/server/raw-response.js'
import { parseOptions } from '../../lib/options/parse-options.js'
import { parseAnswer } from '../exits/socket-exchange.js'

const { log } = Fastify()
const compiled = compileOptions(parseOptions({ format: ['flat', 'problem'], instance: true }), Fastify())

/** Answers a request of Node. */
function answer (status: number, request: RawRequest, response: RawResponse): void {
  answerRaw(compiled, status, new ResponseSink(request, response), { request, log })
}

/** What is written to a socket. */
async function writeTo (status: number, facts: Omit<RawFacts, 'log'> = {}, method?: string): Promise<string> {
  const socket = new PassThrough()
  answerRaw(compiled, status, new SocketSink(socket, method), { ...facts, log })
  let received = ''
  for await (const chunk of socket) received += String(chunk)
  return received
}

/** What a client of Node gets from a server that answers every request so. */
async function fetchFrom (respond: (request: RawRequest, response: RawResponse) => void, method = 'GET'): Promise<IncomingMessage & { text: string }> {
  const server = createServer(respond)
  t.teardown(() => server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const headers = { accept: 'application/problem+json', language: 'ru' }
  const sent = ask({ port: (server.address() as AddressInfo).port, path: '/items?a=1', method, headers, agent: false }).end()
  const [response] = await once(sent, 'response') as [IncomingMessage]
  let text = ''
  for await (const chunk of response) text += String(chunk)
  return Object.assign(response, { text })
}

t.test('an answer is complete without Fastify', async (t) => {
  const { headers, body, status } = parseAnswer(await writeTo(503))
  t.equal(status, 503)
  t.equal(body, '{"code":503,"message":"The service is temporarily unavailable"}')
  t.match(headers, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(body.length),
    'content-language': 'en',
    'cache-control': 'no-store',
    'retry-after': '10',
    vary: 'Language, Accept-Language, Accept',
    date: /GMT$/
  })
  t.equal(parseAnswer(await writeTo(405, { headers: { allow: '' } })).headers['allow'], '')
})

t.test('the request chooses the format and the language', async (t) => {
  const response = await fetchFrom((request, response) => answer(417, request, response))
  t.equal(response.statusCode, 417)
  t.equal(response.headers.connection, 'close')
  t.same(JSON.parse(response.text), {
    type: 'about:blank', title: 'Ожидание из заголовка запроса не может быть выполнено', status: 417, code: 8010, instance: '/items'
  })
})

t.test('HEAD gets the headers alone, and headers set before the failure are gone', async (t) => {
  const response = await fetchFrom((request, response) => {
    response.setHeader('etag', '"a"')
    answer(500, request, response)
  }, 'HEAD')
  t.equal(response.statusCode, 500)
  t.equal(response.headers.etag, undefined)
  t.ok(Number(response.headers['content-length']) > 0)
  t.equal(response.text, '')
})

t.test('of an answer under way the connection is cut', async (t) => {
  await t.rejects(fetchFrom((request, response) => {
    response.writeHead(200, { 'content-length': '10' })
    // Either kind of response has this, each with a signature of its own.
    ;(response as ServerResponse).write('begun')
    setImmediate(() => answer(500, request, response))
  }))
})

t.test('a socket whose client does not close is closed for it', async (t) => {
  const socket = new Duplex({ read () {}, write: (_chunk, _encoding, done) => done(), allowHalfOpen: true })
  answerRaw(compiled, 405, new SocketSink(socket), { log })
  t.equal(socket.destroyed, false, 'it has time to read')
  // The timer of the socket does not keep the process.
  const waiting = setInterval(() => {}, 100)
  await once(socket, 'close')
  clearInterval(waiting)
  t.equal(socket.destroyed, true)
})

t.test('on a socket it is written as HTTP/1.1', async (t) => {
  const received = await writeTo(431)
  t.match(received, /^HTTP\/1\.1 431 Request Header Fields Too Large\r\n/)
  const { headers, body } = parseAnswer(received)
  t.equal(headers['connection'], 'close')
  t.equal(headers['content-length'], String(body.length))
})

t.test('an answer to HEAD has no body there either', async (t) => {
  const { headers, body } = parseAnswer(await writeTo(503, {}, 'HEAD'))
  t.equal(body, '')
  t.ok(Number(headers['content-length']) > 0)
})

t.test('without a path there is no instance', async (t) => {
  const received = await fetchFrom((request, response) => {
    answerRaw(compiled, 405, new ResponseSink(request, response), { request: Object.create(request, { url: { value: undefined } }) as RawRequest, log })
  })
  t.notOk('instance' in JSON.parse(received.text))
})
