import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { isLimited } from '../runtime/is-over-limit.js'
import { isSchemaFailure } from '../runtime/read-status.js'
import { isApiError, resolveError } from '../runtime/resolve-error.js'
import { sendAnswerSafely } from '../runtime/send-answer.js'

/** Which foreign errors follow the catalogue; the others keep the answer that they would have without the plugin. */
export interface ForeignPolicy {
  readonly all: boolean
  readonly validation: boolean
  readonly rateLimit: boolean
}

/** Answers whatever is thrown, rejected or sent as an error in this context. */
export function installErrorHandler (fastify: FastifyInstance, compiled: CompiledCatalog, policy: ForeignPolicy): void {
  function isOwn (error: unknown, request: FastifyRequest, reply: FastifyReply): boolean {
    if (isApiError(error)) return true
    if (request.routeOptions.config.errorCatalog === false) return false
    return policy.all ||
      (policy.validation && isSchemaFailure(error)) ||
      (policy.rateLimit && isLimited(request, reply)) ||
      compiled.resolveMapped(error, request) !== undefined
  }

  fastify.setErrorHandler<unknown>(function errorCatalogHandler (error, request, reply) {
    if (reply.raw.headersSent) {
      // Of an answer under way nothing can be taken back: the client must see that it is not whole.
      reply.raw.destroy()
      return undefined
    }
    // An async `errorResponseBuilder` makes @fastify/rate-limit throw a promise.
    if (error instanceof Promise) error.catch(() => {})
    // A rejection is how a handler hands on whatever it got, also what is no Error, to the handler before it.
    if (!isOwn(error, request, reply)) return Promise.reject(error)
    sendAnswerSafely(compiled, resolveError(compiled, error, request, reply), error, request, reply)
    return undefined
  })
}
