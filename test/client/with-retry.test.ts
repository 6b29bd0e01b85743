import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { readApiError, withRetry } from '../../lib/client/index.js'
import { serve, type Answer } from './retry-server.js'

const BUSY: Answer = [503]
const FINE: Answer = [200, {}, { fine: true }]
const quick = { delay: 1 }

t.test('a call is repeated until it succeeds, and its body is there to be read', async (t) => {
  const { url, methods } = await serve(t, [BUSY, [429], FINE])
  const response = await withRetry((fetch) => fetch(url), { ...quick, signal: new AbortController().signal })
  t.strictSame(await response.json(), { fine: true })
  t.equal(methods.length, 3)
})

t.test('the last answer comes back where none succeeds', async (t) => {
  const { url, methods } = await serve(t, [BUSY, [503, {}, { error: { code: 9003, message: 'Busy' } }]])
  const response = await withRetry((fetch) => fetch(url), { ...quick, attempts: 2 })
  t.match(await readApiError(response), { status: 503, code: 9003, retryable: true })
  t.equal(methods.length, 2)
  await withRetry((fetch) => fetch(url), { ...quick, attempts: 1 })
  t.equal(methods.length, 3)
})

t.test('what is not retryable is not repeated; the body goes before the status', async (t) => {
  const rows: ReadonlyArray<readonly [answer: Answer, count: number]> = [
    [[400], 1], [[500], 1], [[404], 1], [[200], 1], [[503, {}, { error: { code: 1, message: 'x', retryable: false } }], 1],
    [[409, {}, { title: 'x', retryable: true }], 2], [[408], 2], [[425], 2], [[502], 2], [[504], 2], [[403, { 'retry-after': '0' }], 2]
  ]
  for (const [answer, count] of rows) {
    const { url, methods } = await serve(t, [answer])
    await (await withRetry((fetch) => fetch(url), { ...quick, attempts: 2 })).body?.cancel()
    t.equal(methods.length, count, JSON.stringify(answer))
  }
})

t.test('unsafe methods are never repeated, unless it is asked for', async (t) => {
  for (const method of ['POST', 'PATCH', 'post', 'LOCK']) {
    const { url, methods } = await serve(t, [BUSY])
    await withRetry((fetch) => fetch(url, { method }), quick)
    await withRetry(async (fetch) => await fetch(url, { method }), quick)
    await withRetry((fetch) => fetch(new Request(url, { method })), quick)
    t.equal(methods.length, 3, method)
    await withRetry((fetch) => fetch(url, { method }), { ...quick, attempts: 2, unsafe: true })
    t.equal(methods.length, 5, `${method}, asked for`)
  }
  for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'delete']) {
    const { url, methods } = await serve(t, [BUSY])
    await withRetry((fetch) => fetch(new URL(url), { method }), { ...quick, attempts: 2 })
    t.equal(methods.length, 2, method)
  }
  const { url, methods } = await serve(t, [FINE, BUSY])
  await withRetry(async (fetch) => { await fetch(url); return await fetch(url, { method: 'POST' }) }, quick)
  t.strictSame(methods, ['GET', 'POST'], 'one unsafe request of several is enough')
})

t.test('a method that is not known is not repeated, unless the call says it', async (t) => {
  const { url, methods } = await serve(t, [BUSY])
  const own = globalThis.fetch
  await withRetry(() => own(url), quick)
  await withRetry(async () => { await null; return await own(url) }, quick)
  t.equal(methods.length, 2)
  await withRetry(() => own(url), { ...quick, attempts: 2, method: 'get' })
  t.equal(methods.length, 4)
  await withRetry(() => own(url), { ...quick, method: 'POST' })
  t.equal(methods.length, 5)
})

