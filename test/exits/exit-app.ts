import { Readable } from 'node:stream'
import Fastify, { type FastifyInstance } from 'fastify'
import errorCatalog, { defaultCatalog, serverOptions, type BuiltInFormat } from '../../lib/index.js'
import { certificate } from './certificate.js'
import { BODY_LIMIT } from './exit-rows.js'

export type Protocol = 'h1' | 'https' | 'h2'

const { proxy: revoked, revoke } = Proxy.revocable({}, {})
revoke()

const THROWN: Readonly<Record<string, unknown>> = {
  error: new Error('secret'),
  text: 'secret',
  null: null,
  undefined,
  number: 42,
  object: { message: 'secret', secret: true },
  symbol: Symbol('secret'),
  getter: { get statusCode () { throw new Error('secret') } },
  revoked,
  frozen: Object.freeze(new Error('secret'))
}

const fail = (): never => { throw new Error('secret') }

/** A listening app whose routes fail in each way of the table. */
export async function createExitApp (protocol: Protocol, format: BuiltInFormat): Promise<FastifyInstance> {
  const options = serverOptions({ bodyLimit: BODY_LIMIT, forceCloseConnections: true })
  // The server's type depends on these two; what the suite asks of it does not.
  const app = Fastify({ ...options, ...(protocol === 'https' && { https: certificate }), ...(protocol === 'h2' && { http2: true }) } as typeof options)
  await app.register(errorCatalog, { format, rateLimit: { global: false } })
  const body = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }
  app.get('/things/:id', async () => 'ok')
  app.put('/things/:id', { schema: { body } }, async () => 'ok')
  app.post('/', async () => 'ok')
  app.get('/call-not-found', (_request, reply) => { reply.callNotFound() })
  app.get('/versioned', { constraints: { version: '1.0.0' } }, async () => 'ok')
  app.get('/throw/rejected', async () => { throw THROWN['error'] })
  app.get('/throw/sent-error', (_request, reply) => { reply.send(THROWN['error']) })
  app.get('/throw/:kind', (request) => { throw THROWN[(request.params as { kind: string }).kind] })
  app.get('/status/:status', async (request) => {
    throw Object.assign(new Error('secret'), { statusCode: Number((request.params as { status: string }).status) })
  })
  app.get('/stale', async (_request, reply) => {
    reply.headers({ etag: '"1"', 'content-encoding': 'gzip', 'content-disposition': 'attachment', 'last-modified': new Date(0).toUTCString() })
    return fail()
  })
  app.get('/circular', async () => {
    const circle: Record<string, unknown> = {}
    circle['circle'] = circle
    return circle
  })
  app.get('/schema', { schema: { response: { '4xx': { type: 'object', required: ['other'], properties: { other: { type: 'string' } } } } } },
    (_request, reply) => reply.apiError(2002))
  app.get('/stream', (_request, reply) => { reply.send(new Readable({ read () { this.destroy(new Error('secret')) } })) })
  app.get('/pre-serialization', { preSerialization: fail }, async () => ({}))
  app.get('/on-send', { onSend: async () => fail() }, async () => 'ok')
  app.get('/on-send-twice', { onSend: async () => fail() }, async () => { throw defaultCatalog.error(2002) })
  app.get('/on-request', { onRequest: async () => { throw Object.assign(new Error('secret'), { statusCode: 403 }) } }, async () => 'ok')
  await app.register(async (child) => {
    child.setErrorHandler(async () => {})
    child.get('/lost', async () => { throw Object.assign(new Error('secret'), { statusCode: 409 }) })
  })
  app.get('/empty', (_request, reply) => { reply.code(404).send() })
  app.get('/slow', { handlerTimeout: 20 }, () => new Promise(() => {}))
  app.get('/produces', { config: { produces: ['application/json'] } }, async () => ({}))
  app.post('/sized', { config: { requireContentLength: true } }, async () => 'ok')
  app.get('/limited', { config: { rateLimit: { max: 0, timeWindow: '1 minute' } } }, async () => 'ok')
  await app.listen({ port: 0, host: '127.0.0.1' })
  return app
}
