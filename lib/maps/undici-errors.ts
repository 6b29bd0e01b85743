import type { UpstreamMapOptions } from '../../types/maps.js'
import type { ErrorMapping } from '../../types/options.js'
import type { ErrorFacts } from '../foreign/error-causes.js'
import { isConnectionError } from '../foreign/system-errors.js'
import { createUpstreamMap, TLS_ERROR, type UpstreamFailure } from './upstream-map.js'

const TIMEOUTS: ReadonlySet<unknown> = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'])

/** Broken connections and answers. What else undici throws is a mistake in the call. */
const FAILURES: ReadonlySet<unknown> = new Set([
  'UND_ERR_SOCKET', 'UND_ERR_INFO', 'UND_ERR_RESPONSE', 'UND_ERR_RESPONSE_STATUS_CODE', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'UND_ERR_RES_EXCEEDED_MAX_SIZE',
  'UND_ERR_HEADERS_OVERFLOW', 'UND_ERR_REQ_RETRY', 'UND_ERR_PRX_TLS', 'UND_ERR_BPL_MISSING_UPSTREAM', 'UND_ERR_SOCKS5'
])

/** What `fetch` throws about a cause, and where an answer breaks off. */
const OF_FETCH: ReadonlySet<unknown> = new Set(['fetch failed', 'terminated'])

/** The failures of upstream servers as `fetch` and undici throw them, for the option `map`: 504 where one is silent, else 502, whatever it answers itself. */
export function undiciErrors (options: UpstreamMapOptions = {}): readonly ErrorMapping[] {
  return createUpstreamMap(identifyUndici, options)
}

/** What an error of `fetch` or undici says of an upstream. */
export function identifyUndici (facts: ErrorFacts): UpstreamFailure | undefined {
  const { name, code, message } = facts
  // `AbortSignal.timeout` throws it.
  if (TIMEOUTS.has(code) || name === 'TimeoutError') return 'timeout'
  if (isConnectionError(facts)) return code === 'ETIMEDOUT' ? 'timeout' : 'failed'
  const isFetch = name === 'TypeError' && OF_FETCH.has(message)
  return isFetch || FAILURES.has(code) || name === 'HTTPParserError' || (typeof code === 'string' && TLS_ERROR.test(code)) ? 'failed' : undefined
}
