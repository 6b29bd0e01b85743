import fc from 'fast-check'
import t from 'tap'
import type { AjvPlugin, AjvSettings, Validate } from '../../../lib/validation/again/build-validator.js'
import { loadAjvCompiler } from '../../../lib/validation/again/load-ajv-compiler.js'
import { createTagPlugin } from '../../../lib/validation/again/tagged-unions.js'

const loaded = loadAjvCompiler(import.meta.url)
if (loaded === undefined) throw new Error('@fastify/ajv-compiler must be found')
const { createStock, ajv } = loaded

interface Compiled {
  readonly plain: Validate
  readonly tagged: Validate
}

function compile (schema: object, { shared = {}, options = {}, plugins = [], settings = {} }: {
  readonly shared?: Record<string, object>
  readonly options?: object
  readonly plugins?: readonly AjvPlugin[]
  readonly settings?: object
} = {}): Compiled {
  const build = (own: readonly AjvPlugin[]): Validate => {
    const given: AjvSettings = { customOptions: { allErrors: true, logger: false, ...options }, plugins: [...plugins, ...own], ...settings }
    return createStock()(shared, given)({ schema })
  }
  return { plain: build([]), tagged: build([createTagPlugin(ajv, Object.keys(shared).length === 0 ? undefined : shared)]) }
}

/** Where errors stand in the schema and in the data. */
function run (validate: Validate, data: unknown): readonly string[] {
  const holder = { body: structuredClone(data) }
  validate(holder.body, { parentData: holder, parentDataProperty: 'body' })
  const errors = (validate.errors ?? []) as ReadonlyArray<{ readonly schemaPath: string, readonly instancePath: string }>
  return errors.map(({ schemaPath, instancePath }) => `${instancePath} ${schemaPath}`)
}

const text = { type: 'string' }
const variant = (kind: string, properties: object = { a: text }): object => ({ type: 'object', required: ['kind'], properties: { kind: { const: kind }, ...properties } })
const cases: ReadonlyArray<readonly [string, object, unknown, readonly string[]]> = [
  ['the variant of the tag', { anyOf: [variant('x'), variant('y')] }, { kind: 'y', a: [] }, ['/a #/anyOf/1/properties/a/type', ' #/anyOf']],
  ['oneOf', { oneOf: [variant('x'), variant('y')] }, { kind: 'x', a: [] }, ['/a #/oneOf/0/properties/a/type', ' #/oneOf']],
  ['enum', { oneOf: [variant('x'), { properties: { kind: { enum: ['y', 'z'] }, a: text } }] }, { kind: 'z', a: [] }, ['/a #/oneOf/1/properties/a/type', ' #/oneOf']],
  ['beside what no object can be', { anyOf: [{ type: ['number', 'null'] }, { const: 'none' }, variant('x')] }, { kind: 'x', a: [] }, ['/a #/anyOf/2/properties/a/type', ' #/anyOf']],
  ['behind references', { anyOf: [{ $ref: '#/definitions/x' }, { $ref: 'shared#' }], definitions: { x: variant('x') } }, { kind: 'y', b: [] }, ['/b shared#/properties/b/type', ' #/anyOf']]
]
const shared = { shared: { $id: 'shared', ...variant('y', { b: text }) } }

t.test('an object with the tag of a variant is tried for that alone', async (t) => {
  for (const [name, schema, data, errors] of cases) {
    const { plain, tagged } = compile(schema, { shared })
    t.same(run(tagged, data), errors, name)
    t.ok(run(plain, data).length > errors.length, `${name}: without the plugin there are more`)
  }
})

t.test('all variants are tried where the tag does not tell', async (t) => {
  const union = { anyOf: [variant('x'), variant('y')] }
  const all: ReadonlyArray<readonly [string, object, unknown, object?]> = [
    ['no tag', union, { a: 1 }],
    ['a tag of none', union, { kind: 'z' }],
    ['a member of each object in JavaScript', union, { kind: 'constructor' }],
    ['no object', union, 'x'],
    ['a list', union, [{ kind: 'x' }]],
    ['null', union, null],
    ['two variants with the same tag', { anyOf: [variant('x'), variant('x')] }, { kind: 'x', a: [] }],
    ['a variant without', { anyOf: [variant('x'), { required: ['b'] }] }, { kind: 'x', a: [] }],
    ['numbers, which Ajv makes of texts', { anyOf: [1, 2].map((value) => ({ properties: { kind: { type: 'integer', const: value }, a: text } })) }, { kind: 1, a: [] }],
    ['a text that is made a number', { anyOf: [variant('x'), { properties: { kind: { type: 'number', const: '5' }, a: text } }] }, { kind: 'x', a: [] }],
    ['a document inside another', { properties: { b: { $id: 'https://x.example/inner', ...union } } }, { b: { kind: 'x', a: [] } }],
    ['keywords that ask what was looked at', union, { kind: 'x', a: [] }, { unevaluated: true }]
  ]
  for (const [name, schema, data, options = {}] of all) {
    const { plain, tagged } = compile(schema, { options: { strictTypes: false, ...options } })
    t.ok(run(plain, data).length > 1, name)
    t.same(run(tagged, data), run(plain, data), name)
  }
})

