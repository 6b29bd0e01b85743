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
    if (due === undefined) send(compiled, resolveError(compiled, error, request, reply), error, request, reply)
    else sendInSpiteOf(compiled, error, () => renderAnswer(compiled, due, request, reply), due, request, reply)
  } catch (fault) {
    const faults = new AggregateError([toLogged(error, UNFOUND, compiled.logDriverDetails), fault], 'An error could not be answered by its entry')
    try {
      send(compiled, toPlainAnswer(compiled.byStatus(500)), faults, request, reply)
    } catch {
      sendInSpiteOf(compiled, faults, () => renderLast(reply), true, request, reply)
    }
  }
}

function send (compiled: CompiledCatalog, answer: ErrorAnswer, cause: unknown, request: FastifyRequest, reply: FastifyReply): void {
  guardReply(reply, () => renderAnswer(compiled, answer, request, reply))
  sendAnswer(compiled, answer, () => toLogged(cause, answer, compiled.logDriverDetails), request, reply)
}

/** Sends what is due in any case. Whatever its entry says, the fault is one of the server. */
function sendInSpiteOf (
  compiled: CompiledCatalog,
  fault: unknown,
  render: () => string,
  answer: ErrorAnswer | true,
  request: FastifyRequest,
  reply: FastifyReply
): void {
  guardReply(reply, render)
  const body = render()
  const told = toLogged(fault, UNFOUND, compiled.logDriverDetails)
  if (compiled.isLogged(request, 'error')) logError(request, reply, 'error', told)
  if (!isAnswered(reply)) reportAnswer(compiled, toPlainAnswer(compiled.byStatus(500), 500), told, request, reply)
  sendBody(reply, body, answer)
}
