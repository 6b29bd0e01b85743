import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import type { LogLevel } from '../../types/entry.js'
import { readProperty } from '../foreign/read-property.js'

/**
 * Makes the question whether an error is logged, so that none is made for a log that drops it.
 *
 * @param disableRequestLogging Fastify's option of this name
 */
export function createIsLogged (disableRequestLogging: unknown): CompiledCatalog['isLogged'] {
  if (disableRequestLogging === true) return () => false
  const isDisabled = typeof disableRequestLogging === 'function' ? disableRequestLogging : undefined
  function isLogged (request: FastifyRequest, level: LogLevel): boolean {
    if (level === 'silent' || isDisabled?.(request) === true) return false
    const { log } = request
    // Any logger may be given to Fastify. The one that it has without `logger` is one function for all levels, which does nothing.
    if ('isLevelEnabled' in log && typeof log.isLevelEnabled === 'function') return log.isLevelEnabled(level) === true
    return log.info !== log.error
  }
  return (request, level) => {
    try {
      return isLogged(request, level)
    } catch {
      // The answer does not depend on what the user's function or logger fails for. Rather a line too many than one too few.
      return true
    }
  }
}

/** Writes a line, but never throws: an answer does not depend on its log line. */
export function writeLog (log: FastifyBaseLogger, level: LogLevel, facts: object, message: string | undefined): void {
  try {
    log[level](facts, message)
  } catch {
    // A logger that fails for anything.
  }
}

/** Logs an answered error as Fastify's default error handler does, through the logger of the request. Never throws. */
export function logError (request: FastifyRequest, reply: FastifyReply, level: LogLevel, error: unknown): void {
  const facts = reply.statusCode >= 500 ? { req: request, res: reply } : { res: reply }
  const text = readProperty(error, 'message')
  const message = typeof text === 'string' ? text : undefined
  try {
    request.log[level]({ ...facts, err: error }, message)
  } catch (fault) {
    logFault(fault)
  }

  /** What was thrown may fail its own serialization, and a request whose `trustProxy` throws fails its own. The answer does not depend on its log line. */
  function logFault (fault: unknown): void {
    try {
      request.log[level]({ ...facts, err: fault }, 'An error cannot be logged')
    } catch {
      writeLog(request.log, level, { res: reply, err: error }, message)
    }
  }
}
