import { isRecord } from '../../guards.js'
import { readProperty } from '../../foreign/read-property.js'
import type { AjvPlugin, AjvSettings, BuildValidator, CompileSchema, Validate } from './build-validator.js'
import type { AjvCode } from './load-ajv-compiler.js'
import { createMeter, type Meter, type MeteredResult, type Process } from './meter.js'
import { createTagPlugin } from './tagged-unions.js'

/** Runs a validator on data of a part, whose holder is the context, with units of work. */
export type RunTwin = (data: unknown, context: object, units: number) => MeteredResult & { readonly validate: Validate }

/** The validator of a part of a route that reports all failures, not the first alone, as far as the work for it is allowed. */
export interface Twin {
  /** The schema as Fastify compiled it: names of headers are in lower case, a `content` is resolved. */
  readonly schema: unknown
  /** `true` where the validator itself reports all failures: there is nothing to be found out by its twin. */
  readonly isWhole: boolean
  /** Compiled at the first call, which may throw; `undefined` where it did, and where its work cannot be counted. */
  readonly compile: () => RunTwin | undefined
}

const twins = new WeakMap<object, Twin>()

/** The twin of a validator, if it is Ajv's and was made by a compiler of `withTwins`. */
export function findTwin (validate: unknown): Twin | undefined {
  return typeof validate === 'function' ? twins.get(validate) : undefined
}

/**
 * The same `buildValidator`, which remembers for each validator of Ajv how to make its twin: by itself, with `allErrors`, its work counted.
 * Where its Ajv is known, its twins try an object against that variant of a union alone which its tag names.
 */
export function withTwins (build: BuildValidator, ajv?: AjvCode): BuildValidator {
  return (sharedSchemas, settings) => {
    const compile = build(sharedSchemas, settings)
    let meter: Meter
    let compileTwin: CompileSchema | undefined

    function compileMetered (route: { readonly schema: unknown }): RunTwin | undefined {
      if (compileTwin === undefined) {
        meter = createMeter(toProcess(settings))
        const plugins = ajv === undefined ? [] : [createTagPlugin(ajv, sharedSchemas)]
        compileTwin = build(sharedSchemas, toTwinSettings(settings, meter.process, plugins))
      }
      const validate = compileTwin(route)
      if (!meter.counts(validate)) return undefined
      return (data, context, units) => ({ validate, ...meter.run(validate, data, context, units) })
    }

    const compileWithTwin: CompileSchema = (route) => {
      const validate = compile(route)
      if (hasTwin(validate, route.schema)) {
        const isWhole = settings.customOptions?.['allErrors'] === true
        twins.set(validate, { schema: route.schema, isWhole, compile: once(() => compileMetered(route)) })
      }
      return validate
    }
    // What else the compiler has, e.g. its mark for standalone code, stays with it.
    return Object.assign(compileWithTwin, compile)
  }
}

/** Of an asynchronous schema Fastify learns no more than that it failed. */
function hasTwin (validate: Validate, schema: unknown): boolean {
  return readProperty(validate, 'schemaEnv') !== undefined && readProperty(schema, '$async') !== true
}

/** Warnings about the schema were logged when it was compiled first. */
function toTwinSettings (settings: AjvSettings, process: Process, plugins: readonly AjvPlugin[]): AjvSettings {
  const code = settings.customOptions?.['code']
  return {
    ...settings,
    customOptions: { ...settings.customOptions, allErrors: true, logger: false, code: { ...(isRecord(code) && code), process } },
    plugins: [...settings.plugins ?? [], ...plugins]
  }
}

/** The app's own `code.process`. */
function toProcess ({ customOptions }: AjvSettings): Process | undefined {
  const process = readProperty(customOptions?.['code'], 'process')
  return typeof process === 'function' ? process as Process : undefined // Ajv would call it likewise
}

/** A schema that does not compile is not tried again for each bad request. */
function once<T> (compile: () => T | undefined): () => T | undefined {
  let isTried = false
  let compiled: T | undefined
  return () => {
    if (!isTried) {
      isTried = true
      compiled = compile()
    }
    return compiled
  }
}
