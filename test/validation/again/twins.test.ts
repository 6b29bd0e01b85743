import t from 'tap'
import type { BuildValidator, Validate } from '../../../lib/validation/again/build-validator.js'
import { loadAjvCompiler } from '../../../lib/validation/again/load-ajv-compiler.js'
import { findTwin, withTwins, type RunTwin } from '../../../lib/validation/again/twins.js'

const createStock = loadAjvCompiler(import.meta.url)?.createStock
if (createStock === undefined) throw new Error('Fastify is not installed')

const schema = { type: 'object', properties: { a: { type: 'integer' }, b: { type: 'integer' } } }
const settings = { customOptions: { coerceTypes: false } }

function errorsOf (validate: Validate | undefined, data: unknown): unknown {
  validate?.(data)
  return placesOf(validate)
}

/** What a twin reports with all the work that it needs. */
function runTwin (run: RunTwin | undefined, data: unknown): unknown {
  return placesOf(run?.(data, {}, 1_000_000).validate)
}

function placesOf ({ errors }: { readonly errors?: unknown } = {}): unknown {
  return Array.isArray(errors) ? errors.map(({ instancePath }) => instancePath) : errors
}

t.test('a twin reports all, its validator the first', async (t) => {
  const validate = withTwins(createStock())({}, settings)({ schema })
  const twin = findTwin(validate)
  t.equal(twin?.schema, schema)
  t.strictSame(errorsOf(validate, { a: 'x', b: 'x' }), ['/a'])
  t.strictSame(runTwin(twin?.compile(), { a: 'x', b: 'x' }), ['/a', '/b'])
  t.equal(twin?.compile(), twin?.compile(), 'compiled once')
})

t.test('it knows the shared schemas', async (t) => {
  const shared = { word: { $id: 'word', type: 'string', minLength: 2 } }
  const compile = withTwins(createStock())(shared, settings)
  const list = { type: 'array', items: { $ref: 'word#' } }
  t.strictSame(runTwin(findTwin(compile({ schema: list }))?.compile(), ['x', 'xx', 1]), ['/0', '/2'])
  t.strictSame(runTwin(findTwin(compile({ schema }))?.compile(), { a: 'x' }), ['/a'], 'the next of the same compiler')
})

t.test('validators that are not Ajv\'s, and asynchronous ones, have none', async (t) => {
  const plain: Validate = () => true
  t.equal(findTwin(withTwins(() => () => plain)({}, settings)({ schema })), undefined)
  t.equal(findTwin(withTwins(createStock())({}, settings)({ schema: { $async: true, ...schema } })), undefined)
  for (const value of [undefined, null, {}, 'x']) t.equal(findTwin(value), undefined)
})

t.test('what does not compile is tried once', async (t) => {
  let count = 0
  const stock = createStock()
  const build: BuildValidator = (shared, given) => {
    if (given.customOptions?.['allErrors'] !== true) return stock(shared, given)
    count++
    throw new Error('no')
  }
  const twin = findTwin(withTwins(build)({}, settings)({ schema }))
  t.equal(count, 0, 'not before it is needed')
  t.throws(() => twin?.compile(), new Error('no'))
  t.equal(twin?.compile(), undefined)
  t.equal(count, 1)
})

t.test('marks of the compiler stay', async (t) => {
  const mark = Symbol('mark')
  const compile = Object.assign((): Validate => () => true, { [mark]: 1 })
  t.equal(Reflect.get(withTwins(() => compile)({}, settings), mark), 1)
})
