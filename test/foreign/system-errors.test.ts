import { createServer, type AddressInfo } from 'node:net'
import t from 'tap'
import { listCauses } from '../../lib/foreign/error-causes.js'
import { isConnectionError } from '../../lib/foreign/system-errors.js'
import { errorOf } from '../maps/answer-by.js'

const isOne = (error: unknown): boolean => listCauses(error).some(isConnectionError)

t.test('real ones', async (t) => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  t.ok(isOne(await errorOf(() => fetch(`http://127.0.0.1:${port}`))))
})

t.test('the errors of several addresses as one', async (t) => {
  t.ok(isOne(Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' })))
})

t.test('neither a client that goes away nor a missing file', async (t) => {
  t.notOk(isOne(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })))
  t.notOk(isOne(Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT', syscall: 'open' })))
  t.notOk(isOne(new Error('x')))
})
