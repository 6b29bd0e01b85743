import type { FastifyReply, FastifyRequest } from 'fastify'
import { readProperty } from './read-property.js'
import { readOwnStatus } from './read-status.js'

/** What Fastify throws where a hook rejects with nothing. */
const REJECTED_WITH_NOTHING = 'FST_ERR_SEND_UNDEFINED_ERR'

/**
 * `true` where @fastify/rate-limit has ended the request. It sets `retry-after` on the reply then, and only then; `x-ratelimit-remaining: 0`
 * alone is the last request that it allowed.
 */
export function isLimited (request: FastifyRequest, reply: FastifyReply): boolean {
  if (reply.getHeader('retry-after') === undefined || !request.server.hasDecorator('rateLimit')) return false
  const remaining = reply.getHeader('x-ratelimit-remaining') ?? reply.getHeader('ratelimit-remaining') ?? 0
  return Number(remaining) === 0
}

/** `true` where the limiter threw something without a status: its `errorResponseBuilder` may return a string, a promise or nothing. */
export function isOverLimit (error: unknown, request: FastifyRequest, reply: FastifyReply): boolean {
  const hasStatus = readOwnStatus(error) !== undefined && readProperty(error, 'code') !== REJECTED_WITH_NOTHING
  return !hasStatus && isLimited(request, reply)
}
