import t from 'tap'
import * as errors from '../lib/plugin-errors.js'
import { CatalogError, createMust, OptionsError, PluginError, toDisplay, type Problem } from '../lib/plugin-errors.js'

/** One error of each kind that the package throws, by the name of what makes it. */
const thrown = new Map(Object.entries(errors).filter(([name]) => /^create.+Error$|^(?:Catalog|Locale|Options)Error$/.test(name)).map(([name, make]) => {
  return [name, name.startsWith('create') ? Reflect.apply(make, undefined, ['x', 'y']) : Reflect.construct(make, [[]])] as const
}))

t.test('every error has a code of its own', async (t) => {
  const codes = [...thrown.values()].map(({ code }) => code)
  t.ok(codes.length > 8)
  t.equal(new Set(codes).size, codes.length)
  for (const code of codes) t.match(code, /^FST_CATALOG(?:_[A-Z]+){2,}$/)
})

t.test('every error is one of this package and a fault of the server', async (t) => {
  for (const [name, error] of thrown) {
    t.ok(error instanceof PluginError, name)
    t.ok(error instanceof Error)
    t.equal(error.name, 'FastifyErrorCatalogError')
    t.equal(error.statusCode, 500)
    t.not(error.message, '')
  }
})

t.test('messages', async (t) => {
  const rows: ReadonlyArray<readonly [Error, string]> = [
    [errors.createFormatError('name must be x, received y'), 'name must be x, received y'],
    [errors.createIssueError('field must be x, received y'), 'field must be x, received y'],
    [errors.createUnknownEntryError(4004), 'code or slug must be one of the catalogue, received 4004'],
    [errors.createParamsError('quota', 'Error: no'), 'params of quota must fit its text: Error: no'],
    [errors.createLocationError(''), 'location must be a URI reference, received ""']
  ]
  for (const [error, message] of rows) t.equal(error.message, message)
  t.match(errors.createAlreadyRegisteredError().message, /must be registered once in a context, received a second registration: /)
  t.match(errors.createNotFoundTakenError('/v1').message, /must be left to one context of a prefix, received a second one for "\/v1": /)
  t.match(errors.createNotFoundTakenError('').message, /received a second one for "\/": /)
})

t.test('lists of problems', async (t) => {
  const one = [{ path: 'format', message: 'must be x, received y' }]
  const catalogError = new CatalogError(one)
  t.equal(catalogError.message, 'The catalogue has 1 problem:\n  format must be x, received y')
  t.equal(catalogError.problems, one)
  const optionsError = new OptionsError([...one, ...one])
  t.equal(optionsError.message,
    'The options of fastify-error-catalog have 2 problems:\n  format must be x, received y\n  format must be x, received y')
  t.equal(optionsError.problems.length, 2)
})

t.test('createMust', async (t) => {
  const problems: Problem[] = []
  createMust(problems)('format', 'x', 5)
  createMust(problems, '2002.')('status', 'y', null)
  t.strictSame(problems, [
    { path: 'format', message: 'must be x, received 5' },
    { path: '2002.status', message: 'must be y, received null' }
  ])
})

t.test('toDisplay is short and calls no code of the value', async (t) => {
  const hostile = { toString () { throw new Error('no') }, toJSON () { throw new Error('no') }, [Symbol.toPrimitive] () { throw new Error('no') } }
  const rows: ReadonlyArray<readonly [unknown, string]> = [
    ['a "b"\n', '"a \\"b\\"\\n"'],
    ['x'.repeat(60), `"${'x'.repeat(60)}"`],
    ['x'.repeat(61), `"${'x'.repeat(60)}…"`],
    [5, '5'], [NaN, 'NaN'], [5n, '5'], [true, 'true'], [null, 'null'], [undefined, 'undefined'], [Symbol('x'), 'Symbol(x)'],
    [hostile, 'an object'], [[hostile], 'an array'], [new Error('x'), 'an object'], [() => {}, 'a function'], [class {}, 'a function']
  ]
  for (const [value, shown] of rows) t.equal(toDisplay(value), shown)
})
