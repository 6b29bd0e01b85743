import { Type } from '@sinclair/typebox'
import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import { defineFormat, type AnsweredError } from '../../lib/index.js'
import { toPlainAnswer } from '../../lib/answer/error-answer.js'
import { giveAnswer, type Occurrence } from '../../lib/answer/give-answer.js'
import { noteRefusal } from '../../lib/answer/refused-requests.js'
import { findReplyState, getReplyState } from '../../lib/answer/reply-state.js'
import { collectLog, type LogLine } from '../plugin/collect-log.js'
import { act, compile } from './real-reply.js'

t.test('a body is sent as it is, and its reply has a state from then on', async (t) => {
  const { body, headers } = await act(t, (request, reply, app) => {
    t.equal(findReplyState(reply), undefined)
    reply.serializer(() => 'of the route')
    const compiled = compile({}, app)
    const answer = toPlainAnswer(compiled.byStatus(404))
    giveAnswer(compiled, { answer }, request, getReplyState(reply))
    const state = findReplyState(reply)
    t.strictSame([state?.compiled, state?.answer, state?.isAnswered], [compiled, answer, true])
  })
  t.equal(body, '{"error":{"code":4001,"message":"Resource not found"}}')
  t.equal(headers['content-type'], 'application/json; charset=utf-8')
})

t.test('a hook may take the body instead', async (t) => {
  const { body } = await act(t, (request, reply, app) => {
    const compiled = compile({}, app)
    const state = getReplyState(reply)
    const taken = state.takeBody(() => giveAnswer(compiled, { answer: toPlainAnswer(compiled.byStatus(404)) }, request, state))
    t.equal(reply.sent, false)
    reply.send(`taken: ${String(taken)}`)
  })
  t.equal(body, 'taken: {"error":{"code":4001,"message":"Resource not found"}}')
})

/** What becomes of an occurrence, with a format that fails for some slugs. */
async function give (t: Test, occurrence: Occurrence, fails: (slug: string) => boolean = () => false): Promise<[body: string, LogLine[], AnsweredError[]]> {
  const [logger, lines] = collectLog('info')
  const events: AnsweredError[] = []
  const app: FastifyInstance = Fastify({ logger, disableRequestLogging: true })
  t.teardown(() => app.close())
  const format = defineFormat({
    name: 'frail',
    contentType: 'application/json',
    schema: Type.Object({ slug: Type.String() }),
    render: ({ slug }) => {
      if (fails(slug)) throw new Error(`render ${slug}`)
      return { slug }
    }
  })
  const compiled = { ...compile({ format, onError: (event) => { events.push(event) } }, app), isLogged: () => true }
  app.get('/', (request, reply) => {
    const answer = occurrence.answer && toPlainAnswer(compiled.byStatus(occurrence.answer.status))
    giveAnswer(compiled, { ...occurrence, answer }, request, getReplyState(reply))
  })
  return [(await app.inject('/')).body, lines, events]
}

const missing = toPlainAnswer(compile().byStatus(404))

t.test('what was thrown, or what the entry makes, is logged and reported once', async (t) => {
  for (const [occurrence, body, message] of [
    [{ answer: missing, isMade: true }, '{"slug":"not_found"}', 'Resource not found'],
    [{ error: new Error('boom') }, '{"slug":"internal"}', 'boom'],
    [{ answer: missing, error: new Error('gone') }, '{"slug":"not_found"}', 'gone']
  ] as const) {
    const [sent, lines, events] = await give(t, occurrence)
    t.equal(sent, body)
    t.match(lines, [{ err: { message } }])
    t.match(events, [{ error: { message } }])
    t.strictSame([lines.length, events.length], [1, 1])
  }
})

t.test('a line of its own, or none', async (t) => {
  const [, [line], [event]] = await give(t, { answer: missing, line: { message: 'its own', facts: {} } })
  t.match(line, { level: 30, msg: 'its own' })
  t.match(event, { slug: 'not_found', error: undefined })
  const [, lines, events] = await give(t, { answer: missing, line: false })
  t.strictSame([lines.length, events.length], [0, 1])
})

t.test('a refusal is logged at info at most', async (t) => {
  const [, [line]] = await give(t, { answer: toPlainAnswer(compile().byStatus(501)), isRefusal: true })
  t.equal(line?.level, 30)
})

t.test('what cannot be rendered is answered by internal, else by problem details', async (t) => {
  const error = new Error('boom')
  for (const [occurrence, message] of [
    [{ answer: missing, error }, 'An error could not be answered by its entry'],
    [{ answer: missing, isMade: true }, 'render not_found'],
    [{ answer: missing, line: { message: 'its own', facts: {} } }, 'render not_found']
  ] satisfies Array<[Occurrence, string]>) {
    const [body, lines, events] = await give(t, occurrence, (slug) => slug !== 'internal')
    t.equal(body, '{"slug":"internal"}')
    t.match(lines, [{ level: 50, msg: message }])
    t.match(events, [{ status: 500, slug: 'internal', error: { message } }])
    const [last, lastLines, lastEvents] = await give(t, occurrence, () => true)
    t.equal(last, '{"type":"about:blank","title":"Internal Server Error","status":500}')
    t.match(lastLines, [{ level: 50, msg: message }])
    t.match(lastEvents, [{ status: 500, slug: 'internal', error: { message } }])
    t.strictSame([lines, events, lastLines, lastEvents].map(({ length }) => length), [1, 1, 1, 1])
  }
})

t.test('what Node has refused is neither logged nor reported again', async (t) => {
  const [logger, lines] = collectLog('info')
  const app = Fastify({ logger, disableRequestLogging: true })
  t.teardown(() => app.close())
  const compiled = compile({ onError: () => { throw new Error('not reported') } }, app)
  app.get('/', (request, reply) => {
    noteRefusal(request.raw)
    giveAnswer(compiled, { error: new Error('aborted') }, request, getReplyState(reply))
  })
  t.equal((await app.inject('/')).statusCode, 500)
  t.strictSame(lines, [])
})
