import { Type } from '@sinclair/typebox'
import t from 'tap'
import { toSampleValue } from '../../lib/docs/sample-value.js'

t.test('what a schema names, else a value of its type', async (t) => {
  t.strictSame(toSampleValue(Type.Object({
    constant: Type.Literal('a'),
    example: Type.String({ examples: ['b'], default: 'c' }),
    preset: Type.Integer({ default: 0 }),
    choice: Type.Unsafe({ enum: ['d', 'e'] }),
    union: Type.Union([Type.Number(), Type.Null()]),
    list: Type.Array(Type.Boolean()),
    nothing: Type.Unknown(),
    bare: Type.Object({})
  })), { constant: 'a', example: 'b', preset: 0, choice: 'd', union: 3, list: [true], bare: {} })
  t.strictSame(toSampleValue({ type: 'object' }), {})
  t.strictSame(toSampleValue({ type: 'array' }), [])
  t.equal(toSampleValue({ oneOf: [{ type: ['string', 'null'] }] }), 'text')
  t.equal(toSampleValue(undefined), undefined)
})

t.test('a schema that contains itself has an end', async (t) => {
  const schema: Record<string, unknown> = { type: 'object' }
  schema['properties'] = { self: schema }
  t.match(JSON.stringify(toSampleValue(schema)), /^(?:\{"self":)+/)
})
