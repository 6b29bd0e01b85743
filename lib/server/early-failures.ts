import { AsyncLocalStorage } from 'node:async_hooks'
import type { RawRequest } from './raw-response.js'

/**
 * What options of the constructor threw before Fastify could catch it, by request. Such a request goes on with a stand-in value until the
 * plugin's hook ends it.
 */
const failures = new WeakMap<RawRequest, unknown>()

/** `false` until the first failure, so that requests pay nothing for what hardly ever happens. */
let hasFailures = false

/** A routing, which has its request as long as it is under way: what is asynchronous afterwards would hold it. */
interface Routing {
  request: RawRequest | undefined
}

/** The routing on whose behalf options fail that get no request. An asynchronous constraint may let others in between. */
const routing = new AsyncLocalStorage<Routing>()

/** The same by request, for a hook may run in another asynchronous context. */
const routings = new WeakMap<RawRequest, Routing>()

/** Says that the routing of a request begins. */
export function beginRouting (request: RawRequest): void {
  const begun = { request }
  routings.set(request, begun)
  routing.enterWith(begun)
}

/** Says that the hooks of a request run: from here on Fastify catches what is thrown. */
export function endRouting (request: RawRequest): void {
  const begun = routings.get(request)
  if (begun !== undefined) begun.request = undefined
}

/** The request whose routing is under way, if there is one. */
export function getRouted (): RawRequest | undefined {
  return routing.getStore()?.request
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