t.test('a network failure is repeated, and thrown where it stays', async (t) => {
  const { url, methods } = await serve(t, ['reset', 'reset', FINE])
  t.equal((await withRetry((fetch) => fetch(url), quick)).status, 200)
  t.equal(methods.length, 3)
  const lost = await serve(t, ['reset'])
  await t.rejects(withRetry((fetch) => fetch(lost.url), { ...quick, attempts: 2 }), { message: 'fetch failed' })
  t.equal(lost.methods.length, 2)
  await t.rejects(withRetry((fetch) => fetch(lost.url, { method: 'POST' }), quick), { message: 'fetch failed' })
  t.equal(lost.methods.length, 3)
  let calls = 0
  await t.rejects(withRetry(() => { calls++; throw new Error('a fault of the call') }), { message: 'a fault of the call' })
  t.equal(calls, 1)
})

t.test('Retry-After is kept in both grammars, and never undercut', async (t) => {
  const date = (seconds: number): string => new Date(Date.now() + seconds * 1000).toUTCString()
  for (const retryAfter of ['0', date(-50), '1', date(1)]) {
    const { url, methods } = await serve(t, [[503, { 'retry-after': retryAfter }], FINE])
    t.equal((await withRetry((fetch) => fetch(url), quick)).status, 200)
    t.equal(methods.length, 2)
  }
  for (const retryAfter of ['50', date(50)]) {
    const { url, methods } = await serve(t, [[503, { 'retry-after': retryAfter }], FINE])
    // Far more than `delay`, and far less than the server asks for.
    await t.rejects(withRetry((fetch) => fetch(url), { ...quick, signal: AbortSignal.timeout(500) }), { name: 'TimeoutError' })
    t.equal(methods.length, 1)
  }
})

t.test('where a server asks for a longer wait than maxDelay, its answer comes back', async (t) => {
  for (const retryAfter of ['3600', new Date(Date.now() + 3_600_000).toUTCString(), '9'.repeat(400)]) {
    const { url, methods } = await serve(t, [[503, { 'retry-after': retryAfter }]])
    const { status } = await withRetry((fetch) => fetch(url), { ...quick, attempts: 2 })
    t.equal(status, 503)
    t.equal(methods.length, retryAfter.length > 300 ? 2 : 1, 'what is no finite number says nothing')
  }
})

t.test('a signal ends requests, waits and further attempts', async (t) => {
  const { url, methods } = await serve(t, [[503, { 'retry-after': '50' }]])
  const reason = new Error('enough')
  await t.rejects(withRetry((fetch) => fetch(url), { signal: AbortSignal.abort(reason) }), reason)
  t.equal(methods.length, 0)
  const waiting = new AbortController()
  const call = withRetry(async (fetch) => {
    const response = await fetch(url)
    setImmediate(() => waiting.abort(reason))
    return response
  }, { signal: waiting.signal })
  await t.rejects(call, reason)
  t.equal(methods.length, 1)
  const half = createServer((_request, response) => { response.writeHead(503).write('{') })
  t.teardown(() => { half.close().closeAllConnections() })
  await once(half.listen(0, '127.0.0.1'), 'listening')
  const reading = new AbortController()
  const { port } = half.address() as AddressInfo // it listens to a port
  await t.rejects(withRetry(async () => await fetch(`http://127.0.0.1:${port}`).finally(() => setImmediate(() => reading.abort(reason))), { signal: reading.signal, method: 'GET' }), reason)
  const during = new AbortController()
  await t.rejects(withRetry((fetch) => { setImmediate(() => during.abort(reason)); return fetch(url, { method: 'PUT' }) }, { signal: during.signal }), reason)
})

t.test('a response of another library is judged by status and headers', async (t) => {
  let calls = 0
  const answer = (status: number) => ({ status, headers: new Headers(), text: async () => { throw new Error('not to be read') } })
  const { status } = await withRetry(() => answer(++calls < 3 ? 503 : 400), { ...quick, method: 'GET' })
  t.equal(status, 400)
  t.equal(calls, 3)
})

t.test('attempts must be a number', async (t) => {
  for (const attempts of [0, -1, 1.5, NaN, '3' as unknown as number]) {
    await t.rejects(withRetry(() => new Response(), { attempts }), { name: 'RangeError', message: `attempts must be an integer from 1 on, received ${String(attempts)}` })
  }
})
