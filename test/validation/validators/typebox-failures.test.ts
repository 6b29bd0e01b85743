import type { FastifySchema, FastifySchemaCompiler } from 'fastify'
import t from 'tap'
import { Type, TypeBoxValidatorCompiler } from 'type-provider-typebox-6'
import { readTypeboxFailures } from '../../../lib/validation/validators/typebox-failures.js'
import { attempt } from '../../plugin/validation-app.js'

/** The issues of a request whose schemas TypeBox 1 has validated. */
async function say (schema: object, request: object): Promise<string[]> {
  const { status, issues } = await attempt({
    schema: schema as FastifySchema,
    request,
    after: (app) => app.setValidatorCompiler(TypeBoxValidatorCompiler as unknown as FastifySchemaCompiler<FastifySchema>) // its own types of schemas
  })
  t.equal(status, 422)
  t.notMatch(JSON.stringify(issues), /s3cret/)
  return issues.map(({ pointer, code, message }) => `#${pointer} ${code}: ${message}`)
}

const ofBody = async (body: object, value: unknown): Promise<string[]> => say({ body }, { body: value as object })

t.test('missing, unknown and wrong members, items', async (t) => {
  t.strictSame(await ofBody(Type.Object({ id: Type.Integer() }), {}), ['#/id missing_field: id is required'])
  t.strictSame(await ofBody(Type.Object({ id: Type.Integer(), name: Type.String({ minLength: 2 }) }, { additionalProperties: false }), { id: 's3cret', name: 'a', nam: 1, z: 2 }), [
    '#/id invalid_type: id must be a whole number',
    '#/name too_short: name must be at least 2 characters',
    '#/nam unknown_field: nam is not a known field',
    '#/z unknown_field: z is not a known field'
  ])
  t.strictSame(await ofBody(Type.Object({ 'a/b': Type.Array(Type.Object({ 'c~d': Type.String() })) }), { 'a/b': [{}, { 'c~d': 1 }] }), [
    '#/a~1b/0/c~0d missing_field: Item 1: c~d is required', '#/a~1b/1/c~0d invalid_type: Item 2: c~d must be a string'
  ])
  t.strictSame(await ofBody(Type.Object({ a: Type.String() }), null), ['# missing_body: The request body is required'])
  t.strictSame((await ofBody(Type.Object({}, { additionalProperties: false }), Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`m${index}`, 1])))).length, 12)
})

t.test('members that are called as keywords are', async (t) => {
  t.strictSame(await ofBody(Type.Object({ type: Type.String() }), { type: 5 }), ['#/type invalid_type: type must be a string'])
  t.strictSame(await ofBody(Type.Object({ required: Type.Object({ a: Type.String() }) }), { required: {} }), ['#/required/a missing_field: a is required'])
})

t.test('query strings and headers', async (t) => {
  t.strictSame(await say({ querystring: Type.Object({ page: Type.Integer(), sort: Type.String() }), headers: Type.Object({ 'x-key': Type.String() }) }, { url: '/1?page=s3cret' }), [
    '#/page invalid_type: page must be a whole number', '#/sort missing_field: sort is required', '#/x-key missing_field: x-key is required'
  ])
})

t.test('lists', async (t) => {
  const schema = Type.Object({
    a: Type.Tuple([Type.String(), Type.Number()]),
    b: Type.Array(Type.Any(), { uniqueItems: true }),
    c: Type.Array(Type.Any(), { contains: Type.Literal(5) }),
    d: Type.Array(Type.Any(), { items: false }),
    e: Type.Unsafe<unknown>({ type: 'array', prefixItems: [{ type: 'string' }], items: false }),
    f: Type.Unsafe<unknown>({ type: 'array', prefixItems: [{ type: 'string' }], unevaluatedItems: false })
  })
  t.strictSame(await ofBody(schema, { a: ['x', 2, 3], b: [{ x: 1 }, 'y', { x: 1 }], c: [1], d: [1], e: ['x', 1], f: ['x', 1, 2] }), [
    '#/a too_many_items: a must have at most 2 items',
    '#/b/2 duplicate_item: Item 3 of b must not repeat an earlier item',
    '#/c missing_item: c must have at least 1 matching item',
    '#/d too_many_items: d must have at most 0 items',
    '#/e too_many_items: e must have at most 1 item',
    '#/f too_many_items: f must have at most 1 item'
  ])
})

