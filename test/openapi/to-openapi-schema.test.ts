import { Type } from '@sinclair/typebox'
import t from 'tap'
import { toOpenapiSchema } from '../../lib/openapi/to-openapi-schema.js'

const schema = Type.Object({
  literal: Type.Literal('a'),
  nothing: Type.Null(),
  either: Type.Unsafe({ type: ['string', 'null'] }),
  several: Type.Unsafe({ type: ['string', 'number'] }),
  both: Type.Union([Type.Literal(1), Type.String()]),
  map: Type.Record(Type.String(), Type.Literal(1)),
  limited: Type.Number({ exclusiveMinimum: 1, maximum: 5, examples: [2, 3] })
}, { $id: 'Test', $schema: 'x', additionalProperties: false })

t.test('3.1 takes the schema as it is, without its name', async (t) => {
  const { $id, $schema, ...others } = JSON.parse(JSON.stringify(schema))
  t.strictSame(JSON.parse(JSON.stringify(toOpenapiSchema(schema, '3.1'))), others)
  t.equal(toOpenapiSchema(true, '3.1'), true)
})

t.test('3.0 gets what it knows', async (t) => {
  t.strictSame(JSON.parse(JSON.stringify(toOpenapiSchema(schema, '3.0'))), {
    type: 'object',
    required: ['literal', 'nothing', 'either', 'several', 'both', 'map', 'limited'],
    additionalProperties: false,
    properties: {
      literal: { type: 'string', enum: ['a'] },
      nothing: { type: 'object', nullable: true, enum: [null] },
      either: { type: 'string', nullable: true },
      several: {},
      both: { anyOf: [{ type: 'number', enum: [1] }, { type: 'string' }] },
      map: { type: 'object', additionalProperties: { type: 'number', enum: [1] } },
      limited: { type: 'number', minimum: 1, exclusiveMinimum: true, maximum: 5, example: 2 }
    }
  })
})

t.test('3.0 says nothing of members by several patterns', async (t) => {
  t.strictSame(toOpenapiSchema({ type: 'object', patternProperties: { a: {}, b: {} }, properties: null }, '3.0'), { type: 'object', properties: null })
  t.strictSame(toOpenapiSchema({ patternProperties: { a: {} }, additionalProperties: false }, '3.0'), { additionalProperties: false })
})
