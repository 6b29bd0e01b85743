import type { FastifyInstance } from 'fastify'
import { toThrown } from './thrown-values.js'

interface What { Params: { what: string } }

/** Error handlers of the app's own, of routes and of contexts, and what they do with an error. */
export async function handlerRoutes (app: FastifyInstance): Promise<void> {
  app.register(async (child) => {
    child.setErrorHandler<unknown>((_error, _request, reply) => {
      reply.code(418).send({ own: 'body' })
    })
    child.get<What>('/child-sync/:what', (request) => { throw toThrown(request.params.what) })
    child.register(async (grandchild) => {
      grandchild.setErrorHandler<unknown>((error) => { throw error })
      grandchild.get<What>('/grandchild/:what', async (request) => { throw toThrown(request.params.what) })
    })
  })
  app.register(async (child) => {
    child.setErrorHandler<unknown>(async (_error, _request, reply) => {
      await Promise.resolve()
      reply.code(409)
      return { own: 'async' }
    })
    child.get<What>('/child-async/:what', async (request) => { throw toThrown(request.params.what) })
  })
  app.register(async (child) => {
    child.setErrorHandler<unknown>(async (error) => { throw error })
    child.get<What>('/child-rejects/:what', async (request) => { throw toThrown(request.params.what) })
  })
  app.register(async (child) => {
    child.setErrorHandler<unknown>((error) => { throw error })
    child.get<What>('/child-throws/:what', (request) => { throw toThrown(request.params.what) })
  })
  app.register(async (child) => {
    child.setErrorHandler<unknown>((error, _request, reply) => { reply.code(502).header('x-child', 'yes').send(error) })
    child.get<What>('/child-sends/:what', (request) => { throw toThrown(request.params.what) })
  })
  app.register(async (child) => {
    child.setErrorHandler<unknown>(() => { throw Object.assign(new Error('Of the handler'), { statusCode: 503 }) })
    child.get<What>('/child-fails/:what', (request) => { throw toThrown(request.params.what) })
  })
  app.register(async (child) => {
    child.setErrorHandler<unknown>(async () => {})
    child.get<What>('/child-silent/:what', (request) => { throw toThrown(request.params.what) })
  })

  app.get<What>('/route-own/:what', {
    errorHandler: (_error, _request, reply) => { reply.code(400).send('of the route') }
  }, (request) => { throw toThrown(request.params.what) })
  app.get<What>('/route-throws/:what', {
    errorHandler: (error) => { throw error }
  }, async (request) => { throw toThrown(request.params.what) })
  app.get<What>('/route-calls-scope/:what', {
    errorHandler (error, request, reply) { return app.errorHandler(error, request, reply) }
  }, async (request) => { throw toThrown(request.params.what) })
  app.get<What>('/route-calls-and-drops/:what', {
    // As @fastify/static does.
    errorHandler (error, request, reply) { app.errorHandler(error, request, reply) }
  }, async (request) => { throw toThrown(request.params.what) })
  app.get<What>('/route-awaits-scope/:what', {
    async errorHandler (error, request, reply) { return await app.errorHandler(error, request, reply) }
  }, async (request) => { throw toThrown(request.params.what) })
  app.get<What>('/on-error/:what', {
    onError: async (request, reply) => {
      reply.header('x-on-error', 'ran')
      request.log.info('onError of the route')
    }
  }, (request) => { throw toThrown(request.params.what) })
  app.get<What>('/on-error-fails/:what', {
    onError: async () => { throw new Error('onError itself') }
  }, (request) => { throw toThrown(request.params.what) })
}
