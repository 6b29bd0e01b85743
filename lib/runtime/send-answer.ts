import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { kAnswered } from '../symbols.js'
import type { ErrorAnswer } from './error-answer.js'
import { logError } from './log-error.js'
import { renderAnswer } from './render-answer.js'

interface Answered {
  [kAnswered]?: true
}

/** A route's own serializer is applied even to a string: this one leaves it alone. */
const asItIs = (payload: unknown): string => payload as string

/** Sends a body as a string, so that neither a response schema nor a `preSerialization` hook nor a serializer of the route alters it. */
export function sendBody (reply: FastifyReply & Answered, body: string): void {
  reply[kAnswered] = true
  reply.serializer(asItIs).send(body)
}

/** `true` for a reply whose body is an answer of the catalogue. */
export function isAnswered (reply: FastifyReply & Answered): boolean {
  return reply[kAnswered] === true
}

/**
 * Sends an answer and logs the error that it is for.
 *
 * @param getError makes what is logged; asked only where it is
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
  if (compiled.isLogged(request, level)) logError(request, reply, level, getError())
  sendBody(reply, body)
}
