import t from 'tap'
import fc from 'fast-check'
import { Type } from '@sinclair/typebox'
import { toIssues } from '../../../lib/validation/issues/to-issues.js'
import { findErrors, findIssues } from '../find-issues.js'

t.test('a neutral issue', async (t) => {
  const schema = Type.Object({ password: Type.String({ minLength: 8, title: 'Password' }) })
  t.same(findIssues(schema, { password: 'x' }, { context: { resource: 'User' } }), [{
    source: 'body',
    pointer: '/password',
    field: 'password',
    resource: 'User',
    code: 'too_short',
    group: 'invalid',
    keyword: 'minLength',
    params: { min: 8, actual: 1 },
    title: 'Password'
  }])
})

t.test('what is not known is absent', async (t) => {
  const [issue = {}] = findIssues({ required: ['a'] }, {}, { context: { source: 'params' } })
  t.same(Object.keys(issue), ['source', 'pointer', 'field', 'code', 'group', 'keyword', 'params'])
})

t.test('the title is that of the field', async (t) => {
  const title = (schema: unknown, data: unknown): string | undefined => findIssues(schema, data)[0]?.title
  t.equal(title({ title: 'User', required: ['a'], properties: { a: { title: 'Name' } } }, {}), 'Name')
  t.equal(title({ title: 'User', required: ['a'] }, {}), undefined)
  t.equal(title({ $ref: '#/definitions/A', definitions: { A: { title: 'Name', type: 'string' } } }, 5), 'Name')
  t.equal(title({ properties: { a: { title: 'Name', anyOf: [{ title: 'Short', maxLength: 1 }, { type: 'null' }] } } }, { a: 'xx' }), 'Name')
  t.equal(title({ anyOf: [{ title: 'Short', maxLength: 1 }, { type: 'null' }] }, 'xx'), undefined, 'not that of a branch')
  t.equal(title({ title: '', type: 'string' }, 5), undefined)
})

t.test('an absent body', async (t) => {
  const tell = (context: object): unknown => findIssues({ type: 'object' }, null, { context, withData: false }).map(({ code, group, params }) => [code, group, params])
  t.same(tell({ data: undefined }), [['missing_body', 'missing_field', {}]])
  t.same(tell({ data: null }), [['missing_body', 'missing_field', {}]])
  t.same(tell({ data: undefined, source: 'querystring' }), [['null_not_allowed', 'missing_field', { expected: ['object'] }]])
  t.same(tell({}), [['invalid_type', 'invalid', { expected: ['object'] }]])
  t.same(tell({ data: 'x' }), [['invalid_type', 'invalid', { expected: ['object'], received: 'string' }]])
})

t.test('one issue for a pointer and code', async (t) => {
  const schema = { allOf: [{ properties: { a: { minLength: 3 } } }, { properties: { a: { minLength: 5, pattern: '^y' } } }] }
  t.same(findIssues(schema, { a: 'x' }).map(({ code, params }) => [code, params]), [
    ['too_short', { min: 3, actual: 1 }],
    ['invalid_format', { format: 'pattern' }]
  ])
})

t.test('in the order of the schema', async (t) => {
  const schema = Type.Object({
    email: Type.String({ format: 'email' }),
    password: Type.String(),
    items: Type.Array(Type.Object({ b: Type.Number(), a: Type.Number() }), { maxItems: 1 }),
    age: Type.Integer()
  }, { additionalProperties: false })
  const data = { zzz: 1, aaa: 2, items: [{ a: 'x', b: 1 }, { a: 1, b: 'x' }, { b: 'x', a: 'x' }], email: 'x' }
  t.same(findIssues(schema, data).map(({ pointer }) => pointer), [
    '/email', '/password', '/items', '/items/0/a', '/items/1/b', '/items/2/b', '/items/2/a', '/age', '/zzz', '/aaa'
  ])
})

t.test('no more than asked for', async (t) => {
  const schema = { items: { type: 'string' } }
  const data = Array.from({ length: 10 }, () => 1)
  const errors = findErrors(schema, data)
  const tell = (maxIssues: number): unknown => {
    const { issues, truncated } = toIssues(errors, { source: 'body', schema, maxIssues })
    return [issues.length, truncated]
  }
  t.same(tell(10), [10, false])
  t.same(tell(9), [9, true])
  t.same(tell(1), [1, true])
})

t.test('hundreds of thousands of errors are not read', async (t) => {
  let read = 0
  const error = { keyword: 'type', params: {}, get instancePath () { return `/${read++}` } }
  const { issues, truncated } = toIssues(Array.from({ length: 200_000 }, () => error), { source: 'body', maxIssues: 50 })
  t.equal(issues.length, 50)
  t.ok(truncated)
  t.ok(read <= 400)
})

t.test('a custom keyword', async (t) => {
  const [issue] = toIssues([{ keyword: 'isEven', instancePath: '/a', params: { value: 's3cret' }, message: 's3cret' }], { source: 'body', maxIssues: 5 }).issues
  t.same(issue, { source: 'body', pointer: '/a', field: 'a', code: 'invalid', group: 'custom', keyword: 'isEven', params: {} })
})

