import t from 'tap'
import { isSchemaFailure, readOwnStatus, toStatus } from '../../lib/foreign/read-status.js'

t.test('the status of a foreign error is 4xx or 5xx', async (t) => {
  for (const [error, expected] of [
    [{ statusCode: 404 }, 404],
    [{ statusCode: '404' }, 404],
    [{ status: 599 }, 599],
    [{ statusCode: 200, status: 400 }, 400],
    [{ statusCode: 404, status: 500 }, 404],
    [{ statusCode: 399 }, undefined],
    [{ statusCode: 600 }, undefined],
    [{ statusCode: 404.5 }, undefined],
    [{ statusCode: NaN }, undefined],
    [{ statusCode: '' }, undefined],
    [{ statusCode: [404] }, undefined],
    [{ statusCode: 404n }, undefined],
    [{ isBoom: true, output: { statusCode: 409 } }, 409],
    [{ isBoom: true, output: { statusCode: 409 }, status: 410 }, 410],
    [{ output: { statusCode: 409 } }, undefined],
    [{}, undefined],
    ['404', undefined],
    [undefined, undefined]
  ] as const) t.equal(readOwnStatus(error), expected, JSON.stringify(error, (_key, value) => typeof value === 'bigint' ? 'bigint' : value))
})

t.test('else that of the reply, else 500', async (t) => {
  t.equal(toStatus(404, 401), 404)
  t.equal(toStatus(undefined, 401), 401)
  t.equal(toStatus(undefined, 200), 500)
  t.equal(toStatus(undefined, 302), 500)
})

t.test('a failed schema is the client\'s fault', async (t) => {
  t.ok(isSchemaFailure({ statusCode: 400, validation: [] }))
  t.ok(isSchemaFailure({ statusCode: 422, validation: [] }))
  t.ok(isSchemaFailure({ statusCode: 400, code: 'FST_ERR_VALIDATION' }))
  t.notOk(isSchemaFailure({ statusCode: 500, validation: [], code: 'FST_ERR_VALIDATION' }))
  t.notOk(isSchemaFailure({ validation: [] }))
  t.notOk(isSchemaFailure({ statusCode: 400 }))
  t.notOk(isSchemaFailure({ statusCode: 400, validation: 'text' }))
  const { proxy, revoke } = Proxy.revocable([], {})
  revoke()
  t.notOk(isSchemaFailure({ statusCode: 400, validation: proxy }))
})
