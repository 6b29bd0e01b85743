import type { FastifyInstance } from 'fastify'
import type { ErrorCatalogOptions } from '../types/options.js'
import { compileCatalog } from './compile/compile-catalog.js'
import { decorate } from './decorate.js'
import { createAllowedMethods } from './exits/allowed-methods.js'
import { installErrorHandler } from './exits/error-handler.js'
import { installNotFound } from './exits/not-found.js'
import { installSentAnswers } from './exits/sent-answers.js'
import { parseOptions } from './options.js'
import { createAlreadyRegisteredError } from './plugin-errors.js'
import { createIsLogged } from './runtime/log-error.js'
import { compileValidation } from './validation/compile-validation.js'

/** Options, then the compiled catalogue, then helpers and handlers for the context that it is registered in. */
export async function plugin (fastify: FastifyInstance, given: ErrorCatalogOptions): Promise<void> {
  if (Object.hasOwn(fastify, 'errorCatalog')) throw createAlreadyRegisteredError()
  const options = parseOptions(given)
  const compiled = compileCatalog(options, compileValidation(options), {
    isLogged: createIsLogged({ logger: fastify.log, disableRequestLogging: fastify.initialConfig.disableRequestLogging }),
    allowedMethods: createAllowedMethods(fastify)
  })
  decorate(fastify, compiled)
  installErrorHandler(fastify, compiled, options.foreign)
  installNotFound(fastify, compiled, options)
  installSentAnswers(fastify, compiled, options)
  if (options.rateLimit !== undefined) await fastify.register(import('@fastify/rate-limit'), options.rateLimit)
}
