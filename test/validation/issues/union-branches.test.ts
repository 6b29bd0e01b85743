import t from 'tap'
import { parseFailure } from '../../../lib/validation/issues/parse-failure.js'
import { findMeant, readBranches, toCommonTag, toLiterals, toTitles, type Branch } from '../../../lib/validation/issues/union-branches.js'
import { variantOf } from '../../../lib/validation/issues/variant-of.js'

function read (schema: object, sharedSchemas?: Record<string, unknown>): readonly Branch[] {
  const part = { schema, sharedSchemas }
  return readBranches(parseFailure({ keyword: 'anyOf', instancePath: '', schemaPath: '#/anyOf' }, part), 'anyOf', part)
}

t.test('branches behind $refs', async (t) => {
  const branches = read({
    anyOf: [{ $ref: '#/definitions/A' }, { $ref: 'shared#' }, { title: 'C' }, true, { $ref: 'unknown#' }],
    definitions: { A: { title: 'A' } }
  }, { shared: { $id: 'shared', $ref: '#/definitions/B', definitions: { B: { title: 'B' } } } })
  t.same(branches.map(({ schema }) => schema['title']), ['A', 'B', 'C', undefined, undefined])
  t.same(branches.map(({ ref }) => ref), ['#/definitions/A', 'shared#', undefined, undefined, 'unknown#'])
})

t.test('the schema of a verbose error is of no known document', async (t) => {
  const parentSchema = { anyOf: [{ $ref: '#/definitions/A' }] }
  const definitions = { A: { title: 'A' } }
  for (const [schema, title] of [[{ definitions }, 'A'], [undefined, undefined]] as const) {
    const part = { schema }
    const [branch] = readBranches(parseFailure({ parentSchema }, part), 'anyOf', part)
    t.equal(branch?.schema['title'], title)
  }
})

t.test('no union, no branches', async (t) => {
  t.same(read({}), [])
  t.same(read({ anyOf: 'x' }), [])
})

t.test('titles: all or none', async (t) => {
  t.same(toTitles(read({ anyOf: [{ title: 'A' }, { title: 'B' }] })), ['A', 'B'])
  t.equal(toTitles(read({ anyOf: [{ title: 'A' }, {}] })), undefined)
  t.equal(toTitles([]), undefined)
})

t.test('literals', async (t) => {
  t.same(toLiterals(read({ anyOf: [{ const: 'a' }, { enum: ['b', 1, 'a'] }, { type: 'null' }] })), ['a', 'b', 1, null])
  t.same(toLiterals(read({ anyOf: [{ const: 'a' }, { oneOf: [{ const: 'b' }, { enum: ['c'] }] }] })), ['a', 'b', 'c'], 'in a union inside')
  t.equal(toLiterals(read({ anyOf: [{ const: 'a' }, { anyOf: [{ const: 'b' }, true] }] })), undefined)
  t.equal(toLiterals(read({ anyOf: [{ const: 'a' }, { type: 'string' }] })), undefined)
  t.equal(toLiterals(read({ anyOf: [{ const: {} }] })), undefined)
  t.equal(toLiterals(read({ anyOf: [{ enum: [[]] }] })), undefined)
  t.equal(toLiterals([]), undefined)
})

t.test('tags', async (t) => {
  const cat = { properties: { kind: { const: 'cat' }, legs: { const: 4 }, name: true } }
  const bird = { properties: { legs: { const: 2 }, kind: { enum: ['bird', 'hen'] } } }
  t.same([...(read({ anyOf: [cat] })[0]?.tags ?? [])], [['kind', ['cat']], ['legs', [4]]])
  t.same(toCommonTag(read({ anyOf: [cat, bird] })), { name: 'kind', values: ['cat', 'bird', 'hen'], variants: new Map([['cat', 0], ['bird', 1], ['hen', 1]]) })
  t.same(toCommonTag(read({ anyOf: [cat, { properties: { legs: { const: 0 } } }] })), { name: 'legs', values: [4, 0], variants: new Map([[4, 0], [0, 1]]) })
  const none = [{ type: ['string', 'null'] }, { type: 'object', enum: ['x'] }, { const: 5 }]
  t.same(toCommonTag(read({ anyOf: [...none, cat, bird] }))?.variants, new Map([['cat', 3], ['bird', 4], ['hen', 4]]), 'beside what no object can be')
  const dog = (legs: number): object => ({ properties: { kind: { const: 'dog' }, legs: { const: legs } } })
  t.equal(toCommonTag(read({ anyOf: [dog(3), dog(4)] }))?.name, 'legs', 'one that tells them apart goes before the first')
  t.same(toCommonTag(read({ anyOf: [dog(3), dog(3)] })), { name: 'kind', values: ['dog', 'dog'], variants: undefined })
  t.same(findMeant(read({ anyOf: [dog(3), dog(3)] }), { kind: 'dog', legs: 5 }), [0, 1])
  t.same(findMeant(read({ anyOf: [dog(3), dog(3)] }), { kind: 'dog', legs: 3 }), [0, 1])
  t.same(findMeant(read({ anyOf: [dog(3), dog(4)] }), { kind: 'dog', legs: 4 }), [1])
  t.same(findMeant(read({ anyOf: [dog(3), dog(4)] }), { kind: 'dog' }), [])
  t.same(findMeant(read({ anyOf: [dog(3), dog(3)] }), { kind: 'cat' }), [])
  t.equal(toCommonTag(read({ anyOf: [cat, {}] })), undefined)
  t.equal(toCommonTag([]), undefined)
})

t.test('variants are the same after more paths than are kept', async (t) => {
  const union = { schemaPath: '#/anyOf', instancePath: '' }
  for (let index = 0; index < 5000; index++) variantOf({ schemaPath: `#/anyOf/${index}/type`, instancePath: '' }, union)
  t.equal(variantOf({ schemaPath: '#/anyOf/0/type', instancePath: '' }, union), 0)
  t.equal(variantOf({ schemaPath: '#/anyOf/4999/type', instancePath: '/a' }, union), undefined)
})
