import t from 'tap'
import { watchFetch } from '../../lib/client/watch-fetch.js'
import { serve } from './retry-server.js'

t.test('the global fetch is another while the call is on the stack alone', async (t) => {
  const { url } = await serve(t, [[200]])
  const own = globalThis.fetch
  const { result, methods } = watchFetch(() => {
    t.not(globalThis.fetch, own)
    return fetch(url, { method: 'delete' })
  }, undefined)
  t.equal(globalThis.fetch, own)
  await result
  t.strictSame(methods, ['DELETE'])
  const failed = watchFetch(() => { throw new Error('x') }, undefined)
  t.equal(globalThis.fetch, own)
  await t.rejects(failed.result, { message: 'x' })
})

t.test('calls within calls each see their own', async (t) => {
  const { url } = await serve(t, [[200]])
  const own = globalThis.fetch
  let inner: readonly string[] = []
  const outer = watchFetch(async () => {
    const watched = watchFetch(() => fetch(url, { method: 'PUT' }), undefined)
    inner = watched.methods
    return await watched.result
  }, undefined)
  await outer.result
  t.strictSame([inner, outer.methods], [['PUT'], ['PUT']])
  t.equal(globalThis.fetch, own)
})

t.test('what a call puts in its place stays there', async (t) => {
  const own = globalThis.fetch
  t.teardown(() => { globalThis.fetch = own })
  const other: typeof fetch = async () => new Response()
  watchFetch(() => { globalThis.fetch = other }, undefined)
  t.equal(globalThis.fetch, other)
})

t.test('where the global one cannot be replaced, that of the call is watched', async (t) => {
  const { url } = await serve(t, [[200]])
  const own = globalThis.fetch
  Object.defineProperty(globalThis, 'fetch', { value: own, writable: false, configurable: true })
  t.teardown(() => { Object.defineProperty(globalThis, 'fetch', { value: own, writable: true, configurable: true }) })
  const unseen = watchFetch(() => fetch(url), undefined)
  await unseen.result
  t.strictSame(unseen.methods, [])
  const seen = watchFetch((fetch) => fetch(url), undefined)
  await seen.result
  t.strictSame(seen.methods, ['GET'])
})
