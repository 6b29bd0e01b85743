import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { toThrown } from './thrown-values.js'

interface What { Params: { what: string } }

/** Every way in which a handler or a hook fails, with whatever is thrown. */
export async function throwingRoutes (app: FastifyInstance): Promise<void> {
  app.get<What>('/sync/:what', (request) => {
    throw toThrown(request.params.what)
  })
  app.get<What>('/async/:what', async (request) => {
    throw toThrown(request.params.what)
  })
  app.get<What>('/send/:what', (request, reply) => {
    reply.send(toThrown(request.params.what))
  })
  app.get<What>('/return/:what', async (request) => toThrown(request.params.what))
  app.get<What>('/code/:what', (request, reply) => {
    reply.code(404)
    throw toThrown(request.params.what)
  })
  app.get<What>('/created/:what', async (request, reply) => {
    reply.code(201).header('location', '/things/1')
    throw toThrown(request.params.what)
  })

  app.get<What>('/on-request-sync/:what', { onRequest: (request) => { throw toThrown(request.params.what) } }, answer)
  app.get<What>('/on-request-async/:what', { onRequest: async (request) => { throw toThrown(request.params.what) } }, answer)
  // Whatever a hook hands to `done` Fastify takes for an error, while its types know only real ones.
  app.get<What>('/on-request-done/:what', { onRequest: (request, _reply, done) => done(toThrown(request.params.what) as Error) }, answer)
  app.get<What>('/pre-parsing/:what', { preParsing: async (request) => { throw toThrown(request.params.what) } }, answer)
  app.get<What>('/pre-validation/:what', { preValidation: (request, _reply, done) => done(toThrown(request.params.what) as Error) }, answer)
  app.get<What>('/pre-handler/:what', { preHandler: async (request) => { throw toThrown(request.params.what) } }, answer)

  // A hook that answers and goes on: Fastify stops the request, since the reply is sent by then.
  app.get<What>('/pre-handler-sends/:what', {
    preHandler: (request, reply, done) => {
      reply.code(401).send(toThrown(request.params.what))
      done()
    }
  }, answer)
  app.get<What>('/pre-handler-sends-async/:what', {
    preHandler: async (request, reply) => { reply.code(401).send(toThrown(request.params.what)) }
  }, answer)
  app.get<What>('/on-request-sends/:what', {
    onRequest: (request, reply, done) => {
      reply.code(401).send(toThrown(request.params.what))
      request.log.info({ sent: reply.sent }, 'sent by a hook')
      done()
    }
  }, answer)
  app.get<What>('/sends-twice/:what', (request, reply) => {
    reply.send(toThrown(request.params.what))
    reply.send({ secret: true })
  })
  app.get<What>('/sends-then-throws/:what', (request, reply) => {
    reply.send(toThrown(request.params.what))
    throw new Error('and then')
  })
  app.get<What>('/throws-after-bytes/:what', (request, reply) => {
    reply.raw.write('some bytes')
    throw toThrown(request.params.what)
  })
  app.get<What>('/hijack/:what', async (request, reply) => {
    reply.hijack()
    reply.raw.end('raw')
    throw toThrown(request.params.what)
  })
}

/** What must not run once a hook has answered. */
function answer (request: FastifyRequest, reply: FastifyReply): void {
  request.log.info('handler ran')
  reply.code(200).send({ secret: true })
}
