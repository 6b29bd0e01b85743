import fc from 'fast-check'
import t from 'tap'
import { loadAjvCompiler } from '../../../lib/validation/again/load-ajv-compiler.js'
import { meterCode } from '../../../lib/validation/again/meter-code.js'
import { findTwin, withTwins } from '../../../lib/validation/again/twins.js'
import { body, value } from '../arbitrary-schema.js'
import { findErrors } from '../find-issues.js'

const createStock = loadAjvCompiler(import.meta.url)?.createStock
if (createStock === undefined) throw new Error('Fastify is not installed')
const build = withTwins(createStock())
const OPTIONS = { coerceTypes: false, useDefaults: false, removeAdditional: false, strict: false }

/** Errors that the twin of a schema finds with so many units of work, and whether it was stopped. */
function run (schema: object, data: unknown, units: number): { errors: unknown, isStopped: boolean, left: number } {
  const twin = findTwin(build({}, { customOptions: OPTIONS })({ schema }))?.compile()
  const { found, validate, left } = twin?.(data, { parentData: { data }, parentDataProperty: 'data' }, units) ?? {}
  return { errors: found ?? validate?.errors ?? [], isStopped: found !== undefined, left: left ?? 0 }
}

/** What tells errors apart. */
function tell (errors: unknown): string {
  return JSON.stringify(errors, ['keyword', 'instancePath', 'schemaPath'])
}

t.test('with enough work it finds what Ajv finds', async () => {
  fc.assert(fc.property(body, value, (schema, data) => {
    const { errors, isStopped } = run(schema, data, 10_000_000)
    return !isStopped && tell(errors) === tell(findErrors(schema, data, { ajv: OPTIONS }))
  }), { numRuns: 60 })
})

t.test('with less it stops, whatever multiplies', async (t) => {
  const nested = (depth: number): object => ({ op: 'a', arg: depth === 0 ? 'x' : nested(depth - 1) })
  const node = (op: string): object => ({ type: 'object', required: ['op', 'arg'], properties: { op: { const: op }, arg: { $ref: '#' } } })
  const hostile: ReadonlyArray<readonly [object, unknown]> = [
    [{ $id: 'tree', anyOf: [{ type: 'number' }, node('a'), node('b'), node('c')] }, nested(40)],
    [{ type: 'array', items: { required: Array.from({ length: 100 }, (_, index) => `m${index}`) } }, Array.from({ length: 20_000 }, () => ({}))],
    [{ type: 'array', uniqueItems: true }, Array.from({ length: 5000 }, (_, index) => ({ index }))],
    [{ type: 'array', contains: { type: 'string' } }, Array.from({ length: 20_000 }, () => 1)],
    [{ patternProperties: { a: { type: 'string' }, '[b-z]': { type: 'string' } } }, Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}`, 1]))],
    [{ type: 'string', minLength: 1, pattern: 'b$', format: 'email' }, 'a'.repeat(60_000)]
  ]
  for (const [schema, data] of hostile) t.ok(run(schema, data, 20_000).isStopped, JSON.stringify(schema).slice(0, 60))
})

t.test('code that cannot be counted', async (t) => {
  t.throws(() => meterCode('for(;;)x()'), SyntaxError)
  t.throws(() => meterCode('{'), SyntaxError)
  t.throws(() => meterCode('}'), SyntaxError)
  t.throws(() => meterCode('x)'), SyntaxError)
  t.throws(() => meterCode('x=/'), SyntaxError)
})

t.test('what a regular expression has is no code, and a division begins none', async (t) => {
  for (const source of ['const f=(x)=>{return /[{]\\}/.test(x)};', 'const f=/[(]{/g;', 'const half=(x)=>x/2;const all={};', 'x=a[0]/b/(c)']) {
    t.doesNotThrow(() => meterCode(source), source)
  }
})
