import type { FastifyRequest } from 'fastify'
import type { IssueSource } from '../../types/issue.js'
import { isRecord } from '../guards.js'
import { readProperty } from '../runtime/read-property.js'
import { copyPart } from './copy-part.js'
import { findSchema, readFailedPart, toProperty, type FailedPart } from './failed-part.js'
import { isScalar } from './scalar.js'
import { findTwin } from './twins.js'

/** The parts in the order in which Fastify validates them. */
const SOURCES: readonly IssueSource[] = ['params', 'body', 'querystring', 'headers']

/**
 * All failures of a request of which the first is known: those of the same part and of the parts after it, in Fastify's order. The parts before it
 * have passed. Ajv's validators are run as their twins, those of other libraries as they are. The request itself is not changed. `undefined` where the
 * first must stand alone: the request is longer than `maxBytes`, what is known is not reported again, or a validator throws.
 */
export function collectFailures (first: FailedPart, request: FastifyRequest, maxBytes: number): readonly FailedPart[] | undefined {
  try {
    if (first.errors.length === 0 || Number(request.headers['content-length']) > maxBytes) return undefined
    return validateAgain(first, request, maxBytes)
  } catch {
    return undefined
  }
}

function validateAgain ({ source, errors: [known] }: FailedPart, request: FastifyRequest, maxBytes: number): readonly FailedPart[] | undefined {
  const again = validatePart(source, request, maxBytes)
  if (again === undefined || !again.errors.some((error) => isSameError(error, known))) return undefined
  const later = SOURCES.slice(SOURCES.indexOf(source) + 1).map((other) => validatePart(other, request, maxBytes))
  return [again, ...later.filter((part) => part !== undefined)]
}

/** What is reported of a part; `undefined` where there is no validator, or nothing to report. */
function validatePart (source: IssueSource, request: FastifyRequest, maxBytes: number): FailedPart | undefined {
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
  return error === undefined ? undefined : readFailedPart(error, { source, schema: twin?.schema ?? findSchema(source, request), data: holder[name] })
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
  return ['keyword', 'instancePath', 'schemaPath'].every((name) => readProperty(error, name) === readProperty(known, name)) &&
    hasParams(readProperty(error, 'params'), readProperty(known, 'params'))
}

/** Compares what tells apart the errors of one keyword, the name of the missing member say. */
function hasParams (params: unknown, known: unknown): boolean {
  return !isRecord(known) || Object.entries(known).every(([name, value]) => !isScalar(value) || readProperty(params, name) === value)
}
