import { AssertionError } from 'node:assert'
import t from 'tap'
import { assertApiError } from '../../lib/testing/index.js'
import type { ExpectedError } from '../../lib/testing/index.js'
import { catalog, listen } from '../client/answers.js'

type Own = typeof catalog

/** What an assertion failed with. */
async function failure (assertion: Promise<unknown>): Promise<AssertionError> {
  return await assertion.then(() => { throw new Error('it holds') }, (error) => error as AssertionError)
}

t.test('answers of inject and of fetch', async (t) => {
  const { app, origin } = await listen(t, 'nested')
  const info = await assertApiError<Own, 6002>(await app.inject('/quota'), 6002, {
    status: 403, message: 'At most 1 file a day', retryAfter: 90, extra: { plan: 'free' }, headers: { 'cache-control': 'no-store', etag: undefined }
  })
  t.equal(info.code, 6002)
  await assertApiError<Own>(await fetch(`${origin}/quota`), 6002, { headers: { 'cache-control': 'no-store' } })
  await assertApiError<Own>(await fetch(`${origin}/quota`), 'quota', { catalog: catalog.toJSON() })
  await assertApiError<Own>(await app.inject('/sold-out'), 'sold_out', { detail: 'The last one went today' })
})

t.test('issues, in any order, by the members that are named', async (t) => {
  const { app } = await listen(t, 'nested')
  const response = await app.inject({ method: 'POST', url: '/users', payload: { pets: [{ 'a/b': 'x' }] } })
  await assertApiError(response, 'validation', {
    catalog: catalog.toJSON(), issues: [{ field: 'pets.0.a/b', code: 'invalid_type' }, { field: 'name', code: 'missing_field' }]
  })
  const error = await failure(assertApiError(response, 'validation', { issues: [{ field: 'name' }] }))
  t.ok(error instanceof AssertionError)
})

t.test('what differs is what the runner shows', async (t) => {
  const { app } = await listen(t, 'nested')
  const expected: ExpectedError = { status: 404, headers: { 'cache-control': 'no-cache' }, extra: { plan: 'paid' } }
  const error = await failure(assertApiError<Own>(await app.inject('/quota'), 'sold_out', { ...expected, catalog: catalog.toJSON() }))
  t.strictSame(error.actual, { slug: 'quota', status: 403, extra: { plan: 'free' }, 'header cache-control': 'no-store' })
  t.strictSame(error.expected, { slug: 'sold_out', status: 404, extra: { plan: 'paid' }, 'header cache-control': 'no-cache' })
})

t.test('a success is not the error that was expected', async (t) => {
  const { app } = await listen(t, 'nested')
  const error = await failure(assertApiError<Own>(await app.inject('/fine'), 6002, { issues: [], extra: { a: 1 } }))
  t.match(error.actual, { status: 200 })
})
