import t from 'tap'
import { compileKnownErrors } from '../../lib/foreign/compile-known-errors.js'
import { REDIS_REPLIES, redisClasses, redisErrors, redisMessages, redisReplies } from '../../lib/foreign/redis-errors.js'
import { statusSlugs } from '../../lib/foreign/status-slugs.js'
import { readProperty } from '../../lib/foreign/read-property.js'

const resolve = compileKnownErrors((slug) => slug, readProperty)

/** An error as ioredis makes it: tests of the integration meet the real ones. */
function createError (name: string, message: string, more: object = {}): Error {
  return Object.assign(new Error(message), { name, command: { name: 'evalsha', args: ['hunter2'] }, ...more })
}

t.test('each row is a 503', async (t) => {
  for (const table of [redisErrors, redisClasses, redisMessages, redisReplies]) {
    t.ok(Object.isFrozen(table))
    for (const { slugs } of Object.values(table)) t.strictSame(slugs, [statusSlugs[503]])
  }
})

t.test('by name, by message, and by the first word of what Redis answers', async (t) => {
  for (const name of Object.keys(redisErrors)) t.equal(resolve(createError(name, 'Refer to "maxRetriesPerRequest" option for details.')), 'service_unavailable', name)
  for (const message of Object.keys(redisMessages)) t.equal(resolve(createError(redisMessages[message]?.name ?? 'Error', message)), 'service_unavailable', message)
  t.equal(resolve(createError('Error', 'Operation timed out')), undefined, 'of another name')
  for (const word of Object.keys(redisReplies)) {
    t.match(word, /^[A-Z]+$/)
    for (const name of REDIS_REPLIES) {
      t.equal(resolve(createError(String(name), `${word} ${'because '.repeat(50)}`)), 'service_unavailable', word)
      t.equal(resolve(createError(String(name), word)), 'service_unavailable', word)
    }
    t.equal(resolve(createError('Error', `${word} because`)), undefined, word)
  }
})

t.test('classes of node-redis 5 and 6, whose errors have the name Error', async (t) => {
  class SimpleError extends Error {}
  class SocketTimeoutError extends Error {}
  class ReconnectStrategyError extends Error {}
  class TimeoutError extends Error {}
  class AbortError extends Error {}
  t.equal(resolve(new SimpleError('LOADING Redis is loading the dataset in memory')), 'service_unavailable')
  t.equal(resolve(new SimpleError('WRONGTYPE Operation against a key')), undefined)
  t.equal(resolve(new SocketTimeoutError("Socket timeout timeout. Expecting data, but didn't receive any in 5ms.")), 'service_unavailable')
  t.equal(resolve(new ReconnectStrategyError('connect ECONNREFUSED 127.0.0.1:6379')), 'service_unavailable')
  t.equal(resolve(new TimeoutError()), 'service_unavailable')
  t.equal(resolve(new TimeoutError('The job took too long')), undefined, 'of others')
  t.equal(resolve(new AbortError('The command was aborted')), undefined, 'the app has asked for it')
})

t.test('a connection that cannot be opened', async (t) => {
  const refused = { code: 'ECONNREFUSED', syscall: 'connect' }
  t.equal(resolve(createError('Error', 'connect ECONNREFUSED 127.0.0.1:6379', refused)), 'service_unavailable')
  t.equal(resolve(Object.assign(new AggregateError([new Error('x')]), { code: 'ECONNREFUSED' })), 'service_unavailable', 'a name of several addresses')
  t.equal(resolve(createError('Error', 'getaddrinfo ENOTFOUND redis', { code: 'ENOTFOUND', syscall: 'getaddrinfo' })), 'service_unavailable')
  t.equal(resolve(createError('Error', 'read ECONNRESET', { code: 'ECONNRESET', syscall: 'read' })), undefined, 'it was open')
  t.equal(resolve(createError('Error', 'no such file', { code: 'ENOENT', syscall: 'open' })), undefined)
  t.equal(resolve(createError('Error', 'x', { ...refused, statusCode: 418 })), undefined)
})

t.test('not a mistake in the code, nor what has a code or status of its own', async (t) => {
  for (const message of ['WRONGTYPE Operation against a key holding the wrong kind of value', 'ERR unknown command', 'NOAUTHORITY', 'noauth', '']) {
    t.equal(resolve(createError('ReplyError', message)), undefined, message)
  }
  t.equal(resolve(createError('MaxRetriesPerRequestError', '', { statusCode: 418 })), undefined)
  t.equal(resolve(createError('MaxRetriesPerRequestError', '', { status: 418 })), undefined)
  t.equal(resolve(createError('MaxRetriesPerRequestError', '', { code: 'OTHER' })), undefined)
})
