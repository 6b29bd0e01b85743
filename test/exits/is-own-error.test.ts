import rateLimit from '@fastify/rate-limit'
import Fastify from 'fastify'
import t, { type Test } from 'tap'
import { defaultCatalog } from '../../lib/index.js'
import { createIsOwnError, type ForeignPolicy } from '../../lib/exits/is-own-error.js'
import { compile } from '../answer/real-reply.js'

const NONE: ForeignPolicy = { all: false, validation: false, rateLimit: false }

const FOREIGN = new Error('hunter2')
const FAILED_SCHEMA = Object.assign(new Error('hunter2'), { statusCode: 400, validation: [] })
const MAPPED = Object.assign(new Error('hunter2'), { code: 'E_MAPPED' })

interface Given {
  readonly policy?: Partial<ForeignPolicy>
  readonly isLimited?: boolean
  readonly config?: { errorCatalog?: boolean }
}

async function isOwn (t: Test, error: unknown, { policy, isLimited = false, config = {} }: Given = {}): Promise<boolean> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(rateLimit, { global: false })
  const isOwnError = createIsOwnError(compile({ map: [{ code: 'E_MAPPED', to: 'conflict' }] }, app), { ...NONE, ...policy })
  app.get('/', { config }, async (request, reply) => {
    if (isLimited) reply.header('retry-after', 7)
    return isOwnError(error, request, reply)
  })
  return (await app.inject('/')).body === 'true'
}

t.test('errors of a catalogue always', async (t) => {
  t.ok(await isOwn(t, defaultCatalog.error(2002)))
  t.ok(await isOwn(t, defaultCatalog.error(2002), { config: { errorCatalog: false } }))
})

t.test('foreign ones by the policy', async (t) => {
  t.ok(await isOwn(t, FOREIGN, { policy: { all: true } }))
  t.notOk(await isOwn(t, FOREIGN))
  t.ok(await isOwn(t, FAILED_SCHEMA, { policy: { validation: true } }))
  t.notOk(await isOwn(t, FAILED_SCHEMA))
  t.notOk(await isOwn(t, FOREIGN, { policy: { validation: true } }))
  t.ok(await isOwn(t, FOREIGN, { policy: { rateLimit: true }, isLimited: true }))
  t.notOk(await isOwn(t, FOREIGN, { isLimited: true }))
  t.notOk(await isOwn(t, FOREIGN, { policy: { rateLimit: true } }))
})

t.test('those that the user maps', async (t) => {
  t.ok(await isOwn(t, MAPPED))
})

t.test('none of a route that opted out', async (t) => {
  for (const error of [FOREIGN, FAILED_SCHEMA, MAPPED]) {
    t.notOk(await isOwn(t, error, { policy: { all: true, validation: true }, config: { errorCatalog: false } }))
    t.ok(await isOwn(t, error, { policy: { all: true }, config: { errorCatalog: true } }))
  }
})
