import type { FastifyInstance } from 'fastify'
import type { CompiledCatalog } from '../types/compiled.js'
import { compileCatalog } from './compile/compile-catalog.js'
import { toPagesUri } from './docs/pages-uri.js'
import { createAllowedMethods } from './exits/allowed-methods.js'
import type { Development } from './development.js'
import { findRequestLogging } from './server/server-options-use.js'
import type { ParsedOptions } from './options/parse-options.js'
import { createAdviseCaller } from './options/advise-caller.js'
import { createIsLogged } from './answer/log-error.js'
import { compileValidation } from './validation/compile-validation.js'

/** Compiles the catalogue of a registration for the app that it is registered in. */
export function compileOptions (options: ParsedOptions, fastify: FastifyInstance, development?: Development): CompiledCatalog {
  const pages = options.docs && toPagesUri(options.docs, fastify.prefix)
  return compileCatalog({ ...options, pages }, compileValidation(options), {
    isLogged: createIsLogged(findRequestLogging(fastify)),
    allowedMethods: createAllowedMethods(fastify),
    advise: createAdviseCaller(options.catalog.locales),
    checkData: development?.checkData,
    noteAnswer: development?.noteAnswer
  })
}
