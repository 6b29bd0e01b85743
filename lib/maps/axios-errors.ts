import type { UpstreamMapOptions } from '../../types/maps.js'
import type { ErrorMapping } from '../../types/options.js'
import type { ErrorFacts } from '../foreign/error-causes.js'
import { createUpstreamMap, type UpstreamFailure } from './upstream-map.js'

const TIMEOUTS: ReadonlySet<unknown> = new Set(['ECONNABORTED', 'ETIMEDOUT'])

/** What the app itself has done: it cancelled the request, or asked for what there is not. */
const OWN: ReadonlySet<unknown> = new Set(['ERR_CANCELED', 'ERR_BAD_OPTION', 'ERR_BAD_OPTION_VALUE', 'ERR_INVALID_URL', 'ERR_NOT_SUPPORT', 'ERR_DEPRECATED'])

/**
 * The failures of upstream servers as axios throws them, for the option `map`: 504 where one is silent, else 502, whatever it answers itself. Without it the status
 * of an upstream's answer would be taken for that of this server.
 */
export function axiosErrors (options: UpstreamMapOptions = {}): readonly ErrorMapping[] {
  return createUpstreamMap(identifyAxios, options)
}

/** What an error of axios says of an upstream. */
export function identifyAxios ({ isAxiosError, code }: ErrorFacts): UpstreamFailure | undefined {
  if (isAxiosError !== true || OWN.has(code)) return undefined
  return TIMEOUTS.has(code) ? 'timeout' : 'failed'
}
