import type { ApiErrorShape, ErrorOptions } from '../../types/api-error.js'
import type { CompiledCatalog, FoundIssues, MappedForeign, RequestFacts } from '../../types/compiled.js'
import { isFastifyRequest } from '../guards.js'
import { kApiError } from '../symbols.js'
import { NO_OPTIONS, toPlainAnswer, type ErrorAnswer } from './error-answer.js'
import { readForeignHeaders } from '../foreign/foreign-headers.js'
import { isOverLimit, readLimitersWait } from '../foreign/is-over-limit.js'
import { readProperty } from '../foreign/read-property.js'
import { isSchemaFailure, readOwnStatus, toStatus } from '../foreign/read-status.js'
import type { Sink } from './sink.js'

/** What Fastify throws where a hook rejects with nothing. */
const REJECTED_WITH_NOTHING = 'FST_ERR_SEND_UNDEFINED_ERR'

/** What @fastify/compress throws for a request in a coding that it does not decode. It does not say which codings it does. */
const WRONG_CODING = 'FST_CP_ERR_INVALID_CONTENT_ENCODING'

/** What @fastify/multipart throws where a route that reads parts is sent something else. */
const NO_MULTIPART = 'FST_INVALID_MULTIPART_CONTENT_TYPE'
const MULTIPART = Object.freeze({ accept: 'multipart/form-data' })

/** What is taken in any case (RFC 9110 §12.5.3, §15.5.16). */
const IDENTITY = Object.freeze({ 'accept-encoding': 'identity' })

/** The names of what JavaScript throws by itself. */
const MISTAKES: ReadonlySet<unknown> = new Set(['EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'])

/** `true` for a throwable error of a catalogue, also one of another copy of this package. */
export function isApiError (error: unknown): error is ApiErrorShape {
  return readProperty(error, kApiError) === true
}

/** The answer to an `ApiError`: that of the entry of its slug, else of its status. */
export function resolveApiError (compiled: CompiledCatalog, error: ApiErrorShape, request: RequestFacts): ErrorAnswer {
  const { entry: { slug }, statusCode, params, options, issues } = error
  const entry = compiled.find(slug)
  if (entry === undefined) return toPlainAnswer(compiled.byStatus(statusCode), statusCode, options)
  if (issues === undefined) return { entry, status: entry.status, params, options, found: undefined }
  const { validation } = compiled
  return { entry, status: validation.status, params, options, found: validation.findIssues(error, request) }
}

/**
 * The answer to whatever was thrown, in this order: an error of a catalogue, a failed schema, the user's mappings, known codes of Fastify and its
 * official plugins, a validator that a handler called, a rate limiter, the status. Nothing of an unknown error is in it but the headers that HTTP asks for.
 */
export function resolveError (compiled: CompiledCatalog, error: unknown, request: RequestFacts, sink: Sink): ErrorAnswer {
  if (isApiError(error)) return resolveApiError(compiled, error, request)
  const own = readOwnStatus(error)
  const inner = findInner(error, own)
  if (inner !== undefined) return resolveApiError(compiled, inner, request)
  const answer = resolveForeign(compiled, error, own, request, sink)
  // The text of an error that is a 4xx by itself is meant for the client. What a mapping makes one may be anything.
  const isHidden = compiled.expose === '4xx' && (own === undefined || own >= 500 || answer.status >= 500)
  return { ...answer, foreign: error, options: isHidden ? { ...answer.options, detail: undefined } : answer.options }
}

