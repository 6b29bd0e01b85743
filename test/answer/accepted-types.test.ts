import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify'
import t from 'tap'
import { applyAcceptedTypes } from '../../lib/answer/answer-headers.js'
import { getReplyState } from '../../lib/answer/reply-state.js'
import { act } from './real-reply.js'

const apply = (request: FastifyRequest, reply: FastifyReply): void => applyAcceptedTypes(request, getReplyState(reply))

const BODY = { payload: 'a', headers: { 'content-type': 'text/plain' } }

t.test('a 415 names the types that there are parsers of', async (t) => {
  const { headers } = await act(t, apply, { method: 'POST', ...BODY })
  t.equal(headers['accept'], 'application/json, text/plain')
  t.notOk('accept-patch' in headers)
  t.equal((await act(t, apply, { method: 'PATCH', ...BODY })).headers['accept-patch'], 'application/json, text/plain')
  t.equal((await act(t, apply, { method: 'QUERY', ...BODY })).headers['accept-query'], 'application/json, text/plain')
})

t.test('what was said before stays, and nothing is said of nothing', async (t) => {
  t.equal((await act(t, (request, reply) => apply(request, reply.header('accept', 'image/png')))).headers['accept'], 'image/png')
  t.notOk('accept' in (await act(t, (request, reply) => apply(request, reply.header('accept-encoding', 'identity')))).headers)
  t.notOk('accept' in (await act(t, (request, reply, app) => {
    app.removeAllContentTypeParsers()
    apply(request, reply)
  })).headers)
})

t.test('of a route with a schema for each type, those alone that there are parsers of', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  const content = { 'application/json': { schema: {} }, 'application/vnd.own': { schema: {} }, 'image/png': { schema: {} } }
  app.addContentTypeParser('application/vnd.own', (_request, _payload, done) => { done(null, {}) })
  const answer = (request: FastifyRequest, reply: FastifyReply): void => {
    apply(request, reply)
    reply.send()
  }
  app.patch('/each', { schema: { body: { content } }, preParsing: async (request, reply) => answer(request, reply) }, () => {})
  app.patch('/one', { schema: { body: { type: 'object', content: 7 } }, preParsing: async (request, reply) => answer(request, reply) }, () => {})
  const { headers } = await app.inject({ method: 'PATCH', url: '/each', ...BODY })
  t.equal(headers['accept'], 'application/json, application/vnd.own')
  t.equal(headers['accept-patch'], 'application/json, application/vnd.own')
  t.equal((await app.inject({ method: 'PATCH', url: '/one', ...BODY })).headers['accept'], 'application/json, text/plain')
})
