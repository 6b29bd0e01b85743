import { createRequire } from 'node:module'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { Type } from '@sinclair/typebox'
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import t from 'tap'
import errorCatalog, { serverOptions } from '../../lib/index.js'
import { attempt, plain, tell } from './validation-app.js'

type BuildValidator = NonNullable<NonNullable<NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']>['buildValidator']>

const ofFastify = createRequire(createRequire(import.meta.url).resolve('fastify'))
const createStock = ofFastify('@fastify/ajv-compiler') as () => BuildValidator

const body = { type: 'object', properties: { a: { type: 'integer' }, b: { type: 'integer' } } }
const request = { body: { a: 'x', b: 'x' } }
const FIRST = ['body /a invalid_type']
const ALL = [...FIRST, 'body /b invalid_type']

/** The least of Ajv that a plugin for it needs. */
interface Ajv {
  addKeyword (definition: object): unknown
  addFormat (name: string, format: RegExp): unknown
}

const plugin = (ajv: Ajv): Ajv => {
  ajv.addKeyword({ keyword: 'even', type: 'integer', validate: (_schema: unknown, data: number) => data % 2 === 0 })
  ajv.addFormat('word', /^\w+$/)
  return ajv
}
// Ajv's types of plugins are none of this package's.
const ajv = { customOptions: { coerceTypes: false }, plugins: [plugin] } as unknown as NonNullable<FastifyServerOptions['ajv']>
const special = { type: 'object', properties: { n: { type: 'integer', even: true }, word: { type: 'string', format: 'word' }, text: { type: 'string' } } }

t.test('keywords, formats and options of the app, with serverOptions and without', async (t) => {
  for (const server of [{ ajv }, serverOptions({ ajv })]) {
    t.strictSame(await tell({ schema: { body: special }, request: { body: { n: 3, word: 'a b', text: 1 } }, server }), [
      'body /n invalid', 'body /word invalid_format', 'body /text invalid_type'
    ])
  }
})

t.test('a schemaController in the constructor: kept by serverOptions', async (t) => {
  let calls = 0
  const stock = createStock()
  const own: unknown = (...args: unknown[]): unknown => {
    calls++
    return Reflect.apply(stock, undefined, args)
  }
  const schemaController = { compilersFactory: { buildValidator: own as BuildValidator } }
  t.strictSame(await tell({ schema: { body: special }, request: { body: { n: 3, word: 'a b' } }, server: serverOptions({ ajv, schemaController }) }), [
    'body /n invalid', 'body /word invalid_format'
  ])
  t.equal(calls, 2, 'once for Fastify and once for the second pass')
  t.strictSame(await tell({ schema: { body }, request, server: serverOptions({ schemaController }) }), ALL, 'without options of Ajv')
})

t.test('a schemaController in the constructor without serverOptions is discarded, unless `all` is false', async (t) => {
  let calls = 0
  const own: BuildValidator = () => {
    calls++
    return () => Object.assign(() => true, { errors: null }) as never // a validator of no schema language
  }
  const server = { schemaController: { compilersFactory: { buildValidator: own } } }
  t.equal((await attempt({ schema: { body }, request, server })).status, 422)
  t.equal(calls, 0)
  t.equal((await attempt({ schema: { body }, request, server, validation: { all: false } })).status, 200)
  t.equal(calls, 1)
  t.equal((await attempt({ schema: { body }, request, server: serverOptions(server) })).status, 200, 'with serverOptions')
  t.equal(calls, 2)
})

t.test('validators of other libraries have no second pass', async (t) => {
  const own = (error: object) => () => () => ({ error })
  const failed = Object.assign(new Error('s3cret'), { validation: [{ instancePath: '/a', keyword: 'type', schemaPath: '', params: { type: 'integer' } }] })
  t.strictSame(await tell({ schema: { body }, request, route: { validatorCompiler: own(failed) as never } }), FIRST, 'of a route')
  t.strictSame(await tell({ schema: { body }, request, after: (app) => app.setValidatorCompiler(own(failed) as never) }), FIRST, 'set after')
  t.strictSame(await tell({ schema: { body }, request, before: (app) => app.setValidatorCompiler(own(failed) as never) }), FIRST, 'set before')
  const typed = Type.Object({ a: Type.Integer(), b: Type.Integer() })
  const typebox = { schema: { body: typed }, request, after: (app: FastifyInstance) => app.setValidatorCompiler(TypeBoxValidatorCompiler) }
  t.strictSame((await attempt(typebox)).issues.map(({ pointer }) => pointer), ['/a', '/b'], 'by themselves')
})

t.test('names of headers are in lower case, whoever compiles', async (t) => {
  const headers = { type: 'object', required: ['X-A', 'X-B'] }
  const expected = ['headers /x-a missing_field', 'headers /x-b missing_field']
  t.strictSame(await tell({ schema: { headers } }), expected)
  t.strictSame(await tell({ schema: { headers }, server: serverOptions() }), expected)
})

t.test('a second pass that fails leaves the first failure', async (t) => {
  let runs = 0
  const once = (ajv: Ajv): Ajv => {
    ajv.addKeyword({ keyword: 'once', validate: () => { if (runs++ > 0) throw new Error('s3cret'); return true } })
    return ajv
  }
  const throwing = { ajv: { plugins: [once] } } as unknown as FastifyServerOptions
  t.strictSame(await tell({ schema: { body: { once: true, ...body } }, request, server: throwing }), FIRST)
  t.equal(runs, 2)
  let count = 0
  const never = { ajv: { onCreate: () => { if (count++ > 0) throw new Error('s3cret') } } } as unknown as FastifyServerOptions
  t.strictSame(await tell({ schema: { body }, request, server: never }), FIRST)
  t.equal(count, 2)
})

t.test('an error that the schemas do not report stands alone', async (t) => {
  const given = { keyword: 'minimum', instancePath: '/a', schemaPath: '#/properties/a/minimum', params: { limit: 3, list: [1] } }
  const schema = { querystring: body, body: { ...body, properties: { ...body.properties, a: { type: 'integer', minimum: 5 } } } }
  const ask = (validation: readonly unknown[], data: object): Promise<string[]> => tell({
    schema,
    request: { body: data },
    route: { preHandler: async () => { throw Object.assign(new Error('x'), { statusCode: 400, validation }) } }
  })
  t.strictSame(await ask([given], { a: 9, b: 1 }), ['body /a too_small'], 'the twin finds nothing')
  t.strictSame(await ask([null], { a: 9 }), ['body  invalid'])
  t.strictSame(await ask([], { a: 9 }), [], 'nothing is known')
})

t.test('contexts of their own', async (t) => {
  const app = Fastify()
  const declare = async (child: FastifyInstance, all: boolean): Promise<void> => {
    await child.register(errorCatalog, { format: plain, validation: { all } })
    child.post('/', { schema: { body } }, () => 'ok')
  }
  await app.register((child) => declare(child, true), { prefix: '/all' })
  await app.register((child) => declare(child, false), { prefix: '/first' })
  for (const [url, count] of [['/all', 2], ['/first', 1]] as const) {
    t.equal((await app.inject({ method: 'POST', url, ...request })).json<{ issues: [] }>().issues.length, count, url)
  }
})
