import type { FastifyRequest } from 'fastify'
import type { IssueSource } from '../../../types/issue.js'
import { isRecord } from '../../guards.js'
import { readProperty } from '../../foreign/read-property.js'
import { copyPart } from './copy-part.js'
import { findSchema, readFailedPart, toProperty, type FailedPart, type RouteOptions } from '../validators/failed-part.js'
import { isScalar } from '../schema/scalar.js'
import type { Work } from '../schema/work.js'
import { isSmallPart } from './small-part.js'
import { findTwin, type Twin } from './twins.js'

/** The parts in the order in which Fastify validates them. */
const SOURCES: readonly IssueSource[] = ['params', 'body', 'querystring', 'headers']

/** What the parsing of a value costs at least, for which as much work again may be done. */
const WORK_PER_VALUE = 20

/** What bounds the search for further failures. */
export interface Bounds {
  /** The longest body that is validated again. */
  readonly maxBytes: number
  /** The work that may be done; values of a body add to it what they cost to be parsed. */
  readonly work: Work
}

/** A request of which the first failure is known. */
interface Failed extends Bounds {
  readonly request: FastifyRequest
  readonly route: RouteOptions
}

/**
 * All failures of a request of which the first is known: those of the same part and of the parts after it, in Fastify's order. The parts before it
 * have passed. Ajv's validators are run as their twins, those of other libraries as they are. The request itself is not changed. `undefined` where the
 * first must stand alone: the request is longer than `maxBytes`, what is known is not reported again, or a validator throws.
 */
export function collectFailures (first: FailedPart, request: FastifyRequest, route: RouteOptions, bounds: Bounds): readonly FailedPart[] | undefined {
  try {
    if (first.errors.length === 0 || Number(request.headers['content-length']) > bounds.maxBytes) return undefined
    return validateAgain(first, { request, route, ...bounds })
  } catch {
    return undefined
  }
}

function validateAgain (first: FailedPart, failed: Failed): readonly FailedPart[] | undefined {
  const { source, errors } = first
  const validate = findValidator(source, failed.request)
  if (typeof validate !== 'function') return undefined
  const twin = findTwin(validate)
  // Others than Ajv have reported all that they find.
  const again = twin === undefined || twin.isWhole ? first : runTwin(source, twin, failed)
  if (again === undefined) return undefined
  const isStopped = again.stopped !== undefined
  // The last error is the one that decided. Those before it may stand inside a union, of which a twin tries fewer variants.
  const known = errors.at(-1)
  if (!isStopped && !again.errors.some((error) => isSameError(error, known))) return undefined
  const parts = [isStopped ? { ...first, schema: again.schema, stopped: again.stopped } : again]
  for (const other of SOURCES.slice(SOURCES.indexOf(source) + 1)) {
    const part = validatePart(other, failed)
    if (part !== undefined) parts.push(part)
  }
  return parts
}

/** What is reported of a part; `undefined` where there is no validator, or nothing to report. */
function validatePart (source: IssueSource, failed: Failed): FailedPart | undefined {
  const { request, route } = failed
  const validate = findValidator(source, request)
  if (typeof validate !== 'function') return undefined
  const twin = findTwin(validate)
  if (twin !== undefined) return runTwin(source, twin, failed)
  // Nobody can stop another library's validator.
  if (!isSmallPart(request[toProperty(source)])) return { source, errors: [], stopped: [], schema: undefined, data: undefined }
  const name = toProperty(source)
  // Fastify gives `null` where a body is absent.
  const holder = { [name]: copyPart(request[name] ?? null, Infinity).copy }
  // Ajv can replace a part whole, by coercion, only where it knows the object that holds it. Other validators are given nothing else, as Fastify does it.
  const isAjv = readProperty(validate, 'schemaEnv') !== undefined
  const result: unknown = isAjv ? validate(holder[name], { parentData: holder, parentDataProperty: name }) : validate(holder[name])
  const error = findError(result, validate)
  return error === undefined ? undefined : readFailedPart(error, { source, schema: findSchema(source, route, request.mediaType), data: holder[name] })
}

function runTwin (source: IssueSource, { schema, compile }: Twin, { request, maxBytes, work }: Failed): FailedPart | undefined {
  const run = compile()
  if (run === undefined) return undefined
  // What is not in the body Node has bounded. Fastify validates `null` where a body is absent.
  const name = toProperty(source)
  const { copy, values } = copyPart(request[name] ?? null, source === 'body' ? maxBytes : Infinity)
  work.left += values * WORK_PER_VALUE
  const holder = { [name]: copy }
  const { result, found, left, validate } = run(copy, { parentData: holder, parentDataProperty: name }, work.left)
  work.left = left
  if (found !== undefined) return { source, errors: [], stopped: found, schema, data: holder[name] }
  const errors = result === false ? readProperty(validate, 'errors') : undefined
  return Array.isArray(errors) ? { source, errors, schema, data: holder[name] } : undefined
}

/** What Fastify would take for the error of a validator, in the form that it would give it. Of a promise it is not waited for. */
function findError (result: unknown, validate: object): unknown {
  if (result instanceof Promise) result.catch(() => {})
  const error = result === false ? readProperty(validate, 'errors') : readProperty(result, 'error')
  if (error === undefined || error === null) return undefined
  return error instanceof Error ? error : { validation: error }
}

/** A body with `content` has a validator for each media type. */
function findValidator (source: IssueSource, request: FastifyRequest): unknown {
  const validator: unknown = request.getValidationFunction(source)
  return isRecord(validator) ? readProperty(validator, request.mediaType ?? '') : validator
}

function isSameError (error: unknown, known: unknown): boolean {
  return isSame('schemaPath', error, known) && isSame('instancePath', error, known) && isSame('keyword', error, known) &&
    hasParams(readProperty(error, 'params'), readProperty(known, 'params'))
}

function isSame (name: string, error: unknown, known: unknown): boolean {
  return readProperty(error, name) === readProperty(known, name)
}

/** Compares what tells apart the errors of one keyword, e.g. the name of the missing member. */
function hasParams (params: unknown, known: unknown): boolean {
  if (!isRecord(known)) return true
  for (const name of Object.keys(known)) {
    if (isScalar(known[name]) && readProperty(params, name) !== known[name]) return false
  }
  return true
}
