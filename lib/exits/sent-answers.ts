import { STATUS_CODES } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { toPlainAnswer, type ErrorAnswer } from '../answer/error-answer.js'
import { removeHeadersOf } from '../answer/guard-reply.js'
import { logError, writeLog } from '../answer/log-error.js'
import { readProperty } from '../foreign/read-property.js'
import { renderAnswer } from '../answer/render-answer.js'
import { renderLast } from '../answer/render-last.js'
import { reportAnswer } from '../answer/report-answer.js'
import { resolveError } from '../answer/resolve-error.js'
import { isAnswered, markAnswered } from '../answer/send-answer.js'
import { toLogged } from '../answer/to-logged.js'
import { createExposeHeaders } from './exposed-headers.js'
import { createIsOwnError, type ForeignPolicy } from './is-own-error.js'
import { findKnownCode, isEmpty, isKnownAnswer } from './known-answers.js'
import { DEFAULT_HANDLER, type NotFoundPolicy } from './not-found.js'
import { getErrorHandler, getServing } from '../routes/served-routes.js'

/** What of the policies this exit follows. */
export interface SentPolicy extends Pick<NotFoundPolicy, 'notFound'> {
  readonly foreign: ForeignPolicy
  /** Which bodies that others send with an error status are replaced. */
  readonly sent: 'known' | 'all' | false
  /** Lower-case name of the header that carries the code. */
  readonly codeHeader: string | false
}

/** The most characters of a replaced body that are logged. What failed may be told there alone. */
const MAX_LOGGED = 1000

/** What was thrown, on the reply. */
const kThrown = Symbol('fastify-error-catalog.thrown')

/** `true` on a reply whose body has been replaced in `onSend`. */
const kReplaced = Symbol('fastify-error-catalog.replaced')

interface Failed {
  [kThrown]?: { readonly error: unknown }
  [kReplaced]?: true
}

type Reply = FastifyReply & Failed

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

  /** The answer that stands for what others send, or none. */
  function findAnswer (request: FastifyRequest, reply: Reply, payload: unknown): ErrorAnswer | undefined {
    const { statusCode, [kThrown]: thrown } = reply
    const { config, handler } = request.routeOptions
    if (notFound && request.is404 && statusCode === 404 && handler.name === DEFAULT_HANDLER) return toPlainAnswer(compiled.byStatus(404))
    if (thrown !== undefined && getServing(request) === undefined && isDefaultAnswer(thrown.error, reply, payload) && isOwnError(thrown.error, request, reply)) {
      removeHeadersOf(thrown.error, reply)
      return resolveError(compiled, thrown.error, request, reply)
    }
    if (sent === false || config.errorCatalog === false) return undefined
    if (statusCode < 400) return thrown && isLost(request, reply) ? findLostAnswer(request, reply, thrown.error) : undefined
    if (sent === 'all' ? !isText(payload) : !isKnownAnswer(request, statusCode, payload)) return undefined
    const entry = compiled.resolveKnown({ code: findKnownCode(payload) }, request) ?? compiled.byStatus(statusCode)
    if (compiled.isLogged(request, entry.level)) {
      const told = statusCode >= 500 && !isEmpty(payload) ? `: ${String(payload).slice(0, MAX_LOGGED)}` : ''
      writeLog(request.log, entry.level, { res: reply }, `A body sent with ${statusCode} was replaced${told}`)
    }
    return toPlainAnswer(entry, statusCode)
  }

  /** The answer to an error of which a handler made nothing. Nobody has logged it either. */
  function findLostAnswer (request: FastifyRequest, reply: FastifyReply, error: unknown): ErrorAnswer | undefined {
    if (!isOwnError(error, request, reply)) return undefined
    const answer = resolveError(compiled, error, request, reply)
    reply.code(answer.status)
    if (compiled.isLogged(request, answer.entry.level)) logError(request, reply, answer.entry.level, toLogged(error, answer, compiled.logDriverDetails))
    return answer
  }

  function render (request: FastifyRequest, reply: Reply, payload: unknown): unknown {
    try {
      const answer = findAnswer(request, reply, payload)
      if (answer === undefined) return payload
      const body = renderAnswer(compiled, answer, request, reply)
      const { [kThrown]: thrown } = reply
      // An outer context has told it.
      if (reply[kReplaced] !== true) reportAnswer(compiled, answer, thrown && toLogged(thrown.error, answer, compiled.logDriverDetails), request, reply)
      reply[kReplaced] = true
      markAnswered(reply, answer)
      return body
    } catch (fault) {
      // The default handler of an early route has had its turn: what is thrown here would be answered by its message.
      writeLog(request.log, 'error', { err: fault }, 'An error could not be answered by its entry')
      const body = renderLast(reply)
      reportAnswer(compiled, toPlainAnswer(compiled.byStatus(500), 500), fault, request, reply)
      markAnswered(reply, true)
      return body
    }
  }

  fastify.addHook('onError', function errorCatalogThrown (_request, reply: Reply, error, done) {
    reply[kThrown] = { error }
    done()
  })

  fastify.addHook('onSend', function errorCatalogSent (request, reply: Reply, payload, done) {
    if (reply.statusCode < 400 && (payload !== undefined || reply[kThrown] === undefined)) return done(null, payload)
    const body = isFinal(reply) || !isServedBy(compiled, request) ? payload : render(request, reply, payload)
    if (reply.statusCode >= 400) exposeHeaders(reply)
    done(null, body)
  })
}

/** `false` for the routes of an inner context that has the plugin itself. */
function isServedBy (compiled: CompiledCatalog, request: FastifyRequest): boolean {
  const serving = getServing(request)
  return serving === undefined || serving === compiled
}

/** `true` for an answer that nobody here has put in the place of another: what an outer context has put there, an inner one may replace, whose hook runs later. */
function isFinal (reply: Reply): boolean {
  return isAnswered(reply) && reply[kReplaced] !== true
}

/** `true` for 200 without a body, which is what comes of an async error handler that returns nothing. Another handler has to send it on purpose. */
function isLost (request: FastifyRequest, reply: FastifyReply): boolean {
  return reply.statusCode === 200 && !reply.hasHeader('location') && isAsync(getErrorHandler(request))
}

function isAsync (handler: unknown): boolean {
  return readProperty(readProperty(handler, 'constructor'), 'name') === 'AsyncFunction'
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
