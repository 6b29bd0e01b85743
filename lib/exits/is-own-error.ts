import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { isOverLimit } from '../foreign/is-over-limit.js'
import { isSchemaFailure } from '../foreign/read-status.js'
import { isApiError } from '../answer/resolve-error.js'

/** Which foreign errors follow the catalogue; the others keep the answer that they would have without the plugin. */
export interface ForeignPolicy {
  readonly all: boolean
  readonly validation: boolean
  readonly rateLimit: boolean
}

/** Tells whether an error is answered by the catalogue. */
export type IsOwnError = (error: unknown, request: FastifyRequest, reply: FastifyReply) => boolean

/** Makes the question which errors are answered by the catalogue: its own everywhere, foreign ones by the policy and the route's config. */
export function createIsOwnError (compiled: CompiledCatalog, policy: ForeignPolicy): IsOwnError {
  return (error, request, reply) => {
    if (isApiError(error)) return true
    if (request.routeOptions.config.errorCatalog === false) return false
    return policy.all ||
      (policy.validation && isSchemaFailure(error)) ||
      (policy.rateLimit && isOverLimit(request, reply)) ||
      compiled.resolveMapped(error, request) !== undefined
  }
}
