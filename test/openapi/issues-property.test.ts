import Fastify from 'fastify'
import fc from 'fast-check'
import t from 'tap'
import errorCatalog, { serverOptions } from '../../lib/index.js'
import { findSchemaIssues } from '../../lib/openapi/find-schema-issues.js'
import { toPattern, toPlace } from '../../lib/openapi/placeholders.js'

t.setTimeout(120_000)

const schema = {
  type: 'object',
  required: ['name', 'pet', 'agreed'],
  additionalProperties: false,
  minProperties: 2,
  $defs: { point: { type: 'object', required: ['x'], properties: { x: { type: 'number', minimum: 0 }, y: { type: 'integer', multipleOf: 2 } } } },
  properties: {
    name: { type: 'string', minLength: 2, maxLength: 5, pattern: '^[a-z]*$' },
    agreed: { const: true },
    size: { enum: ['s', 'm'] },
    either: { anyOf: [{ type: 'integer', minimum: 3 }, { type: 'null' }] },
    choice: { anyOf: [{ const: 'a' }, { const: 'b' }] },
    points: { type: 'array', minItems: 1, maxItems: 2, uniqueItems: true, items: { $ref: '#/$defs/point' } },
    pet: {
      oneOf: [
        { type: 'object', required: ['kind'], properties: { kind: { const: 'cat' }, lives: { type: 'integer', maximum: 9 } } },
        { type: 'object', required: ['kind', 'name'], properties: { kind: { const: 'dog' }, name: { type: 'string', minLength: 1 } } }
      ]
    },
    extra: { type: 'object', propertyNames: { maxLength: 2 }, additionalProperties: { type: 'boolean' } },
    list: { type: 'array', contains: { const: 1 }, maxContains: 1 },
    never: false,
    odd: { not: { type: 'string' } },
    when: { if: { required: ['a'] }, then: { required: ['b'] }, else: { required: ['c'], properties: { c: { type: 'integer' } } } }
  }
}

const scalar = fc.oneof(fc.constantFrom(null, true, 1, 1.5, -1, '', 'a', 'cat', 'dog', 'm', 'a longer text', 10))
const value = fc.oneof({ depthSize: 'small' }, scalar, fc.array(fc.oneof(scalar, fc.constant({ x: 1 }), fc.constant({ x: -1, y: 3 })), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b', 'c', 'x', 'y', 'kind', 'name', 'lives', 'long name'), scalar, { maxKeys: 4 }))
const body = fc.oneof({ weight: 9, arbitrary: fc.dictionary(fc.constantFrom(...Object.keys(schema.properties), 'unknown'), value, { maxKeys: 6 }) }, { weight: 1, arbitrary: value })

for (const coerceTypes of ['array', false] as const) {
  t.test(`no body has an issue that its schema is not said to lead to, coerceTypes ${coerceTypes}`, async (t) => {
    const customOptions = { coerceTypes, removeAdditional: false, discriminator: false, strict: false } as const
    const app = Fastify(serverOptions({ ajv: { customOptions } }))
    t.teardown(() => app.close())
    await app.register(errorCatalog, { format: 'problem' })
    app.post('/', { schema: { body: schema } }, () => '')
    await app.ready()
    const possible = findSchemaIssues({ source: 'body', schema })?.map(({ path, facts: { code } }) => {
      const { pointer } = toPlace(path)
      const pattern = toPattern(pointer)
      return { code, fits: (given: string) => pattern === undefined ? given === pointer : new RegExp(pattern, 'u').test(given) }
    }) ?? []
    t.ok(possible.length > 30)

    await fc.assert(fc.asyncProperty(body, async (payload) => {
      const answer = await app.inject({ method: 'POST', url: '/', headers: { 'content-type': 'application/json' }, payload: JSON.stringify(payload) })
      const { errors = [] } = JSON.parse(answer.body || '{}')
      const unforeseen = errors.filter(({ pointer, code }: { pointer: string, code: string }) => {
        return !possible.some((one) => one.code === code && one.fits(pointer.slice(1)))
      })
      if (unforeseen.length > 0) throw new Error(JSON.stringify(unforeseen))
    }), { seed: 6, numRuns: 150 })
  })
}
