import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import t from 'tap'
import errorCatalog from '../../lib/index.js'
import { tell } from './validation-app.js'

const body = {
  type: 'object',
  required: ['email', 'password'],
  properties: {
    email: { type: 'string', format: 'email' },
    password: { type: 'string', minLength: 8, pattern: '[0-9]' },
    age: { type: 'integer', minimum: 18 }
  }
}
const querystring = { type: 'object', properties: { page: { type: 'integer', minimum: 1 }, size: { type: 'integer', default: 500, maximum: 100 } } }
const params = { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } }
const headers = { type: 'object', required: ['X-Key'], properties: { 'X-Key': { type: 'string', minLength: 3 }, 'X-Count': { type: 'integer' } } }

t.test('every failure of every part, in the order of Fastify and of the schemas', async (t) => {
  const request = { url: '/1?page=0', body: { age: '17', password: 'x' }, headers: { 'x-count': 'many' } }
  t.strictSame(await tell({ schema: { body, querystring, params, headers }, request }), [
    'params /id invalid_format',
    'body /email missing_field',
    'body /password too_short',
    'body /password invalid_format',
    'body /age too_small',
    'querystring /page too_small',
    'querystring /size too_large',
    'headers /x-key missing_field',
    'headers /x-count invalid_type'
  ])
})

t.test('parts before the first failure have passed', async (t) => {
  const request = { url: '/9b2d8b4e-6c1f-4a7e-9d3a-1f2e3d4c5b6a?page=0', body: { email: 'a@b.example', password: 'password1' } }
  t.strictSame(await tell({ schema: { body, querystring, params, headers }, request }), [
    'querystring /page too_small', 'querystring /size too_large', 'headers /x-key missing_field'
  ])
})

t.test('no failure, no second pass', async (t) => {
  t.strictSame(await tell({ schema: { body }, request: { body: { email: 'a@b.example', password: 'password1' } } }), [])
})

t.test('all failures of one request in the format typed', async (t) => {
  const app = Fastify()
  await app.register(errorCatalog, {
    format: 'typed',
    validation: { labels: { ru: { email: { text: 'Электронная почта', gender: 'f' }, password: { text: 'Пароль', gender: 'm' } } } }
  })
  const schema = { body: { ...body, required: ['password'] } }
  app.post('/', { schema, attachValidation: true }, (request, reply) => reply.validationError([
    { field: 'email', code: 'already_exists' },
    request.validationError,
    { field: 'password', code: 'mismatch', message: 'Пароль должен быть подтвержден' }
  ]))
  app.post('/schema', { schema }, () => 'ok')
  const ask = async (url: string, body: object): Promise<string> => {
    return (await app.inject({ method: 'POST', url, headers: { language: 'ru' }, body })).body
  }
  t.equal(await ask('/', { email: 'a@b.example', password: 'secret1' }),
    '{"error_message":"Указанные данные недействительны","error_type":"validation","validation_errors":' +
    '{"email":["Электронная почта уже занята"],' +
    '"password":["Пароль должен содержать не менее 8 символов","Пароль должен быть подтвержден"]}}')
  t.equal(await ask('/schema', { email: 'a', password: 'secret' }),
    '{"error_message":"Указанные данные недействительны","error_type":"validation","validation_errors":' +
    '{"email":["Электронная почта: нужен корректный адрес электронной почты"],' +
    '"password":["Пароль должен содержать не менее 8 символов","Пароль: неверный формат"]}}')
})

