import { createRequire } from 'node:module'
import type { IssueFacts } from '../../types/issue.js'
import { toIssues, type IssueContext } from '../../lib/validation/issues/to-issues.js'

/** A compiled schema of Ajv, as far as tests need it. */
interface Validate {
  (data: unknown): boolean
  readonly errors?: readonly object[] | null
}

interface Ajv {
  compile (schema: unknown): Validate
  addSchema (schema: unknown): unknown
}

type AjvClass = new (options: object) => Ajv

// The Ajv that Fastify itself validates with.
const ofFastify = createRequire(createRequire(import.meta.url).resolve('fastify'))
const ofCompiler = createRequire(ofFastify.resolve('@fastify/ajv-compiler'))

function load (path: string): AjvClass {
  const loaded = ofCompiler(path) as { default: AjvClass } // Ajv's builds all have this shape
  return loaded.default
}

/** Draft 7, which Fastify uses. */
export const Ajv7 = load('ajv')
/** Draft 2019-09. */
export const Ajv2019 = load('ajv/dist/2019')
/** JSON Type Definition (RFC 8927). */
export const AjvJtd = load('ajv/dist/jtd')
/** Draft 2020-12. */
export const Ajv2020 = load('ajv/dist/2020')

/** A plugin of Ajv. */
export type AjvPlugin = (ajv: Ajv) => unknown

export const addFormats = ofCompiler('ajv-formats') as (ajv: Ajv) => void

export interface FindOptions {
  readonly Ajv?: AjvClass
  readonly ajv?: object
  readonly shared?: readonly object[]
  readonly plugins?: readonly AjvPlugin[]
  readonly context?: Partial<IssueContext>
  /** `false` keeps the data from `toIssues`, as where the caller has none. */
  readonly withData?: boolean
}

/** What Ajv reports of data. */
export function findErrors (schema: unknown, data: unknown, { Ajv = Ajv7, ajv, shared = [], plugins = [addFormats] }: FindOptions = {}): readonly object[] {
  const instance = new Ajv({ allErrors: true, strict: false, ...ajv })
  for (const plug of plugins) plug(instance)
  for (const one of shared) instance.addSchema(one)
  const validate = instance.compile(schema)
  validate(data)
  return validate.errors ?? []
}

/** The issues of data by a schema. */
export function findIssues (schema: unknown, data: unknown, options: FindOptions = {}): readonly IssueFacts[] {
  const { context, withData = true } = options
  return toIssues(findErrors(schema, data, options), {
    source: 'body', schema, maxIssues: 50, ...(withData && { data }), ...context
  }).issues
}

/** The same in short: pointer, code and params. */
export function tell (schema: unknown, data: unknown, options?: FindOptions): ReadonlyArray<[string, string, object]> {
  return findIssues(schema, data, options).map(({ pointer, code, params }) => [pointer, code, params])
}
