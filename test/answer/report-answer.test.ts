import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import Fastify from 'fastify'
import t from 'tap'
import type { RequestFacts } from '../../types/compiled.js'
import type { AnsweredError } from '../../lib/index.js'
import { toPlainAnswer } from '../../lib/answer/error-answer.js'
import { isReported, reportAnswer } from '../../lib/answer/report-answer.js'
import { getReplyState } from '../../lib/answer/reply-state.js'
import { act, compile } from './real-reply.js'

/** What has the language of an answer. */
const sink = { getHeader: (name: string) => name === 'content-language' ? 'en' : undefined }
/** What there is of a request that could not be read. */
const UNREAD: RequestFacts = { raw: { headers: {}, httpVersionMajor: 1 }, method: '', originalUrl: '', id: undefined, log: Fastify().log }

t.test('nobody listens', async (t) => {
  const compiled = compile()
  t.equal(isReported(compiled), false)
  reportAnswer(compiled, toPlainAnswer(compiled.byStatus(400)), undefined, UNREAD, sink)
})

t.test('a listener', async (t) => {
  const events: AnsweredError[] = []
  const compiled = compile({ onError: (event) => { events.push(event) } })
  t.equal(isReported(compiled), true)
  const error = new Error('refused')
  reportAnswer(compiled, toPlainAnswer(compiled.byStatus(400), 431), error, UNREAD, sink)
  t.strictSame(events, [{ status: 431, code: 1000, slug: 'bad_request', locale: 'en', method: undefined, route: undefined, requestId: undefined, error }])
  t.ok(Object.isFrozen(events[0]))
})

t.test('a listener that fails where nothing can be logged', async (t) => {
  const compiled = compile({ onError: () => { throw new Error('listener') } })
  t.doesNotThrow(() => reportAnswer(compiled, toPlainAnswer(compiled.byStatus(400)), undefined, UNREAD, sink))
})

t.test('subscribers of the channel', async (t) => {
  const compiled = compile()
  const events: unknown[] = []
  const listen = (event: unknown): void => { events.push(event) }
  subscribe('fastify-error-catalog:error', listen)
  t.equal(isReported(compiled), true)
  await act(t, (request, reply) => reportAnswer(compiled, toPlainAnswer(compiled.byStatus(503)), undefined, request, getReplyState(reply)))
  unsubscribe('fastify-error-catalog:error', listen)
  t.match(events, [{ status: 503, method: 'GET', route: '/', requestId: 'req-1' }])
})
