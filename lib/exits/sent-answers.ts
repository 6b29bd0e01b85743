import { STATUS_CODES } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { removeHeadersOf } from '../answer/answer-error.js'
import { toPlainAnswer } from '../answer/error-answer.js'
import { giveAnswer, type Occurrence } from '../answer/give-answer.js'
import { findReplyState, getReplyState, type ReplyState } from '../answer/reply-state.js'
import { readProperty } from '../foreign/read-property.js'
import { createExposeHeaders } from './exposed-headers.js'
import { createIsOwnError, type ForeignPolicy } from './is-own-error.js'
import { findKnownCode, isEmpty, isEmptyFailure, isKnownAnswer, toKnownStatus, unwrap } from './known-answers.js'
import { isAsync, isDefaultNotFound, isDefaultNotFoundBody } from './foreign-functions.js'
import type { NotFoundPolicy } from './not-found.js'
import { getErrorHandler, getServing } from '../routes/served-routes.js'

/** What of the policies this exit follows. */
export interface SentPolicy extends Pick<NotFoundPolicy, 'notFound'> {
  readonly foreign: ForeignPolicy
  /** Which bodies that others send with an error status are replaced. */
  readonly sent: 'known' | 'all' | false
  /** Lower-case name of the header that carries the code. */
  readonly codeHeader: string | false
}

/** The most characters of a replaced body that `logDriverDetails` logs. */
const MAX_LOGGED = 1000

/**
 * Replaces bodies with an error status that are sent rather than thrown, so that the plugin sees them only then: that of Fastify's default not-found
 * handler where a route calls `reply.callNotFound()`, those of its default error handler on routes that were declared before the plugin, which
 * keep that handler, and by the option `sent` those of others.
 */
export function installSentAnswers (fastify: FastifyInstance, compiled: CompiledCatalog, policy: SentPolicy): void {
  const { notFound, foreign, sent, codeHeader } = policy
  if (!notFound && !foreign.all && sent === false) return
  const isOwnError = createIsOwnError(compiled, foreign)
  const exposeHeaders = createExposeHeaders(codeHeader)

  /** What stands in the place of a body that others send, or nothing. */
  function findOccurrence (request: FastifyRequest, state: ReplyState, payload: unknown): Occurrence | undefined {
    const { reply, thrown } = state
    const { statusCode } = reply
    const { config, handler } = request.routeOptions
    // An outer context has put its answer in the place of that body already.
    const isDefaultBody = state.isReplaced || isDefaultNotFoundBody(request, payload)
    if (notFound && request.is404 && statusCode === 404 && isDefaultNotFound(handler) && isDefaultBody) {
      return { answer: toPlainAnswer(compiled.byStatus(404)), error: thrown?.error, line: false }
    }
    if (thrown !== undefined && getServing(request) === undefined && isDefaultAnswer(thrown.error, reply, payload) && isOwnError(thrown.error, request, reply)) {
      removeHeadersOf(thrown.error, state)
      return { error: thrown.error, line: false }
    }
    if (sent === false || config.errorCatalog === false) return undefined
    // A handler made nothing of the error. Nobody has logged it either.
    if (statusCode < 400) return thrown !== undefined && isLost(request, reply) && isOwnError(thrown.error, request, reply) ? { error: thrown.error } : undefined
    if (sent === 'all' ? !isText(payload) : !isKnownAnswer(request, statusCode, payload)) return undefined
    const status = toKnownStatus(request, statusCode, payload)
    const entry = compiled.resolveKnown({ code: findKnownCode(payload) }, request) ?? compiled.byStatus(status)
    const shown = statusCode >= 500 && !isEmpty(payload) ? `: ${describeBody(reply, payload, compiled.logDriverDetails)}` : ''
    const line = { facts: { res: reply }, message: `A body sent with ${statusCode} was replaced${shown}` }
    return { answer: toPlainAnswer(entry, status), error: thrown?.error, line }
  }

  /** The body that goes out: an answer in the place of what others send, or theirs. */
  function replace (request: FastifyRequest, state: ReplyState, payload: unknown): unknown {
    let occurrence: Occurrence | undefined
    try {
      occurrence = findOccurrence(request, state, payload)
    } catch (fault) {
      // The default handler of an early route has had its turn: what is thrown here would be answered by its message.
      occurrence = { answer: toPlainAnswer(compiled.byStatus(500)), error: fault }
    }
    if (occurrence === undefined) return payload
    const body = state.takeBody(() => giveAnswer(compiled, occurrence, request, state))
    state.isReplaced = true
    return body
  }

  fastify.addHook('onError', function errorCatalogThrown (_request, reply, error, done) {
    getReplyState(reply).thrown = { error }
    done()
  })

  fastify.addHook('onSend', function errorCatalogSent (request, reply, given, done) {
    const payload = isEmptyFailure(given) ? unwrap(given, reply) : given
    if (reply.statusCode < 400 && (payload !== undefined || findReplyState(reply)?.thrown === undefined)) return done(null, payload)
    const state = getReplyState(reply)
    // An answer that nobody has put in the place of another is final. What an outer context has put there, an inner one may replace, whose hook runs later.
    const isFinal = state.isAnswered && !state.isReplaced
    const body = isFinal || !isServedBy(compiled, request) ? payload : replace(request, state, payload)
    if (reply.statusCode >= 400) exposeHeaders(reply)
    done(null, body)
  })
}

