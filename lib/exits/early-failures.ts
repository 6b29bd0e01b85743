import type { RawRequest } from './raw-response.js'

/**
 * What options of the constructor threw before Fastify could catch it, by request. Such a request goes on with a stand-in value until the
 * plugin's hook ends it.
 */
const failures = new WeakMap<RawRequest, unknown>()

/** `false` until the first failure, so that requests pay nothing for what hardly ever happens. */
let hasFailures = false

/** The request whose routing is under way: options that get no request fail on its behalf. */
let routed: RawRequest | undefined

/** Says that the routing of a request begins. It is synchronous until its hooks run. */
export function beginRouting (request: RawRequest): void {
  routed = request
}

/** Says that the hooks of a request run: from here on Fastify catches what is thrown. */
export function endRouting (): void {
  routed = undefined
}

/** The request whose routing is under way, if there is one. */
export function getRouted (): RawRequest | undefined {
  return routed
}

/** Notes that an option threw for a request. */
export function noteFailure (request: RawRequest, error: unknown): void {
  hasFailures = true
  failures.set(request, error)
}

/** `true` where an option threw for a request. */
export function hasFailed (request: RawRequest): boolean {
  return hasFailures && failures.has(request)
}

/** What an option threw for a request. */
export function getFailure (request: RawRequest): unknown {
  return failures.get(request)
}
