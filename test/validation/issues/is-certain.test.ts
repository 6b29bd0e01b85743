import t from 'tap'
import { isCertain } from '../../../lib/validation/issues/is-certain.js'
import { parseFailure } from '../../../lib/validation/issues/parse-failure.js'

const leaf = { type: 'string', minLength: 3 }
const schema = {
  type: 'object',
  properties: { a: { type: 'object', properties: { b: leaf } }, list: { type: 'array', items: leaf } },
  allOf: [{ properties: { a: { type: 'object', properties: { b: leaf } } } }],
  anyOf: [{ properties: { a: { type: 'object', properties: { b: leaf } } } }]
}

function test (schemaPath: string, instancePath: string, keyword = 'minLength'): boolean {
  const part = { schema, data: { a: { b: 'x' }, list: ['x'] } }
  return isCertain(parseFailure({ keyword, schemaPath, instancePath, params: { limit: 3 } }, part), part)
}

t.test('what must hold on the way to it', async (t) => {
  t.ok(test('#/properties/a/properties/b/minLength', '/a/b'))
  t.ok(test('#/properties/list/items/minLength', '/list/0'))
  t.ok(test('#/allOf/0/properties/a/properties/b/minLength', '/a/b'))
})

t.test('what may be of no effect, or is not where its path says', async (t) => {
  t.notOk(test('#/anyOf/0/properties/a/properties/b/minLength', '/a/b'), 'in a union')
  t.notOk(test('#/properties/a/properties/b/minLength', '/a'), 'a path in the schema that leads deeper than that in the data')
  t.notOk(test('#/properties/a/type', '/a/b', 'type'), 'one that leads less deep')
  t.notOk(test('#/properties/c/minLength', '/c'), 'a place that the schema does not have')
})
