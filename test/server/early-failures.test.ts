import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import t from 'tap'
import { beginRouting, endRouting, getFailure, getRouted, hasFailed, noteFailure } from '../../lib/server/early-failures.js'

t.test('a failure is kept by its request', async (t) => {
  const request = new IncomingMessage(new Socket())
  const other = new IncomingMessage(new Socket())
  t.equal(hasFailed(request), false)
  const error = new Error('failed')
  noteFailure(request, error)
  t.equal(hasFailed(request), true)
  t.equal(getFailure(request), error)
  t.equal(hasFailed(other), false)
  t.equal(getFailure(other), undefined)
})

t.test('the request that is routed is known until its hooks run', async (t) => {
  const request = new IncomingMessage(new Socket())
  beginRouting(request)
  t.equal(getRouted(), request)
  await new Promise((resolve) => setImmediate(resolve))
  t.equal(getRouted(), request, 'an asynchronous constraint too')
  endRouting(request)
  t.equal(getRouted(), undefined)
  endRouting(new IncomingMessage(new Socket()))
})

t.test('requests that are routed at the same time are told apart', async (t) => {
  const route = async (): Promise<void> => {
    const request = new IncomingMessage(new Socket())
    beginRouting(request)
    await new Promise((resolve) => setImmediate(resolve))
    t.equal(getRouted(), request)
  }
  await Promise.all([route(), route()])
})
