import type { FastifyInstance } from 'fastify'
import type { CompiledCatalog } from '../types/compiled.js'
import { compileCatalog } from './compile/compile-catalog.js'
import { createAllowedMethods } from './exits/allowed-methods.js'
import type { ParsedOptions } from './options.js'
import { createIsLogged } from './runtime/log-error.js'
import { compileValidation } from './validation/compile-validation.js'

/** Compiles the catalogue of a registration for the app that it is registered in. */
export function compileOptions (options: ParsedOptions, fastify: FastifyInstance): CompiledCatalog {
  return compileCatalog(options, compileValidation(options), {
    isLogged: createIsLogged(fastify.initialConfig.disableRequestLogging),
    allowedMethods: createAllowedMethods(fastify)
  })
}
