import t from 'tap'
import { defaultCatalog, defineCatalog } from '../../lib/index.js'
import { answerError } from '../../lib/answer/answer-error.js'
import { toPlainAnswer } from '../../lib/answer/error-answer.js'
import { getReplyState } from '../../lib/answer/reply-state.js'
import { act, compile } from './real-reply.js'

t.test('whatever was thrown is answered', async (t) => {
  for (const [error, status, code] of [
    [defaultCatalog.error(2002), 401, 2002],
    [Object.assign(new Error('hunter2'), { statusCode: 409 }), 409, 8002],
    [undefined, 500, 9001]
  ] as const) {
    const response = await act(t, (request, reply, app) => answerError(compile({}, app), error, request, reply))
    t.equal(response.statusCode, status)
    t.equal(response.json().error.code, code)
  }
})

t.test('what cannot be read, or rendered, is answered by internal', async (t) => {
  const other = defineCatalog({ quota: { status: 429, message: 'At most {limit}' } })
  const catalog = defineCatalog({ quota: { status: 429, message: 'At most {max}' } }, { extends: defaultCatalog })
  for (const error of [
    other.error('quota', { limit: 1 }),
    { [Symbol.for('fastify-error-catalog.api-error')]: true },
    new Proxy(defaultCatalog.error(2002), {})
  ]) {
    const response = await act(t, (request, reply, app) => answerError(compile({ catalog }, app), error, request, reply))
    t.equal(response.statusCode, 500)
    t.equal(response.body, '{"error":{"code":9001,"message":"Internal server error"}}')
  }
})

t.test('an answer that is on its way stays the one to give, unless it is that of another catalogue', async (t) => {
  const give = async (isOwn: boolean): Promise<string> => (await act(t, (request, reply, app) => {
    const compiled = compile({}, app)
    getReplyState(reply).mark(isOwn ? compiled : compile({}, app), toPlainAnswer(compiled.byStatus(404)))
    answerError(compiled, new Error('late'), request, reply)
  })).body
  t.match(await give(true), '"code":4001')
  t.match(await give(false), '"code":9001')
})

t.test('nothing changes a whole answer', async (t) => {
  const { body } = await act(t, (request, reply, app) => {
    reply.send('whole')
    t.equal(reply.raw.writableEnded, true)
    answerError(compile({}, app), new Error('late'), request, reply)
  })
  t.equal(body, 'whole')
})
