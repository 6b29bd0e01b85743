import { createRequire } from 'node:module'
import Fastify, { type FastifyInstance, type FastifySchemaCompiler, type FastifyServerOptions } from 'fastify'
import ajvErrors from 'ajv-errors'
import ajvKeywords from 'ajv-keywords'
import t from 'tap'
import errorCatalog, { serverOptions } from '../../lib/index.js'
import { attempt, plain, tell, type Outcome } from './validation-app.js'

const ofFastify = createRequire(createRequire(import.meta.url).resolve('fastify'))
const ofCompiler = createRequire(ofFastify.resolve('@fastify/ajv-compiler'))

/** The least of Ajv that is needed here. */
interface Ajv {
  compile (schema: unknown): unknown
}

function load (path: string): new (options?: object) => Ajv {
  return (ofCompiler(path) as { default: new (options?: object) => Ajv }).default // Ajv's builds all have this shape
}

/** Fastify's types of plugins are Ajv's own, of another copy. */
const toServer = (ajv: object): FastifyServerOptions => ({ ajv }) as unknown as FastifyServerOptions

t.test('plugins with options, beside each other', async (t) => {
  const plugins = [[ajvKeywords, ['range', 'transform']], [ajvErrors, { singleError: true }]]
  const properties = { n: { type: 'integer', range: [1, 5] }, s: { type: 'string', transform: ['trim'], minLength: 3, maxLength: 2, errorMessage: 'Three letters' } }
  const body = { type: 'object', properties }
  // ajv-errors wants `allErrors`, which has no bounds of its own.
  const { issues } = await attempt({ schema: { body }, request: { body: { n: 9, s: ' a ' } }, server: toServer({ customOptions: { allErrors: true }, plugins }) })
  t.match(issues.map(({ pointer, code, message }) => [pointer, code, message]), [['/n', 'too_large', /^n /], ['/s', 'too_short', 'Three letters']])
  t.equal(issues.length, 2)
})

t.test('a chain of shared schemas, and one that refers to itself', async (t) => {
  const after = (app: FastifyInstance): void => {
    app.addSchema({ $id: 'https://example.com/name.json', title: 'Name', type: 'string', minLength: 2 })
    app.addSchema({ $id: 'person', type: 'object', required: ['name'], properties: { name: { $ref: 'https://example.com/name.json' }, friend: { $ref: '#' } } })
  }
  const schema = { body: { $ref: 'person#' }, querystring: { $ref: 'person' } }
  const { issues } = await attempt({ schema, after, request: { body: { name: 'x', friend: { friend: { name: 5 } } } } })
  t.strictSame(issues.map(({ source, pointer, code, title }) => [source, pointer, code, title]), [
    ['body', '/name', 'too_short', 'Name'],
    ['body', '/friend/name', 'missing_field', 'Name'],
    ['body', '/friend/friend/name', 'too_short', 'Name'],
    ['querystring', '/name', 'missing_field', 'Name']
  ])
})

t.test('shared schemas of a child are its own', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { format: plain })
  const body = { type: 'object', properties: { a: { $ref: 'limit' }, b: { $ref: 'limit' } } }
  for (const [prefix, maximum] of [['/small', 5], ['/large', 500]] as const) {
    await app.register(async (child) => {
      child.addSchema({ $id: 'limit', type: 'integer', maximum })
      child.post('/', { schema: { body } }, () => 'ok')
    }, { prefix })
  }
  const ask = async (url: string): Promise<unknown> => {
    const answer = await app.inject({ method: 'POST', url, body: { a: 999, b: 50 } })
    return answer.json<Outcome>().issues.map(({ pointer, params }) => [pointer, params['max']])
  }
  t.strictSame(await ask('/small'), [['/a', 5], ['/b', 5]])
  t.strictSame(await ask('/large'), [['/a', 500]])
})

t.test('two routes whose bodies have one $id', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { format: plain })
  const body = { $id: 'body', type: 'object', required: ['a', 'b'] }
  for (const url of ['/1', '/2']) app.post(url, { schema: { body } }, () => 'ok')
  for (const url of ['/1', '/2']) t.equal((await app.inject({ method: 'POST', url, body: {} })).json<Outcome>().issues.length, 2)
})

t.test('draft 2020-12: a twin by serverOptions, the first failure of each part by setValidatorCompiler', async (t) => {
  const Ajv2020 = load('ajv/dist/2020')
  const body = { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'array', prefixItems: [{ type: 'string' }, { type: 'string' }], items: false }
  const trial = { schema: { body, querystring: { type: 'object', dependentRequired: { a: ['b', 'c'] } } }, request: { url: '/1?a=1', body: [1, 2, 3] } }
  const buildValidator = (_shared: object, { customOptions }: { customOptions?: object }): unknown => {
    const ajv = new Ajv2020({ strict: false, ...customOptions })
    return ({ schema }: { schema: unknown }) => ajv.compile(schema)
  }
  const server = serverOptions({ schemaController: { compilersFactory: { buildValidator } } } as unknown as FastifyServerOptions)
  t.strictSame(await tell({ ...trial, server }), [
    'body  too_many_items', 'body /0 invalid_type', 'body /1 invalid_type', 'querystring /b missing_dependent_field', 'querystring /c missing_dependent_field'
  ])
  const ajv = new Ajv2020({ strict: false })
  const after = (app: FastifyInstance): void => { app.setValidatorCompiler((({ schema }: { schema: unknown }) => ajv.compile(schema)) as FastifySchemaCompiler<unknown>) }
  t.strictSame(await tell({ ...trial, after }), ['body /0 invalid_type', 'querystring /b missing_dependent_field'])
})

t.test('JSON Type Definition', async (t) => {
  const schema = { body: { properties: { a: { type: 'string' }, n: { type: 'uint8' } }, optionalProperties: { list: { elements: { enum: ['x', 'y'] } } } } }
  t.strictSame(await tell({ schema, request: { body: { n: 'x', list: ['z'], more: 1 } }, server: toServer({ mode: 'JTD', customOptions: { removeAdditional: false } }) }), [
    'body /a missing_field', 'body /n invalid_type', 'body /more unknown_field', 'body /list/0 not_in_list'
  ])
})

t.test('validation.keywords', async (t) => {
  const even = { keyword: 'even', type: 'integer', validate: (_schema: unknown, value: number) => value % 2 === 0 }
  const { issues } = await attempt({
    schema: { body: { type: 'object', properties: { a: { even: true }, b: { even: true } } } },
    request: { body: { a: 1, b: 3 } },
    server: toServer({ customOptions: { keywords: [even], strict: false } }),
    validation: { keywords: { even: 'not_even' }, messages: { en: { 'b.not_even': '{label}: even numbers only' } } }
  })
  t.strictSame(issues.map(({ pointer, code, group, message }) => [pointer, code, group, message]), [
    ['/a', 'not_even', 'custom', 'a is invalid'], ['/b', 'not_even', 'custom', 'b: even numbers only']
  ])
})
