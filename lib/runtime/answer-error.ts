import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { toPlainAnswer, type ErrorAnswer } from './error-answer.js'
import { guardReply } from './guard-reply.js'
import { logError } from './log-error.js'
import { renderAnswer } from './render-answer.js'
import { renderLast } from './render-last.js'
import { reportAnswer } from './report-answer.js'
import { resolveError } from './resolve-error.js'
import { getAnswered, isAnswered, sendAnswer, sendBody } from './send-answer.js'
import { toLogged } from './to-logged.js'

/** Of a failure whose answer has failed nothing is known. */
const UNFOUND = { found: undefined, status: 500 }

/**
 * Answers whatever was thrown. For handlers that must not throw themselves: an error that cannot be read, or whose answer cannot be rendered,
 * is answered by `internal`, and where that cannot be rendered either, by problem details. What fails while an answer is on its way does not
 * change that answer.
 */
export function answerError (compiled: CompiledCatalog, error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const due = getAnswered(compiled, reply)
  try {
    if (due === undefined) send(resolveError(compiled, error, request, reply), error)
    else sendInSpiteOf(error, () => renderAnswer(compiled, due, request, reply), due)
  } catch (fault) {
    const faults = new AggregateError([toLogged(error, UNFOUND), fault], 'An error could not be answered by its entry')
    try {
      send(toPlainAnswer(compiled.byStatus(500)), faults)
    } catch {
      sendInSpiteOf(faults, () => renderLast(reply), true)
    }
  }

  function send (answer: ErrorAnswer, cause: unknown): void {
    guardReply(reply, () => renderAnswer(compiled, answer, request, reply))
    sendAnswer(compiled, answer, () => toLogged(cause, answer), request, reply)
  }

  /** Sends what is due in any case. Whatever its entry says, the fault is one of the server. */
  function sendInSpiteOf (fault: unknown, render: () => string, answer: ErrorAnswer | true): void {
    guardReply(reply, render)
    const body = render()
    const told = toLogged(fault, UNFOUND)
    if (compiled.isLogged(request, 'error')) logError(request, reply, 'error', told)
    if (!isAnswered(reply)) reportAnswer(compiled, toPlainAnswer(compiled.byStatus(500), 500), told, request, reply)
    sendBody(reply, body, answer)
  }
}
