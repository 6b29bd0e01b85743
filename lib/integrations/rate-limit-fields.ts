import type { RateLimitOptions, RateLimitPluginOptions } from '@fastify/rate-limit'
import { parse } from '@lukeed/ms'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { LimitOptions } from '../../types/options.js'
import { isInteger, isRecord } from '../guards.js'
import { toSeconds } from '../http/retry-after.js'

/** The headers of the limiter of which the fields are made, each turned on. */
export const DRAFT_SOURCES = Object.freeze({ 'x-ratelimit-limit': true, 'x-ratelimit-remaining': true, 'x-ratelimit-reset': true })

/** The limiter's own default, in milliseconds. */
const DEFAULT_WINDOW = 60_000

/** What set-up knows of a limit: its name as a String and its window as a parameter (RFC 9651 §3.3.3, §3.1.2). */
interface Policy {
  readonly name: string
  readonly window: string
}

/** A limit of the app's own making, `app.rateLimit(…)` in a hook say, of which nothing is known but its headers. */
const UNKNOWN: Policy = { name: '"default"', window: '' }

/**
 * Sends `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-10 §3, §4) in place of the `X-RateLimit-*` of the limiter, with
 * successes and errors alike.
 */
export function installRateLimitFields (fastify: FastifyInstance, limit: RateLimitPluginOptions, notFound: LimitOptions['notFound']): void {
  const shared = limit.global === false ? UNKNOWN : toPolicy(limit)
  const ofMissing = notFound === undefined || notFound === false ? UNKNOWN : toPolicy({ ...limit, ...(isRecord(notFound) && notFound) })
  const policies = new WeakMap<object, Policy>()

  function findPolicy ({ is404, routeOptions }: FastifyRequest): Policy {
    if (is404) return ofMissing
    const own = routeOptions.config.rateLimit
    if (own === undefined) return shared
    return (isRecord(own) ? policies.get(own) : undefined) ?? UNKNOWN
  }

  fastify.addHook('onRoute', ({ config }) => {
    const own = config?.rateLimit
    if (isRecord(own)) policies.set(own, toPolicy({ ...limit, ...own }))
  })
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (reply.hasHeader('x-ratelimit-limit')) replaceHeaders(findPolicy(request), reply)
    done(null, payload)
  })
}

function toPolicy ({ groupId, timeWindow = DEFAULT_WINDOW }: RateLimitOptions): Policy {
  const milliseconds = typeof timeWindow === 'string' ? parse(timeWindow) : timeWindow
  const seconds = typeof milliseconds === 'number' ? Math.ceil(milliseconds / 1000) : 0
  return { name: groupId === undefined ? UNKNOWN.name : toString(groupId), window: seconds > 0 ? `;w=${seconds}` : '' }
}

function replaceHeaders ({ name, window }: Policy, reply: FastifyReply): void {
  const limit = reply.getHeader('x-ratelimit-limit')
  const remaining = reply.getHeader('x-ratelimit-remaining')
  const time = readTime(reply)
  for (const header of Object.keys(DRAFT_SOURCES)) reply.removeHeader(header)
  // A `max` that is a function may return any number. One that is none here has no fields.
  if (!isInteger(limit)) return
  reply.header('ratelimit-policy', `${name};q=${limit}${window}`)
  if (time !== undefined) reply.header('ratelimit', `${name};r=${String(remaining)};t=${time}`)
}

/**
 * The seconds until the quota is there again: what the store says, else `Retry-After`. None where that asks to come back before (§6), as the 503 of a
 * handler may, and none where neither is known: the store has failed, or its key has no time to live.
 */
function readTime (reply: FastifyReply): number | undefined {
  const reset = Number(reply.getHeader('x-ratelimit-reset'))
  const retryAfter = toSeconds(reply.getHeader('retry-after'), Date.now())
  if (!(reset > 0)) return retryAfter
  return retryAfter !== undefined && retryAfter < reset ? undefined : reset
}

/** A String of structured fields (RFC 9651 §4.1.6), which has ASCII alone. */
function toString (text: string): string {
  return `"${text.replace(/[^ -~]/g, '?').replace(/["\\]/g, '\\$&')}"`
}
