import t from 'tap'
import { createUpstreamMap } from '../../lib/maps/upstream-map.js'
import { INTERNAL, slugBy } from './answer-by.js'

t.test('the innermost failure counts, and options choose the entry', async (t) => {
  const identify = ({ message }: { message?: unknown }): 'failed' | 'timeout' | undefined => message === 'late' ? 'timeout' : message === 'cut' ? 'failed' : undefined
  const late = new Error('cut', { cause: new Error('late') })
  t.equal(await slugBy(t, createUpstreamMap(identify, {}), late), '504 gateway_timeout')
  t.equal(await slugBy(t, createUpstreamMap(identify, {}), new Error('cut')), '502 bad_gateway')
  t.equal(await slugBy(t, createUpstreamMap(identify, { timeout: 1006 }), late), '400 database_access')
  t.equal(await slugBy(t, createUpstreamMap(identify, {}), new Error('else')), INTERNAL)
})
