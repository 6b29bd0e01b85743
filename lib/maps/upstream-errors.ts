import type { UpstreamMapOptions } from '../../types/maps.js'
import type { ErrorMapping } from '../../types/options.js'
import type { ErrorFacts } from '../foreign/error-causes.js'
import { identifyAxios } from './axios-errors.js'
import { identifyUndici } from './undici-errors.js'
import { createUpstreamMap, type UpstreamFailure } from './upstream-map.js'

/** The names of the errors of ofetch, node-fetch, got and ky for an answer or a connection. */
const NAMES: ReadonlySet<unknown> = new Set(['FetchError', 'HTTPError', 'RequestError', 'ReadError', 'UploadError', 'MaxRedirectsError', 'ParseError'])

/** Errors of Node's HTTP client for an answer that is malformed or breaks off. */
const BROKEN_OFF: ReadonlySet<unknown> = new Set(['socket hang up', 'aborted'])
const BROKEN = /^(?:HPE_|ECONNRESET$|EPIPE$)/

/**
 * Maps errors of axios, `fetch`, undici, ofetch, got, ky and Node's own client, for the option `map`: 504 if the upstream server did not answer in time,
 * else 502, whatever its own status. Without this map, a 401 of the upstream would become a 401 of this server.
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
  // Other libraries have errors with these names. Only those of HTTP clients carry the request, the answer or the options.
  const isClients = NAMES.has(name) && [request, response, options, type].some((member) => member !== undefined)
  if (isClients) return code === 'ETIMEDOUT' || type === 'request-timeout' || type === 'body-timeout' ? 'timeout' : 'failed'
  // Fastify's error for a client that has gone has the same code, but a name of its own.
  return typeof code === 'string' && BROKEN.test(code) && name === 'Error' && (syscall !== undefined || code.startsWith('HPE_') || BROKEN_OFF.has(facts['message'])) ? 'failed' : undefined
}
