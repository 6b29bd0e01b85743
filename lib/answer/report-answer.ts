import { channel } from 'node:diagnostics_channel'
import { isPromise } from 'node:util/types'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AnsweredError } from '../../types/answered-error.js'
import type { CompiledCatalog } from '../../types/compiled.js'
import type { ErrorAnswer } from './error-answer.js'
import { writeLog } from './log-error.js'
import { readProperty } from '../foreign/read-property.js'
import { withoutDetails } from '../foreign/without-details.js'

/** The channel on which answered errors are told, whichever app answers them. */
const answeredErrors = channel('fastify-error-catalog:error')

/** `true` where somebody is told of answers, so that no error is made for nobody. */
export function isReported ({ onError }: CompiledCatalog): boolean {
  return onError !== undefined || answeredErrors.hasSubscribers
}

/**
 * Tells of an answer, once it is rendered and before it is sent: the drift guard, `onError` and the channel. An exit calls it once for each answer,
 * however often that is rendered. Never throws.
 *
 * @param error what is logged of what led to it
 * @param reply has the headers of the answer
 */
export function reportAnswer (
  compiled: CompiledCatalog,
  { entry, status }: Pick<ErrorAnswer, 'entry' | 'status'>,
  error: unknown,
  request: FastifyRequest,
  reply: Pick<FastifyReply, 'getHeader'>
): void {
  if (compiled.noteAnswer !== undefined) compiled.noteAnswer(entry, request)
  if (!isReported(compiled)) return
  const event: AnsweredError = Object.freeze({
    status,
    code: entry.entry.code,
    slug: entry.entry.slug,
    locale: String(reply.getHeader('content-language')),
    // Below Fastify there is a part of a request, or none.
    method: request.method || undefined,
    route: request.is404 ? undefined : toPattern(request),
    requestId: request.id as string | undefined,
    error
  })
  if (compiled.onError !== undefined) callListener(compiled, compiled.onError, event, request)
  if (answeredErrors.hasSubscribers) answeredErrors.publish(event)
}

function toPattern (request: FastifyRequest): string | undefined {
  const url = readProperty(request.routeOptions, 'url')
  return typeof url === 'string' ? url : undefined
}

/** The answer does not depend on the app's listener: what it throws or rejects with is logged. */
function callListener ({ logDriverDetails }: CompiledCatalog, listener: (event: AnsweredError) => unknown, event: AnsweredError, { log }: FastifyRequest): void {
  const logFault = (fault: unknown): void => writeLog(log, 'error', { err: logDriverDetails ? fault : withoutDetails(fault) }, 'onError failed')
  try {
    const result = listener(event)
    if (isPromise(result)) result.catch(logFault)
  } catch (fault) {
    logFault(fault)
  }
}
