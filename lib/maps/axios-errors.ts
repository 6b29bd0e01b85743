import type { UpstreamMapOptions } from '../../types/maps.js'
import type { ErrorMapping } from '../../types/options.js'
import type { ErrorFacts } from '../foreign/error-causes.js'
import { createUpstreamMap, type UpstreamFailure } from './upstream-map.js'

const TIMEOUTS: ReadonlySet<unknown> = new Set(['ECONNABORTED', 'ETIMEDOUT'])

/** Failures that the app itself caused: it cancelled the request, or used axios wrongly. */
const OWN: ReadonlySet<unknown> = new Set(['ERR_CANCELED', 'ERR_BAD_OPTION', 'ERR_BAD_OPTION_VALUE', 'ERR_INVALID_URL', 'ERR_NOT_SUPPORT', 'ERR_DEPRECATED'])

/**
 * Maps errors of axios, for the option `map`: 504 if the upstream server did not answer in time, else 502, whatever its own status. Without this map, the
 * status of the upstream's answer would become the status of this server.
 *
 * @example `await fastify.register(errorCatalog, { map: [...axiosErrors()] })`
 */
export function axiosErrors (options: UpstreamMapOptions = {}): readonly ErrorMapping[] {
  return createUpstreamMap(identifyAxios, options)
}

/** The failure of an upstream that an error of axios reports. */
export function identifyAxios ({ isAxiosError, code }: ErrorFacts): UpstreamFailure | undefined {
  if (isAxiosError !== true || OWN.has(code)) return undefined
  return TIMEOUTS.has(code) ? 'timeout' : 'failed'
}
