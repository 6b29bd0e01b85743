import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import type { LogLevel } from '../../types/entry.js'
import { readProperty } from './read-property.js'

/** What Fastify was told of logging. */
export interface LogPolicy {
  readonly logger: FastifyBaseLogger
  readonly disableRequestLogging: unknown
}

/** Makes the question whether an error is logged: set-up answers as much of it as it can. */
export function createIsLogged ({ logger, disableRequestLogging }: LogPolicy): CompiledCatalog['isLogged'] {
  // Without `logger` Fastify has one function that does nothing, for all levels.
  if (disableRequestLogging === true || logger.info === logger.error) return () => false
  const isDisabled = typeof disableRequestLogging === 'function' ? disableRequestLogging : undefined
  return (request, level) => {
    if (level === 'silent' || isDisabled?.(request) === true) return false
    const isLevelEnabled = readProperty(request.log, 'isLevelEnabled')
    return typeof isLevelEnabled !== 'function' || isLevelEnabled.call(request.log, level) === true
  }
}

/** Logs an answered error as Fastify's default error handler does, through the logger of the request. Never throws. */
export function logError (request: FastifyRequest, reply: FastifyReply, level: LogLevel, error: unknown): void {
  const facts = reply.statusCode >= 500 ? { req: request, res: reply, err: error } : { res: reply, err: error }
  const message = readProperty(error, 'message')
  try {
    request.log[level](facts, typeof message === 'string' ? message : undefined)
  } catch {
    // What was thrown may fail its own serialization. The answer does not depend on its log line.
  }
}
