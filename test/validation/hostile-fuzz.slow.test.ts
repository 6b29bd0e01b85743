import fc from 'fast-check'
import t from 'tap'
import { loadAjvCompiler } from '../../lib/validation/again/load-ajv-compiler.js'
import { findTwin, withTwins } from '../../lib/validation/again/twins.js'
import { body, value } from './arbitrary-schema.js'
import { countValues, createRandom, findCostliest } from './hostile-search.js'

/** Errors written and subschemas entered, counted by code that the app's own `code.process` adds. */
const work = { n: 0 }
Object.assign(globalThis, { $w: work })

function countWork (source: string): string {
  return source.replaceAll('errors++;', 'errors++;$w.n++;').replace(/const _errs\d+ = errors;/g, (entered) => `${entered}$w.n++;`)
}

t.setTimeout(300_000)

const createStock = loadAjvCompiler(import.meta.url)?.createStock
if (createStock === undefined) throw new Error('Fastify is not installed')
const build = withTwins(createStock())
const OPTIONS = { coerceTypes: false, useDefaults: false, removeAdditional: false, strict: false, code: { process: countWork } }

/** What the search may do for one body: it need not find out by how much too much is too much. */
const SEARCHED = 3_000_000

/** The units that a body has for its second pass: for any request, and for each of its values. */
function allow (data: unknown): number {
  return 30_000 + 20 * countValues(data)
}

/** A unit is a character of code that runs: to write an error or to enter a subschema takes at least as many as the shortest code of both. */
const UNITS_EACH = '{const _errs0 = errors;'.length

/** Counts the work of the second pass for a schema: with so many units. */
function createCounter (schema: object): (data: unknown, units: number) => number {
  const run = findTwin(build({}, { customOptions: OPTIONS })({ schema }))?.compile()
  if (run === undefined) throw new Error('a schema of the grammar must have a twin')
  return (data, units) => {
    work.n = 0
    run(data, { parentData: { data }, parentDataProperty: 'data' }, units)
    return work.n
  }
}

function isWithin (count: number, data: unknown): boolean {
  return count <= allow(data) / UNITS_EACH
}

function times<T> (count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

const node = (op: string): object => ({ type: 'object', required: ['op', 'arg'], properties: { op: { const: op }, arg: { $ref: '#' } } })

/** Schemas of which a small body is known to multiply work, and a small body to begin with. */
const known: ReadonlyArray<readonly [string, object, unknown]> = [
  ['tagged recursive union', { $id: 'tree', anyOf: [{ type: 'number' }, node('a'), node('b'), node('c')] }, { op: 'a', arg: 'x' }],
  ['list of `oneOf` of 30', { type: 'array', items: { oneOf: times(30, (index) => ({ type: 'object', required: times(20, (name) => `m${index}_${name}`) })) } }, [{}]],
  ['`anyOf` of `anyOf`', { type: 'array', items: { anyOf: times(10, (index) => ({ anyOf: times(10, (inner) => ({ type: 'string', minLength: index + inner })) })) } }, [1]],
  ['100 required members', { type: 'array', items: { type: 'object', required: times(100, (name) => `m${name}`) } }, [{}]]
]

for (const [name, schema, start] of known) {
  t.test(`${name}: the search finds a body that multiplies work, and the bound stops it`, async (t) => {
    const count = createCounter(schema)
    const cost = (data: unknown): number => count(data, SEARCHED)
    // A search may end at a body that no single change makes worse.
    const found = times(4, (seed) => findCostliest(start, cost, 120, createRandom(seed)))
    const costliest = found.reduce((most, one) => cost(one) > cost(most) ? one : most)
    t.notOk(isWithin(count(costliest, SEARCHED), costliest), 'without the bound')
    t.ok(isWithin(count(costliest, allow(costliest)), costliest), 'with the bound')
  })
}

t.test('whatever the schema, the costliest body that is found stays within what is allowed', async () => {
  fc.assert(fc.property(body, fc.array(body, { minLength: 1, maxLength: 2 }), value, fc.integer(), (schema, others, start, seed) => {
    // A schema that refers to itself, in a union with others.
    const grown = {
      $id: 'grown',
      anyOf: [schema, { type: 'array', items: { $ref: '#' } }, { type: 'object', additionalProperties: { $ref: '#' }, allOf: others, not: { required: ['m0'] } }]
    }
    const count = createCounter(grown)
    const costliest = findCostliest(start, (data) => count(data, SEARCHED), 40, createRandom(seed))
    return isWithin(count(costliest, allow(costliest)), costliest)
  }), { numRuns: 10 })
})
