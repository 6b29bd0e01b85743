import { readProperty } from '../../foreign/read-property.js'
import type { AjvSettings, BuildValidator, CompileSchema, Validate } from './build-validator.js'

/** The validator of a part of a route that reports all failures, not the first alone. */
export interface Twin {
  /** The schema as Fastify compiled it: names of headers are in lower case, a `content` is resolved. */
  readonly schema: unknown
  /** Compiled at the first call, which may throw; `undefined` where it did. */
  readonly compile: () => Validate | undefined
}

const twins = new WeakMap<object, Twin>()

/** The twin of a validator, if it is Ajv's and was made by a compiler of `withTwins`. */
export function findTwin (validate: unknown): Twin | undefined {
  return typeof validate === 'function' ? twins.get(validate) : undefined
}

/** The same `buildValidator`, which remembers for each validator of Ajv how to make its twin: by itself, with `allErrors`. */
export function withTwins (build: BuildValidator): BuildValidator {
  return (sharedSchemas, settings) => {
    const compile = build(sharedSchemas, settings)
    let compileTwin: CompileSchema | undefined
    const compileWithTwin: CompileSchema = (route) => {
      const validate = compile(route)
      if (hasTwin(validate, route.schema)) {
        twins.set(validate, {
          schema: route.schema,
          compile: once(() => {
            compileTwin ??= build(sharedSchemas, toTwinSettings(settings))
            return compileTwin(route)
          })
        })
      }
      return validate
    }
    // What else the compiler has, its mark for standalone code say, stays with it.
    return Object.assign(compileWithTwin, compile)
  }
}

/** Of an asynchronous schema Fastify learns no more than that it failed. */
function hasTwin (validate: Validate, schema: unknown): boolean {
  return readProperty(validate, 'schemaEnv') !== undefined && readProperty(schema, '$async') !== true
}

/** Warnings about the schema were logged when it was compiled first. */
function toTwinSettings (settings: AjvSettings): AjvSettings {
  return { ...settings, customOptions: { ...settings.customOptions, allErrors: true, logger: false } }
}

/** A schema that does not compile is not tried again for each bad request. */
function once (compile: () => Validate): () => Validate | undefined {
  let isTried = false
  let validate: Validate | undefined
  return () => {
    if (!isTried) {
      isTried = true
      validate = compile()
    }
    return validate
  }
}
