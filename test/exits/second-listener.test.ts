import { lookup } from 'node:dns/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog from '../../lib/index.js'
import { CLOSING, parseAnswer, sendBytes } from './socket-exchange.js'

/** What Node or Fastify answer by themselves: bytes, status, code. */
const EXITS: ReadonlyArray<readonly [bytes: string, status: number, code: number]> = [
  ['garbage\r\n\r\n', 400, 1000],
  ['GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 1000],
  [`FOO / HTTP/1.1\r\n${CLOSING}`, 501, 9002],
  [`GET / HTTP/1.1\r\nExpect: x\r\n${CLOSING}`, 417, 8010],
  [`GET /nowhere HTTP/1.1\r\n${CLOSING}`, 404, 4001]
]

async function createApp (t: Test): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  app.get('/', async () => 'ok')
  return app
}

async function check (t: Test, port: number, host: string): Promise<void> {
  for (const [bytes, status, code] of EXITS) {
    const { body, ...answer } = parseAnswer(await sendBytes(port, bytes, { host }))
    t.strictSame([answer.status, JSON.parse(body).error.code], [status, code], `${host}: ${bytes.slice(0, 20)}`)
  }
  t.equal(parseAnswer(await sendBytes(port, `GET / HTTP/1.1\r\n${CLOSING}`, { host })).body, 'ok')
}

t.test('a server that is given the routing of an app answers as the app\'s own', async (t) => {
  const app = await createApp(t)
  await app.ready()
  const server = createServer(app.routing)
  t.teardown(() => server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await check(t, (server.address() as AddressInfo).port, '127.0.0.1')
})

t.test('listen on localhost: both listeners', async (t) => {
  const addresses = await lookup('localhost', { all: true })
  if (!['127.0.0.1', '::1'].every((host) => addresses.some(({ address }) => address === host))) {
    t.notOk(process.env['CI'], 'localhost must be 127.0.0.1 and ::1 in CI')
    t.comment('not run: localhost has one address here')
    return
  }
  const app = await createApp(t)
  await app.listen({ port: 0, host: 'localhost' })
  t.equal(app.addresses().length, 2)
  // They are ports.
  for (const { address, port } of app.addresses() as AddressInfo[]) await check(t, port, address)
})
