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
  const loaded = loadAjvCompiler(module)
  if (loaded === undefined || fastify.validatorCompiler !== undefined) return
  const { createStock, ajv } = loaded
  const ofStock = withTwins(createStock(), ajv)
  const buildValidator: BuildValidator = (sharedSchemas, settings) => {
    const own = findBuildValidator(settings)
    // The Ajv of the app's own may be another, which does not understand the code of this one.
    return (own === undefined ? ofStock : withTwins(own))(sharedSchemas, settings)
  }
  // Fastify's type names Ajv's own types, of which nothing is needed here.
  fastify.setSchemaController({ compilersFactory: { buildValidator } } as unknown as SchemaController)
}
