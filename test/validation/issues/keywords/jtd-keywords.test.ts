import t from 'tap'
import { jtdKeywords } from '../../../../lib/validation/issues/keywords/jtd-keywords.js'
import { parseFailure } from '../../../../lib/validation/issues/parse-failure.js'
import { AjvJtd, tell as tellBy } from '../../find-issues.js'

const tell = (schema: object, data: unknown): unknown => tellBy(schema, data, { Ajv: AjvJtd, ajv: { strict: true }, plugins: [] })

t.test('types', async (t) => {
  for (const [type, data, expected] of [
    ['int8', 1000, ['', 'invalid_format', { format: 'int8' }]],
    ['uint32', 'x', ['', 'invalid_type', { expected: ['integer'], received: 'string' }]],
    ['float32', 'x', ['', 'invalid_type', { expected: ['number'], received: 'string' }]],
    ['timestamp', 'x', ['', 'invalid_format', { format: 'date-time' }]],
    ['string', null, ['', 'missing_body', {}]],
    ['boolean', 'x', ['', 'invalid_type', { expected: ['boolean'], received: 'string' }]]
  ] as const) t.same(tell({ type }, data), [expected])
})

t.test('objects and lists', async (t) => {
  const schema = { properties: { a: { type: 'string' }, b: { elements: { type: 'string' } } }, optionalProperties: { c: { values: { type: 'string' } }, d: { enum: ['x'] } } }
  t.same(tell(schema, { b: [1], c: { x: 1 }, d: 'y', more: 1 }), [
    ['/a', 'missing_field', {}],
    ['/b/0', 'invalid_type', { expected: ['string'], received: 'number' }],
    ['/d', 'not_in_list', { allowed: ['x'] }],
    ['/more', 'unknown_field', {}],
    ['/c/x', 'invalid_type', { expected: ['string'], received: 'number' }]
  ])
  t.same(tell(schema, { a: 'x', b: {}, c: [] }), [
    ['/b', 'invalid_type', { expected: ['array'], received: 'object' }],
    ['/c', 'invalid_type', { expected: ['object'], received: 'array' }]
  ])
  t.same(tell(schema, 5), [['', 'invalid_type', { expected: ['object'], received: 'number' }]])
})

t.test('a tag is shown nowhere', async (t) => {
  const schema = { discriminator: 'kind', mapping: { a: { properties: { x: { type: 'string' } } } } }
  t.same(tell(schema, { kind: 's3cret' }), [['/kind', 'unknown_variant', {}]])
  t.same(tell(schema, { kind: 5 }), [['/kind', 'invalid_type', { expected: ['string'] }]])
  t.same(tell(schema, {}), [['/kind', 'missing_field', {}]])
  t.same(tell(schema, { kind: 'a' }), [['/x', 'missing_field', {}]])
})

t.test('without params nothing is known', async (t) => {
  t.same(jtdKeywords['elements']?.(parseFailure({ keyword: 'elements' }, { schema: {} }), { schema: {} }), { code: 'invalid', params: {} })
})
