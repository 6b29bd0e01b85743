import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import Fastify from 'fastify'
import t from 'tap'
import { findPendingAnswer, hasEarlierAnswer, isDefaultListener, isReplaceable } from '../../lib/server/node-internals.js'

t.test('an answer is pending from its request on, and begun with its head', async (t) => {
  const server = createServer((request, response) => {
    const { socket } = request
    t.same([hasEarlierAnswer(socket, request), findPendingAnswer(socket)?.headersSent], [false, false])
    t.equal(findPendingAnswer(socket)?.req, request)
    t.equal(hasEarlierAnswer(socket, {}), true, 'for another request')
    response.flushHeaders()
    t.equal(findPendingAnswer(socket)?.headersSent, true)
    // From Node 24 on the callback comes before the answer is done with.
    response.end()
    response.once('close', () => t.equal(findPendingAnswer(socket), undefined))
  })
  t.teardown(() => server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1', () => client.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'))
  await once(client.resume(), 'close')
})

t.test("Fastify's own listener of clientError is known by its name", async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  t.strictSame(app.server.listeners('clientError').map((listener) => [isReplaceable(listener), isDefaultListener(listener)]), [[true, true]])
  const own = Fastify({ clientErrorHandler: (_error, socket) => { socket.destroy() } })
  t.teardown(() => own.close())
  t.strictSame(own.server.listeners('clientError').map((listener) => [isReplaceable(listener), isDefaultListener(listener)]), [[false, false]])
})
