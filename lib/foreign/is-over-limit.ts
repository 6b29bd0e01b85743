import type { FastifyRequest } from 'fastify'

/**
 * `true` where @fastify/rate-limit has ended the request. It sets `retry-after` on the reply then, and only then; `x-ratelimit-remaining: 0`
 * alone is the last request that it allowed.
 */
export function isOverLimit (request: FastifyRequest, reply: { getHeader: (name: string) => unknown }): boolean {
  if (reply.getHeader('retry-after') === undefined || !request.server.hasDecorator('rateLimit')) return false
  const remaining = reply.getHeader('x-ratelimit-remaining') ?? reply.getHeader('ratelimit-remaining') ?? 0
  return Number(remaining) === 0
}
