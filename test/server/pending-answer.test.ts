import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import t from 'tap'
import { hasBegunAnswer, hasEarlierAnswer } from '../../lib/server/pending-answer.js'

t.test('an answer is pending from its request on, and begun with its head', async (t) => {
  const server = createServer((request, response) => {
    const { socket } = request
    t.same([hasEarlierAnswer(socket, request), hasBegunAnswer(socket)], [false, false])
    t.equal(hasEarlierAnswer(socket, {}), true, 'for another request')
    response.flushHeaders()
    t.equal(hasBegunAnswer(socket), true)
    response.end(() => t.equal(hasBegunAnswer(socket), false))
  })
  t.teardown(() => server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1', () => client.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'))
  await once(client.resume(), 'close')
})
