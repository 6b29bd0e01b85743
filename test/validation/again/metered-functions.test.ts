import t from 'tap'
import { loadAjvCompiler } from '../../../lib/validation/again/load-ajv-compiler.js'
import { findTwin, withTwins } from '../../../lib/validation/again/twins.js'

const createStock = loadAjvCompiler(import.meta.url)?.createStock
if (createStock === undefined) throw new Error('Fastify is not installed')
const build = withTwins(createStock())
const MUCH = 1_000_000

/** The app's own options of Ajv, as Fastify takes them. */
type Options = Readonly<Record<string, unknown>>

/** Keywords of the errors that a twin finds with so many units of work, or that it was stopped. */
function run (options: Options, schema: object, data: unknown, units = MUCH): unknown {
  const twin = findTwin(build({}, { customOptions: { coerceTypes: false, strict: false, ...options } })({ schema }))?.compile()
  const { result, found, validate } = twin?.(data, { parentData: { data }, parentDataProperty: 'data' }, units) ?? {}
  if (found !== undefined) return 'stopped'
  return result === true ? [] : (validate?.errors as Array<{ readonly keyword: string }>).map(({ keyword }) => keyword)
}

t.test('keywords of the app', async (t) => {
  const calls: unknown[] = []
  const short = (data: unknown): boolean => {
    calls.push(data)
    return JSON.stringify(data).length < 50
  }
  const keywords = [
    { keyword: 'short', validate: (_schema: unknown, data: unknown) => short(data) },
    { keyword: 'brief', compile: () => short }
  ]
  const long = [{ a: ['x'.repeat(50), null, 1] }]
  for (const keyword of ['short', 'brief']) {
    calls.length = 0
    t.same(run({ keywords }, { [keyword]: true }, [{ a: 'x' }]), [], keyword)
    t.same(run({ keywords }, { [keyword]: true }, long), [keyword])
    t.same(calls, [[{ a: 'x' }], long], 'called with what they are called by Ajv')
    calls.length = 0
    t.equal(run({ keywords }, { [keyword]: true }, 'x'.repeat(1000), 500), 'stopped', 'a long text')
    t.equal(run({ keywords }, { [keyword]: true }, Array.from({ length: 1000 }, () => 1), 5000), 'stopped', 'many values, too many to count')
    t.equal(run({ keywords }, { [keyword]: true }, Array.from({ length: 100 }, () => ['x']), 5000), 'stopped', 'many values, that it might compare with each other')
    t.equal(run({ keywords }, { [keyword]: true }, [[[[['x'.repeat(1000)]]]]], 600), 'stopped', 'a long text within')
    t.same(calls, [], 'not called where the work for it is not allowed')
  }
})

t.test('a keyword that throws', async (t) => {
  const fault = new Error('no')
  const keywords = [{ keyword: 'odd', validate: () => { throw fault } }]
  t.throws(() => run({ keywords }, { odd: true }, 1), fault)
  t.same(run({}, { type: 'string' }, 1), ['type'], 'the next is not touched by it')
})

t.test('formats of the app', async (t) => {
  const formats = {
    even: { type: 'number', validate: (data: number) => data % 2 === 0 },
    word: (data: string) => !data.includes(' '),
    digits: /^\d+$/,
    any: true
  }
  t.same(run({ formats }, { format: 'even' }, 3), ['format'])
  t.same(run({ formats }, { format: 'even' }, 4), [])
  t.same(run({ formats }, { format: 'word' }, 'a b'), ['format'])
  t.same(run({ formats }, { format: 'digits' }, 'x'), ['format'])
  t.equal(run({ formats }, { format: 'word' }, 'x'.repeat(10_000), 1000), 'stopped')
  const named = { properties: { value: { format: { $data: '1/name' } } } }
  for (const [name, value, errors] of [['even', 3, ['format']], ['word', 'a b', ['format']], ['word', 'ab', []], ['digits', 'x', ['format']], ['any', 'x', []]]) {
    t.same(run({ formats, $data: true }, named, { name, value }), errors, `named by the data: ${String(name)}`)
  }
})

t.test('comparisons', async (t) => {
  const value = { a: [1, { b: 'x'.repeat(100) }], c: null }
  t.same(run({}, { const: value }, structuredClone(value)), [])
  t.same(run({}, { const: value }, { ...value, c: 1 }), ['const'])
  t.same(run({}, { enum: [value, 'x'] }, { ...value, a: 1 }), ['enum'])
  t.same(run({}, { uniqueItems: true }, [value, structuredClone(value)]), ['uniqueItems'])
  const many = (last: number): object => Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`m${index}`, index === 999 ? last : 1]))
  t.equal(run({}, { const: many(1) }, many(2), 5000), 'stopped', 'too many members to look at')
  t.equal(run({}, { const: many(1) }, many(2), 25_000), 'stopped', 'too many members to compare')
})

t.test('the app\'s own code.process', async (t) => {
  // Ajv calls it for its own schemas too.
  const process = (source: string): string => {
    const touch = 'const touch=(list)=>{let sum=0;for(const one of [list].flat()){sum+=Number(one)*Number(one)}return sum};'
    return touch + source.replace('let vErrors = null;', 'let vErrors = null;touch(data);')
  }
  const list = Array.from({ length: 1000 }, () => 'x')
  t.same(run({ code: { process } }, { items: { type: 'integer' } }, ['x', 1, 'x']), ['type', 'type'])
  t.equal(run({ code: { process } }, { minItems: 1 }, list, 2000), 'stopped', 'in a function of its own')
  t.same(run({ code: { lines: true } }, { items: { type: 'integer' } }, ['x', 1, 'x']), ['type', 'type'], 'other options of code')
})
