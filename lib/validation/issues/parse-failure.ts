import { isRecord } from '../../guards.js'
import { hasDataReferences } from '../schema/data-references.js'
import { isIndex, MAX_DEPTH, toSegments } from '../schema/json-pointer.js'
import { isScalar } from '../schema/scalar.js'
import { findSchemaOfPath, locateSchema, type SchemaLocation } from '../schema/locate-schema.js'
import type { Schema, SchemaSource } from '../schema/schema-places.js'
import { takeWork } from '../schema/work.js'
import { readValueFacts, valueAt, type ValueFacts } from '../schema/value-facts.js'

/** The part of a request that was validated. */
export interface ValidatedPart extends SchemaSource {
  /** What was submitted, where the caller has it. */
  readonly data?: unknown
}

/** What it costs to read an error. */
const WORK_PER_ERROR = 700

/** Lists in params are read no further than this. */
const MAX_LIST = 100

/** A param of an error: a scalar or a list, whose elements are as they were reported. What else was reported is an empty list. */
export type FailureParam = string | number | boolean | null | readonly unknown[]

/** An error of Ajv that can be read without fear. */
export interface Failure {
  readonly keyword: string
  readonly schemaPath: string
  readonly instancePath: string
  readonly segments: readonly string[]
  /** `true` where `segments` name a place above the one that failed: that lies deeper than an issue shows, or is named wrongly. */
  readonly isDeeper: boolean
  readonly params: Readonly<Record<string, FailureParam | undefined>>
  readonly message: string | undefined
  /** The schema that holds the keyword, where it can be told. */
  readonly schema: Schema | undefined
  /** `true` where `schemaPath` leads from the root of the part's schema to `schema`, through no `$ref`. */
  readonly isInRoot: boolean
  readonly location: SchemaLocation
  readonly value: ValueFacts
}

const UNKNOWN: Failure = {
  keyword: '',
  schemaPath: '',
  instancePath: '',
  segments: [],
  isDeeper: false,
  params: {},
  message: undefined,
  schema: undefined,
  isInRoot: false,
  location: { places: [], rank: [] },
  value: readValueFacts(undefined)
}

/** Reads what a validator reported, of which nothing is certain: custom validators report what they like, and its properties may throw. */
export function parseFailure (error: unknown, part: ValidatedPart): Failure {
  try {
    takeWork(part.work, WORK_PER_ERROR)
    return isRecord(error) ? readFailure(error, part) : UNKNOWN
  } catch {
    return UNKNOWN
  }
}

function readFailure (error: Record<string, unknown>, part: ValidatedPart): Failure {
  const { message } = error
  const keyword = toText(error['keyword'])
  const schemaPath = toText(error['schemaPath'])
  const instancePath = toText(error['instancePath'])
  const path = toSegments(instancePath, MAX_DEPTH + 1)
  const segments = toExisting(path, part.data).slice(0, MAX_DEPTH)
  const location = locateSchema(part, segments)
  const schemas = location.places.map(({ schema }) => schema)
  const params = readParams(error['params'])
  const byPath = findHolder(part, schemaPath, keyword, params)
  const isInRoot = byPath !== undefined && schemas.includes(byPath)
  const verbose = error['parentSchema']
  const schema = isRecord(verbose)
    ? verbose
    : isInRoot ? byPath : schemas.find((candidate) => isSource(candidate, keyword, params))
  return {
    keyword,
    schemaPath,
    instancePath,
    segments,
    isDeeper: path.length > segments.length,
    params: mayBeSubmitted(part, keyword, [schema, byPath, ...schemas]) ? {} : params,
    message: typeof message === 'string' ? message : undefined,
    schema,
    isInRoot,
    location,
    value: readValueFacts('data' in error ? error['data'] : readData(part, segments))
  }
}

/**
 * The schema that a `schemaPath` leads to. Behind a `$ref` that Ajv does not inline, the path is that of another document, which it does not name: what does
 * not hold the keyword as it failed is not what is meant.
 */
function findHolder (part: ValidatedPart, schemaPath: string, keyword: string, params: Failure['params']): Schema | undefined {
  const found = findSchemaOfPath(part, schemaPath)
  return found !== undefined && schemaPath.endsWith(`/${keyword}`) && !isSource(found, keyword, params) ? undefined : found
}

/** `true` where the params of a keyword may be what `$data` points to, which was submitted: where its schema says so, or cannot be found. */
function mayBeSubmitted (part: ValidatedPart, keyword: string, candidates: ReadonlyArray<Schema | undefined>): boolean {
  if (candidates.some((candidate) => isDataReference(candidate?.[keyword]))) return true
  return hasDataReferences(part) && !candidates.some((candidate) => candidate !== undefined && Object.hasOwn(candidate, keyword))
}

/** Of an item that fails `unevaluatedItems` Ajv 8 gives `true` for its index, which names nothing. */
function toExisting (path: readonly string[], data: unknown): readonly string[] {
  let value = data
  for (const [index, name] of path.entries()) {
    if (typeof value !== 'object' || value === null) return path
    if (Array.isArray(value) && !isIndex(name)) return path.slice(0, index)
    value = valueAt(value, [name])
  }
  return path
}

/** With a body schema and no body, Fastify validates `null`. */
function readData (part: ValidatedPart, segments: readonly string[]): unknown {
  return segments.length === 0 && 'data' in part ? part.data ?? null : valueAt(part.data, segments)
}

function readParams (params: unknown): Readonly<Record<string, FailureParam | undefined>> {
  if (!isRecord(params)) return {}
  const read: Record<string, FailureParam | undefined> = Object.create(null)
  for (const name of Object.keys(params)) read[name] = toParam(params[name])
  return read
}

function toParam (value: unknown): FailureParam | undefined {
  if (Array.isArray(value)) return Array.from({ length: Math.min(value.length, MAX_LIST) }, (_, index): unknown => value[index])
  return value === undefined || isScalar(value) ? value : []
}

/** The params of Ajv's errors that repeat what the schema says. */
const REPEATED = ['limit', 'allowedValue', 'pattern', 'format', 'multipleOf'] as const

/** `true` for a schema that holds a keyword with the worth of which its failure tells. */
export function isSource (schema: Schema, keyword: string, params: Failure['params']): boolean {
  if (!Object.hasOwn(schema, keyword)) return false
  const own: unknown = schema[keyword]
  if (isDataReference(own)) return true
  const { missingProperty } = params
  if (keyword === 'required' && typeof missingProperty === 'string' && Array.isArray(own)) return own.includes(missingProperty)
  // A list or object is not compared: one of the same keyword is taken for it.
  return REPEATED.every((name) => !isScalar(params[name]) || !isScalar(own) || own === params[name])
}

function isDataReference (value: unknown): boolean {
  return isRecord(value) && Object.hasOwn(value, '$data')
}

function toText (value: unknown): string {
  return typeof value === 'string' ? value : ''
}
