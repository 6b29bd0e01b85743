import type { FastifyRequest } from 'fastify'
import { readProperty } from './read-property.js'

/** The text of @fastify/rate-limit, with the time as `@lukeed/ms` writes it. */
const WAIT = /^Rate limit exceeded, retry in (\d+(?:\.\d+)?) ?(ms|second|minute|hour|day)/

const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, second: 1, minute: 60, hour: 3600, day: 86_400 }

/**
 * `true` where @fastify/rate-limit has ended the request. It sets `retry-after` on the reply then, and only then; `x-ratelimit-remaining: 0`
 * alone is the last request that it allowed.
 */
export function isOverLimit (request: FastifyRequest, reply: { getHeader: (name: string) => unknown }): boolean {
  if (reply.getHeader('retry-after') === undefined || !request.server.hasDecorator('rateLimit')) return false
  const remaining = reply.getHeader('x-ratelimit-remaining') ?? reply.getHeader('ratelimit-remaining') ?? 0
  return Number(remaining) === 0
}

/** The seconds that @fastify/rate-limit has a client wait: its error tells where `addHeaders` keeps it from setting `retry-after`. */
export function readLimitersWait (error: unknown, request: FastifyRequest): number | undefined {
  const message = readProperty(error, 'message')
  if (typeof message !== 'string' || !request.server.hasDecorator('rateLimit')) return undefined
  const [, amount, unit] = WAIT.exec(message) ?? []
  return unit === undefined ? undefined : Math.max(1, Math.ceil(Number(amount) * (SECONDS[unit] as number)))
}
