import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ApiError } from '../../types/api-error.js'
import type { CompiledCatalog } from '../../types/compiled.js'
import { kApiError } from '../symbols.js'
import { toPlainAnswer, type ErrorAnswer } from './error-answer.js'
import { readForeignHeaders } from './foreign-headers.js'
import { isOverLimit } from './is-over-limit.js'
import { readProperty } from './read-property.js'
import { isSchemaFailure, readStatus } from './read-status.js'

/** `true` for a throwable error of a catalogue, also one of another copy of this package. */
export function isApiError (error: unknown): error is ApiError {
  return readProperty(error, kApiError) === true
}

/** The answer to an `ApiError`: that of the entry of its slug, else of its status. */
export function resolveApiError (compiled: CompiledCatalog, error: ApiError, request: FastifyRequest): ErrorAnswer {
  const { entry: { slug }, statusCode, params, options, issues } = error
  const entry = compiled.find(slug)
  if (entry === undefined) return { ...toPlainAnswer(compiled.byStatus(statusCode), statusCode), options }
  const found = issues === undefined ? undefined : compiled.validation.findIssues(error, request)
  return { entry, status: entry.status, params, options, found }
}

/**
 * The answer to whatever was thrown, in this order: an error of a catalogue, a failed schema, the user's mappings, known codes of Fastify and its
 * official plugins, a rate limiter, the status. Nothing of an unknown error is in it but the headers that HTTP asks for.
 */
export function resolveError (compiled: CompiledCatalog, error: unknown, request: FastifyRequest, reply: FastifyReply): ErrorAnswer {
  if (isApiError(error)) return resolveApiError(compiled, error, request)
  const { validation, expose } = compiled
  if (isSchemaFailure(error)) {
    const entry = compiled.find('validation') ?? compiled.byStatus(validation.status)
    return { ...toPlainAnswer(entry, validation.status), found: validation.findIssues(error, request) }
  }
  const options = {
    headers: readForeignHeaders(error),
    ...(expose && { detail: String(readProperty(error, 'message') ?? '') })
  }
  const mapped = compiled.resolveMapped(error, request) ?? compiled.resolveKnown(error, request)
  if (mapped !== undefined) return { ...toPlainAnswer(mapped), options }
  const status = isOverLimit(error, request, reply) ? 429 : readStatus(error, reply.statusCode)
  return { ...toPlainAnswer(compiled.byStatus(status), status), options }
}
