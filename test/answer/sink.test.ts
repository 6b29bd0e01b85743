import { once } from 'node:events'
import { createServer, get } from 'node:http'
import { connect, constants, createServer as createHttp2 } from 'node:http2'
import type { AddressInfo, Server } from 'node:net'
import t, { type Test } from 'tap'
import { abortAnswer, HeaderSink } from '../../lib/answer/sink.js'

async function listen (t: Test, server: Server): Promise<number> {
  t.teardown(() => server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return (server.address() as AddressInfo).port
}

t.test('an answer of HTTP/1 ends with its connection', async (t) => {
  const port = await listen(t, createServer((_request, response) => response.write('begun', () => abortAnswer(response))))
  const [response] = await once(get({ port, host: '127.0.0.1' }), 'response')
  response.resume()
  await t.rejects(once(response, 'end'), { code: 'ECONNRESET' })
})

t.test('one of HTTP/2 with an error of its stream', async (t) => {
  const server = createHttp2((_request, response) => response.write('begun', () => abortAnswer(response)))
  const session = connect(`http://127.0.0.1:${await listen(t, server)}`)
  t.teardown(() => session.destroy())
  const stream = session.request({ ':path': '/' })
  stream.resume()
  await t.rejects(once(stream, 'end'), { code: 'ERR_HTTP2_STREAM_ERROR' })
  t.equal(stream.rstCode, constants.NGHTTP2_INTERNAL_ERROR)
})

t.test('headers are kept until the answer is written', async (t) => {
  class Sink extends HeaderSink {
    write (): void {}
  }
  const sink = new Sink()
  t.strictSame([sink.statusCode, sink.headersSent, sink.writableEnded, sink.isAnswered], [200, false, false, false])
  sink.status(503)
  t.strictSame(sink.res, { statusCode: 503 })
  for (const [name, value] of Object.entries({ vary: 'Accept', allow: 'GET', 'retry-after': '5' })) sink.setHeader(name, value)
  sink.removeHeader('allow')
  t.strictSame(sink.getHeaders(), { vary: 'Accept', 'retry-after': '5' })
  t.equal(sink.getHeader('vary'), 'Accept')
  t.equal(sink.getHeader('allow'), undefined)
  sink.cut()
})
