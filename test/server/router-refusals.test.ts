import Fastify, { type FastifyInstance } from 'fastify'
import t from 'tap'
import { compileOptions } from '../../lib/compile-options.js'
import { answerError } from '../../lib/answer/answer-error.js'
import { parseOptions } from '../../lib/options/parse-options.js'

t.test('what the router refuses is answered without decorators or hooks', async (t) => {
  const app: FastifyInstance = Fastify({
    frameworkErrors: (error, request, reply) => answerError(compileOptions(parseOptions({ format: 'typed' }), app), error, request, reply)
  })
  app.get('/items/:id', async () => 'ok')
  const { statusCode, body, headers } = await app.inject({ url: '/%', headers: { language: 'ru' } })
  t.equal(statusCode, 400)
  t.equal(body, '{"error_message":"Не удалось понять запрос","error_type":"bad_request"}')
  t.equal(headers['content-language'], 'ru')
  t.equal((await app.inject(`/items/${'x'.repeat(200)}`)).statusCode, 414)
})
