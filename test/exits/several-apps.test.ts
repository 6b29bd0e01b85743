import Fastify, { type FastifyInstance } from 'fastify'
import t from 'tap'
import errorCatalog, { defineCatalog, serverOptions, type ErrorCatalogOptions } from '../../lib/index.js'
import { CLOSING, exchange } from './socket-exchange.js'

/** Bytes that are answered by handlers, by Fastify's constructor and below Fastify, with the status. */
const EXITS: ReadonlyArray<readonly [bytes: string, status: number]> = [
  [`GET /nowhere HTTP/1.1\r\n${CLOSING}`, 404],
  [`GET /% HTTP/1.1\r\n${CLOSING}`, 400],
  ['garbage\r\n\r\n', 400],
  [`GET / HTTP/1.1\r\nExpect: x\r\n${CLOSING}`, 417]
]

/** A catalogue whose texts name it. */
function createCatalog (name: string): ErrorCatalogOptions['catalog'] {
  return defineCatalog({
    not_found: { status: 404, message: name },
    bad_request: { status: 400, message: name },
    expectation_failed: { status: 417, message: name }
  })
}

async function listen (name: string, format: 'flat' | 'typed'): Promise<FastifyInstance> {
  const app = Fastify(serverOptions())
  await app.register(errorCatalog, { catalog: createCatalog(name), format })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return app
}

t.test('apps in one process have each its own catalogue, also when another has closed', async (t) => {
  const apps = [['first', 'message', await listen('first', 'flat')], ['second', 'error_message', await listen('second', 'typed')]] as const
  for (const [name, member, app] of apps) {
    for (const [bytes, status] of EXITS) {
      const answer = await exchange(app, bytes)
      t.strictSame([answer.status, JSON.parse(answer.body)[member]], [status, name], bytes.slice(0, 20))
    }
    await app.close()
  }
})