t.test('a schema without unions in this sense, and an Ajv without the keywords', async (t) => {
  const schema = { discriminator: { propertyName: 'kind' }, type: 'object', required: ['kind'], oneOf: [variant('x'), variant('y')] }
  const { plain, tagged } = compile(schema, { options: { discriminator: true } })
  t.same(run(tagged, { kind: 'x', a: [] }), run(plain, { kind: 'x', a: [] }))
  t.same(run(compile({ type: 'string' }, { settings: { mode: 'JTD' } }).tagged, 5).length, 1)
  const removed = compile({ anyOf: [variant('x')] }, { options: { strict: false }, plugins: [(ajv) => (ajv as { removeKeyword: (name: string) => unknown }).removeKeyword('anyOf')] })
  t.same(run(removed.tagged, 5), [], 'the app\'s own plugins run before')
})

t.test('a union that contains itself is tried once at each depth', async (t) => {
  const node = (kind: string): object => ({ type: 'object', required: ['kind', 'of'], properties: { kind: { const: kind }, of: { $ref: '#' } } })
  const { tagged } = compile({ $id: 'tree', anyOf: [{ type: 'number' }, ...'abcdefghi'.split('').map(node)] })
  const nest = (depth: number): unknown => depth === 0 ? 'x' : { kind: 'c', of: nest(depth - 1) }
  // Nine variants, ten deep, are a billion ways.
  t.equal(run(tagged, nest(10)).length, 10 + 1 + 10, 'the leaf in each variant, and each union')
  const place = '/of'.repeat(10)
  t.same(run(tagged, nest(10)).slice(0, 2), [`${place} tree#/anyOf/0/type`, `${place} tree#/anyOf/1/type`].map((path) => path.replace('tree', '')))
})

t.test('property: what is allowed stays, and what is refused is refused by errors that were there before', async () => {
  const member = fc.constantFrom({ type: 'string' }, { type: 'integer', minimum: 5 }, { type: 'array', items: { $ref: '#' }, maxItems: 1 }, { $ref: '#' }, { type: 'boolean' })
  const variants = fc.uniqueArray(fc.record({ kind: fc.constantFrom('a', 'b', 'c', 'd'), of: member, more: member, required: fc.boolean() }), { minLength: 1, maxLength: 4, selector: ({ kind }) => kind })
  const { data } = fc.letrec<{ data: unknown }>((tie) => ({
    data: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('a', 3, 7, null, true, []),
      fc.record({ kind: fc.constantFrom('a', 'b', 'c', 'd', 'e', 1), of: tie('data'), more: tie('data') }, { requiredKeys: [] }),
      fc.array(tie('data'), { maxLength: 2 })
    )
  }))
  fc.assert(fc.property(fc.constantFrom('anyOf', 'oneOf'), variants, fc.array(data, { minLength: 1, maxLength: 5 }), (keyword, given, values) => {
    const { plain, tagged } = compile({
      $id: 'tree',
      [keyword]: [{ type: 'number' }, ...given.map(({ kind, of, more, required }) => ({
        type: 'object', required: required ? ['kind', 'of'] : ['kind'], additionalProperties: false, properties: { kind: { const: kind }, of, more }
      }))]
    }, { options: { coerceTypes: false, removeAdditional: false } })
    for (const value of values) {
      const before = run(plain, value)
      const errors = run(tagged, value)
      if ((before.length === 0) !== (errors.length === 0) || errors.some((error) => !before.includes(error)) || errors.at(-1) !== before.at(-1)) {
        throw new Error(JSON.stringify({ value, before, errors }))
      }
    }
  }), { numRuns: 200 })
})
