import { createRequire } from 'node:module'
import ajvErrors from 'ajv-errors'
import ajvKeywords from 'ajv-keywords'
import { fill, fillMembers, MOST_BYTES, ofBody, times, type AjvPlugin, type Pair } from './pair.js'

// That of the Ajv that Fastify validates with.
const ofCompiler = createRequire(createRequire(createRequire(import.meta.url).resolve('fastify')).resolve('@fastify/ajv-compiler'))
const unevaluated = ofCompiler('ajv/dist/vocabularies/unevaluated') as { readonly default: Parameters<Ajv['addVocabulary']>[0] } // Ajv's builds all have this shape
type Ajv = Parameters<AjvPlugin>[0]

/** Fastify has draft 7, to which Ajv can add keywords of later ones. */
const addUnevaluated: AjvPlugin = (ajv) => ajv.addVocabulary(unevaluated.default)

/** One row or more for each keyword that looks at many values, or at one value often. */
export const pairsOfKeywords: readonly Pair[] = [
  ofBody({
    name: '`allOf` of 30 conditions, `not`',
    body: {
      type: 'array',
      items: {
        allOf: times(30, (index) => ({ if: { required: [`a${index}`] }, then: { required: ['b'] }, else: { required: ['c', 'd'] } })),
        not: { type: ['number', 'object'] }
      }
    },
    value: (number) => fill(number, {})
  }),
  ofBody({
    name: '`unevaluatedProperties` beside `anyOf`, unknown members',
    options: { unevaluated: true },
    plugins: [addUnevaluated],
    body: {
      type: 'object',
      required: ['id'],
      anyOf: times(8, (index) => ({ properties: { [`a${index}`]: { type: 'string' } }, required: [`a${index}`] })),
      unevaluatedProperties: false
    },
    value: (number) => fillMembers(number, 'u', 1)
  }),
  ofBody({
    name: '`dependencies` of 50 members on 50',
    body: {
      type: 'array',
      items: {
        dependencies: Object.fromEntries(times(50, (index) => [`m${index}`, index % 2 === 0 ? times(50, (other) => `n${other}`) : { required: times(50, (other) => `o${other}`) }]))
      }
    },
    value: (number) => times(90, (item) => Object.fromEntries(times(50, (index) => [`m${index}`, number + item])))
  }),
  ofBody({
    name: '`contains` of objects, none matches',
    body: { type: 'array', contains: { type: 'object', required: ['a', 'b', 'c'], properties: { a: { minLength: 3 } } } },
    value: (number) => fill(number, { a: 'x' })
  }),
  ofBody({
    name: '`uniqueItems` of objects after a failure',
    body: { type: 'array', items: { type: 'object', required: ['b'] }, uniqueItems: true },
    value: (number) => times(4000, (index) => ({ a: number + index }))
  }),
  ofBody({
    name: '`patternProperties` × `propertyNames`, unknown members',
    body: {
      type: 'object',
      required: ['id'],
      patternProperties: Object.fromEntries(times(20, (index) => [`^.*${index}$`, { type: 'string', minLength: 4 }])),
      propertyNames: { pattern: '^[a-z]+$', maxLength: 5 },
      additionalProperties: false
    },
    options: { removeAdditional: false, coerceTypes: false },
    value: (number) => fillMembers(number, 'p', 1)
  }),
  ofBody({
    name: '`enum` of 300 objects',
    body: { type: 'array', items: { enum: times(300, (index) => ({ kind: { list: [1, 2, 3, index] } })) } },
    value: (number) => fill(number, { kind: { list: [1, 2, 3, -1] } })
  }),
  ofBody({
    name: '`$data`: limits, `const` and formats from the body',
    options: { $data: true },
    body: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          a: { type: 'number', maximum: { $data: '1/b' } }, b: { type: 'number' }, c: { const: { $data: '1/d' } }, e: { type: 'string', format: { $data: '1/f' } }
        }
      }
    },
    value: (number) => fill(number, { a: 9, b: 1, c: [1, 2], d: [1, 3], e: 'xxxxxxxxx', f: 'email' })
  }),
  ofBody({
    name: 'ajv-errors on each item',
    options: { allErrors: true },
    plugins: [ajvErrors.default as AjvPlugin],
    body: {
      type: 'array',
      maxItems: 200_000,
      items: { type: 'object', required: ['a', 'b'], properties: { a: { type: 'integer' } }, errorMessage: { required: { a: 'a is needed', b: 'b is needed' }, properties: { a: 'a is a number' } } }
    },
    // Ajv-errors itself looks at all errors for each item.
    value: (number) => [number, ...times(150, () => ({ a: 'x' }))]
  }),
  ofBody({
    name: 'ajv-keywords: `uniqueItemProperties`, `transform`, `regexp`',
    plugins: [[ajvKeywords.default as AjvPlugin, ['uniqueItemProperties', 'transform', 'regexp']]],
    body: {
      type: 'array',
      uniqueItemProperties: ['id', 'name'],
      items: { type: 'object', required: ['x'], properties: { name: { type: 'string', transform: ['trim', 'toLowerCase'], regexp: '/^q/i' } } }
    },
    value: (number) => times(2000, (index) => ({ id: number + index, name: ` N${index} ` }))
  }),
  ofBody({
    name: 'one long text: formats, pattern and length',
    body: {
      type: 'object',
      required: ['id'],
      properties: Object.fromEntries(times(4, (index) => [`t${index}`, { type: 'string', maxLength: 10, pattern: '^(a|b)*c$', format: ['email', 'uri', 'hostname', 'date-time'][index] }]))
    },
    value: (number) => Object.fromEntries(times(4, (index) => [`t${index}`, 'ab'.repeat(MOST_BYTES / 8 - 10) + number]))
  }),
  ofBody({
    name: '`additionalProperties: false`, unknown members, names far and near',
    options: { removeAdditional: false },
    body: {
      type: 'object',
      required: ['id'],
      additionalProperties: false,
      properties: Object.fromEntries(times(200, (index) => [`aVeryLongNameOfAMember${index}`, { type: 'string' }]))
    },
    value: (number) => fillMembers(number, 'aVeryLongNameOfAMembr', 1)
  })
]
