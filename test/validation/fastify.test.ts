import t from 'tap'
import Fastify, { type FastifyInstance, type FastifyRequest, type FastifyServerOptions, type InjectOptions, type RouteShorthandOptions } from 'fastify'
import { Type } from '@sinclair/typebox'
import type { IssueSource } from '../../types/issue.js'
import { builtInLocales } from '../../lib/message/locales/index.js'
import { compileDescriber } from '../../lib/validation/wording/describe-issues.js'
import { toIssues } from '../../lib/validation/issues/to-issues.js'

const labels = {
  ru: { email: { text: 'Электронная почта', gender: 'f' }, password: { text: 'Пароль', gender: 'm' }, page: 'Страница' }
} as const
const describe = compileDescriber({ locales: ['en', 'ru'], definitions: builtInLocales, labels })

interface Failed {
  readonly validation: readonly unknown[]
  readonly validationContext: IssueSource
}

function tell ({ validation, validationContext: source }: Failed, request: FastifyRequest): object {
  const { issues } = toIssues(validation, {
    source,
    schema: request.routeOptions.schema?.[source],
    sharedSchemas: request.server.getSchemas(),
    data: Reflect.get(request, source),
    maxIssues: 50
  })
  return [0, 1].map((locale) => describe(issues, locale)?.map((issue) => `${issue.source} ${issue.pointer} ${issue.code}: ${issue.message}`))
}

function createApp (options: FastifyServerOptions = {}): FastifyInstance {
  const app = Fastify(options)
  app.setErrorHandler<Failed>((error, request, reply) => reply.code(422).send(tell(error, request)))
  return app
}

async function ask (schema: RouteShorthandOptions['schema'], request: InjectOptions, options?: FastifyServerOptions): Promise<unknown> {
  const app = createApp(options)
  app.post('/:id', { schema: schema ?? {} }, async () => 'ok')
  const response = await app.inject({ method: 'POST', url: '/1', ...request })
  await app.close()
  return response.statusCode === 422 ? response.json() : response.body
}

const ALL = { ajv: { customOptions: { allErrors: true } } }

const Account = Type.Object({
  email: Type.String({ format: 'email' }),
  password: Type.String({ minLength: 8 })
})

t.test('the example of the contract', async (t) => {
  t.same(await ask({ body: Account }, { body: { email: 'a@b.example', password: 'secret' } }), [
    ['body /password too_short: password must be at least 8 characters'],
    ['body /password too_short: Пароль должен содержать не менее 8 символов']
  ])
})

t.test('Fastify\'s own options give the first failure', async (t) => {
  t.same(await ask({ body: Account }, { body: { email: 'x', password: 'x' } }), [
    ['body /email invalid_format: email must be a valid email address'],
    ['body /email invalid_format: Электронная почта: нужен корректный адрес электронной почты']
  ])
})

t.test('all failures of a part', async (t) => {
  t.same(await ask({ body: Account }, { body: { email: 'x' } }, ALL), [[
    'body /email invalid_format: email must be a valid email address',
    'body /password missing_field: password is required'
  ], [
    'body /email invalid_format: Электронная почта: нужен корректный адрес электронной почты',
    'body /password missing_field: Пароль обязателен'
  ]])
})

t.test('every part', async (t) => {
  t.same(await ask({ querystring: Type.Object({ page: Type.Integer({ minimum: 1 }) }) }, { query: { page: '0' } }), [
    ['querystring /page too_small: page must be at least 1'],
    ['querystring /page too_small: Значение поля «Страница» должно быть не меньше 1']
  ])
  t.same(await ask({ params: Type.Object({ id: Type.String({ format: 'uuid', title: 'Number' }) }) }, {}), [
    ['params /id invalid_format: Number must be a valid UUID'],
    ['params /id invalid_format: Number: нужен корректный UUID']
  ])
  t.same(await ask({ headers: { type: 'object', required: ['x-key'], properties: { 'x-key': { type: 'string' } } } }, {}), [
    ['headers /x-key missing_field: x-key is required'],
    ['headers /x-key missing_field: Поле «x-key» обязательно']
  ])
})

