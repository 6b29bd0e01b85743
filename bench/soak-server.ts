import { once } from 'node:events'
import Fastify, { type FastifyInstance } from 'fastify'
import { Redis } from 'ioredis'
import errorCatalog, { defaultCatalog, serverOptions } from '../lib/index.js'
import { serveParent } from './child.js'

/** Where one instance listens. */
export interface Ports {
  readonly http1: number
  readonly http2: number
}

/** What one instance holds while nothing is asked of it. */
export interface Sample {
  /** Of the heap, in megabytes, after a collection. */
  readonly heap: number
  /** Open sockets, servers and pipes. */
  readonly handles: number
}

const apps: FastifyInstance[] = []
let redis: Redis | undefined

const services = {
  /** Starts an instance that counts its requests in the Redis at a port. */
  async start (redisPort: number): Promise<Ports> {
    // As docs/rate-limits.md advises. The time is long for a machine at its limit: no command may fail without a fault.
    redis = new Redis(redisPort, '127.0.0.1', { enableOfflineQueue: false, commandTimeout: 10_000 })
    redis.on('error', () => {})
    await once(redis, 'ready')
    return { http1: await listen(redis, Fastify(serverOptions({ bodyLimit: 10_000 }))), http2: await listen(redis, createHttp2App()) }
  },

  /** Waits until Redis is there again. */
  async recover (): Promise<void> {
    while (redis?.status !== 'ready') await new Promise((resolve) => setTimeout(resolve, 20))
  },

  async sample (): Promise<Sample> {
    if (globalThis.gc === undefined) throw new Error('Node must run with --expose-gc')
    // What was answered last is let go of a little later.
    await new Promise((resolve) => setTimeout(resolve, 200))
    globalThis.gc()
    globalThis.gc()
    const handles = process.getActiveResourcesInfo().filter((name) => name.endsWith('Wrap')).length
    return { heap: process.memoryUsage().heapUsed / 1e6, handles }
  },

  async stop (): Promise<void> {
    for (const app of apps) await app.close()
    redis?.disconnect()
  }
}

export type SoakServer = typeof services

function createHttp2App (): FastifyInstance {
  // The types of its request and reply are those of HTTP/2, of which the routes use nothing.
  return Fastify({ ...serverOptions({ bodyLimit: 10_000, forceCloseConnections: true }), http2: true }) as unknown as FastifyInstance
}

async function listen (redis: Redis, app: FastifyInstance): Promise<number> {
  apps.push(app)
  await app.register(errorCatalog, { rateLimit: { redis, max: 1e9, timeWindow: '1 hour', draft: true, notFound: true } })
  addRoutes(app)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  if (address === null || typeof address === 'string') throw new Error('A server must listen to a port')
  return address.port
}

function addRoutes (app: FastifyInstance): void {
  const body = { type: 'object', required: ['email'], properties: { email: { type: 'string', format: 'email' }, age: { type: 'integer', minimum: 18 } } }
  app.get('/fine', async () => ({ fine: true }))
  app.post('/users', { schema: { body } }, async (_request, reply) => reply.created('/users/1', { id: 1 }))
  app.get('/entry/:slug', (request) => {
    // Slugs of the catalogue, which the load knows.
    const { slug } = request.params as { slug: 'internal' }
    throw defaultCatalog.error(slug)
  })
  app.get('/reply', (_request, reply) => reply.apiError(2002))
  app.get('/foreign', async () => { throw new Error('secret') })
  app.get('/nothing', async () => { throw undefined })
  app.get('/limited', { config: { rateLimit: { max: 5, timeWindow: 1000 } } }, async () => 'fine')
  app.get('/csv', { config: { produces: ['text/csv'] } }, async () => 'a,b')
  app.put('/sized', { config: { requireContentLength: true } }, async () => 'fine')
  app.get('/slow', async () => {
    await new Promise((resolve) => setTimeout(resolve, 50))
    return 'fine'
  })
}

serveParent(services)
