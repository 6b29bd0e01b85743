import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import { defaultCatalog } from '../../lib/index.js'
import { toPlainAnswer } from '../../lib/answer/error-answer.js'
import { getAnswered, isAnswered, sendAnswer, sendBody } from '../../lib/answer/send-answer.js'
import { collectLog, type LogLine } from '../plugin/collect-log.js'
import { act, compile } from './real-reply.js'

t.test('a body is sent as it is, and its reply is known', async (t) => {
  const { body, headers } = await act(t, (_request, reply) => {
    t.notOk(isAnswered(reply))
    reply.serializer(() => 'of the route').header('content-type', 'application/json; charset=utf-8')
    sendBody(reply, '{"a":1}', true)
    t.ok(isAnswered(reply))
  })
  t.equal(body, '{"a":1}')
  t.equal(headers['content-type'], 'application/json; charset=utf-8')
})

t.test('the answer that was sent is known to its own catalogue', async (t) => {
  const [compiled, other] = [compile(), compile()]
  await act(t, (_request, reply) => {
    const answer = toPlainAnswer(compiled.byStatus(404))
    t.equal(getAnswered(compiled, reply), undefined, 'before')
    sendBody(reply, '{}', answer)
    t.equal(getAnswered(compiled, reply), answer)
    t.equal(getAnswered(other, reply), undefined, 'of another catalogue')
  })
  await act(t, (_request, reply) => {
    sendBody(reply, '{}', true)
    t.equal(getAnswered(compiled, reply), undefined, 'of no entry')
  })
})

async function createApp (t: Test, level: string): Promise<[FastifyInstance, LogLine[], unknown[]]> {
  const [logger, lines] = collectLog(level)
  const made: unknown[] = []
  const app = Fastify({ logger, disableRequestLogging: true })
  t.teardown(() => app.close())
  const compiled = { ...compile({}, app), isLogged: () => level === 'info' }
  app.get('/', (request, reply) => {
    sendAnswer(compiled, toPlainAnswer(compiled.byStatus(404)), () => {
      made.push(request.id)
      return defaultCatalog.error(4001)
    }, request, reply)
  })
  return [app, lines, made]
}

t.test('an answer is sent and its error logged', async (t) => {
  const [app, lines, made] = await createApp(t, 'info')
  const { statusCode, body } = await app.inject('/')
  t.equal(statusCode, 404)
  t.equal(body, '{"error":{"code":4001,"message":"Resource not found"}}')
  t.match(lines, [{ level: 30, msg: 'Resource not found', err: { type: 'ApiError' } }])
  t.equal(made.length, 1)
})

t.test('an error that is not logged is not made', async (t) => {
  const [app, lines, made] = await createApp(t, 'error')
  t.equal((await app.inject('/')).statusCode, 404)
  t.strictSame(lines, [])
  t.strictSame(made, [])
})