t.test('plain JSON Schema', async (t) => {
  const body = {
    type: 'object',
    additionalProperties: false,
    properties: { tags: { type: 'array', uniqueItems: true, items: { enum: ['a', 'b'] } }, terms: { const: true } }
  }
  const options = { ajv: { customOptions: { allErrors: true, removeAdditional: false } } }
  t.match(await ask({ body }, { body: { tags: ['a', 'x', 'a'], terms: false, more: 1 } }, options), [[
    'body /tags/1 not_in_list: Item 2 of tags must be one of: a or b',
    'body /tags/2 duplicate_item: Item 3 of tags must not repeat an earlier item',
    'body /terms not_equal: terms must be accepted',
    'body /more unknown_field: more is not a known field'
  ], [
    /^body \/tags\/1 not_in_list: .*a или b$/,
    /^body \/tags\/2 duplicate_item: Элемент 3 списка «tags»: такое значение уже есть в списке$/,
    /^body \/terms not_equal: [^a-z]*terms[^a-z]*$/,
    /^body \/more unknown_field: [^a-z]*more[^a-z]*$/
  ]])
})

t.test('coercion hides a null', async (t) => {
  const body = { body: { email: 'a@b.example', password: null } }
  t.match(await ask({ body: Account }, body), [['body /password too_short: password must be at least 8 characters']])
  t.match(await ask({ body: Account }, body, { ajv: { customOptions: { coerceTypes: false } } }), [['body /password null_not_allowed: password must not be empty']])
})

t.test('a body that is absent or of another type', async (t) => {
  t.match(await ask({ body: Account }, {}), [['body  missing_body: The request body is required']])
  t.match(await ask({ body: Account }, { body: '[]', headers: { 'content-type': 'application/json' } }), [['body  invalid_type: The request body must be an object']])
})

t.test('shared schemas', async (t) => {
  const app = createApp()
  app.addSchema({ $id: 'user', type: 'object', properties: { name: { $ref: '#/definitions/name' } }, definitions: { name: { title: 'Name', type: 'string', minLength: 2, maxLength: 2 } } })
  app.post('/', { schema: { body: { type: 'object', properties: { user: { $ref: 'user#' } } } } }, async () => 'ok')
  const response = await app.inject({ method: 'POST', url: '/', body: { user: { name: 'x' } } })
  t.match(response.json(), [['body /user/name wrong_length: Name must be exactly 2 characters']])
  await app.close()
})

t.test('a failure that the handler was left with', async (t) => {
  const app = createApp()
  app.post('/', { attachValidation: true, schema: { body: Account } }, async (request) => {
    const { validationError } = request
    return validationError === undefined ? 'ok' : tell({ ...validationError, validationContext: 'body' }, request)
  })
  const response = await app.inject({ method: 'POST', url: '/', body: { email: 'a@b.example' } })
  t.match(response.json(), [['body /password missing_field: password is required']])
  await app.close()
})

t.test('a validator of one\'s own', async (t) => {
  const app = createApp()
  app.setValidatorCompiler(() => (value) => {
    const error = Object.assign(new Error('s3cret'), { statusCode: 400 })
    return value === undefined ? true : { error }
  })
  app.setErrorHandler((error, request, reply) => reply.code(422).send(tell({ validation: [error, { message: 's3cret' }], validationContext: 'body' }, request)))
  app.post('/', { schema: { body: Account } }, async () => 'ok')
  const response = await app.inject({ method: 'POST', url: '/', body: { email: 's3cret' } })
  t.same(response.json(), [['body  invalid: The request body is invalid'], ['body  invalid: Тело запроса: недопустимое значение']])
  await app.close()
})

t.test('hostile bodies', async (t) => {
  const body = '{"__proto__x":1,"constructor":2,"\\u001b[31m\\u202e":3}'
  const schema = { type: 'object', properties: {}, additionalProperties: false }
  const options = { ajv: { customOptions: { allErrors: true, removeAdditional: false } } } as const
  t.match(await ask({ body: schema }, { body, headers: { 'content-type': 'application/json' } }, options), [[
    'body /__proto__x unknown_field: __proto__x is not a known field',
    'body /constructor unknown_field: constructor is not a known field',
    'body /[31m unknown_field: [31m is not a known field'
  ]])
})

t.test('a hundred thousand failures', async (t) => {
  const body = { list: Array.from({ length: 100_000 }, () => 'x') }
  const app = createApp({ ...ALL, bodyLimit: 10_000_000 })
  app.post('/', { schema: { body: { type: 'object', properties: { list: { type: 'array', items: { type: 'integer' } } } } } }, async () => 'ok')
  app.setErrorHandler<Failed>((error, _request, reply) => {
    const start = process.cpuUsage()
    const { issues, truncated } = toIssues(error.validation, { source: 'body', maxIssues: 50 })
    const { user } = process.cpuUsage(start)
    return reply.send({ count: error.validation.length, issues: issues.length, truncated, isQuick: user < 200_000 })
  })
  const response = await app.inject({ method: 'POST', url: '/', body })
  t.same(response.json(), { count: 100_000, issues: 50, truncated: true, isQuick: true })
  await app.close()
})
