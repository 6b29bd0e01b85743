import { Type } from '@sinclair/typebox'
import Joi from 'joi'
import t from 'tap'
import * as yup from 'yup'
import * as zod from 'zod'
import { findSchemaIssues, type PartSchema } from '../../lib/openapi/find-schema-issues.js'
import { ANY_INDEX, ANY_NAME } from '../../lib/openapi/placeholders.js'

/** The codes by field, with `*` for any index and `?` for any name. */
function find (schema: unknown, part: Partial<PartSchema> = {}): Record<string, string[]> | undefined {
  const issues = findSchemaIssues({ source: 'body', schema, ...part })
  if (issues === undefined) return undefined
  const fields: Record<string, string[]> = {}
  for (const { path, facts } of issues) {
    const field = path.join('.').replaceAll(ANY_INDEX, '*').replaceAll(ANY_NAME, '?')
    const codes = fields[field] ??= []
    if (!codes.includes(facts.code)) codes.push(facts.code)
  }
  return fields
}

const ofString = ['null_not_allowed', 'invalid_type']

t.test('each keyword has its codes, by field', async (t) => {
  t.strictSame(find(Type.Object({
    name: Type.String({ minLength: 1, maxLength: 9 }),
    code: Type.Optional(Type.String({ minLength: 6, maxLength: 6, pattern: '^\\d+$' })),
    age: Type.Optional(Type.Integer({ minimum: 0, multipleOf: 5 })),
    price: Type.Optional(Type.Number({ exclusiveMaximum: 9, multipleOf: 0.01 })),
    at: Type.Optional(Type.String({ format: 'date', formatMinimum: '2020-01-01' })),
    state: Type.Optional(Type.Union([Type.Literal('on'), Type.Literal('off')])),
    tags: Type.Optional(Type.Array(Type.String(), { minItems: 1, maxItems: 3, uniqueItems: true })),
    agreed: Type.Literal(true)
  }, { minProperties: 1, additionalProperties: false })), {
    '': ['too_few_fields', 'missing_body', 'invalid_type'],
    '?': ['unknown_field'],
    name: ['missing_field', 'blank', 'too_long', ...ofString],
    agreed: ['missing_field', 'not_equal', ...ofString],
    code: ['wrong_length', 'invalid_format', ...ofString],
    age: ['too_small', 'not_multiple_of', 'null_not_allowed', 'not_integer', 'invalid_type'],
    price: ['too_large', 'too_many_decimals', ...ofString],
    at: ['invalid_format', 'too_early', ...ofString],
    state: ['not_in_list'],
    tags: ['empty_list', 'too_many_items', ...ofString],
    'tags.*': ['duplicate_item', ...ofString]
  }, 'in the order of the keywords, whatever TypeBox makes it')
})

t.test('other places', async (t) => {
  t.strictSame(find({
    type: 'object',
    patternProperties: { '^x': { type: 'null' } },
    properties: {
      tuple: { prefixItems: [{ const: 1 }], items: false, contains: { const: 2 }, maxContains: 1 },
      never: false,
      always: true,
      not: { not: { type: 'string' } }
    },
    propertyNames: { maxLength: 9 },
    dependentRequired: { a: ['b'] },
    if: { required: ['a'] },
    then: { required: ['c'], properties: { c: { default: 1 } } },
    else: { properties: { d: { enum: [1] } } },
    allOf: [{ required: ['e'] }],
    'x-note': 'kept'
  }), {
    '': ['missing_body', 'invalid_type', 'condition_not_met'],
    '?': ['invalid_type', 'invalid_field_name'],
    'tuple.0': ['not_equal'],
    tuple: ['too_many_items', 'missing_item', 'too_many_matching_items'],
    never: ['not_allowed'],
    not: ['not_allowed'],
    b: ['missing_dependent_field'],
    c: ['missing_field'],
    d: ['not_in_list'],
    e: ['missing_field']
  })
})

t.test('parts of a request other than the body are objects of texts', async (t) => {
  const schema = { type: 'object', required: ['a', 'b'], properties: { a: { type: 'string' }, b: { type: 'integer' } } }
  const missing = ['missing_field']
  t.strictSame(find(schema, { source: 'querystring' }), { a: [...missing, 'invalid_type'], b: [...missing, 'not_integer', 'invalid_type'] })
  t.strictSame(find(schema, { source: 'headers' }), { a: missing, b: [...missing, 'not_integer', 'invalid_type'] })
})

t.test('references are followed', async (t) => {
  const sharedSchemas = { money: { $id: 'money', $defs: { amount: { type: 'integer' } }, properties: { amount: { $ref: '#/$defs/amount' } } } }
  const own = { $defs: { name: { maxLength: 3 } }, properties: { name: { $ref: '#/$defs/name' }, price: { $ref: 'money#' } } }
  t.strictSame(find(own, { sharedSchemas }), { name: ['too_long'], 'price.amount': ['null_not_allowed', 'not_integer', 'invalid_type'] })
  t.equal(find(own), undefined, 'an unknown one may lead anywhere')
  t.equal(find({ properties: { child: { $ref: '#' } } }), undefined, 'a schema without an end')
})

t.test('of a union one variant speaks', async (t) => {
  t.strictSame(find({ properties: { a: { anyOf: [{ type: 'integer', minimum: 1 }, { type: 'null' }] } } }), { a: ['invalid_type', 'too_small'] })
  t.strictSame(find({ anyOf: [{ required: ['a'] }, { required: ['b'] }] }), { '': ['missing_one_of'] })
  t.strictSame(find({ oneOf: [{ required: ['a'] }, { required: ['b'], minProperties: 2 }] }), { a: ['missing_field'], '': ['too_few_fields', 'ambiguous_variant'], b: ['missing_field'] })
  const cat = { type: 'object', required: ['kind', 'lives'], properties: { kind: { const: 'cat' }, lives: { type: 'integer', maximum: 9 } } }
  const dog = { type: 'object', required: ['kind'], properties: { kind: { const: 'dog' }, name: { minLength: 1 } } }
  const tagged = {
    '': ['missing_body', 'invalid_type', 'ambiguous_variant'],
    kind: ['missing_field', 'unknown_variant'],
    lives: ['missing_field', 'null_not_allowed', 'not_integer', 'invalid_type', 'too_large'],
    name: ['blank']
  }
  t.strictSame(find({ oneOf: [cat, dog] }), tagged)
  t.strictSame(find({ type: 'object', discriminator: { propertyName: 'kind' }, oneOf: [cat, dog] }), {
    '': tagged[''], kind: ['missing_field', 'invalid_type', 'unknown_variant'], lives: tagged.lives, name: tagged.name
  })
})

t.test('what is no JSON Schema, or more than it, may lead anywhere', async (t) => {
  t.equal(find({ isEven: true }), undefined)
  t.equal(find('a text'), undefined)
  t.equal(find({ properties: { a: { type: 'integer', isEven: true }, b: { type: 'integer' } } }), undefined)
  t.equal(find(zod.object({ a: zod.string() })), undefined)
  t.equal(find(Joi.object({ a: Joi.string() })), undefined)
  t.equal(find(yup.object({ a: yup.string() })), undefined)
  const wide = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`field${index}`, {}]))
  t.equal(find({ properties: wide }), undefined, 'too wide')
})
