import type { FastifyInstance } from 'fastify'
import { findBuildValidator, type BuildValidator } from './build-validator.js'
import { loadAjvCompiler } from './load-ajv-compiler.js'
import { withTwins } from './twins.js'

type SchemaController = Parameters<FastifyInstance['setSchemaController']>[0]

/**
 * Lets the validators of a context be made by Fastify's own compiler, or the app's as `serverOptions` kept it, together with their twins.
 * A compiler that was set by `setValidatorCompiler` before, or will be later, is left alone.
 */
export function installTwins (fastify: FastifyInstance, module: string = import.meta.url): void {
  const createStock = loadAjvCompiler(module)
  if (createStock === undefined || fastify.validatorCompiler !== undefined) return
  const stock = createStock()
  const buildValidator: BuildValidator = (sharedSchemas, settings) => {
    return withTwins(findBuildValidator(settings) ?? stock)(sharedSchemas, settings)
  }
  // Fastify's type names Ajv's own types, of which nothing is needed here.
  fastify.setSchemaController({ compilersFactory: { buildValidator } } as unknown as SchemaController)
}
