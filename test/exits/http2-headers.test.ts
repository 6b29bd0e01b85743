import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import t from 'tap'
import errorCatalog, { defaultCatalog, defineCatalog } from '../../lib/index.js'
import { ask, openSession } from './http2-exchange.js'

/** What HTTP/2 does not have (RFC 9113 §8.2.2), and what Node takes for such. */
const FIELDS = {
  Connection: 'x-a', 'Keep-Alive': 'timeout=5', 'Proxy-Connection': 'keep-alive', 'Transfer-Encoding': 'chunked', Upgrade: 'h2c', TE: 'gzip', 'HTTP2-Settings': 'AA'
}
const NAMES = Object.keys(FIELDS).map((name) => name.toLowerCase())

t.test('an answer over HTTP/2 comes without the fields of a connection, wherever they come from', async (t) => {
  const { Connection, 'Transfer-Encoding': coding, ...ofEntry } = FIELDS // an entry cannot have these
  const catalog = defineCatalog({ own: { code: 9999, status: 409, message: 'Own', headers: { ...ofEntry, 'X-Kept': '1' } } }, { extends: defaultCatalog })
  const app = Fastify({ http2: true })
  t.teardown(() => app.close())
  await app.register(errorCatalog, { catalog })
  app.get('/reply', async (_request, reply) => { reply.headers({ ...FIELDS, 'x-kept': '1' }); throw new Error('x') })
  app.get('/options', () => { throw defaultCatalog.error('not_found', {}, { headers: { ...FIELDS, 'x-kept': '1' } }) })
  app.get('/entry', () => { throw catalog.error('own') })
  app.get('/foreign', () => { throw Object.assign(new Error('x'), { statusCode: 429, headers: { ...FIELDS, 'retry-after': '7' } }) })
  app.get('/twice', async (_request, reply) => { reply.headers({ location: ['/a', '/b'], age: ['1'], 'x-kept': ['1', '2'] }); throw new Error('x') })
  app.get('/replaced', async (_request, reply) => await reply.headers(FIELDS).code(404).send())
  await app.listen({ port: 0, host: '127.0.0.1' })
  const session = openSession((app.server.address() as AddressInfo).port, false)
  for (const [path, status] of [['/reply', 500], ['/options', 404], ['/entry', 409], ['/foreign', 429], ['/twice', 500], ['/replaced', 404]] as const) {
    const answer = await ask(session, { path })
    t.equal(answer.status, status, path)
    t.ok(answer.body.startsWith('{"error"'), path)
    t.strictSame(answer.names.filter((name) => NAMES.includes(name) || name === 'location'), [], path)
    if (path === '/twice') t.match(answer.headers, { age: '1', 'x-kept': '1, 2' })
    if (path === '/entry') t.match(answer.headers, { 'x-kept': '1' })
  }
  session.close()
  await once(session, 'close')
})
