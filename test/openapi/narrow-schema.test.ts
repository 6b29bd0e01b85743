import t from 'tap'
import { narrowSchema } from '../../lib/openapi/narrow-schema.js'

t.test('members are narrowed, and the others stay', async (t) => {
  const code = { anyOf: [{ type: 'integer' }, { type: 'string' }], description: 'The code' }
  const detail = { type: 'string' }
  t.strictSame(narrowSchema(
    { title: 'Error', type: 'object', required: ['code'], properties: { code, detail, any: true } },
    { type: 'object', required: ['code', 'any'], properties: { code: { type: 'integer', enum: [1] }, any: true, more: { type: 'string' } } }
  ), {
    title: 'Error',
    type: 'object',
    required: ['code', 'any'],
    properties: { code: { description: 'The code', type: 'integer', enum: [1] }, detail, any: true, more: { type: 'string' } }
  })
  t.strictSame(narrowSchema({ properties: {} }, { properties: {} }), { properties: {} })
})

t.test('of a schema without members the texts stay', async (t) => {
  t.strictSame(narrowSchema({ type: 'array', description: 'All' }, { type: 'array', items: {} }), { description: 'All', type: 'array', items: {} })
  t.strictSame(narrowSchema(true, { type: 'string' }), { type: 'string' })
})

t.test('members called like those of objects are none of a schema', async (t) => {
  const code = { type: 'integer' }
  const narrowed = narrowSchema({ properties: { code } }, { properties: { constructor: { type: 'string' }, toString: {} } })
  t.equal(JSON.stringify(narrowed), '{"properties":{"code":{"type":"integer"},"constructor":{"type":"string"},"toString":{}}}')
})
