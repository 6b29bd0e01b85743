import t from 'tap'
import { Type } from '@sinclair/typebox'
import { toIssues } from '../../../lib/validation/issues/to-issues.js'
import { tell, type FindOptions } from '../find-issues.js'

/** With the data at hand and without, with all errors and with each branch's first. */
const WAYS: ReadonlyArray<[name: string, options: FindOptions]> = [
  ['all errors', {}],
  ['all errors, no data', { withData: false }],
  ['first errors', { ajv: { allErrors: false } }],
  ['first errors, no data', { withData: false, ajv: { allErrors: false } }]
]

for (const [name, options] of WAYS) {
  t.test(`unions: ${name}`, async (t) => {
    t.test('literals are a list', async (t) => {
      const schema = Type.Object({ status: Type.Union([Type.Literal('open'), Type.Literal('closed'), Type.Null()]) })
      t.same(tell(schema, { status: 's3cret' }, options), [['/status', 'not_in_list', { allowed: ['open', 'closed', null] }]])
      t.same(tell(schema, { status: {} }, options), [['/status', 'not_in_list', { allowed: ['open', 'closed', null] }]])
    })

    t.test('secret literals are not listed', async (t) => {
      t.same(tell({ writeOnly: true, anyOf: [{ const: 'a' }] }, 'x', options), [['', 'not_in_list', {}]])
    })

    t.test('the branch whose tag matches', async (t) => {
      const schema = Type.Union([
        Type.Object({ kind: Type.Literal('cat'), lives: Type.Integer() }),
        Type.Object({ kind: Type.Literal('dog'), name: Type.String(), age: Type.Integer() })
      ])
      t.same(tell(schema, { kind: 'dog', name: 5, age: 1, lives: 9 }, options).map(([pointer, code]) => [pointer, code]), [['/name', 'invalid_type']])
      t.same(tell(schema, { kind: 'cat', lives: 'x', name: 'x', age: 1 }, options).map(([pointer, code]) => [pointer, code]), [['/lives', 'invalid_type']])
      t.same(tell(schema, { kind: 'fox', lives: 9, name: 'x', age: 1 }, options), [['/kind', 'unknown_variant', { allowed: ['cat', 'dog'] }]])
      t.same(tell(schema, { lives: 9, name: 'x', age: 1 }, options), [['/kind', 'missing_field', {}]])
    })

    t.test('a value of another type', async (t) => {
      const schema = Type.Union([Type.Object({ kind: Type.Literal('a') }), Type.Object({ kind: Type.Literal('b') }), Type.Null()])
      const [[pointer, code, params] = []] = tell(schema, 'x', options)
      t.same([pointer, code], ['', 'invalid_type'])
      t.match(params, { expected: ['object', 'null'] })
    })

    t.test('the branch whose type matches', async (t) => {
      const schema = Type.Object({ a: Type.Union([Type.Null(), Type.Number(), Type.String({ minLength: 3 })]) })
      t.match(tell(schema, { a: 'x' }, options), [['/a', 'too_short', { min: 3 }]])
    })

    t.test('the branch that fails deepest', async (t) => {
      const schema = Type.Union([
        Type.Object({ a: Type.Object({ b: Type.String() }) }),
        Type.Object({ c: Type.String() })
      ])
      t.match(tell(schema, { a: { b: 5 } }, options), [['/a/b', 'invalid_type', {}]])
    })

    t.test('unions in unions', async (t) => {
      const schema = Type.Union([Type.Null(), Type.Array(Type.Union([Type.Literal('a'), Type.Literal('b')]))])
      t.same(tell(schema, ['a', 'x'], options), [['/1', 'not_in_list', { allowed: ['a', 'b'] }]])
    })

    t.test('oneOf that matches more than one', async (t) => {
      const schema = { oneOf: [{ title: 'A', type: 'number' }, { title: 'B', type: 'string' }, { title: 'C', minLength: 1 }] }
      t.same(tell(schema, 'x', options), [['', 'ambiguous_variant', { matched: ['B', 'C'] }]])
      t.same(tell({ oneOf: [{}, {}] }, 'x', options), [['', 'ambiguous_variant', {}]])
    })

    t.test('branches behind $refs', async (t) => {
      const definitions = {
        A: { type: 'object', properties: { x: { type: 'string', minLength: 5 } } },
        B: { type: 'integer' }
      }
      const local = { definitions, properties: { v: { anyOf: [{ $ref: '#/definitions/A' }, { $ref: '#/definitions/B' }] } } }
      t.match(tell(local, { v: { x: 'a' } }, options), [['/v/x', 'too_short', { min: 5 }]])
      const shared = [{ $id: 'A', ...definitions.A }, { $id: 'B', ...definitions.B }]
      const context = { sharedSchemas: { A: shared[0], B: shared[1] } }
      const remote = { properties: { v: { anyOf: [{ $ref: 'A#' }, { $ref: 'B' }] } } }
      t.match(tell(remote, { v: { x: 'a' } }, { ...options, shared, context }), [['/v/x', 'too_short', { min: 5 }]])
    })

    t.test('a recursive branch, whose errors do not say whose they are', async (t) => {
      const Node = { type: 'object', required: ['name'], properties: { name: { type: 'string' }, next: { $ref: '#/definitions/Node' } } }
      const schema = { definitions: { Node }, properties: { v: { anyOf: [{ $ref: '#/definitions/Node' }, { type: 'null' }] } } }
      t.match(tell(schema, { v: { name: 'x', next: { name: 5 } } }, options), [['/v/next/name', 'invalid_type', {}]])
    })
  })
}

