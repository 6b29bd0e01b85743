import t from 'tap'
import fc from 'fast-check'
import { parseFailure } from '../../../lib/validation/issues/parse-failure.js'
import { Ajv2020, findErrors } from '../find-issues.js'

t.test('an error of Ajv', async (t) => {
  const schema = { properties: { a: { items: { minLength: 3 } } } }
  const data = { a: ['x'] }
  const [error] = findErrors(schema, data)
  const failure = parseFailure(error, { schema, data })
  t.match(failure, {
    keyword: 'minLength',
    schemaPath: '#/properties/a/items/minLength',
    instancePath: '/a/0',
    segments: ['a', '0'],
    isDeeper: false,
    params: { limit: 3 },
    isInRoot: true
  })
  t.equal(failure.schema, schema.properties.a.items)
  t.equal(failure.value.type, 'string')
  t.equal(failure.value.size(), 1)
})

t.test('without data nothing is known of the value', async (t) => {
  const failure = parseFailure({ keyword: 'type', instancePath: '' }, { schema: {} })
  t.equal(failure.value.type, undefined)
})

t.test('an absent part is null, as Fastify validates it', async (t) => {
  t.equal(parseFailure({ keyword: 'type', instancePath: '' }, { schema: {}, data: undefined }).value.type, 'null')
  t.equal(parseFailure({ keyword: 'type', instancePath: '/a' }, { schema: {}, data: undefined }).value.type, undefined)
})

t.test('verbose errors bring data and schema along', async (t) => {
  const schema = { $ref: '#/definitions/A', definitions: { A: { properties: { a: { $ref: '#/definitions/B' } } }, B: { maxLength: 1 } } }
  const [error] = findErrors(schema, { a: 'xyz' }, { ajv: { verbose: true } })
  const failure = parseFailure(error, { schema: undefined })
  t.equal(failure.value.size(), 3)
  t.same(failure.schema, { maxLength: 1 })
})

t.test('behind a $ref the schema is found by its place and limit', async (t) => {
  const schema = {
    properties: { a: { allOf: [{ minLength: 9 }, { $ref: '#/definitions/A' }] }, b: { $ref: '#/definitions/A' } },
    definitions: { A: { title: 'A', minLength: 3, properties: { c: { $ref: '#/definitions/A' } } } }
  }
  const [, error] = findErrors(schema, { a: 'x' })
  const failure = parseFailure(error, { schema })
  t.equal(failure.schemaPath, '#/minLength', 'relative to what was referred to')
  t.equal(failure.schema, schema.definitions.A)
  t.equal(failure.isInRoot, false)
})

t.test('what $data refers to was submitted', async (t) => {
  const schema = { properties: { a: { minimum: { $data: '1/b' } }, c: { $ref: '#/definitions/A' } }, definitions: { A: { const: { $data: '1/b' } } } }
  for (const error of findErrors(schema, { a: 1, b: 77, c: 1 }, { ajv: { $data: true } })) {
    t.same(parseFailure(error, { schema }).params, {})
  }
})

t.test('a place deeper than an issue shows', async (t) => {
  const failure = parseFailure({ keyword: 'type', instancePath: '/a'.repeat(5000) }, { schema: undefined })
  t.equal(failure.isDeeper, true)
  t.equal(failure.segments.length, 32)
  t.equal(parseFailure({ keyword: 'type', instancePath: '/a'.repeat(32) }, { schema: undefined }).isDeeper, false)
})

t.test('an item whose index Ajv does not tell', async (t) => {
  const schema = { unevaluatedItems: { type: 'boolean' }, anyOf: [{ items: { type: 'string' } }, true] }
  const data = ['a', 'b']
  const [error] = findErrors(schema, data, { Ajv: Ajv2020 })
  t.match(error, { instancePath: '/true' })
  t.match(parseFailure(error, { schema, data }), { segments: [], isDeeper: true })
})

t.test('params are scalars and lists', async (t) => {
  const read = (params: unknown): object => parseFailure({ params }, { schema: undefined }).params
  t.same(read({ a: 'x', b: 1, c: true, d: null, e: undefined, f: {}, g: () => 1, h: [1, {}] }),
    { a: 'x', b: 1, c: true, d: null, e: undefined, f: [], g: [], h: [1, {}] })
  t.same(read('x'), {})
  const sparse: unknown[] = []
  sparse.length = 4_000_000_000
  t.same(Object.values(read({ sparse }))[0]?.length, 100)
})

const UNREADABLE: ReadonlyArray<[name: string, error: unknown]> = [
  ['undefined', undefined],
  ['a string', 'must be string'],
  ['an array', []],
  ['a getter that throws', { get instancePath () { throw new Error('secret') } }],
  ['a revoked proxy', revoked()],
  ['params that throw', { keyword: 'type', params: { get type () { throw new Error('secret') } } }],
  ['data that is revoked', { keyword: 'type', data: revoked() }]
]

t.test('an error that cannot be read', async (t) => {
  for (const [name, error] of UNREADABLE) {
    t.match(parseFailure(error, { schema: {} }), { keyword: '', instancePath: '', segments: [], params: {}, schema: undefined }, name)
  }
})

t.test('properties of other types are as if absent', async (t) => {
  t.match(parseFailure({ keyword: 1, instancePath: {}, schemaPath: null, message: 5 }, { schema: {} }),
    { keyword: '', instancePath: '', schemaPath: '', message: undefined })
})

t.test('never throws', async (t) => {
  fc.assert(fc.property(fc.anything({ withNullPrototype: true }), fc.anything(), (error, schema) => {
    parseFailure(error, { schema })
    parseFailure({ keyword: 'type', instancePath: '/a/0', schemaPath: '#/properties/a/items/type', params: error }, { schema, data: error })
  }), { numRuns: 300 })
  t.pass()
})

t.test('errors of draft 2020-12', async (t) => {
  const schema = { prefixItems: [{}], items: { type: 'string' } }
  const [error] = findErrors(schema, [1, 2], { Ajv: Ajv2020 })
  t.equal(parseFailure(error, { schema }).schema, schema.items)
})

function revoked (): object {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}
