import Fastify from 'fastify'
import t from 'tap'
import { serverOptions } from '../../lib/index.js'
import { formatSchemaErrors } from '../../lib/server/format-schema-errors.js'

const schema = {
  body: { type: 'object', required: ['a', 'b'], properties: { c: { type: 'object', properties: { d: { type: 'integer' } } } } },
  querystring: { type: 'object', properties: { page: { type: 'integer' } } }
}

/** What Fastify itself makes of the failures of requests. */
async function answers (formatter: typeof formatSchemaErrors | undefined): Promise<string[]> {
  const app = Fastify({ ajv: { customOptions: { allErrors: true } }, ...(formatter && { schemaErrorFormatter: formatter }) })
  app.post('/', { schema }, () => 'ok')
  const bodies = [{}, { a: 1, b: 2, c: { d: 'x' } }, { a: 1, b: 2 }]
  const found = await Promise.all(bodies.map((payload) => app.inject({ method: 'POST', url: '/?page=x', payload })))
  await app.close()
  return found.map(({ payload }) => payload)
}

t.test('the messages are those of Fastify', async (t) => {
  const own = await answers(undefined)
  t.match(own[0], /body must have required property 'a', body must have required property 'b'/)
  t.strictSame(await answers(formatSchemaErrors), own)
})

t.test('there is no stack', async (t) => {
  const error = formatSchemaErrors([], 'body')
  t.equal(error.stack, 'Error')
  t.match(new Error('after').stack, /format-schema-errors/)
})

t.test('serverOptions brings it, unless the app has its own', async (t) => {
  const own = (): Error => new Error('own')
  t.equal(Reflect.get(serverOptions({}), 'schemaErrorFormatter'), formatSchemaErrors)
  t.equal(serverOptions({ schemaErrorFormatter: own }).schemaErrorFormatter, own)
})
