import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { kAnswered } from '../symbols.js'
import type { ErrorAnswer } from './error-answer.js'
import { logError } from './log-error.js'
import { renderAnswer } from './render-answer.js'
import { isReported, reportAnswer } from './report-answer.js'

interface Answered {
  /** The answer that was sent; `true` for one of no entry. */
  [kAnswered]?: ErrorAnswer | true
}

/** A route's own serializer is applied even to a string: this one leaves it alone. */
const asItIs = (payload: unknown): string => payload as string

/** `true` where nothing more can be written to the client. Over HTTP/2 its parser refuses no part of a request. */
function hasEnded ({ raw }: FastifyRequest): boolean {
  return raw.httpVersionMajor === 1 && raw.socket.writableEnded
}

/** Sends a body as a string, so that neither a response schema nor a `preSerialization` hook nor a serializer of the route alters it. */
export function sendBody (reply: FastifyReply & Answered, body: string, answer: ErrorAnswer | true): void {
  markAnswered(reply, answer)
  reply.serializer(asItIs).send(body)
}

/** Keeps an answer for what may fail while it is on its way. */
export function markAnswered (reply: FastifyReply & Answered, answer: ErrorAnswer | true): void {
  reply[kAnswered] = answer
}

/** `true` for a reply whose body is an answer of the catalogue. */
export function isAnswered (reply: FastifyReply & Answered): boolean {
  return reply[kAnswered] !== undefined
}

/** The answer of this catalogue that was on its way when something failed; it is still the one to give. */
export function getAnswered ({ find }: CompiledCatalog, reply: FastifyReply & Answered): ErrorAnswer | undefined {
  const answer = reply[kAnswered]
  return typeof answer === 'object' && find(answer.entry.entry.slug) === answer.entry ? answer : undefined
}

/**
 * Sends an answer and logs the error that it is for.
 *
 * @param getError makes what is logged and told; asked only where it is
 */
export function sendAnswer (
  compiled: CompiledCatalog,
  answer: ErrorAnswer,
  getError: () => unknown,
  request: FastifyRequest,
  reply: FastifyReply
): void {
  const body = renderAnswer(compiled, answer, request, reply)
  const { level } = answer.entry
  // The rest of a request that Node's parser refuses is an error to who reads it: it has been answered on the socket, and told.
  if (!hasEnded(request)) {
    const isLogged = compiled.isLogged(request, level)
    const error = isLogged || isReported(compiled) ? getError() : undefined
    if (isLogged) logError(request, reply, level, error)
    // A reply that has an answer already keeps it.
    if (!isAnswered(reply)) reportAnswer(compiled, answer, error, request, reply)
  }
  sendBody(reply, body, answer)
}
