import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyRequest } from 'fastify'
import t from 'tap'
import { HeaderSink } from '../../lib/server/header-sink.js'
import type { AnsweredError } from '../../lib/index.js'
import { toPlainAnswer } from '../../lib/answer/error-answer.js'
import { isReported, reportAnswer } from '../../lib/answer/report-answer.js'
import { compile } from './real-reply.js'

/** A reply whose language is known. */
const reply = new HeaderSink().header('content-language', 'en') as never // what is read of a reply is there
const UNREAD = { method: '' } as FastifyRequest // what there is of a request that could not be read

t.test('nobody listens', async (t) => {
  const compiled = compile()
  t.equal(isReported(compiled), false)
  reportAnswer(compiled, toPlainAnswer(compiled.byStatus(400)), undefined, UNREAD, reply)
})

t.test('a listener', async (t) => {
  const events: AnsweredError[] = []
  const compiled = compile({ onError: (event) => { events.push(event) } })
  t.equal(isReported(compiled), true)
  const error = new Error('refused')
  reportAnswer(compiled, toPlainAnswer(compiled.byStatus(400), 431), error, UNREAD, reply)
  t.strictSame(events, [{ status: 431, code: 1000, slug: 'bad_request', locale: 'en', method: undefined, route: undefined, requestId: undefined, error }])
  t.ok(Object.isFrozen(events[0]))
})

t.test('a listener that fails where nothing can be logged', async (t) => {
  const compiled = compile({ onError: () => { throw new Error('listener') } })
  t.doesNotThrow(() => reportAnswer(compiled, toPlainAnswer(compiled.byStatus(400)), undefined, UNREAD, reply))
})

t.test('subscribers of the channel', async (t) => {
  const compiled = compile()
  const events: unknown[] = []
  const listen = (event: unknown): void => { events.push(event) }
  subscribe('fastify-error-catalog:error', listen)
  t.equal(isReported(compiled), true)
  reportAnswer(compiled, toPlainAnswer(compiled.byStatus(503)), undefined, { ...UNREAD, method: 'GET', is404: false, routeOptions: { url: '/a/:b' }, id: 'r' } as FastifyRequest, reply)
  unsubscribe('fastify-error-catalog:error', listen)
  t.match(events, [{ status: 503, method: 'GET', route: '/a/:b', requestId: 'r' }])
})
