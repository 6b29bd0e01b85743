import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { answerRaw, ResponseSink, writeResponse, type RawAnswer, type RawRequest, type RawResponse } from './raw-response.js'

/** What Fastify sends while it closes. */
const OWN_BODY = '{"error":"Service Unavailable","message":"Service Unavailable","statusCode":503}'
const OWN_ANSWER: RawAnswer = { status: 503, headers: { 'content-type': 'application/json', 'content-length': String(OWN_BODY.length) }, body: OWN_BODY }

/** Answers a request that comes while the server closes. */
export function sendClosingAnswer (compiled: CompiledCatalog, log: FastifyBaseLogger, request: RawRequest, response: RawResponse): void {
  answerRaw(compiled, 503, new ResponseSink(request, response), { request, log })
  // What `Connection: close` is to HTTP/1 (RFC 9113 §6.8): its streams are answered, and it takes no more.
  if ('stream' in request) request.stream.session?.close()
}

/**
 * Has an app answer while it closes that `serverOptions` made with `return503OnClosing: false`, where no exit of the server does: the plugin is not at
 * its root, or leaves Fastify its answers. The listener is changed when closing begins, so that requests pay nothing before.
 */
export function installClosingAnswer (fastify: FastifyInstance, getCatalog: (fastify: FastifyInstance) => CompiledCatalog): void {
  const { server, routing, log } = fastify
  fastify.addHook('preClose', (done) => {
    if (server.listeners('request').includes(routing)) {
      const keepsOwn = fastify.hasDecorator('errorCatalog')
      server.removeListener('request', routing)
      server.on('request', (request: RawRequest, response: RawResponse) => {
        if (keepsOwn) writeResponse(request, response, OWN_ANSWER)
        else sendClosingAnswer(getCatalog(fastify), log, request, response)
      })
    }
    done()
  })
}
