import rateLimit from '@fastify/rate-limit'
import Fastify from 'fastify'
import t from 'tap'
import { isOverLimit } from '../../lib/foreign/is-over-limit.js'

t.test('where a limiter is, Retry-After on the reply says that it ended the request', async (t) => {
  for (const [hasLimiter, headers, expected] of [
    [true, { 'retry-after': 7, 'x-ratelimit-remaining': 0 }, true],
    [true, { 'retry-after': 7, 'ratelimit-remaining': '0' }, true],
    [true, { 'retry-after': 7 }, true],
    [true, { 'retry-after': 0, 'x-ratelimit-remaining': 0 }, true],
    [true, { 'retry-after': 7, 'x-ratelimit-remaining': 1 }, false],
    [true, { 'x-ratelimit-remaining': 0 }, false],
    [true, {}, false],
    [false, { 'retry-after': 7, 'x-ratelimit-remaining': 0 }, false]
  ] as const) {
    const app = Fastify()
    if (hasLimiter) await app.register(rateLimit, { global: false })
    app.get('/', async (request, reply) => {
      reply.headers(headers)
      return isOverLimit(request, reply)
    })
    t.equal((await app.inject('/')).body, String(expected), JSON.stringify(headers))
    await app.close()
  }
})
