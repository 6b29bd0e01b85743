import type { FastifyRequest } from 'fastify'
import type { IssueSource } from '../../../types/issue.js'
import { isRecord } from '../../guards.js'
import { readProperty } from '../../foreign/read-property.js'
import { copyPart } from './copy-part.js'
import { findSchema, readFailedPart, toProperty, type FailedPart, type RouteOptions } from '../validators/failed-part.js'
import { isScalar } from '../schema/scalar.js'
import { findTwin } from './twins.js'

/** The parts in the order in which Fastify validates them. */
const SOURCES: readonly IssueSource[] = ['params', 'body', 'querystring', 'headers']

/**
 * All failures of a request of which the first is known: those of the same part and of the parts after it, in Fastify's order. The parts before it
 * have passed. Ajv's validators are run as their twins, those of other libraries as they are. The request itself is not changed. `undefined` where the
 * first must stand alone: the request is longer than `maxBytes`, what is known is not reported again, or a validator throws.
 */
export function collectFailures (
  first: FailedPart,
  request: FastifyRequest,
  route: RouteOptions,
  maxBytes: number
): readonly FailedPart[] | undefined {
  try {
    if (first.errors.length === 0 || Number(request.headers['content-length']) > maxBytes) return undefined
    return validateAgain(first, request, route, maxBytes)
  } catch {
    return undefined
  }
}

function validateAgain (
  { source, errors: [known] }: FailedPart,
  request: FastifyRequest,
  route: RouteOptions,
  maxBytes: number
): readonly FailedPart[] | undefined {
  const again = validatePart(source, request, route, maxBytes)
  if (again === undefined || !again.errors.some((error) => isSameError(error, known))) return undefined
  const parts = [again]
  for (const other of SOURCES.slice(SOURCES.indexOf(source) + 1)) {
    const part = validatePart(other, request, route, maxBytes)
    if (part !== undefined) parts.push(part)
  }
  return parts
}

/** What is reported of a part; `undefined` where there is no validator, or nothing to report. */
function validatePart (source: IssueSource, request: FastifyRequest, route: RouteOptions, maxBytes: number): FailedPart | undefined {
  const own = findValidator(source, request)
  if (typeof own !== 'function') return undefined
  const twin = findTwin(own)
  const validate = twin?.compile() ?? own
  // What is not in the body Node has bounded. Fastify validates `null` where a body is absent.
  const name = toProperty(source)
  const holder = { [name]: copyPart(request[name] ?? null, source === 'body' ? maxBytes : Infinity) }
  // Ajv can replace a part whole, by coercion, only where it knows the object that holds it. Other validators are given nothing else, as Fastify does it.
  const isAjv = readProperty(validate, 'schemaEnv') !== undefined
  const result: unknown = isAjv ? validate(holder[name], { parentData: holder, parentDataProperty: name }) : validate(holder[name])
  const error = findError(result, validate)
  if (error === undefined) return undefined
  const schema = twin?.schema ?? findSchema(source, route, request.mediaType)
  const errors = readProperty(error, 'validation')
  // What Ajv reports need not be told from what other libraries do.
  if (isAjv && Array.isArray(errors)) return { source, errors, schema, data: holder[name] }
  return readFailedPart(error, { source, schema, data: holder[name] })
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

/** Compares what tells apart the errors of one keyword, the name of the missing member say. */
function hasParams (params: unknown, known: unknown): boolean {
  if (!isRecord(known)) return true
  for (const name of Object.keys(known)) {
    if (isScalar(known[name]) && readProperty(params, name) !== known[name]) return false
  }
  return true
}