t.test('errors that cannot be read', async (t) => {
  const invalid = { source: 'headers', pointer: '', field: '', code: 'invalid', group: 'invalid', keyword: '', params: {} }
  const context = { source: 'headers', maxIssues: 5 } as const
  t.same(toIssues([], context), { issues: [], truncated: false })
  t.same(toIssues([undefined, 'x', {}], context), { issues: [invalid], truncated: false })
  const { proxy, revoke } = Proxy.revocable<unknown[]>([], {})
  revoke()
  t.same(toIssues(proxy, context), { issues: [invalid], truncated: true })
  const data = { get a () { throw new Error('s3cret') } }
  const schema = { anyOf: [{ properties: { a: { const: 1 } } }, { properties: { a: { const: 2 } } }] }
  const anyOf = { keyword: 'anyOf', instancePath: '', schemaPath: '#/anyOf', params: {} }
  t.same(toIssues([anyOf], { ...context, schema, data }), { issues: [invalid], truncated: true })
})

const SECRET = 's3cret-value'
/** Errors as validators of all kinds report them, more or less. */
const errors = fc.array(fc.oneof(
  fc.anything(),
  fc.record({
    keyword: fc.oneof(fc.constantFrom('type', 'required', 'minLength', 'anyOf', 'oneOf', 'if', 'contains', 'enum', 'errorMessage', 'discriminator'), fc.anything()),
    instancePath: fc.oneof(fc.constantFrom('', '/a', '/a/0'), fc.string(), fc.anything()),
    schemaPath: fc.oneof(fc.constantFrom('#/anyOf', '#/anyOf/0/type', '#/properties/a/type'), fc.string(), fc.anything()),
    params: fc.oneof(fc.dictionary(fc.constantFrom('limit', 'type', 'missingProperty', 'errors', 'passingSchemas', 'tag', 'error'), fc.anything()), fc.anything()),
    parentSchema: fc.oneof(fc.constant(undefined), fc.anything()),
    message: fc.anything()
  }, { requiredKeys: [] })
))

t.test('never throws, never tells more than asked for', async (t) => {
  fc.assert(fc.property(errors, fc.anything(), fc.anything(), fc.integer({ min: 1, max: 5 }), (errors, schema, data, maxIssues) => {
    const { issues } = toIssues(errors, { source: 'body', schema, data, maxIssues })
    t.ok(issues.length <= maxIssues)
    t.equal(new Set(issues.map(({ pointer, code }) => `${code} ${pointer}`)).size, issues.length)
    JSON.stringify(issues)
  }), { numRuns: 300 })
})

/** Schemas that a value seldom meets, and the value in which they look for it. */
const schemas = fc.letrec<{ schema: object }>((tie) => ({
  schema: fc.oneof({ maxDepth: 3 },
    fc.constantFrom<object>(
      { type: 'integer' }, { type: ['null', 'array'] }, { minLength: 20 }, { maxLength: 2 }, { pattern: '^[0-9]+$' }, { format: 'email' }, { enum: ['a', 'b'] },
      { const: true }, { not: {} }, { minimum: 10 }, { multipleOf: 0.01 }, { minItems: 3 }, { uniqueItems: true }, { required: ['x', 'y'] }, { minProperties: 9 },
      { additionalProperties: false }, { propertyNames: { maxLength: 1 } }, { dependencies: { a: ['z'] } }, { contains: { type: 'null' } }
    ),
    fc.record({ properties: fc.dictionary(fc.constantFrom('a', 'b', 'x'), tie('schema')), title: fc.constant('T') }),
    fc.record({ items: tie('schema') }),
    fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ if: tie('schema'), then: tie('schema'), else: tie('schema') })
  )
})).schema
const values = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 },
    fc.constantFrom<unknown>(SECRET, 4711.0815, null, true, ''),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3, noNullPrototype: true })
  )
})).value

t.test('every failure gives an issue, with a pointer to what is there or missing, and shows no value', async (t) => {
  fc.assert(fc.property(schemas, values, fc.boolean(), (schema, data, withData) => {
    const errors = findErrors(schema, data)
    const issues = findIssues(schema, data, { withData })
    t.equal(issues.length > 0, errors.length > 0)
    t.notMatch(JSON.stringify(issues), /s3cret|4711/)
    for (const { pointer } of issues) {
      t.ok(pointer === '' || hasParent(data, pointer.split('/').slice(1, -1)), pointer)
    }
  }), { numRuns: 150 })
})

function hasParent (data: unknown, segments: readonly string[]): boolean {
  let value = data
  for (const segment of segments) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return false
    value = Reflect.get(value, segment)
  }
  return typeof value === 'object' && value !== null
}

t.test('one issue alone of a union says what is true', async (t) => {
  const named = (...names: readonly string[]): object => ({ type: 'object', required: names, properties: Object.fromEntries(names.map((name) => [name, { type: 'integer' }])) })
  const schema = { oneOf: [{ type: 'string' }, named('a', 'b'), named('c', 'd', 'e')] }
  const all = toIssues(findErrors(schema, {}), { source: 'body', schema, data: {}, maxIssues: 50 })
  const [first, ...others] = all.issues
  t.match(first, { pointer: '/a', code: 'missing_field' }, 'an object is allowed')
  t.equal(others.length, 1)
  t.same(toIssues(findErrors(schema, {}), { source: 'body', schema, data: {}, maxIssues: 1 }), { issues: [first], truncated: true })
})