t.test('what else it reports', async (t) => {
  const schema = Type.Object({ e: Type.Enum(['x', 'y']), n: Type.Number({ multipleOf: 3 }), no: Type.Never(), r: Type.Refine(Type.String(), () => false, () => 's3cret') })
  t.strictSame(await ofBody(schema, { e: 's3cret', n: 4, no: 1, r: 's3cret' }), [
    '#/e not_in_list: e must be one of: x or y', '#/n not_multiple_of: n must be a multiple of 3', '#/no not_allowed: no has a value that is not allowed', '#/r invalid: r is invalid'
  ])
  t.strictSame(await ofBody(Type.Object({}, { dependentRequired: { a: ['b', 'c'] }, minProperties: 3, propertyNames: Type.String({ maxLength: 1 }) }), { a: 1, zz: 1 }), [
    '# too_few_fields: The request body must have at least 3 fields',
    '#/b missing_dependent_field: b is required when a is given',
    '#/c missing_dependent_field: c is required when a is given',
    '#/zz invalid_field_name: zz is not a valid field name'
  ])
  t.strictSame(await ofBody(Type.Intersect([Type.Object({ a: Type.String() }), Type.Object({ b: Type.Number() })], { unevaluatedProperties: false }), { a: 1, z: 3 }), [
    '#/a invalid_type: a must be a string', '#/b missing_field: b is required', '#/z unknown_field: z is not a known field'
  ])
  const open = Type.Unsafe<unknown>({ type: 'object', anyOf: [{ required: ['a'], properties: { a: {} } }, { required: ['c'], properties: { c: {} } }], unevaluatedProperties: false })
  t.strictSame(await ofBody(open, { a: 1, z: 1 }), ['#/z unknown_field: z is not a known field'])
  t.strictSame(await ofBody(Type.Object({}, { patternProperties: { '^a': Type.Number() }, additionalProperties: false }), { a1: 's3cret', b: 1 }), [
    '#/b unknown_field: b is not a known field', '#/a1 invalid_type: a1 must be a number'
  ])
})

t.test('unions', async (t) => {
  const union = Type.Union([Type.Object({ t: Type.Literal('a'), x: Type.String() }), Type.Object({ t: Type.Literal('b'), y: Type.String() })])
  t.strictSame(await ofBody(union, { t: 'a' }), ['#/x missing_field: x is required'])
  t.strictSame(await ofBody(union, { t: 's3cret' }), ['#/t unknown_variant: t must be one of: a or b'])
  t.strictSame(await ofBody(Type.Object({ l: Type.Union([Type.Literal('a'), Type.Literal('b')]), o: Type.Union([Type.String(), Type.Number()]) }), { l: 's3cret', o: true }), [
    '#/l not_in_list: l must be one of: a or b', '#/o invalid_type: o must be a string or a number'
  ])
  const one = (oneOf: readonly object[]): object => Type.Unsafe<unknown>({ oneOf })
  t.strictSame(await ofBody(one([{ type: 'object' }, { required: ['a'] }]), { a: 1 }), ['# ambiguous_variant: The request body matches more than one of the allowed variants'])
  t.strictSame(await ofBody(one([{ const: 1 }, { const: 2 }]), { a: 1 }), ['# not_in_list: The request body must be one of: 1 or 2'])
})

