import etag from '@fastify/etag'
import Fastify, { type FastifyInstance } from 'fastify'
import t from 'tap'
import errorCatalog, { defaultCatalog } from '../../../lib/index.js'

/** Whether @fastify/etag is registered before the plugin or after it. */
const ORDERS: ReadonlyArray<readonly [string, (app: FastifyInstance) => Promise<void>]> = [
  ['before', async (app) => { await app.register(etag); await app.register(errorCatalog) }],
  ['after', async (app) => { await app.register(errorCatalog); await app.register(etag) }]
]

for (const [order, register] of ORDERS) {
  t.test(`an error is never a 304: @fastify/etag ${order}`, async (t) => {
    const app = Fastify()
    t.teardown(() => app.close())
    await register(app)
    const seen: unknown[] = []
    app.addHook('onResponse', async ({ headers }) => { seen.push(headers['x-kept']) })
    app.get('/thrown', () => { throw defaultCatalog.error('unauthorized') })
    app.get('/sent', (_request, reply) => reply.apiError('not_found'))
    app.get('/empty', (_request, reply) => reply.code(403).send())
    app.get('/ok', async () => 'ok')
    for (const [url, status] of [['/thrown', 401], ['/sent', 404], ['/nowhere', 404], ['/empty', 403], ['/ok', 304]] as const) {
      const first = await app.inject({ url })
      for (const tag of [String(first.headers.etag), `W/${String(first.headers.etag)}`]) {
        const again = await app.inject({ url, headers: { 'if-none-match': tag, 'if-modified-since': new Date().toUTCString(), 'x-kept': '1' } })
        t.equal(again.statusCode, status, url)
        t.equal(again.body, status === 304 ? '' : first.body, url)
      }
    }
    t.ok(seen.includes('1'), 'the other headers of the request stay')
  })
}
