import { Type, type TSchema } from '@sinclair/typebox'
import { TypeCompiler } from '@sinclair/typebox/compiler'
import t from 'tap'
import { nameKeyword } from '../../../lib/validation/issues/name-keyword.js'
import { parseFailure } from '../../../lib/validation/issues/parse-failure.js'
import { toIssues } from '../../../lib/validation/issues/to-issues.js'

/** What is told of what TypeBox's own compiler reports, as `@fastify/type-provider-typebox` hands it on. */
function tell (schema: TSchema, data: unknown): unknown {
  const errors = [...TypeCompiler.Compile(schema).Errors(data)].map(({ message, path }) => ({ message, instancePath: path }))
  return toIssues(errors, { source: 'body', schema, data, maxIssues: 50 }).issues.map(({ pointer, code, params }) => [pointer, code, params])
}

t.test('the keyword that a value fails', async (t) => {
  for (const [schema, data, code, params] of [
    [Type.String(), 5, 'invalid_type', { expected: ['string'], received: 'number' }],
    [Type.String(), null, 'missing_body', {}],
    [Type.Integer(), 1.5, 'not_integer', {}],
    [Type.Literal('a'), 'b', 'not_equal', { expected: 'a' }],
    [Type.String({ minLength: 3 }), 'x', 'too_short', { min: 3, actual: 1 }],
    [Type.String({ maxLength: 1 }), 'xy', 'too_long', { max: 1, actual: 2 }],
    [Type.String({ pattern: '^a' }), 'x', 'invalid_format', { format: 'pattern' }],
    [Type.String({ format: 'email' }), 'x', 'invalid_format', { format: 'email' }],
    [Type.Number({ minimum: 3 }), 1, 'too_small', { min: 3, inclusive: true }],
    [Type.Number({ maximum: 3 }), 5, 'too_large', { max: 3, inclusive: true }],
    [Type.Number({ exclusiveMinimum: 3 }), 3, 'too_small', { min: 3, inclusive: false }],
    [Type.Number({ exclusiveMaximum: 3 }), 3, 'too_large', { max: 3, inclusive: false }],
    [Type.Number({ multipleOf: 2 }), 3, 'not_multiple_of', { multiple_of: 2 }],
    [Type.Array(Type.String(), { minItems: 2 }), [], 'too_few_items', { min: 2, actual: 0 }],
    [Type.Array(Type.String(), { maxItems: 1 }), ['a', 'b'], 'too_many_items', { max: 1, actual: 2 }],
    [Type.Array(Type.String(), { uniqueItems: true }), ['a', 'a'], 'duplicate_item', {}],
    [Type.Union([Type.Literal('a'), Type.Literal('b')]), 'c', 'not_in_list', { allowed: ['a', 'b'] }],
    [Type.Union([Type.Object({ a: Type.String() }), Type.Object({ b: Type.String() })]), {}, 'no_matching_variant', {}],
    [Type.Enum({ a: 'a', b: 'b' }), 'c', 'not_in_list', { allowed: ['a', 'b'] }],
    [Type.Unsafe<string>({ ...Type.String(), enum: ['a'] }), 5, 'invalid_type', { expected: ['string'], received: 'number' }]
  ] as ReadonlyArray<[TSchema, unknown, string, object]>) t.same(tell(schema, data), [['', code, params]], JSON.stringify(schema))
})

t.test('members', async (t) => {
  const schema = Type.Object({ name: Type.String(), list: Type.Array(Type.Object({ n: Type.Integer() })) }, { additionalProperties: false })
  t.same(tell(schema, { list: [{ n: 1 }, { n: 'x' }, {}], nmae: 'x' }), [
    ['/name', 'missing_field', {}], ['/list/1/n', 'invalid_type', { expected: ['integer'], received: 'string' }], ['/list/2/n', 'missing_field', {}],
    ['/nmae', 'unknown_field', { suggestion: 'name', allowed: ['name', 'list'] }]
  ])
})

t.test('what does not tell stays as it is', async (t) => {
  const same = (error: object, part: object): void => {
    const whole = { schema: undefined, ...part }
    const failure = parseFailure(error, whole)
    t.equal(nameKeyword(failure, whole), failure)
  }
  const typed = Type.Object({ a: Type.Any(), b: Type.Enum({ x: 'x' }, { enum: 'x' }) })
  same({ keyword: 'type', instancePath: '/a' }, { schema: typed, data: { a: 1 } })
  same({ instancePath: '/a' }, { schema: typed })
  same({ instancePath: '/a' }, { schema: typed, data: { a: 1 } })
  same({ instancePath: '/a' }, { schema: { properties: { a: { type: 'string' } } }, data: { a: 1 } })
  same({ instancePath: '/a' }, { data: { a: 1 } })
  same({ instancePath: '/a'.repeat(50) }, { data: {} })
  same({ instancePath: '' }, { data: undefined })
  same({ instancePath: '' }, { schema: Type.Any(), data: {} })
})

t.test('without any schema a member that is not there is missing', async (t) => {
  const part = { schema: undefined, data: { a: {} } }
  t.match(nameKeyword(parseFailure({ instancePath: '/a/b' }, part), part), { keyword: 'required', segments: ['a'], params: { missingProperty: 'b' } })
})
