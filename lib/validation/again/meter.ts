import type { Validate } from './build-validator.js'
import { meterCode } from './meter-code.js'
import { meterValues } from './meter-values.js'
import type { Take } from './value-cost.js'

/** What a validator found with the work it was allowed. */
export interface MeteredResult {
  /** What the validator returned; `undefined` where it was stopped. */
  readonly result: unknown
  /** The errors found by a validator that was stopped, in their order: some of them may stand inside a union that would have passed. */
  readonly found: readonly unknown[] | undefined
  /** The units of work that are left. */
  readonly left: number
}

/** Counts and bounds the work of the validators that one Ajv compiles with `process` as its option `code.process`. A unit is about a nanosecond. */
export interface Meter {
  readonly process: (source: string, schema?: object) => string
  /** `true` for a validator whose code counts its work. */
  readonly counts: (validate: Validate) => boolean
  readonly run: (validate: Validate, data: unknown, context: object, units: number) => MeteredResult
}

/** Ajv's option `code.process`. */
export type Process = (source: string, schema?: object) => string

/** As good as no bound, and still a small integer. What compiles is not bounded: schemas are the app's. */
const UNBOUNDED = 2 ** 30 - 1

const halted = Symbol('halted')
/** The schemas whose code counts its work. */
const counted = new WeakSet()
let found: unknown[] = []

/**
 * What generated code reaches: one for all, since nothing runs at the same time. Fastify gives the compiler of one context to others whose options look the same
 * as JSON, where functions are not seen.
 */
const meter = {
  left: UNBOUNDED,
  /** For a validator: it has failed, and whoever called it is stopped too as soon as it takes something. */
  stop (validate: { errors?: unknown }, errors: readonly unknown[] | null): boolean {
    // Those that called the one that was stopped first found theirs before.
    if (errors !== null) found = [...errors, ...found]
    validate.errors = []
    return false
  },
  /** For another function, of which nobody knows what it must return. */
  halt (): never {
    throw halted
  },
  guard: (scope: object): object => meterValues(scope, take)
}

const take: Take = (units) => {
  meter.left -= Math.ceil(units)
  return meter.left >= 0
}

/** Makes a meter; `process` is the app's own `code.process`, which runs first. */
export function createMeter (process?: Process): Meter {
  function meterSource (source: string, schema?: object): string {
    const metered = meterCode(process === undefined ? source : process(source, schema))
    if (schema !== undefined) counted.add(schema)
    return metered
  }

  function runWithin (validate: Validate, data: unknown, context: object): unknown {
    try {
      return validate(data, context)
    } catch (error) {
      if (error !== halted) throw error
      return false
    }
  }

  return {
    process: Object.assign(meterSource, { meter }),
    counts: (validate) => {
      const schema: unknown = Reflect.get(validate, 'schemaEnv')
      return typeof schema === 'object' && schema !== null && counted.has(schema)
    },
    run (validate, data, context, units) {
      meter.left = Math.min(units, UNBOUNDED)
      found = []
      try {
        const result = runWithin(validate, data, context)
        if (meter.left >= 0) return { result, found: undefined, left: meter.left }
        const { errors } = validate
        return { result: false, found: Array.isArray(errors) ? [...errors, ...found] : found, left: 0 }
      } finally {
        meter.left = UNBOUNDED
        found = []
      }
    }
  }
}
