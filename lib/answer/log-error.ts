import type { FastifyBaseLogger } from 'fastify'
import type { CompiledCatalog, RequestFacts } from '../../types/compiled.js'
import type { LogLevel } from '../../types/entry.js'
import { readProperty } from '../foreign/read-property.js'
import { isFastifyRequest } from '../guards.js'
import type { Sink } from './sink.js'

/** A line of the log that is made by the exit. */
export interface LogLine {
  readonly message: string | undefined
  readonly facts: object
}

/** The levels above `info`. */
const LOUD: ReadonlySet<LogLevel> = new Set<LogLevel>(['warn', 'error', 'fatal'])

/** The level, but `info` at most. */
export function capLevel (level: LogLevel): LogLevel {
  return LOUD.has(level) ? 'info' : level
}

/**
 * Makes the question whether an error is logged, so that none is made for a log that drops it.
 *
 * @param disableRequestLogging Fastify's option of this name
 */
export function createIsLogged (disableRequestLogging: unknown): CompiledCatalog['isLogged'] {
  if (disableRequestLogging === true) return () => false
  const isDisabled = typeof disableRequestLogging === 'function' ? disableRequestLogging : undefined
  function isLogged (request: RequestFacts, level: LogLevel): boolean {
    if (level === 'silent' || (isDisabled !== undefined && isFastifyRequest(request) && isDisabled(request) === true)) return false
    const { log } = request
    // Any logger may be given to Fastify. The one that it has without `logger` is one function for all levels, which does nothing.
    if ('isLevelEnabled' in log && typeof log.isLevelEnabled === 'function') return log.isLevelEnabled(level) === true
    return log.info !== log.error
  }
  return (request, level) => {
    try {
      return isLogged(request, level)
    } catch {
      // The answer does not depend on the user's function or logger. Rather a line too many than one too few.
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

/**
 * Logs an answer through the logger of the request, by a line of its own, else the error as Fastify's default error handler does. Never throws.
 */
export function logAnswer (request: RequestFacts, sink: Sink, level: LogLevel, error: unknown, line: LogLine | undefined): void {
  if (line === undefined) logError(request, sink, level, error)
  else writeLog(request.log, level, line.facts, line.message)
}

function logError (request: RequestFacts, sink: Sink, level: LogLevel, error: unknown): void {
  const { log } = request
  const { res } = sink
  const facts = sink.statusCode >= 500 && isFastifyRequest(request) ? { req: request, res } : { res }
  const text = readProperty(error, 'message')
  const message = typeof text === 'string' ? text : undefined
  try {
    log[level]({ ...facts, err: error }, message)
  } catch (fault) {
    // What was thrown may fail its own serialization, and a request whose `trustProxy` throws fails its own.
    try {
      log[level]({ ...facts, err: fault }, 'An error cannot be logged')
    } catch {
      writeLog(log, level, { res, err: error }, message)
    }
  }
}