t.test('a union whose failures are cut off is told by the variant that was meant, or not at all', async (t) => {
  const variants = ['p', 'q', 'r', 's'].map((tag) => Type.Object({ tag: Type.Literal(tag), a: Type.String(), b: Type.String(), c: Type.String() }))
  const schema = Type.Object({ list: Type.Array(Type.Object({ w: Type.Union(variants) })) })
  const wrong = (tag: string): object => ({ list: [{ w: { tag, a: 1, b: 1, c: 1 } }] })
  t.strictSame((await ofBody(schema, wrong('p'))).map((line) => line.split(':', 1)[0]), ['#/list/0/w/a invalid_type', '#/list/0/w/b invalid_type', '#/list/0/w/c invalid_type'])
  t.strictSame(await ofBody(schema, wrong('s')), ['#/list/0/w no_matching_variant: Item 1: w does not match any of the allowed variants'])
  t.strictSame(await ofBody(schema, wrong('s3cret')), ['#/list/0/w/tag unknown_variant: Item 1: tag must be one of: p, q, r, or s'])
  const tuple = Type.Object({ t: Type.Tuple([Type.Union(variants)]) })
  t.strictSame(await ofBody(tuple, { t: [{ tag: 's', a: 1, b: 1, c: 1 }] }), ['#/t/0 no_matching_variant: Item 1 of t does not match any of the allowed variants'])
})

t.test('lists of names may be empty: the schema and the value tell', async (t) => {
  const report = { keyword: 'required', schemaPath: '#', instancePath: '', params: { requiredProperties: [] } }
  const schema = { required: ['a', 'b'] }
  t.match(readTypeboxFailures([report], { schema, data: { a: 1 } }), [{ schemaPath: '#/required', params: { missingProperty: 'b' } }])
  t.match(readTypeboxFailures([{ ...report, schemaPath: '#/x' }], { schema: { allOf: [schema] }, data: { a: 1 } }), [{ params: { missingProperty: 'b' } }])
  t.same(readTypeboxFailures([report], { schema, data: 5 }), [])
  t.match(readTypeboxFailures([{ ...report, params: { requiredProperties: ['q'] } }, 5], { schema: undefined, data: {} }), [{ params: { missingProperty: 'q' } }])
  const unknown = { ...report, keyword: 'additionalProperties', params: {} }
  t.match(readTypeboxFailures([unknown, unknown], { schema: { additionalProperties: false, properties: { a: {} } }, data: { a: 1, z: 1 } }), [{ params: { additionalProperty: 'z' } }])
  t.same(readTypeboxFailures([unknown], { schema: {}, data: {} }), [])
  t.match(readTypeboxFailures([{ ...report, keyword: 'oneOf', params: {} }], { schema: {}, data: {} }), [{ params: { passingSchemas: null } }])
  const cut = Array.from({ length: 8 }, () => ({ keyword: 'const', schemaPath: '#/else/properties/a/anyOf/0', instancePath: '/a', params: {} }))
  t.same(readTypeboxFailures(cut, { schema: {}, data: {} }), [{ keyword: 'anyOf', schemaPath: '#/else/properties/a/anyOf', instancePath: '/a', params: {} }])
  t.match(readTypeboxFailures([{ ...report, keyword: 'uniqueItems', params: { duplicateItems: [1] } }], { schema: {}, data: 5 }), [{ params: { i: 1, j: undefined } }])
  t.match(readTypeboxFailures([{ ...report, keyword: 'boolean', params: {} }], { schema: false, data: 5 }), [{ keyword: 'false schema', schemaPath: '#/false schema' }])
  t.match(readTypeboxFailures([{ ...report, keyword: 'boolean', schemaPath: '#/additionalItems', instancePath: '/0', params: {} }], { schema: {}, data: [1] }), [{ keyword: 'additionalItems' }])
})

t.test('what Ajv reports stays as it is', async (t) => {
  for (const error of [
    { keyword: 'type', schemaPath: '#/properties/type/type', instancePath: '/type', params: {} }, { keyword: 'type', schemaPath: '#/properties/type', instancePath: '', params: {} },
    { keyword: 'properties', schemaPath: '/properties/a', instancePath: '', params: {} }, {}, undefined
  ]) t.equal(readTypeboxFailures([error], { schema: { properties: { a: {} } }, data: {} }), undefined)
})
