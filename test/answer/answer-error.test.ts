import t from 'tap'
import { defaultCatalog, defineCatalog } from '../../lib/index.js'
import { answerError } from '../../lib/answer/answer-error.js'
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
