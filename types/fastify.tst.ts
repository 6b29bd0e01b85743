import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { Type, type TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { describe, expect, test } from 'tstyche'
import errorCatalog, {
  defaultCatalog, defineCatalog, type Catalog, type RegisteredCatalog, type RegisteredKey, type RenderedError
} from '../lib/index.js'
import type { DefaultEntries } from './built-in-entries.js'

declare const app: FastifyInstance
declare const request: FastifyRequest
declare const reply: FastifyReply

describe('without Register', () => {
  test('the codes are those of defaultCatalog', () => {
    expect<RegisteredCatalog>().type.toBe<Catalog<DefaultEntries>>()
    expect<2002>().type.toBeAssignableTo<RegisteredKey>()
    expect<'access_token_expired'>().type.toBeAssignableTo<RegisteredKey>()
    expect<9999>().type.not.toBeAssignableTo<RegisteredKey>()
  })
})

describe('reply.apiError', () => {
  test('takes codes and slugs', () => {
    expect(reply.apiError).type.toBeCallableWith(2002)
    expect(reply.apiError).type.toBeCallableWith('access_token_expired')
    // @ts-expect-error Argument of type '9999' is not assignable to parameter of type
    reply.apiError(9999)
    // @ts-expect-error Argument of type '"nope"' is not assignable to parameter of type
    reply.apiError('nope')
  })

  test('takes options third', () => {
    expect(reply.apiError).type.toBeCallableWith(2002, undefined, { detail: 'x', headers: { 'x-a': 1 }, allow: ['GET'], cause: 'x' })
    expect(reply.apiError).type.toBeCallableWith(6001, {}, { retryAfter: 5 })
    expect(reply.apiError).type.not.toBeCallableWith(2002, undefined, { stack: true })
    // @ts-expect-error The text of this error takes no params
    reply.apiError(2002, { detail: 'x' })
  })
})

describe('the other helpers', () => {
  test('take what they send', () => {
    expect(reply.validationError).type.toBeCallableWith([{ field: 'email', code: 'already_exists' }])
    expect(reply.validationError).type.toBeCallableWith([{ pointer: '/items/0', code: 'too_short', params: { min: 8 }, source: 'body' }])
    expect(reply.validationError).type.toBeCallableWith([request.validationError])
    expect(reply.validationError).type.not.toBeCallableWith([{ field: 'email' }])
    expect(reply.validationError).type.not.toBeCallableWith([{ name: 'x', code: 'y' }])
    expect(reply.validationError).type.toBeCallableWith([{ message: 'Invalid input', path: ['email'], code: 'invalid_format' }])
    expect(reply.validationError).type.toBeCallableWith({ issues: [{ message: 'Invalid input', path: [] }] })
    expect(reply.validationError).type.toBeCallableWith([{ property: 'email', constraints: { isEmail: 'x' } }])
    expect(reply.created).type.toBeCallableWith('/users/5')
    expect(reply.created).type.toBeCallableWith('/users/5', { id: 5 })
    expect(reply.created).type.not.toBeCallableWith()
    expect(reply.noContent).type.toBeCallableWith()
    expect(reply.noContent).type.not.toBeCallableWith({})
  })

  test('tell of the context', () => {
    expect(request.locale).type.toBe<string>()
    expect(app.errorCatalog.catalog).type.toBe<RegisteredCatalog>()
    expect(app.errorCatalog.formats).type.toBe<readonly string[]>()
    expect(app.errorCatalog.locales).type.toBe<readonly string[]>()
    expect(app.errorCatalog.coverage().undeclared[0]?.slug).type.toBe<string | undefined>()
    expect(app.get).type.toBeCallableWith('/', { config: { issues: [{ field: 'email', code: 'already_exists' }] } }, () => 'x')
  })

  test('render without a reply', () => {
    const { render } = app.errorCatalog
    expect(render('anything')).type.toBe<RenderedError>()
    expect(render).type.toBeCallableWith(undefined, { request, locale: 'de', format: 'problem', report: true })
    expect(render).type.toBeCallableWith(undefined, { request: new Request('http://a.test/') })
    expect(render).type.toBeCallableWith(undefined, { request: request.raw })
    expect(render).type.toBeCallableWith(undefined, { request: { headers: { accept: 'text/html' } } })
    expect(render).type.not.toBeCallableWith(undefined, { request: {} })
    expect(render).type.not.toBeCallableWith(undefined, { format: 'xml' })
  })
})

describe('the plugin', () => {
  test('takes any catalogue', () => {
    const catalog = defineCatalog({ x: { status: 400, message: '{y}' } })
    expect(app.register).type.toBeCallableWith(errorCatalog)
    expect(app.register).type.toBeCallableWith(errorCatalog, { catalog })
    expect(app.register).type.toBeCallableWith(errorCatalog, { catalog: defaultCatalog, format: 'typed' })
    expect(app.register).type.not.toBeCallableWith(errorCatalog, { catalog: {} })
    expect(app.register).type.not.toBeCallableWith(errorCatalog, { format: 'xml' })
  })
})

describe('a helper\'s return value', () => {
  const typed = Fastify().withTypeProvider<TypeBoxTypeProvider>()
  const options = { schema: { response: { 200: Type.Object({ a: Type.String() }) } } }

  test('is the reply', () => {
    expect(reply.apiError(2002)).type.toBeAssignableTo<FastifyReply>()
    expect(reply.created('/')).type.toBeAssignableTo<FastifyReply>()
    expect(reply.noContent().sent).type.toBe<boolean>()
  })

  test('fits a handler without a schema', () => {
    app.get('/', (request, reply) => reply.apiError(2002))
    app.get('/', async (request, reply) => reply.apiError(2002))
    app.get('/', async (request, reply) => {
      if (request.locale === 'en') return reply.apiError(2002)
      return { a: 'x' }
    })
  })

  test('fits a handler whose reply is typed', () => {
    app.get<{ Reply: { a: string } }>('/', (request, reply) => reply.apiError(2002))
    app.get<{ Reply: { 200: { a: string } } }>('/', async (request, reply) => {
      if (request.locale === 'en') return reply.apiError(2002)
      return { a: 'x' }
    })
  })

  test('fits a handler with response schemas', () => {
    typed.get('/', options, (request, reply) => reply.apiError(2002))
    typed.get('/', options, async (request, reply) => reply.apiError(2002))
    typed.get('/', options, async (request, reply) => {
      if (request.locale === 'en') return reply.apiError(2002)
      if (request.locale === 'de') return await reply.validationError([])
      return { a: 'x' }
    })
    typed.post('/', options, (request, reply) => reply.created('/5', { a: 'x' }))
    typed.delete('/', options, (request, reply) => reply.noContent())
    // @ts-expect-error Type 'number' is not assignable to type 'string'
    typed.get('/', options, async () => ({ a: 5 }))
  })

  test('fits hooks and handlers of errors', () => {
    app.addHook('onRequest', async (request, reply) => reply.apiError(2002))
    app.addHook('preHandler', (request, reply, done) => {
      if (request.locale === 'en') return reply.apiError(2002)
      done()
    })
    app.setErrorHandler((error, request, reply) => error instanceof Error ? reply.apiError(9001) : reply.noContent())
    app.setNotFoundHandler((request, reply) => reply.apiError(4001))
  })
})

describe('the config of a route', () => {
  test('takes codes, slugs and the rest', () => {
    expect(app.get).type.toBeCallableWith('/', { config: { errors: [2002, 'not_found'], resource: 'Issue', errorCatalog: false } }, () => 'x')
    expect(app.get).type.toBeCallableWith('/', { config: { errors: [2002, 'not_found'] as const } }, () => 'x')
    // @ts-expect-error CatalogTypeError<"The catalogue has no error of this code or slug">
    app.get('/', { config: { errors: [9999] } }, () => 'x')
    // @ts-expect-error CatalogTypeError<"The catalogue has no error of this code or slug">
    app.get('/', { config: { errors: ['nope'] } }, () => 'x')
    // @ts-expect-error Type 'number' is not assignable to type 'never'.
    app.get('/', { config: { resource: 5 } }, () => 'x')
  })
})
