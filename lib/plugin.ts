import type { FastifyInstance } from 'fastify'
import type { ErrorCatalogOptions } from '../types/options.js'
import { compileOptions } from './compile-options.js'
import { decorate } from './decorate.js'
import { installErrorHandler } from './exits/error-handler.js'
import { installNotFound, isRoot } from './exits/not-found.js'
import { installSentAnswers } from './exits/sent-answers.js'
import { installServerExits } from './exits/server-exits.js'
import { parseOptions } from './options.js'
import { createAlreadyRegisteredError } from './plugin-errors.js'

/** Options, then the compiled catalogue, then helpers and handlers for the context that it is registered in. */
export async function plugin (fastify: FastifyInstance, given: ErrorCatalogOptions): Promise<void> {
  if (Object.hasOwn(fastify, 'errorCatalog')) throw createAlreadyRegisteredError()
  const options = parseOptions(given)
  const compiled = compileOptions(options, fastify)
  decorate(fastify, compiled)
  installErrorHandler(fastify, compiled, options.foreign)
  installNotFound(fastify, compiled, options)
  installSentAnswers(fastify, compiled, options)
  // The server is the root's alone, and an app that keeps Fastify's answers keeps those of its server too.
  if (isRoot(fastify) && options.foreign.all) installServerExits(fastify, compiled)
  if (options.rateLimit !== undefined) await fastify.register(import('@fastify/rate-limit'), options.rateLimit)
}
