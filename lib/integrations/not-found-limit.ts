import type { RateLimitOptions } from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'

/**
 * Limits what no route takes, 404s and 405s, which the limiter leaves alone: it adds itself to routes. Whoever answers them, they are counted before.
 *
 * @param limit `true` for the limit of the routes, and their counter; options for one apart
 */
export function installNotFoundLimit (fastify: FastifyInstance, limit: boolean | RateLimitOptions | undefined): void {
  if (limit === undefined || limit === false) return
  const limitRequest = fastify.rateLimit(limit === true ? undefined : limit)
  fastify.addHook('onRequest', function errorCatalogNotFoundLimit (request, reply, done) {
    if (!request.is404) return done()
    // Fastify waits for what a hook returns. The limiter may throw nothing at all, which `done` would take for a success.
    return limitRequest.call(this, request, reply)
  })
}
