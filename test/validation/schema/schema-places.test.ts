import t from 'tap'
import { locateSchema } from '../../../lib/validation/schema/locate-schema.js'
import { followRefs, schemaOfPath, type Schema } from '../../../lib/validation/schema/schema-places.js'

/** The titles of the schemas of a place; those that may not apply have a question mark. */
function titles (schema: unknown, path: string, sharedSchemas?: Readonly<Record<string, unknown>>): readonly string[] {
  const { places } = locateSchema({ schema, sharedSchemas }, path === '' ? [] : path.split('.'))
  return places.flatMap((place) => typeof place.schema['title'] === 'string' ? `${place.schema['title']}${place.isAlternative ? '?' : ''}` : [])
}

const A = { title: 'A' }
const B = { title: 'B' }
const C = { title: 'C' }

const PLACES: ReadonlyArray<[name: string, schema: unknown, path: string, titles: readonly string[]]> = [
  ['the root', A, '', ['A']],
  ['no schema', undefined, 'a', []],
  ['a boolean schema', true, 'a', []],
  ['a property', { properties: { a: A } }, 'a', ['A']],
  ['a property that is a boolean', { properties: { a: true } }, 'a', []],
  ['an unknown property', { properties: { a: A } }, 'b', []],
  ['an inherited name', { properties: { a: A } }, 'constructor', []],
  ['an own __proto__', { properties: JSON.parse('{"__proto__":{"title":"A"}}') }, '__proto__', ['A']],
  ['further properties', { properties: { a: A }, additionalProperties: B }, 'b', ['B']],
  ['unevaluated properties', { unevaluatedProperties: B }, 'b', ['B']],
  ['properties by pattern, untried', { patternProperties: { '(a+)+$': A, '^b': true } }, 'x', ['A?']],
  ['items', { items: A }, '0', ['A']],
  ['a tuple of draft 7', { items: [A, B], additionalItems: C }, '1', ['B']],
  ['what follows it', { items: [A, B], additionalItems: C }, '2', ['C']],
  ['a tuple of 2020-12', { prefixItems: [A], items: B }, '0', ['A']],
  ['what follows that', { prefixItems: [A], items: B, unevaluatedItems: C }, '7', ['B', 'C']],
  ['no index', { items: A }, 'x', []],
  ['a local $ref', { properties: { a: { title: 'A', $ref: '#/definitions/B' } }, definitions: { B } }, 'a', ['A', 'B']],
  ['an encoded $ref', { $ref: '#/definitions/a%20~1b', definitions: { 'a /b': A } }, '', ['A']],
  ['a $ref that cannot be decoded', { $ref: '#/definitions/%', definitions: { '%': A } }, '', ['A']],
  ['a $ref to nothing', { $ref: '#/definitions/A' }, '', []],
  ['a $ref into a list', { $ref: '#/allOf/0', allOf: [A] }, '', ['A']],
  ['an anchor', { title: 'A', $ref: '#b' }, '', ['A']],
  ['a $ref to the own id', { $id: 'root', title: 'A', properties: { a: { $ref: 'root#' } } }, 'a', ['A']],
  ['an unknown document', { $ref: 'other#' }, '', []],
  ['a $ref to itself', { title: 'A', $ref: '#', properties: { a: { $ref: '#' } } }, 'a.a.a', ['A']],
  ['combinators', { allOf: [A, true], anyOf: [B], oneOf: [C] }, '', ['A', 'B?', 'C?']],
  ['conditions', { then: A, else: B, dependentSchemas: { x: C, y: true } }, '', ['A?', 'B?', 'C?']],
  ['dependencies', { dependencies: { x: ['y'], z: A } }, '', ['A?']],
  ['a list under $ref in a union', { anyOf: [{ $ref: '#/$defs/A' }], $defs: { A } }, '', ['A?']],
  ['below a union', { anyOf: [{ properties: { a: A } }, { properties: { a: B } }] }, 'a', ['A', 'B']]
]

for (const [name, schema, path, expected] of PLACES) {
  t.test(name, async (t) => t.same(titles(schema, path), expected))
}

t.test('shared schemas have their own root', async (t) => {
  const shared = { user: { $id: 'user', properties: { name: { $ref: '#/definitions/A' } }, definitions: { A } } }
  t.same(titles({ items: { $ref: 'user#' } }, '0.name', shared), ['A'])
  t.same(titles({ items: { $ref: 'user#/definitions/A' } }, '0', shared), ['A'])
})

t.test('a schema that branches without end is followed so far', async (t) => {
  const many = { anyOf: Array.from({ length: 1000 }, () => ({ anyOf: [{}] })) }
  t.equal(locateSchema({ schema: many }, []).places.length, 64)
  t.equal(locateSchema({ schema: { anyOf: many.anyOf.map(() => ({ items: {} })) } }, ['0']).places.length, 63)
})

t.test('the rank of a place', async (t) => {
  const schema = { properties: { b: { items: {} }, a: {} }, allOf: [{ properties: { a: {}, c: {} } }] }
  const rank = (...segments: readonly string[]): readonly number[] => locateSchema({ schema }, segments).rank
  t.same(rank(), [])
  t.same(rank('b'), [0])
  t.same(rank('b', '12'), [0, 12])
  t.same(rank('a'), [1])
  t.same(rank('c'), [1])
  t.same(rank('x'), [Infinity])
})

t.test('the schema at the end of a schemaPath', async (t) => {
  const schema = { title: 'root', properties: { 'a/b c': { title: 'A', minLength: 1 } } }
  const title = (path: string, source: object = { schema }): unknown => schemaOfPath({ schema: undefined, ...source }, path)?.['title']
  t.equal(title('#/required'), 'root')
  t.equal(title('#/properties/a~1b%20c/minLength'), 'A')
  t.equal(title('user#/minLength', { schema, sharedSchemas: { user: A } }), 'A')
  t.equal(title('user/minLength', { schema, sharedSchemas: { user: A } }), 'A')
  t.equal(title('#/properties/x/minLength'), undefined)
  t.equal(title(''), undefined)
  t.equal(title('#/required', { schema: undefined }), undefined)
})

t.test('following a $ref to its end', async (t) => {
  const root: Schema = { a: { $ref: '#/b' }, b: { $ref: '#/c' }, c: { title: 'C' }, loop: { $ref: '#/loop' } }
  const follow = ($ref: string): Schema => followRefs({ schema: { $ref }, root, isAlternative: true }, { schema: root }).schema
  t.same(follow('#/a'), { title: 'C' })
  t.same(follow('#/x'), { $ref: '#/x' })
  t.same(follow('#/loop'), { $ref: '#/loop' })
})