/** What is logged of a replaced body. What failed may be told there alone, but often by the message of a driver, which has values. */
function describeBody (reply: FastifyReply, payload: unknown, logDriverDetails: boolean): string {
  const text = String(payload)
  const type = String(reply.getHeader('content-type'))
  return logDriverDetails ? text.slice(0, MAX_LOGGED) : `${text.length} characters of ${String(type.split(';', 1)[0])}`
}

/** `false` for the routes of an inner context that has the plugin itself. */
function isServedBy (compiled: CompiledCatalog, request: FastifyRequest): boolean {
  const serving = getServing(request)
  return serving === undefined || serving === compiled
}

/** `true` for 200 without a body, which is what comes of an async error handler that returns nothing. Another handler has to send it on purpose. */
function isLost (request: FastifyRequest, reply: FastifyReply): boolean {
  return reply.statusCode === 200 && !reply.hasHeader('location') && isAsync(getErrorHandler(request))
}

/** `true` for a body that is at hand: a stream, of a proxy or a file say, is nobody's to replace. */
function isText (payload: unknown): boolean {
  return isEmpty(payload) || typeof payload === 'string' || Buffer.isBuffer(payload)
}

/** `true` for what Fastify's default error handler sends of an error, by the schema that the route has for its status if there is one. */
function isDefaultAnswer (error: unknown, reply: FastifyReply, payload: unknown): boolean {
  if (typeof error === 'string') return payload === error
  const { statusCode } = reply
  const [status, message] = [STATUS_CODES[statusCode], readProperty(error, 'message')]
  const serialize = findSerializer(reply)
  if (serialize !== undefined) {
    // As Fastify has it: a schema may show further properties of the error.
    const facts: object = Object.create(Object(error), { error: { value: status }, message: { value: message }, statusCode: { value: statusCode } })
    return payload === serialize(facts)
  }
  const code = readProperty(error, 'code')
  return payload === JSON.stringify({ statusCode, code: code === undefined ? undefined : String(code), error: status, message })
}

/** What serializes an error of this status on the route. Serializers by content type are not looked for. */
function findSerializer (reply: FastifyReply): ((payload: object) => unknown) | undefined {
  const { statusCode } = reply
  for (const key of [String(statusCode), `${String(statusCode).slice(0, 1)}xx`, 'default']) {
    const serialize: unknown = reply.getSerializationFunction(key)
    // Fastify's own type of it.
    if (serialize !== undefined) return typeof serialize === 'function' ? serialize as (payload: object) => unknown : undefined
  }
  return undefined
}