t.test('data is coerced and completed as the route sees it, and the request is left as Fastify left it', async (t) => {
  const schema = {
    querystring: { type: 'object', properties: { n: { type: 'integer', minimum: 5 }, list: { type: 'array', items: { type: 'integer' }, minItems: 2 } } },
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['a'],
      properties: { a: { type: 'integer', maximum: 1 }, b: { type: 'boolean', const: true }, c: { type: 'string', default: 'x', minLength: 2 }, d: { type: 'string', minLength: 1 } }
    }
  }
  const seen: FastifyRequest[] = []
  const request = { url: '/1?n=3&list=7', body: { a: '2', b: 'false', d: null, more: 1 } }
  const trial = { schema, request, see: (failed: FastifyRequest) => { seen.push(failed) } }
  t.strictSame(await tell(trial), [
    'body /a too_large', 'body /b not_equal', 'body /c too_short', 'body /d blank', 'querystring /n too_small', 'querystring /list too_few_items'
  ])
  const [all] = seen
  t.strictSame(await tell({ ...trial, validation: { all: false } }), ['body /a too_large'])
  const [, first] = seen
  t.strictSame([all?.body, { ...all?.query as object }], [first?.body, { ...first?.query as object }])
  t.strictSame({ ...all?.query as object }, { n: '3', list: '7' }, 'a part that Fastify did not come to is untouched')
})

t.test('unknown members are removed or told, as the app has it', async (t) => {
  const schema = { body: { type: 'object', additionalProperties: false, properties: { a: { type: 'integer' }, b: { type: 'integer' } } } }
  const request = { body: { a: 'x', b: 'x', more: 1, other: 2 } }
  t.strictSame(await tell({ schema, request }), ['body /a invalid_type', 'body /b invalid_type'])
  t.strictSame(await tell({ schema, request, server: { ajv: { customOptions: { removeAdditional: false } } } }), [
    'body /a invalid_type', 'body /b invalid_type', 'body /more unknown_field', 'body /other unknown_field'
  ])
})

t.test('shared schemas, and such as refer to them', async (t) => {
  const schema = { body: { type: 'object', properties: { name: { $ref: 'shared#/definitions/name' }, nick: { $ref: 'shared#/definitions/name' } } } }
  const after = (app: FastifyInstance): void => {
    app.addSchema({ $id: 'shared', definitions: { name: { type: 'string', minLength: 2 } } })
  }
  const expected = ['body /name too_short', 'body /nick too_short']
  t.strictSame(await tell({ schema, request: { body: { name: 'x', nick: 'x' } }, after }), expected)
  t.strictSame(await tell({ schema, request: { body: { name: 'x', nick: 'x' } }, before: after }), expected)
})

t.test('a body with a schema for each media type', async (t) => {
  const schema = (...required: string[]): object => ({ schema: { type: 'object', required } })
  const content = { 'application/json': schema('a', 'b'), 'application/x.other': schema('c', 'd') }
  const after = (app: FastifyInstance): void => {
    app.addContentTypeParser('application/x.other', { parseAs: 'string' }, async () => ({}))
  }
  const ask = (type: string): Promise<string[]> => tell({ schema: { body: { content } }, request: { body: '{}', headers: { 'content-type': type } }, after })
  t.strictSame(await ask('application/json; charset=utf-8'), ['body /a missing_field', 'body /b missing_field'])
  t.strictSame(await ask('application/x.other'), ['body /c missing_field', 'body /d missing_field'])
  const other = { schema: { params, body: { content } }, request: { body: 'x', headers: { 'content-type': 'text/plain' } } }
  t.strictSame(await tell(other), ['params /id invalid_format'], 'a type without a schema')
  t.strictSame(await tell({ schema: { params, body: { content } } }), ['params /id invalid_format'], 'no body')
})

t.test('no body', async (t) => {
  t.strictSame(await tell({ schema: { params, body } }), ['params /id invalid_format', 'body  missing_body'])
})

t.test('names that objects inherit are ordinary', async (t) => {
  // Ajv itself passes over `__proto__` in `properties`.
  const schema = {
    querystring: { type: 'object', required: ['constructor', 'toString'] },
    body: { type: 'object', required: ['a'], properties: JSON.parse('{"__proto__":{"type":"integer"},"constructor":{"type":"integer"}}') }
  }
  const server = { onProtoPoisoning: 'ignore', onConstructorPoisoning: 'ignore', ajv: { customOptions: { ownProperties: true } } } as const
  const request = { body: '{"__proto__":"x","constructor":"x"}', headers: { 'content-type': 'application/json' } }
  t.strictSame(await tell({ schema, request, server }), [
    'body /constructor invalid_type',
    'body /a missing_field',
    'querystring /constructor missing_field',
    'querystring /toString missing_field'
  ])
})
