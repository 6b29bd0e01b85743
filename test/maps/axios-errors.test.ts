import axios from 'axios'
import t from 'tap'
import { axiosErrors } from '../../lib/index.js'
import { errorOf, INTERNAL, slugBy } from './answer-by.js'
import { startUpstream } from './upstream-server.js'

t.test('real servers that are down, break off, are silent or answer with an error', async (t) => {
  const { url, dead } = await startUpstream(t)
  const [failed, timeout] = ['502 bad_gateway', '504 gateway_timeout']
  for (const [name, ask, answer] of [
    ['nobody listens', () => axios.get(dead), failed],
    ['cut', () => axios.get(`${url}/cut`), failed],
    ['garbage', () => axios.get(`${url}/garbage`), failed],
    ['silent', () => axios.get(`${url}/silent`, { timeout: 50 }), timeout],
    ['401', () => axios.get(`${url}/401`), failed],
    ['503', () => axios.get(`${url}/503`), failed],
    ['cancelled by the app', () => axios.get(`${url}/silent`, { signal: AbortSignal.abort() }), INTERNAL],
    ['an error of others', () => { throw new Error('x') }, INTERNAL]
  ] as Array<[string, () => Promise<unknown>, string]>) t.equal(await slugBy(t, axiosErrors(), await errorOf(ask)), answer, name)
  t.equal(await slugBy(t, axiosErrors({ failed: 1006 }), await errorOf(() => axios.get(dead))), '400 database_access')
})
