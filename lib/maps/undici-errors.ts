import type { UpstreamMapOptions } from '../../types/maps.js'
import type { ErrorMapping } from '../../types/options.js'
import type { ErrorFacts } from '../foreign/error-causes.js'
import { isConnectionError } from '../foreign/system-errors.js'
import { createUpstreamMap, TLS_ERROR, type UpstreamFailure } from './upstream-map.js'

const TIMEOUTS: ReadonlySet<unknown> = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'])

/** Broken connections and answers. Any other error of undici is a mistake of the caller. */
const FAILURES: ReadonlySet<unknown> = new Set([
  'UND_ERR_SOCKET', 'UND_ERR_INFO', 'UND_ERR_RESPONSE', 'UND_ERR_RESPONSE_STATUS_CODE', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'UND_ERR_RES_EXCEEDED_MAX_SIZE',
  'UND_ERR_HEADERS_OVERFLOW', 'UND_ERR_REQ_RETRY', 'UND_ERR_PRX_TLS', 'UND_ERR_BPL_MISSING_UPSTREAM', 'UND_ERR_SOCKS5'
])

/** The messages of `fetch` for an error with a cause, and for an answer that breaks off. */
const OF_FETCH: ReadonlySet<unknown> = new Set(['fetch failed', 'terminated'])

/**
 * Maps errors of `fetch` and undici, for the option `map`: 504 if the upstream server did not answer in time, else 502, whatever its own status.
 *
 * @example `await fastify.register(errorCatalog, { map: [...undiciErrors()] })`
 */
export function undiciErrors (options: UpstreamMapOptions = {}): readonly ErrorMapping[] {
  return createUpstreamMap(identifyUndici, options)
}

/** The failure of an upstream that an error of `fetch` or undici reports. */
export function identifyUndici (facts: ErrorFacts): UpstreamFailure | undefined {
  const { name, code, message } = facts
  // `AbortSignal.timeout` throws it.
  if (TIMEOUTS.has(code) || name === 'TimeoutError') return 'timeout'
  if (isConnectionError(facts)) return code === 'ETIMEDOUT' ? 'timeout' : 'failed'
  const isFetch = name === 'TypeError' && OF_FETCH.has(message)
  return isFetch || FAILURES.has(code) || name === 'HTTPParserError' || (typeof code === 'string' && TLS_ERROR.test(code)) ? 'failed' : undefined
}
