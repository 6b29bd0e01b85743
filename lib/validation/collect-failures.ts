import type { FastifyRequest } from 'fastify'
import type { IssueSource } from '../../types/issue.js'
import { isRecord } from '../guards.js'
import { readProperty } from '../runtime/read-property.js'
import { copyPart } from './copy-part.js'
import { isScalar } from './scalar.js'
import { findTwin } from './twins.js'

/** A part of a request with what a validator reported of it. */
export interface FailedPart {
  readonly source: IssueSource
  readonly errors: readonly unknown[]
  readonly schema: unknown
  /** The part as the validator left it. */
  readonly data: unknown
}

/** The parts in the order in which Fastify validates them. */
const SOURCES: readonly IssueSource[] = ['params', 'body', 'querystring', 'headers']

/**
 * All failures of a request of which the first is known: those of the same part and of the parts after it, in Fastify's order. The parts before it
 * have passed. The request itself is not changed. `undefined` where the first must stand alone: the request is longer than `maxBytes`, the
 * part's validator has no twin, the twin does not report what is known, or it throws.
 */
export function collectFailures (first: FailedPart, request: FastifyRequest, maxBytes: number): readonly FailedPart[] | undefined {
  try {
    if (first.errors.length === 0 || Number(request.headers['content-length']) > maxBytes) return undefined
    return runTwins(first, request, maxBytes)
  } catch {
    return undefined
  }
}

function runTwins ({ source, errors: [known] }: FailedPart, request: FastifyRequest, maxBytes: number): readonly FailedPart[] | undefined {
  const again = runTwin(source, request, maxBytes)
  if (again === undefined || !again.errors.some((error) => isSameError(error, known))) return undefined
  const later = SOURCES.slice(SOURCES.indexOf(source) + 1).map((other) => runTwin(other, request, maxBytes))
  return [again, ...later.filter((part) => part !== undefined)]
}

/** What the twin reports of a part; `undefined` where there is none, or nothing to report. */
function runTwin (source: IssueSource, request: FastifyRequest, maxBytes: number): FailedPart | undefined {
  const twin = findTwin(findValidator(source, request))
  const validate = twin?.compile()
  if (twin === undefined || validate === undefined) return undefined
  // What is not in the body Node has bounded. Ajv can replace a part whole, by coercion, only where it knows the object that holds it. Fastify validates `null` where a body is absent.
  const name = toProperty(source)
  const holder = { [name]: copyPart(request[name] ?? null, source === 'body' ? maxBytes : Infinity) }
  if (validate(holder[name], { parentData: holder, parentDataProperty: name }) !== false) return undefined
  const { errors } = validate
  return Array.isArray(errors) ? { source, errors, schema: twin.schema, data: holder[name] } : undefined
}

/** A body with `content` has a validator for each media type. */
function findValidator (source: IssueSource, request: FastifyRequest): unknown {
  const validator: unknown = request.getValidationFunction(source)
  return isRecord(validator) ? readProperty(validator, request.mediaType ?? '') : validator
}

/** The property of the request that holds a part. */
export function toProperty (source: IssueSource): 'body' | 'query' | 'params' | 'headers' {
  return source === 'querystring' ? 'query' : source
}

function isSameError (error: unknown, known: unknown): boolean {
  return ['keyword', 'instancePath', 'schemaPath'].every((name) => readProperty(error, name) === readProperty(known, name)) &&
    hasParams(readProperty(error, 'params'), readProperty(known, 'params'))
}

/** Compares what tells apart the errors of one keyword, the name of the missing member say. */
function hasParams (params: unknown, known: unknown): boolean {
  return !isRecord(known) || Object.entries(known).every(([name, value]) => !isScalar(value) || readProperty(params, name) === value)
}
