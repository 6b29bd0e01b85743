import t from 'tap'
import { watchFetch } from '../../lib/client/watch-fetch.js'
import { serve } from './retry-server.js'

t.test('the methods of the requests that a call makes by the fetch that it gets', async (t) => {
  const { url } = await serve(t, [[200]])
  const { result, methods } = watchFetch(async (fetch) => {
    await fetch(url)
    await fetch(new Request(url, { method: 'PUT' }))
    return await fetch(url, { method: 'delete' })
  }, AbortSignal.timeout(60_000))
  await result
  t.strictSame(methods, ['GET', 'PUT', 'DELETE'])
})

t.test('nothing is known of other requests, and the global fetch is left alone', async (t) => {
  const { url } = await serve(t, [[200]])
  const own = fetch
  const { result, methods } = watchFetch(() => {
    t.equal(fetch, own)
    return fetch(url)
  }, undefined)
  await result
  t.strictSame(methods, [])
})

t.test('what a call throws is a rejection', async (t) => {
  await t.rejects(watchFetch(() => { throw new Error('x') }, undefined).result, { message: 'x' })
})
