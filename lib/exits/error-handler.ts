import { isPromise } from 'node:util/types'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { answerError } from '../answer/answer-error.js'
import { readProperty } from '../foreign/read-property.js'
import { isApiError } from '../answer/resolve-error.js'
import { createIsOwnError, type ForeignPolicy } from './is-own-error.js'

export type { ForeignPolicy } from './is-own-error.js'

type ErrorHandler = (error: unknown, request: FastifyRequest, reply: FastifyReply) => unknown

/** What Fastify throws where a context has a handler, and the app allows no second one. */
const HANDLER_SET = 'FST_ERR_ERROR_HANDLER_ALREADY_SET'

/** Answers whatever is thrown, rejected or sent as an error in this context. */
export function installErrorHandler (fastify: FastifyInstance, compiled: CompiledCatalog, policy: ForeignPolicy): void {
  const isOwnError = createIsOwnError(compiled, policy)

  const previous: ErrorHandler = fastify.errorHandler

  const errorCatalogHandler: ErrorHandler = (error, request, reply) => {
    // An async `errorResponseBuilder` makes @fastify/rate-limit throw a promise. Nobody else waits for it.
    if (!isApiError(error) && isPromise(error)) error.catch(() => {})
    if (!isOwnError(error, request, reply)) return passOn(error, previous, request, reply)
    answerError(compiled, error, request, reply)
    return undefined
  }

  try {
    fastify.setErrorHandler<unknown>(errorCatalogHandler)
  } catch (error) {
    if (readProperty(error, 'code') !== HANDLER_SET) throw error
    installOnRoutes(fastify, errorCatalogHandler)
  }
}

/**
 * Under `allowErrorHandlerOverride: false` the handler of the app stays that of the context. The routes that follow get this one as their own, unless they
 * have one; what it passes on goes to that of the app. A context below that has set another, before or after its routes, keeps that.
 */
function installOnRoutes (fastify: FastifyInstance, handler: ErrorHandler): void {
  const { errorHandler: ofApp } = fastify
  const errorCatalogRouteHandler: ErrorHandler = (error, request, reply) => {
    const { errorHandler } = request.server
    return errorHandler === ofApp ? handler(error, request, reply) : passOn(error, errorHandler as ErrorHandler, request, reply)
  }
  fastify.addHook('onRoute', (route) => {
    route.errorHandler ??= errorCatalogRouteHandler
  })
}

/** Hands on whatever was thrown to the handler before this one, as if this one were not there. */
function passOn (error: unknown, previous: ErrorHandler, request: FastifyRequest, reply: FastifyReply): unknown {
  // What comes after the answer is logged by it, and goes no further.
  if (reply.sent) return previous(error, request, reply)
  if (isError(error)) {
    // At once: hooks and handlers that come after a `reply.send(error)` must find the reply sent.
    reply.send(error)
    return undefined
  }
  // `send` would make a body of what is no Error. What a thenable rejects with Fastify takes for an error in any case, and at once too.
  let isTaken = false
  setImmediate(() => {
    // A route's own handler, @fastify/static's say, called this one by hand and dropped what it got.
    if (isTaken) return
    try {
      previous(error, request, reply)
    } catch (fault) {
      reply.send(fault)
    }
  })
  return {
    then (_resolve: unknown, reject: (error: unknown) => void) {
      isTaken = true
      reject(error)
    }
  }
}

/** `instanceof` asks the prototype of a proxy, which may throw. */
function isError (error: unknown): boolean {
  try {
    return error instanceof Error
  } catch {
    return false
  }
}
