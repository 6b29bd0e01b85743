import type { UpstreamMapOptions } from '../../types/maps.js'
import type { ErrorMapping } from '../../types/options.js'
import type { ErrorFacts } from '../foreign/error-causes.js'
import { identifyAxios } from './axios-errors.js'
import { identifyUndici } from './undici-errors.js'
import { createUpstreamMap, type UpstreamFailure } from './upstream-map.js'

/** What ofetch, node-fetch, got and ky throw of an answer or a connection, by name. */
const NAMES: ReadonlySet<unknown> = new Set(['FetchError', 'HTTPError', 'RequestError', 'ReadError', 'UploadError', 'MaxRedirectsError', 'ParseError'])

/** Node's HTTP client: an answer that is malformed or breaks off. */
const BROKEN = /^(?:HPE_|ECONNRESET$|EPIPE$)/

/**
 * The failures of upstream servers as axios, `fetch`, undici, ofetch, got, ky and Node's own client throw them, for the option `map`: 504 where one is silent, else
 * 502, whatever it answers itself. Without it an upstream's 401 would be taken for one of this server.
 *
 * @example
 * ```ts
 * await fastify.register(errorCatalog, { map: [...upstreamErrors()] })
 * ```
 */
export function upstreamErrors (options: UpstreamMapOptions = {}): readonly ErrorMapping[] {
  return createUpstreamMap(identify, options)
}

function identify (facts: ErrorFacts): UpstreamFailure | undefined {
  const known = identifyAxios(facts) ?? identifyUndici(facts)
  if (known !== undefined) return known
  const { name, code, request, response, options, type, syscall } = facts
  // Other libraries have errors that are called so: those of HTTP clients bring the request, the answer or the options.
  const isClients = NAMES.has(name) && [request, response, options, type].some((member) => member !== undefined)
  if (isClients) return code === 'ETIMEDOUT' || type === 'request-timeout' || type === 'body-timeout' ? 'timeout' : 'failed'
  // What Fastify throws where a client goes away has the code too, but its own name.
  return typeof code === 'string' && BROKEN.test(code) && name === 'Error' && (syscall !== undefined || code.startsWith('HPE_') || facts['message'] === 'socket hang up') ? 'failed' : undefined
}
