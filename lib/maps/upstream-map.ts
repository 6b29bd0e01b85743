import type { UpstreamMapOptions } from '../../types/maps.js'
import type { ErrorMapping, MappedError } from '../../types/options.js'
import { listCauses, type ErrorFacts } from '../foreign/error-causes.js'

/** What has gone wrong between this server and another. */
export type UpstreamFailure = 'failed' | 'timeout'

const ENTRIES: Readonly<Record<UpstreamFailure, string>> = { failed: 'bad_gateway', timeout: 'gateway_timeout' }

/** Codes of certificates that are not trusted, and of TLS that fails. */
export const TLS_ERROR = /^(?:CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_|ERR_SSL_|EPROTO$)/

/** Makes the mapping of an HTTP client from what understands its errors. */
export function createUpstreamMap (identify: (facts: ErrorFacts) => UpstreamFailure | undefined, options: UpstreamMapOptions): readonly ErrorMapping[] {
  return Object.freeze([(error: unknown): MappedError | undefined => {
    // The innermost says more: undici has `fetch failed` about its timeouts.
    for (const facts of listCauses(error).reverse()) {
      const failure = identify(facts)
      if (failure !== undefined) return { to: [options[failure] ?? ENTRIES[failure], ENTRIES[failure]] }
    }
    return undefined
  }])
}
