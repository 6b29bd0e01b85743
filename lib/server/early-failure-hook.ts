import { subscribe } from 'node:diagnostics_channel'
import type { FastifyInstance } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { answerError } from '../answer/answer-error.js'
import { readProperty } from '../foreign/read-property.js'
import { installClosingAnswer } from './closing-answer.js'
import { endRouting, getFailure, hasFailed } from './early-failures.js'
import { guardOptions } from './guard-options.js'
import { findServerOptions, leavesClosing } from './server-options-use.js'

/** Names the catalogue that answers for an app where the plugin is not registered. */
type GetCatalog = (fastify: FastifyInstance) => CompiledCatalog

/** The channel on which Fastify tells of each new instance, before the app gets it. */
const INITIALIZATION = 'fastify.initialization'

let isWatching = false

/**
 * Gives each app whose options `serverOptions` guards the hook that ends requests for which one of them threw, whether or not it registers the plugin,
 * and each that `serverOptions` kept from answering while it closes an answer.
 */
export function watchInstances (getCatalog: GetCatalog): void {
  if (isWatching) return
  isWatching = true
  subscribe(INITIALIZATION, (message) => {
    // What Fastify publishes there.
    const fastify = readProperty(message, 'fastify') as FastifyInstance
    const options = findServerOptions(fastify)
    if (options === undefined) return
    if (Object.keys(guardOptions({ ...options })).length > 0) installEarlyFailureHook(fastify, getCatalog)
    if (leavesClosing(options)) installClosingAnswer(fastify, getCatalog)
  })
}

/**
 * Such a request goes on with a stand-in value until here: after the `onRequest` hooks, which may add headers, CORS say, and before its body is
 * read and a handler runs.
 */
function installEarlyFailureHook (fastify: FastifyInstance, getCatalog: GetCatalog): void {
  fastify.addHook('onRequest', function errorCatalogRouted (request, _reply, done) {
    endRouting(request.raw)
    done()
  })
  fastify.addHook('preParsing', function errorCatalogEarlyFailure (request, reply, _payload, done) {
    if (!hasFailed(request.raw)) return done()
    // A hook that throws nothing would let the request go on.
    const failure = getFailure(request.raw) ?? new Error('An option of the constructor threw nothing')
    if (request.server.hasDecorator('errorCatalog')) throw failure
    answerError(getCatalog(request.server), failure, request, reply)
  })
}
