import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { answerError } from '../answer/answer-error.js'

/**
 * Answers what the router refuses: a bad URL, an over-long parameter, a failed constraint. It must not throw: that would end the process.
 */
export function answerFrameworkError (compiled: CompiledCatalog, error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  answerError(compiled, error, request, reply)
}
