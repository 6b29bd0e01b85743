import { createRequire } from 'node:module'
import type { BuildValidator } from './build-validator.js'

/** Makes Fastify's own `buildValidator`. */
export type CreateBuildValidator = () => BuildValidator

/** What writes code for Ajv: the text of a template, whose values are names, code, or literals to be quoted. */
export interface AjvCode {
  readonly _: (parts: TemplateStringsArray, ...values: readonly unknown[]) => unknown
}

/** Fastify's own compiler, and the Ajv that it uses. */
export interface LoadedCompiler {
  readonly createStock: CreateBuildValidator
  readonly ajv: AjvCode
}

/**
 * Fastify's own `@fastify/ajv-compiler`, found from a module as Fastify finds it, so that schemas are compiled by the very code that would
 * compile them without the package. `undefined` where it is not to be found, in a bundle say.
 */
export function loadAjvCompiler (from: string | URL): LoadedCompiler | undefined {
  try {
    const requireOfFastify = createRequire(createRequire(from).resolve('fastify'))
    const compiler = '@fastify/ajv-compiler'
    const requireOfCompiler = createRequire(requireOfFastify.resolve(compiler))
    return { createStock: requireOfFastify(compiler) as CreateBuildValidator, ajv: requireOfCompiler('ajv') as AjvCode } // their documented faces
  } catch {
    return undefined
  }
}
