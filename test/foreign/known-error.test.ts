import t from 'tap'
import { codelessErrors } from '../../lib/foreign/codeless-errors.js'
import { fastifyErrors } from '../../lib/foreign/fastify-errors.js'
import { toKnownError } from '../../lib/foreign/known-error.js'
import { redisErrors, redisMessages, redisReplies } from '../../lib/foreign/redis-errors.js'
import { statusSlugs } from '../../lib/foreign/status-slugs.js'

t.test('a row is frozen', async (t) => {
  const row = toKnownError('no_access_token', 'unauthorized')
  t.same(row, { slugs: ['no_access_token', 'unauthorized'] })
  t.ok(Object.isFrozen(row) && Object.isFrozen(row.slugs))
})

t.test('each row of each table ends with the slug of a status, which any catalogue has', async (t) => {
  const builtIn = new Set(Object.values(statusSlugs))
  for (const table of [fastifyErrors, codelessErrors, redisErrors, redisMessages, redisReplies]) {
    t.ok(Object.isFrozen(table))
    for (const [key, row] of Object.entries(table)) {
      t.ok(Object.isFrozen(row), key)
      t.ok(builtIn.has(row.slugs.at(-1) ?? ''), `${key} ends with ${row.slugs.at(-1)}`)
    }
  }
})
