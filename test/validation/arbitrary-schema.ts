import fc from 'fast-check'

const scalar = fc.oneof(
  fc.record({ type: fc.constant('integer'), minimum: fc.integer({ min: -2, max: 2 }), multipleOf: fc.constantFrom(1, 2) }, { requiredKeys: ['type'] }),
  fc.record({ type: fc.constant('string'), minLength: fc.integer({ min: 0, max: 3 }), maxLength: fc.constant(2), pattern: fc.constantFrom('a', '^b') }, { requiredKeys: ['type'] }),
  fc.record({ enum: fc.constantFrom<unknown[]>(['a', 'b'], [1, 'a', null]) }),
  fc.record({ const: fc.constantFrom(1, 'a', true) }),
  fc.constantFrom({ type: ['string', 'null'] }, { format: 'email' }, { not: { type: 'string' } }, { exclusiveMaximum: 1 })
)
const name = fc.constantFrom('a', 'b', 'c', 'constructor', '~/')

/** Schemas of most keywords, nested, with unions, conditions, and names that objects inherit or pointers escape. */
export const body = fc.letrec<{ schema: object }>((tie) => ({
  schema: fc.oneof({ depthSize: 'small' }, scalar,
    fc.record({
      type: fc.constant('object'),
      properties: fc.dictionary(name, tie('schema'), { maxKeys: 3 }),
      required: fc.uniqueArray(name, { maxLength: 2 }),
      additionalProperties: fc.constant(false),
      minProperties: fc.integer({ min: 0, max: 2 }),
      dependencies: fc.dictionary(name, fc.uniqueArray(name, { maxLength: 2 }), { maxKeys: 1 }),
      propertyNames: fc.constantFrom<object>({ maxLength: 1 }, { pattern: '^[abc]' })
    }, { requiredKeys: ['type', 'properties'] }),
    fc.record({
      type: fc.constant('array'), items: tie('schema'), minItems: fc.integer({ min: 0, max: 3 }), maxItems: fc.constant(2), uniqueItems: fc.boolean(), contains: scalar
    }, { requiredKeys: ['type', 'items'] }),
    fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ if: tie('schema'), then: tie('schema'), else: tie('schema') }))
})).schema

/** Values that such schemas look into. */
export const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, fc.integer({ min: -3, max: 3 }), fc.constantFrom(null, true, '', 'a', 'abc', 1.5),
    fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }), fc.array(tie('value'), { maxLength: 3 }))
})).value
