import fc from 'fast-check'
import t from 'tap'
import { dropVariants } from '../../../lib/validation/issues/drop-variants.js'
import { toPath, type FindingContext } from '../../../lib/validation/issues/finding.js'
import { parseFailure } from '../../../lib/validation/issues/parse-failure.js'
import { settleWrappers } from '../../../lib/validation/issues/settle-wrappers.js'
import { findErrors, tell } from '../find-issues.js'

/** The paths in the schema of errors that are left. */
function pathsOf (schema: object, data: unknown, more: Partial<FindingContext> = {}): readonly string[] {
  const errors = findErrors(schema, data, {}) as ReadonlyArray<{ readonly schemaPath: string }>
  return (dropVariants(errors, { schema, data, ...more }) as typeof errors).map(({ schemaPath }) => schemaPath)
}

const text = { type: 'string' }
const object = (...names: readonly string[]): object => ({ type: 'object', required: names, properties: Object.fromEntries(names.map((name) => [name, text])) })

t.test('the variant that will be told is left alone with its union', async (t) => {
  t.same(pathsOf({ anyOf: [object('a', 'b'), object('c'), { type: 'null' }] }, {}), ['#/anyOf/1/required', '#/anyOf'], 'that with the fewest errors')
  t.same(pathsOf({ oneOf: [object('a'), object('b', 'c')] }, { b: 5 }), ['#/oneOf/0/required', '#/oneOf'], 'as deep as another, with fewer')
  const nested = { type: 'object', properties: { x: object('a', 'b') } }
  t.same(pathsOf({ oneOf: [object('a'), nested] }, { x: {} }), ['#/oneOf/1/properties/x/required', '#/oneOf/1/properties/x/required', '#/oneOf'], 'that which failed deepest')
})

t.test('variants of constants, and tags that nobody has, need nothing inside', async (t) => {
  t.same(pathsOf({ anyOf: [{ const: 1 }, { const: 2 }] }, 3), ['#/anyOf'])
  const tagged = (kind: string): object => ({ type: 'object', properties: { kind: { const: kind }, a: text } })
  t.same(pathsOf({ anyOf: [tagged('x'), tagged('y')] }, { kind: 'z', a: 5 }), ['#/anyOf'])
  t.same(pathsOf({ anyOf: [tagged('x'), tagged('y')] }, { kind: 'y', a: 5 }), ['#/anyOf/1/properties/a/type', '#/anyOf'])
})

t.test('the tag that all variants have tells, whatever else is a constant', async (t) => {
  const variant = (kind: string, answer: object): object => ({ type: 'object', required: ['kind', 'answer'], properties: { kind: { const: kind }, answer } })
  const schema = { oneOf: [variant('text', { type: 'string' }), variant('choice', { enum: ['a', 'b'] }), variant('scale', { type: 'integer' })] }
  t.same(tell(schema, { kind: 'choice', answer: 'd' }), [['/answer', 'not_in_list', { allowed: ['a', 'b'] }]])
  t.match(tell(schema, { kind: 'none', answer: 'd' }), [['/kind', 'unknown_variant']])
})

t.test('deeper in a recursive union, where the path in the schema is the same', async (t) => {
  const node = (kind: string): object => ({ type: 'object', properties: { kind: { const: kind }, a: text, next: { $ref: '#' } } })
  const schema = { anyOf: [node('x'), node('y')] }
  t.same(pathsOf(schema, { kind: 'x', a: 5, next: { kind: 'y', a: 5 } }), [
    '#/anyOf/0/properties/a/type', '#/anyOf/1/properties/a/type', '#/anyOf', '#/anyOf/1/properties/a/type', '#/anyOf', '#/anyOf'
  ])
})

t.test('all is left where it takes more to find the variant', async (t) => {
  const union = { anyOf: [object('a', 'b'), object('c')] }
  const all = 4
  t.equal(pathsOf(union, {}).length, 2)
  t.equal(pathsOf(union, {}, { keywords: new Map([['required', () => ({ code: 'own', params: {} })]]) }).length, all, 'a keyword has a code of the app')
  t.equal(pathsOf(union, {}, { work: { left: 0 } }).length, all, 'no work is left')
  t.equal(pathsOf({ anyOf: [{ not: {} }, text] }, 1).length, 3, 'a keyword that cannot be weighed')
  t.equal(pathsOf({ anyOf: [text, { type: 'null' }] }, 1).length, 3, 'no variant has the type')
  t.equal(pathsOf({ $ref: '#/definitions/u', definitions: { u: union } }, {}).length, 2, 'behind a reference that leads to the root')
  const deep = (depth: number): object => depth === 0 ? union : { type: 'object', properties: { x: deep(depth - 1) } }
  const value = (depth: number): object => depth === 0 ? {} : { x: value(depth - 1) }
  t.equal(pathsOf(deep(40), value(40)).length, all, 'deeper than an issue shows')
  const errors = [{ keyword: 'anyOf', schemaPath: '#/anyOf', instancePath: '' }]
  t.equal(dropVariants(errors, { schema: { anyOf: 5 }, data: 1 }), errors, 'a union that cannot be read')
  t.equal(dropVariants(errors, { schema: { anyOf: 5 } }), errors, 'what was submitted is not known')
  t.equal(dropVariants([{ ...errors[0], schemaPath: 'other#/anyOf' }], { schema: {}, data: 1 }).length, 1, 'a schema that is not the route\'s')
})

t.test('it says the same as without', async () => {
  const leaf = fc.constantFrom<object>(text, { type: 'integer', minimum: 3 }, { type: 'null' }, { type: 'string', minLength: 3 })
  const variant = fc.oneof(leaf, fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }).chain((names) =>
    fc.tuple(...names.map(() => leaf)).map((schemas) => ({ type: 'object', required: names, properties: Object.fromEntries(names.map((name, index) => [name, schemas[index]])) }))))
  const value = fc.oneof(fc.constantFrom<unknown>(1, 'x', null, 5.5), fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom<unknown>(1, 'x', null, 5.5)))
  const union = fc.tuple(fc.constantFrom('anyOf', 'oneOf'), fc.array(variant, { minLength: 1, maxLength: 4 })).map(([keyword, variants]) => ({ [keyword]: variants }))
  fc.assert(fc.property(union, value, (schema, data) => {
    const errors = findErrors(schema, data, {})
    const part = { schema, data }
    const say = (list: readonly unknown[]): string =>
      JSON.stringify(settleWrappers(list.map((error) => parseFailure(error, part)), part).map((found) => [toPath(found), found.finding]))
    return say(dropVariants(errors, part)) === say(errors)
  }))
})
