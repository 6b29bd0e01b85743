import { get } from 'node:http'
import axios from 'axios'
import t from 'tap'
import { upstreamErrors } from '../../lib/index.js'
import { errorOf, INTERNAL, slugBy } from './answer-by.js'
import { startUpstream } from './upstream-server.js'

const [FAILED, TIMEOUT] = ['502 bad_gateway', '504 gateway_timeout']
const named = (name: string, more: object = {}): Error => Object.assign(new Error('x'), { name, ...more })

t.test('axios, fetch, Node\'s own client', async (t) => {
  const { url, dead } = await startUpstream(t)
  const ask = async (path: string): Promise<void> => await new Promise((_resolve, reject) => { get(`${url}${path}`).once('error', reject) })
  for (const [name, fail, answer] of [
    ['axios: 401', () => axios.get(`${url}/401`), FAILED],
    ['fetch: nobody listens', () => fetch(dead), FAILED],
    ['http: cut', () => ask('/cut'), FAILED],
    ['http: garbage', () => ask('/garbage'), FAILED]
  ] as Array<[string, () => Promise<unknown>, string]>) t.equal(await slugBy(t, upstreamErrors(), await errorOf(fail)), answer, name)
})

t.test('recorded shapes: ofetch 1.5, node-fetch 3, got 14, ky 1', async (t) => {
  for (const [error, answer] of [
    [named('FetchError', { request: 'http://x', response: {}, status: 401, statusCode: 401 }), FAILED],
    [named('FetchError', { type: 'request-timeout' }), TIMEOUT],
    [named('HTTPError', { response: {}, code: 'ERR_NON_2XX_3XX_RESPONSE' }), FAILED],
    [named('RequestError', { options: {}, code: 'ETIMEDOUT' }), TIMEOUT],
    [named('TimeoutError', { request: {} }), TIMEOUT],
    [Object.assign(new Error('aborted'), { code: 'ECONNRESET' }), FAILED],
    [named('FetchError'), INTERNAL],
    [named('Error', { code: 'ECONNRESET' }), INTERNAL]
  ] as const) t.equal(await slugBy(t, upstreamErrors(), error), answer)
})

t.test('an answer of an upstream as @hapi/wreck throws it, and the `state` of @fastify/oauth2', async (t) => {
  const wreck = Object.assign(new Error('Response Error: 401 Unauthorized'), { isBoom: true, data: { isResponseError: true }, output: { statusCode: 401, headers: { 'www-authenticate': 'x' } } })
  t.equal(await slugBy(t, [], wreck), FAILED)
  t.equal(await slugBy(t, [], new Error('Invalid state')), INTERNAL, 'a fault of the app, where the URL is no callback')
  t.equal(await slugBy(t, [], new Error('The client is closed')), '503 service_unavailable 10')
})
