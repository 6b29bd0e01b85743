import t from 'tap'
import { limitStack } from '../lib/limit-stack.js'

t.test('errors have as many frames as are allowed', async (t) => {
  const before = limitStack(0)
  const bare = new Error('bare')
  t.equal(limitStack(before), 0)
  t.equal(bare.stack, 'Error: bare')
  t.match(new Error('whole').stack, /limit-stack\.test/)
})

t.test('a frozen Error keeps its limit', async (t) => {
  const limit = Error.stackTraceLimit
  Object.defineProperty(Error, 'stackTraceLimit', { value: limit, writable: false, configurable: true })
  t.teardown(() => { Object.defineProperty(Error, 'stackTraceLimit', { value: limit, writable: true, configurable: true, enumerable: true }) })
  t.equal(limitStack(0), limit)
  t.match(new Error('whole').stack, /limit-stack\.test/)
})
