import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { toPlainAnswer } from './error-answer.js'
import { resolveError } from './resolve-error.js'
import { sendAnswer } from './send-answer.js'

/**
 * Answers whatever was thrown. For handlers that must not throw themselves: an error that cannot be read, or whose answer cannot be rendered,
 * is answered by `internal`.
 */
export function answerError (compiled: CompiledCatalog, error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  try {
    sendAnswer(compiled, resolveError(compiled, error, request, reply), () => error, request, reply)
  } catch (fault) {
    const faults = new AggregateError([error, fault], 'An error could not be answered by its entry')
    sendAnswer(compiled, toPlainAnswer(compiled.byStatus(500)), () => faults, request, reply)
  }
}
