import type { FastifyInstance } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { toPlainAnswer } from '../runtime/error-answer.js'
import { renderAnswer } from '../runtime/render-answer.js'
import { isAnswered } from '../runtime/send-answer.js'
import { DEFAULT_HANDLER, type NotFoundPolicy } from './not-found.js'

/**
 * Replaces the body that Fastify's default not-found handler sends where a route calls `reply.callNotFound()`, which no other hook sees
 * before it is sent.
 */
export function installSentAnswers (fastify: FastifyInstance, compiled: CompiledCatalog, { notFound }: NotFoundPolicy): void {
  if (!notFound) return
  fastify.addHook('onSend', function errorCatalogSent (request, reply, payload, done) {
    if (reply.statusCode !== 404 || isAnswered(reply) || !request.is404 || request.routeOptions.handler.name !== DEFAULT_HANDLER) {
      return done(null, payload)
    }
    done(null, renderAnswer(compiled, toPlainAnswer(compiled.byStatus(404), 404), request, reply))
  })
}
