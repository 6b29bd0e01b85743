import { createRequire } from 'node:module'
import type { BuildValidator } from './build-validator.js'

/** Makes Fastify's own `buildValidator`. */
export type CreateBuildValidator = () => BuildValidator

/**
 * Fastify's own `@fastify/ajv-compiler`, found from a module as Fastify finds it, so that schemas are compiled by the very code that would
 * compile them without the package. `undefined` where it is not to be found, in a bundle say.
 */
export function loadAjvCompiler (from: string | URL): CreateBuildValidator | undefined {
  try {
    const requireOfFastify = createRequire(createRequire(from).resolve('fastify'))
    return requireOfFastify('@fastify/ajv-compiler') as CreateBuildValidator // its documented face
  } catch {
    return undefined
  }
}
