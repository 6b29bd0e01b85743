import t from 'tap'
import { Agent, fetch as fetchOfUndici, interceptors, request } from 'undici'
import { undiciErrors } from '../../lib/index.js'
import { errorOf, INTERNAL, slugBy } from './answer-by.js'
import { startUpstream } from './upstream-server.js'

const map = undiciErrors()
const [FAILED, TIMEOUT] = ['502 bad_gateway', '504 gateway_timeout']

t.test('real servers that are down, break off or are silent', async (t) => {
  const { url, dead } = await startUpstream(t)
  const impatient = new Agent({ headersTimeout: 50, bodyTimeout: 50 })
  const strict = new Agent().compose(interceptors.responseError())
  t.teardown(() => Promise.all([impatient.destroy(), strict.destroy()]))
  for (const [name, ask, answer] of [
    ['fetch: nobody listens', () => fetch(dead), FAILED],
    ['fetch: cut', () => fetch(`${url}/cut`), FAILED],
    ['fetch: half an answer', async () => await (await fetch(`${url}/half`)).text(), FAILED],
    ['fetch: silent, by a signal', () => fetch(`${url}/silent`, { signal: AbortSignal.timeout(50) }), TIMEOUT],
    ['fetch: no such host', () => fetch('http://no-such-host.invalid'), FAILED],
    ['undici fetch: silent', () => fetchOfUndici(`${url}/silent`, { dispatcher: impatient }), TIMEOUT],
    ['request: nobody listens', () => request(dead), FAILED],
    ['request: cut', () => request(`${url}/cut`), FAILED],
    ['request: garbage', () => request(`${url}/garbage`), FAILED],
    ['request: silent', () => request(`${url}/silent`, { dispatcher: impatient }), TIMEOUT],
    ['request: 404 as an error', () => request(`${url}/404`, { dispatcher: strict }), FAILED],
    ['a mistake in the call', () => request('ftp://x'), INTERNAL],
    ['fetch: a mistake in the call', () => fetch('no url'), INTERNAL],
    ['aborted by the app', () => fetch(url, { signal: AbortSignal.abort() }), INTERNAL]
  ] as Array<[string, () => Promise<unknown>, string]>) t.equal(await slugBy(t, map, await errorOf(ask)), answer, name)
})

t.test('recorded shapes: a certificate, a connection that times out', async (t) => {
  t.equal(await slugBy(t, map, new TypeError('fetch failed', { cause: Object.assign(new Error('certificate has expired'), { code: 'CERT_HAS_EXPIRED' }) })), FAILED)
  t.equal(await slugBy(t, map, new TypeError('fetch failed', { cause: Object.assign(new AggregateError([]), { code: 'ETIMEDOUT' }) })), TIMEOUT)
})
