import { STATUS_CODES } from 'node:http'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { toPlainAnswer } from '../runtime/error-answer.js'
import { readProperty } from '../runtime/read-property.js'
import { renderAnswer } from '../runtime/render-answer.js'
import { resolveError } from '../runtime/resolve-error.js'
import { isAnswered } from '../runtime/send-answer.js'
import { createIsOwnError, type ForeignPolicy } from './is-own-error.js'
import { DEFAULT_HANDLER, type NotFoundPolicy } from './not-found.js'

/** What of the policies this exit follows. */
export interface SentPolicy extends Pick<NotFoundPolicy, 'notFound'> {
  readonly foreign: ForeignPolicy
}

/** Marks the config of a route that was declared after the plugin: its errors reach the plugin's handler, or a handler of the app's own. */
const kCovered = Symbol('fastify-error-catalog.covered')

/** What was thrown, on the reply. */
const kThrown = Symbol('fastify-error-catalog.thrown')

interface Failed {
  [kThrown]?: { readonly error: unknown }
}

/**
 * Replaces bodies that Fastify sends by itself and that the plugin sees only then: that of its default not-found handler where a route calls
 * `reply.callNotFound()`, and those of its default error handler on routes that were declared before the plugin, which keep that handler.
 */
export function installSentAnswers (fastify: FastifyInstance, compiled: CompiledCatalog, { notFound, foreign }: SentPolicy): void {
  if (!notFound && !foreign.all) return
  const isOwnError = createIsOwnError(compiled, foreign)

  fastify.addHook('onRoute', (route) => {
    // Fastify copies the config into the route, symbols too.
    route.config = { ...route.config, [kCovered]: true } as NonNullable<typeof route.config>
  })

  fastify.addHook('onError', function errorCatalogThrown (_request, reply: FastifyReply & Failed, error, done) {
    reply[kThrown] = { error }
    done()
  })

  fastify.addHook('onSend', function errorCatalogSent (request, reply: FastifyReply & Failed, payload, done) {
    if (reply.statusCode < 400 || isAnswered(reply)) return done(null, payload)
    if (notFound && request.is404 && reply.statusCode === 404 && request.routeOptions.handler.name === DEFAULT_HANDLER) {
      return done(null, renderAnswer(compiled, toPlainAnswer(compiled.byStatus(404)), request, reply))
    }
    const thrown = reply[kThrown]
    if (thrown === undefined || kCovered in request.routeOptions.config || !isDefaultAnswer(thrown.error, reply, payload) ||
      !isOwnError(thrown.error, request, reply)) return done(null, payload)
    removeHeadersOf(thrown.error, reply)
    done(null, renderAnswer(compiled, resolveError(compiled, thrown.error, request, reply), request, reply))
  })
}

/** `true` for what Fastify's default error handler sends of an error. */
function isDefaultAnswer (error: unknown, { statusCode }: FastifyReply, payload: unknown): boolean {
  if (typeof error === 'string') return payload === error
  const code = readProperty(error, 'code')
  return payload === JSON.stringify({
    statusCode,
    code: code === undefined ? undefined : String(code),
    error: STATUS_CODES[statusCode],
    message: readProperty(error, 'message')
  })
}

/** That handler gives the reply all headers of an error; those that an answer may carry are given anew. */
function removeHeadersOf (error: unknown, reply: FastifyReply): void {
  for (const name of Object.keys(Object(readProperty(error, 'headers')))) reply.removeHeader(name)
}
