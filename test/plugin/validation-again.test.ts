import Fastify from 'fastify'
import t from 'tap'
import errorCatalog from '../../lib/index.js'

t.test('a failure that comes again has the language and the id of its own request', async (t) => {
  const app = Fastify({ genReqId: ({ headers }) => String(headers['x-id']) })
  t.teardown(() => app.close())
  await app.register(errorCatalog, { requestId: true })
  app.post('/', { schema: { body: { type: 'object', properties: { name: { type: 'string', minLength: 3 } } } } }, () => 'ok')
  const bodies: string[] = []
  for (const [id, language, name] of [['1', 'en', 'a'], ['2', 'ru', 'b'], ['3', 'en', 'c']] as const) {
    const { body } = await app.inject({ method: 'POST', url: '/', headers: { 'x-id': id, language }, payload: { name } })
    bodies.push(body)
  }
  const [first = '', second = '', third = ''] = bodies
  t.match(first, '"requestId":"1"')
  t.match(second, '"requestId":"2"')
  t.match(second, /[а-я]/)
  t.equal(third, first.replace('"requestId":"1"', '"requestId":"3"'))
})
