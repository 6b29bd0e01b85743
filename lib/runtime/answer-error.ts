import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { toPlainAnswer, type ErrorAnswer } from './error-answer.js'
import { guardReply } from './guard-reply.js'
import { logError } from './log-error.js'
import { renderAnswer } from './render-answer.js'
import { renderLast } from './render-last.js'
import { resolveError } from './resolve-error.js'
import { sendAnswer, sendBody } from './send-answer.js'

/**
 * Answers whatever was thrown. For handlers that must not throw themselves: an error that cannot be read, or whose answer cannot be rendered,
 * is answered by `internal`, and where that cannot be rendered either, by problem details.
 */
export function answerError (compiled: CompiledCatalog, error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  try {
    send(resolveError(compiled, error, request, reply), error)
  } catch (fault) {
    const faults = new AggregateError([error, fault], 'An error could not be answered by its entry')
    try {
      send(toPlainAnswer(compiled.byStatus(500)), faults)
    } catch {
      sendLast(faults)
    }
  }

  function send (answer: ErrorAnswer, cause: unknown): void {
    guardReply(reply, () => renderAnswer(compiled, answer, request, reply))
    sendAnswer(compiled, answer, () => cause, request, reply)
  }

  function sendLast (cause: unknown): void {
    guardReply(reply, () => renderLast(reply))
    const body = renderLast(reply)
    if (compiled.isLogged(request, 'error')) logError(request, reply, 'error', cause)
    sendBody(reply, body)
  }
}
