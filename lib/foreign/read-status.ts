import { readBoomOutput } from './boom-output.js'
import { readProperty } from './read-property.js'

/** The code that Fastify gives to errors of validators that have none. */
const SCHEMA_FAILURE = 'FST_ERR_VALIDATION'

/**
 * The status of a foreign error, as Fastify reads it: `statusCode`, else `status`, each a number or digits; else that of @hapi/boom. `undefined` if
 * none is 4xx or 5xx.
 */
export function readOwnStatus (error: unknown): number | undefined {
  return toErrorStatus(readProperty(error, 'statusCode')) ?? toErrorStatus(readProperty(error, 'status')) ??
    toErrorStatus(readProperty(readBoomOutput(error), 'statusCode'))
}

/** The status of the answer to a foreign error: its own, else that which the reply has already if it is 4xx or 5xx, else 500. */
export function toStatus (own: number | undefined, replyStatus: number): number {
  return own ?? toErrorStatus(replyStatus) ?? 500
}

/** `true` for a failed schema. A validator that throws has the code too, but is a fault of the server: 500. */
export function isSchemaFailure (error: unknown, status = readOwnStatus(error)): boolean {
  if (status === undefined || status >= 500) return false
  return readProperty(error, 'code') === SCHEMA_FAILURE || isList(readProperty(error, 'validation'))
}

function toErrorStatus (value: unknown): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined
  const status = Number(value)
  return Number.isInteger(status) && status >= 400 && status <= 599 ? status : undefined
}

/** `Array.isArray` throws for a revoked proxy. */
function isList (value: unknown): boolean {
  try {
    return Array.isArray(value)
  } catch {
    return false
  }
}
