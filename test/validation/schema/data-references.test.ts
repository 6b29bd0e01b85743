import Fastify from 'fastify'
import t from 'tap'
import errorCatalog from '../../../lib/index.js'
import { hasDataReferences } from '../../../lib/validation/schema/data-references.js'

t.test('a reference to data is found wherever it is', async (t) => {
  t.equal(hasDataReferences({ schema: { properties: { a: { items: [{ minimum: { $data: '1/b' } }] } } } }), true)
  t.equal(hasDataReferences({ schema: { $ref: 'b#' }, sharedSchemas: { b: { const: { $data: '/a' } } } }), true)
  t.equal(hasDataReferences({ schema: { type: 'object' }, sharedSchemas: {} }), false)
  t.equal(hasDataReferences({ schema: true }), false)
})

t.test('a schema that contains itself is read once', async (t) => {
  const schema: Record<string, unknown> = { type: 'object' }
  schema['properties'] = { self: schema }
  t.equal(hasDataReferences({ schema }), false)
  t.equal(hasDataReferences({ schema }), false)
})

t.test('what one client submits is never shown to another, whatever its schema is called', async (t) => {
  const places = {
    anchor: { definitions: { again: { $id: '#again', const: { $data: '1/secret' } } }, properties: { secret: {}, again: { $ref: '#again' } } },
    wide: { properties: { secret: {}, again: { allOf: [...Array.from({ length: 70 }, () => ({})), { const: { $data: '1/secret' } }] } } },
    limit: { properties: { secret: { type: 'integer' }, again: { type: 'integer', maximum: { $data: '1/secret' } } } }
  }
  for (const [name, schema] of Object.entries(places)) {
    const app = Fastify({ ajv: { customOptions: { $data: true, coerceTypes: false } } })
    t.teardown(() => app.close())
    await app.register(errorCatalog, { format: 'problem' })
    app.post('/', { schema: { body: { type: 'object', ...schema } } }, () => 'ok')
    const secrets = name === 'limit' ? [4111, 7] : ['hunter2-of-alice', 'bob']
    const bodies: string[] = []
    for (const secret of secrets) {
      const answer = await app.inject({ method: 'POST', url: '/', payload: { secret, again: name === 'limit' ? 999_999 : 'x' } })
      t.equal(answer.statusCode, 422)
      bodies.push(answer.body.replace(/"instance":"[^"]*"/, ''))
    }
    t.notMatch(bodies.join(), /hunter2|bob|4,?111/, name)
  }
})