function resolveForeign (compiled: CompiledCatalog, error: unknown, own: number | undefined, request: RequestFacts, sink: Sink): ErrorAnswer {
  if (own !== undefined && isSchemaFailure(error, own)) return resolveSchemaFailure(compiled, error, request)
  const options: ErrorOptions = {
    headers: readKnownHeaders(error, own, request, sink) ?? readForeignHeaders(error),
    detail: compiled.expose !== false ? readMessage(error) : undefined
  }
  const mapped = compiled.resolveMapped(error, request)
  if (mapped !== undefined) return toMappedAnswer(compiled, mapped, options, request)
  const known = compiled.resolveKnown(error, request)
  if (known !== undefined) return toPlainAnswer(known, known.status, options)
  // What a handler validates by itself fails as a schema does.
  const thrown = own === undefined ? compiled.validation.findThrown(error, request) : undefined
  if (thrown !== undefined) return toInvalidAnswer(compiled, thrown)
  const status = isLimitersError(error, own, request, sink) ? 429 : isParsersError(error, own, request, sink) ? 400 : toStatus(own, sink.statusCode)
  return toPlainAnswer(compiled.byStatus(status), status, options)
}

/**
 * The error of a catalogue that fastify-openapi-glue has put into its own, which says that no security handler let the request pass. Its status is that
 * of the last handler that failed.
 */
function findInner (error: unknown, own: number | undefined): ApiErrorShape | undefined {
  const errors = own === undefined ? undefined : readProperty(error, 'errors')
  return Array.isArray(errors) ? errors.filter(isApiError).findLast(({ statusCode }) => statusCode === own) : undefined
}

/** What a known error says of itself by its code or text alone. */
function readKnownHeaders (error: unknown, own: number | undefined, request: RequestFacts, sink: Sink): ErrorOptions['headers'] {
  const code = readProperty(error, 'code')
  if (code === WRONG_CODING) return IDENTITY
  if (code === NO_MULTIPART) return MULTIPART
  if (own !== 429 || !isFastifyRequest(request) || sink.getHeader('retry-after') !== undefined) return undefined
  const wait = readLimitersWait(error, request)
  return wait === undefined ? undefined : { 'retry-after': wait }
}

function toMappedAnswer (
  { catalog, validation }: CompiledCatalog,
  { entry, issue, retryAfter }: MappedForeign,
  options: ErrorOptions,
  request: RequestFacts
): ErrorAnswer {
  const answer = toPlainAnswer(entry, entry.status, retryAfter === undefined ? options : { ...options, retryAfter })
  return issue === undefined ? answer : { ...answer, found: validation.findIssues(catalog.validationError([issue].flat()), request) }
}

/** The answer to a failed schema is that of the entry `validation`, whatever its status. */
function resolveSchemaFailure (compiled: CompiledCatalog, error: unknown, request: RequestFacts): ErrorAnswer {
  const found = compiled.validation.findIssues(error, request)
  // Of some validators nothing is known but that they failed.
  return toInvalidAnswer(compiled, found.issues.length > 0 ? found : undefined)
}

function toInvalidAnswer ({ byStatus, validation }: CompiledCatalog, found: FoundIssues | undefined): ErrorAnswer {
  return { entry: byStatus(422), status: validation.status, params: undefined, options: NO_OPTIONS, found }
}

/** `true` where a limiter threw something without a status: its `errorResponseBuilder` may return a string, a promise or nothing. */
function isLimitersError (error: unknown, own: number | undefined, request: RequestFacts, sink: Sink): boolean {
  const hasStatus = own !== undefined && readProperty(error, 'code') !== REJECTED_WITH_NOTHING
  // A handler that sets `retry-after` itself and then fails by a mistake is no limiter.
  return !hasStatus && !MISTAKES.has(readProperty(error, 'name')) && isFastifyRequest(request) && isOverLimit(request, sink)
}

/**
 * `true` where a body parser of the app threw a `SyntaxError`, as `JSON.parse` does. Only when a parser fails has Fastify the connection closed
 * before there is a body.
 */
function isParsersError (error: unknown, own: number | undefined, request: RequestFacts, sink: Sink): boolean {
  return own === undefined && readProperty(error, 'name') === 'SyntaxError' &&
    isFastifyRequest(request) && request.body === undefined && sink.getHeader('connection') === 'close'
}

function readMessage (error: unknown): string | undefined {
  const message = typeof error === 'string' ? error : readProperty(error, 'message')
  return typeof message === 'string' && message !== '' ? message : undefined
}
