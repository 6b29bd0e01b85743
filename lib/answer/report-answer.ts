import { channel } from 'node:diagnostics_channel'
import { isPromise } from 'node:util/types'
import type { FastifyRequest } from 'fastify'
import type { AnsweredError } from '../../types/answered-error.js'
import type { CompiledCatalog, RequestFacts } from '../../types/compiled.js'
import { isFastifyRequest } from '../guards.js'
import type { ErrorAnswer } from './error-answer.js'
import { writeLog } from './log-error.js'
import type { Sink } from './sink.js'
import { readProperty } from '../foreign/read-property.js'
import { withoutDetails } from '../foreign/without-details.js'

/** The channel on which answered errors are published, whichever app answers them. */
const answeredErrors = channel('fastify-error-catalog:error')

/** `true` where somebody listens, so that no error is made for nobody. */
export function isReported ({ onError }: CompiledCatalog): boolean {
  return onError !== undefined || answeredErrors.hasSubscribers
}

/**
 * Reports an answer, once it is rendered and before it is sent, to the drift guard, `onError` and the channel. Never throws.
 *
 * @param error what led to it, as it is logged
 * @param sink has the headers of the answer
 */
export function reportAnswer (
  compiled: CompiledCatalog,
  { entry, status }: Pick<ErrorAnswer, 'entry' | 'status'>,
  error: unknown,
  request: RequestFacts,
  sink: Pick<Sink, 'getHeader'>,
  inStream = false
): void {
  if (compiled.noteAnswer !== undefined && isFastifyRequest(request)) compiled.noteAnswer(entry, request)
  if (!isReported(compiled)) return
  const event: AnsweredError = Object.freeze({
    status,
    code: entry.entry.code,
    slug: entry.entry.slug,
    locale: String(sink.getHeader('content-language')),
    method: request.method || undefined,
    route: isFastifyRequest(request) && !request.is404 ? toPattern(request) : undefined,
    // Fastify's ids are texts, whatever its type says.
    requestId: request.id as string | undefined,
    error,
    ...(inStream && { inStream })
  })
  if (compiled.onError !== undefined) callListener(compiled, compiled.onError, event, request)
  if (answeredErrors.hasSubscribers) answeredErrors.publish(event)
}

function toPattern (request: FastifyRequest): string | undefined {
  return readProperty(request.routeOptions, 'url') as string | undefined // nothing else is ever there
}

/** The answer does not depend on the app's listener: what it throws or rejects with is logged. */
function callListener ({ logDriverDetails }: CompiledCatalog, listener: (event: AnsweredError) => unknown, event: AnsweredError, { log }: RequestFacts): void {
  const logFault = (fault: unknown): void => writeLog(log, 'error', { err: logDriverDetails ? fault : withoutDetails(fault) }, 'onError failed')
  try {
    const result = listener(event)
    if (isPromise(result)) result.catch(logFault)
  } catch (fault) {
    logFault(fault)
  }
}
