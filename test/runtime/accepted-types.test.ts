import t from 'tap'
import { applyAcceptedTypes } from '../../lib/runtime/accepted-types.js'
import { act } from './real-reply.js'

const BODY = { payload: 'a', headers: { 'content-type': 'text/plain' } }

t.test('a 415 names the types that there are parsers of', async (t) => {
  const { headers } = await act(t, applyAcceptedTypes, { method: 'POST', ...BODY })
  t.equal(headers['accept'], 'application/json, text/plain')
  t.notOk('accept-patch' in headers)
  t.equal((await act(t, applyAcceptedTypes, { method: 'PATCH', ...BODY })).headers['accept-patch'], 'application/json, text/plain')
})

t.test('what was said before stays, and nothing is said of nothing', async (t) => {
  t.equal((await act(t, (request, reply) => applyAcceptedTypes(request, reply.header('accept', 'image/png')))).headers['accept'], 'image/png')
  t.notOk('accept' in (await act(t, (request, reply) => applyAcceptedTypes(request, reply.header('accept-encoding', 'identity')))).headers)
  t.notOk('accept' in (await act(t, (request, reply, app) => {
    app.removeAllContentTypeParsers()
    applyAcceptedTypes(request, reply)
  })).headers)
})
