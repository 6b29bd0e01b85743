import t from 'tap'
import { keywordFailures, listTypeFailures } from '../../lib/openapi/keyword-failures.js'
import { ANY_INDEX, ANY_NAME } from '../../lib/openapi/placeholders.js'

const place = { schema: {}, source: 'body', isAlternative: false, isPart: false } as const
const list = (keyword: string, value: unknown, more: object = {}): unknown => keywordFailures.get(keyword)?.(value, { ...place, ...more })

t.test('a type fails for null, for a fraction and for a value of another type', async (t) => {
  t.strictSame(listTypeFailures(['integer'], 'body').map(({ data }) => data), [null, 1.5, 'x'])
  t.strictSame(listTypeFailures(['string', 'null'], 'body').map(({ data }) => data), [{}])
  t.strictSame(listTypeFailures(['string', 'object', 'array', 'boolean', 'null'], 'body'), [])
  t.strictSame(listTypeFailures(['integer'], 'querystring').map(({ data }) => data), [1.5, 'x'])
  t.strictSame(listTypeFailures(['string'], 'params'), [])
  t.strictSame(listTypeFailures(['string'], 'headers'), [])
  t.strictSame(list('type', 'object', { source: 'querystring', isPart: true }), [])
  t.strictSame(list('type', 'object', { isPart: true }), [{ data: null, params: { type: ['object'] } }, { data: 'x', params: { type: ['object'] } }])
  t.strictSame(list('type', 'object', { schema: { nullable: true } }), [{ data: 'x', params: { type: ['object', 'null'] } }])
})

t.test('a limit that nothing is below never fails', async (t) => {
  for (const keyword of ['minLength', 'minItems', 'minProperties']) {
    t.strictSame(list(keyword, 0), [])
    t.strictSame(list(keyword, 2), [{ params: { limit: 2 } }])
  }
})

t.test('members are named, or stand for any', async (t) => {
  t.strictSame(list('required', ['a', 'b'], { schema: { properties: { a: { default: 1 }, b: true } } }), [{ params: { missingProperty: 'b' }, member: 'b' }])
  t.strictSame(list('required', ['a'], { schema: { properties: { a: { default: 1 } } }, isAlternative: true }), [{ params: { missingProperty: 'a' }, member: 'a' }])
  t.strictSame(list('required', ['a']), [{ params: { missingProperty: 'a' }, member: 'a' }])
  t.strictSame(list('additionalProperties', false), [{ params: { additionalProperty: 'name' }, member: ANY_NAME }])
  t.strictSame(list('additionalProperties', {}), [])
  t.strictSame(list('unevaluatedProperties', false), [{ params: { unevaluatedProperty: 'name' }, member: ANY_NAME }])
  t.strictSame(list('unevaluatedProperties', true), [])
  t.strictSame(list('propertyNames', false), [{ params: { propertyName: 'name' }, member: ANY_NAME }])
  t.strictSame(list('propertyNames', {}), [{ params: { propertyName: 'name' }, member: ANY_NAME }])
  t.strictSame(list('propertyNames', true), [])
  t.strictSame(list('uniqueItems', true), [{ params: { i: 1, j: 0 }, member: ANY_INDEX }])
  t.strictSame(list('uniqueItems', false), [])
  t.strictSame(list('dependentRequired', { a: ['b'] }), [{ params: { property: 'a', missingProperty: 'b' }, member: 'b' }])
  t.strictSame(list('dependencies', { a: ['b'], c: {} }), [{ params: { property: 'a', missingProperty: 'b' }, member: 'b' }])
})

t.test('a rest that is forbidden fails as a whole', async (t) => {
  t.strictSame(list('items', false), [{}])
  t.strictSame(list('items', {}), [])
})

t.test('contains fails for too few and too many', async (t) => {
  t.strictSame(list('contains', {}), [{ params: { minContains: undefined, maxContains: undefined } }])
  t.strictSame(list('contains', {}, { schema: { maxContains: 1 } }), [
    { params: { minContains: undefined, maxContains: 1 } },
    { params: { minContains: undefined, maxContains: 1 }, data: new Array(2) }
  ])
})

t.test('conditions and discriminators fail by their parts', async (t) => {
  t.strictSame(list('if', {}, { schema: { then: {} } }), [{ params: { failingKeyword: 'then' } }])
  t.strictSame(list('discriminator', { propertyName: 'kind' }), [{ error: 'tag' }, { error: 'tag', tagValue: 0 }, { error: 'mapping' }]
    .map((params) => ({ params: { ...params, tag: 'kind' }, member: 'kind' })))
  t.strictSame(list('discriminator', {}), [])
  t.strictSame(list('discriminator', true), [])
})

t.test('all else fails by its value', async (t) => {
  t.strictSame(list('enum', [1]), [{ params: { allowedValues: [1] } }])
  t.strictSame(list('const', 1), [{ params: { allowedValue: 1 } }])
  t.strictSame(list('format', 'date'), [{ params: { format: 'date' } }])
  t.strictSame(list('multipleOf', 2), [{ params: { multipleOf: 2 } }])
  t.strictSame(list('maximum', 2), [{ params: { limit: 2 } }])
  t.strictSame(list('pattern', 'x'), [{}])
  t.strictSame(list('not', {}), [{}])
})
