import fc from 'fast-check'
import t from 'tap'
import { attempt } from '../plugin/validation-app.js'
import { Ajv7, findErrors } from './find-issues.js'

const scalar = fc.oneof(
  fc.record({ type: fc.constant('integer'), minimum: fc.integer({ min: -2, max: 2 }), multipleOf: fc.constantFrom(1, 2) }, { requiredKeys: ['type'] }),
  fc.record({ type: fc.constant('string'), minLength: fc.integer({ min: 0, max: 3 }), pattern: fc.constantFrom('a', '^b') }, { requiredKeys: ['type'] }),
  fc.record({ enum: fc.constantFrom<unknown[]>(['a', 'b'], [1, 'a', null]) }),
  fc.record({ const: fc.constantFrom(1, 'a', true) })
)
const name = fc.constantFrom('a', 'b', 'c', 'constructor', '~/')
const { schema } = fc.letrec<{ schema: object }>((tie) => ({
  schema: fc.oneof({ depthSize: 'small' }, scalar,
    fc.record({
      type: fc.constant('object'),
      properties: fc.dictionary(name, tie('schema'), { maxKeys: 3 }),
      required: fc.uniqueArray(name, { maxLength: 2 }),
      additionalProperties: fc.constant(false)
    }, { requiredKeys: ['type', 'properties'] }),
    fc.record({ type: fc.constant('array'), items: tie('schema'), minItems: fc.integer({ min: 0, max: 3 }), uniqueItems: fc.boolean() }, { requiredKeys: ['type', 'items'] }),
    fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }) }))
}))
const { data } = fc.letrec<{ data: unknown }>((tie) => ({
  data: fc.oneof({ depthSize: 'small' }, fc.integer({ min: -3, max: 3 }), fc.constantFrom(null, true, '', 'a', 'abc', 1.5),
    fc.dictionary(name, tie('data'), { maxKeys: 3, noNullPrototype: true }), fc.array(tie('data'), { maxLength: 3 }))
}))

/** `true` where a pointer leads to a value, or to a member that is missing from one. */
function resolves (value: unknown, pointer: string): boolean {
  const names = pointer.split('/').slice(1).map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
  let at: unknown = value
  return names.every((segment, index) => {
    if (typeof at !== 'object' || at === null) return false
    const has = Object.hasOwn(at, segment)
    at = Reflect.get(at, segment)
    return has || index === names.length - 1
  })
}

t.test('issues are of what Ajv reports with allErrors, never more than maxIssues, and their pointers resolve', async () => {
  const options = { coerceTypes: false, useDefaults: false, removeAdditional: false, strict: false }
  const server = { ajv: { customOptions: options } }
  await fc.assert(fc.asyncProperty(schema, data, fc.integer({ min: 1, max: 4 }), async (body, value, maxIssues) => {
    const request = { body: JSON.stringify(value), headers: { 'content-type': 'application/json' } }
    const { status, issues, truncated } = await attempt({ schema: { body }, request, server, validation: { maxIssues } })
    const errors = findErrors(body, value, { Ajv: Ajv7, ajv: options }) as ReadonlyArray<{ instancePath: string, keyword: string, params: { missingProperty?: string, additionalProperty?: string } }>
    if (errors.length === 0) return status === 200
    const keywords = errors.map(({ keyword }) => keyword)
    const places = errors.flatMap(({ instancePath, params: { missingProperty, additionalProperty } }) => {
      const member = missingProperty ?? additionalProperty
      return member === undefined ? instancePath : `${instancePath}/${member.replaceAll('~', '~0').replaceAll('/', '~1')}`
    })
    return status === 422 && issues.length > 0 && issues.length <= maxIssues && (!truncated || issues.length === maxIssues) &&
      issues.every(({ pointer, keyword }) => {
        // A duplicate is told at the later item.
        const place = keyword === 'uniqueItems' ? pointer.replace(/\/\d+$/, '') : pointer
        return keywords.includes(keyword) && places.includes(place) && resolves(value, pointer)
      })
  }), { numRuns: 40 })
})
