import t from 'tap'
import { compileKnownErrors } from '../../lib/foreign/compile-known-errors.js'
import { REDIS_REPLY, redisErrors, redisMessages, redisReplies } from '../../lib/foreign/redis-errors.js'
import { statusSlugs } from '../../lib/foreign/status-slugs.js'
import { readProperty } from '../../lib/foreign/read-property.js'

const resolve = compileKnownErrors((slug) => slug, readProperty)

/** An error as ioredis makes it: tests of the integration meet the real ones. */
function createError (name: string, message: string, more: object = {}): Error {
  return Object.assign(new Error(message), { name, command: { name: 'evalsha', args: ['hunter2'] }, ...more })
}

t.test('each row is a 503', async (t) => {
  for (const table of [redisErrors, redisMessages, redisReplies]) {
    t.ok(Object.isFrozen(table))
    for (const { slugs, name } of Object.values(table)) {
      t.strictSame(slugs, [statusSlugs[503]])
      t.equal(name, undefined)
    }
  }
})

t.test('by name, by message, and by the first word of what Redis answers', async (t) => {
  for (const name of Object.keys(redisErrors)) t.equal(resolve(createError(name, 'Refer to "maxRetriesPerRequest" option for details.')), 'service_unavailable', name)
  for (const message of Object.keys(redisMessages)) t.equal(resolve(createError('Error', message)), 'service_unavailable', message)
  for (const word of Object.keys(redisReplies)) {
    t.match(word, /^[A-Z]+$/)
    t.equal(resolve(createError(REDIS_REPLY, `${word} ${'because '.repeat(50)}`)), 'service_unavailable', word)
    t.equal(resolve(createError(REDIS_REPLY, word)), 'service_unavailable', word)
    t.equal(resolve(createError('Error', `${word} because`)), undefined, word)
  }
})

t.test('not a mistake in the code, nor what has a code or status of its own', async (t) => {
  for (const message of ['WRONGTYPE Operation against a key holding the wrong kind of value', 'ERR unknown command', 'NOAUTHORITY', 'noauth', '']) {
    t.equal(resolve(createError(REDIS_REPLY, message)), undefined, message)
  }
  t.equal(resolve(createError('MaxRetriesPerRequestError', '', { statusCode: 418 })), undefined)
  t.equal(resolve(createError('MaxRetriesPerRequestError', '', { status: 418 })), undefined)
  t.equal(resolve(createError('MaxRetriesPerRequestError', '', { code: 'OTHER' })), undefined)
})
