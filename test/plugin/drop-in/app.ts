import cors from '@fastify/cors'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { handlerRoutes } from './handler-routes.js'
import { addCountingHooks, hookRoutes } from './hook-routes.js'
import { schemaRoutes } from './schema-routes.js'
import { sendingRoutes } from './sending-routes.js'
import { throwingRoutes } from './throwing-routes.js'

/** What an app has of its own at its root, where the plugin works too. */
export interface AppOptions {
  readonly ownErrorHandler?: boolean
  readonly ownNotFound?: boolean
  readonly hooks?: boolean
  readonly server?: FastifyServerOptions
}

/** Puts the plugin, or nothing, into an app at the place that it is called at. */
export type Install = (app: FastifyInstance) => unknown

export interface Installs {
  /** Before everything else. */
  readonly first?: Install
  /** After everything else. */
  readonly last?: Install
}

/** An app as teams have them: routes and contexts of all kinds, with plugins of others. Its log lines go to `lines`. */
export async function createApp (options: AppOptions, installs: Installs, lines: string[]): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: 200,
    routerOptions: { maxParamLength: 40 },
    logger: { level: 'trace', stream: { write (line: string) { lines.push(line) } } },
    ...options.server
  })
  await installs.first?.(app)
  if (options.hooks === true) addCountingHooks(app)
  if (options.ownErrorHandler === true) {
    app.setErrorHandler<{ statusCode?: number } | null | undefined>(function (error, request, reply) {
      request.log.warn({ type: typeof error }, 'handler of the app')
      if (error?.statusCode === 418) return reply.code(418).send({ teapot: true })
      if (error?.statusCode === 409) throw error
      return reply.send(error)
    })
  }
  if (options.ownNotFound === true) {
    app.setNotFoundHandler(async (request, reply) => {
      reply.code(404)
      return { none: request.url }
    })
  }
  await addParsers(app)
  await app.register(rateLimit, { global: false, timeWindow: 3_600_000 })
  for (const routes of [sendingRoutes, throwingRoutes, handlerRoutes, schemaRoutes, hookRoutes, limitedRoutes]) await app.register(routes)
  await app.register(corsRoutes, { prefix: '/cors' })
  await app.register(prefixedRoutes, { prefix: '/api' })
  await installs.last?.(app)
  return app
}

async function addParsers (app: FastifyInstance): Promise<void> {
  app.addContentTypeParser('application/x-rejects', async () => { throw 'a parser rejects with text' })
  app.addContentTypeParser('application/x-throws', (_request, _payload, done) => { done(Object.assign(new Error('parser'), { statusCode: 422 })) })
  app.post('/body', async (request) => ({ body: request.body ?? null }))
  app.post('/small', { bodyLimit: 10 }, async () => 'fine')
  await app.register(async (child) => {
    child.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => { done(null, JSON.parse(String(body))) })
    child.post('/own-parser', async (request) => request.body)
  })
  app.get('/versioned', { constraints: { version: '1.2.0' } }, async () => 'one')
}

async function limitedRoutes (app: FastifyInstance): Promise<void> {
  const builders = {
    default: undefined,
    text: () => 'slow down',
    object: () => ({ statusCode: 429, slow: 'down' }),
    error: () => Object.assign(new Error('slow down'), { statusCode: 420 }),
    nothing: () => undefined
  }
  for (const [name, builder] of Object.entries(builders)) {
    // The builders that users write, some of them by mistake.
    const errorResponseBuilder = builder as (() => object) | undefined
    app.get(`/limited/${name}`, { config: { rateLimit: { max: 1, ...(errorResponseBuilder && { errorResponseBuilder }) } } }, async () => 'fine')
  }
  app.get('/limited/ban', { config: { rateLimit: { max: 1, ban: 1 } } }, async () => 'fine')
}

async function corsRoutes (app: FastifyInstance): Promise<void> {
  await app.register(cors, {
    origin: (origin, callback) => {
      if (origin === 'https://bad.test') callback(new Error('origin refused'), false)
      else callback(null, true)
    },
    strictPreflight: true
  })
  app.get('/thing', async () => 'fine')
  app.get('/fails', async () => { throw new Error('behind cors') })
}

async function prefixedRoutes (app: FastifyInstance): Promise<void> {
  app.setNotFoundHandler((request, reply) => {
    if (request.url.includes('throw')) throw Object.assign(new Error('not found throws'), { statusCode: 410 })
    if (request.url.includes('again')) return reply.callNotFound()
    reply.code(404).type('text/plain').send('nothing at /api')
  })
  app.get('/call', (_request, reply) => { reply.callNotFound() })
  app.get('/fails', async () => { throw new Error('in a prefix') })
}