t.test('the data tell the tag where the errors do not', async (t) => {
  const schema = Type.Union([
    Type.Object({ kind: Type.Literal('cat'), lives: Type.Integer() }),
    Type.Object({ kind: Type.Literal('dog'), name: Type.String() })
  ])
  t.same(tell(schema, { kind: 'dog' }, { ajv: { allErrors: false } }), [['/name', 'missing_field', {}]])
})

t.test('of equally deep branches the one with the fewest failures', async (t) => {
  const schema = Type.Union([Type.Object({ a: Type.String(), b: Type.String() }), Type.Object({ c: Type.String() })])
  t.same(tell(schema, {}), [['/c', 'missing_field', {}]])
  const same = Type.Union([Type.Object({ a: Type.String() }), Type.Object({ c: Type.String() })])
  t.same(tell(same, {}), [['/a', 'missing_field', {}]], 'the first of equal ones')
})

t.test('types of several branches are one list', async (t) => {
  t.same(tell(Type.Union([Type.Integer(), Type.Boolean(), Type.Integer()]), 1.5), [
    ['', 'invalid_type', { expected: ['integer', 'boolean'], received: 'number' }]
  ])
  t.same(tell(Type.Union([Type.Integer(), Type.Boolean()]), null, { context: { source: 'querystring' } }), [
    ['', 'null_not_allowed', { expected: ['integer', 'boolean'] }]
  ])
})

t.test('oneOf that matches nothing', async (t) => {
  t.same(tell({ oneOf: [{ type: 'null' }, { minLength: 3 }] }, 'x'), [['', 'too_short', { min: 3, actual: 1 }]])
})

t.test('several issues of the best branch', async (t) => {
  const schema = Type.Union([Type.Null(), Type.Object({ a: Type.String(), b: Type.Integer({ minimum: 3 }) })])
  t.same(tell(schema, { b: 1 }), [['/a', 'missing_field', {}], ['/b', 'too_small', { min: 3, inclusive: true }]])
})

t.test('without a schema', async (t) => {
  const schema = Type.Object({ v: Type.Union([Type.String({ minLength: 3 }), Type.Null()]) })
  t.same(tell(schema, { v: 'x' }, { context: { schema: undefined } }), [['/v', 'too_short', { min: 3, actual: 1 }]])
})

t.test('a wrapper without anything inside', async (t) => {
  const schema = { anyOf: [{ title: 'A' }, { title: 'B' }] }
  const error = { keyword: 'anyOf', instancePath: '', schemaPath: '#/anyOf', params: {} }
  const { issues } = toIssues([error], { source: 'body', schema, maxIssues: 5 })
  t.match(issues, [{ code: 'no_matching_variant', params: { variants: ['A', 'B'] } }])
})

t.test('a variant that was meant, of which nothing is reported', async (t) => {
  const variant = (kind: string): object => ({ type: 'object', required: ['kind', 'a'], properties: { kind: { const: kind } } })
  const schema = { anyOf: [variant('x'), variant('y')] }
  const data = { kind: 'x' }
  const union = { keyword: 'anyOf', instancePath: '', schemaPath: '#/anyOf', params: {} }
  const tellOf = (...inner: readonly object[]): readonly string[] =>
    toIssues([...inner, union], { source: 'body', schema, data, maxIssues: 9 }).issues.map(({ pointer, code }) => `${pointer} ${code}`)
  t.strictSame(tellOf({ keyword: 'const', instancePath: '/kind', schemaPath: '#/anyOf/1/properties/kind/const', params: { allowedValue: 'y' } }), ['/kind not_equal'],
    'what failed in another is better than nothing')
  t.strictSame(tellOf({ keyword: 'own', instancePath: '/kind', schemaPath: '#/anyOf/0/../own', params: {} }), ['/kind invalid'], 'what cannot be told from others')
  t.strictSame(tellOf(), [' no_matching_variant'])
})
