import { Validator } from '@seriousme/openapi-schema-validator'
import swagger from '@fastify/swagger'
import { Type } from '@sinclair/typebox'
import Fastify from 'fastify'
import type { FastifySchema } from 'fastify'
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import t from 'tap'
import * as zod from 'zod'
import errorCatalog from '../../lib/index.js'
import { swaggerTransform, swaggerTransformObject } from '../../lib/openapi/index.js'
import { readDocument } from './document.js'
import { declare, describe, openApp, small } from './open-app.js'

t.test('the routes stay as they are: nothing is serialised by what the document says', async (t) => {
  const schema: FastifySchema = { body: Type.Object({ a: Type.String() }), response: { 200: Type.Object({ a: Type.String() }) } }
  const before = JSON.stringify(schema)
  const routes: unknown[] = []
  const app = await openApp(t, {
    routes: (app) => {
      app.addHook('onRoute', (route) => { if (route.url === '/') routes.push(route.schema) })
      app.post('/', { config: { errors: declare('taken') }, schema }, (_request, reply) => reply.code(409).send({ ownBody: 1, more: [2] }))
    }
  })
  const send = async (payload: object): Promise<string> => (await app.inject({ method: 'POST', url: '/', payload })).body
  const answers = [await send({ a: 'x' }), await send({})]
  app.swagger()
  t.strictSame([await send({ a: 'x' }), await send({})], answers)
  t.equal(answers[0], '{"ownBody":1,"more":[2]}')
  t.equal(routes[0], schema)
  t.equal(JSON.stringify(schema), before)
})

t.test('both versions are valid, with the routes of a real app', async (t) => {
  for (const openapi of ['3.0.3', '3.1.0']) {
    const { source } = await describe(t, {
      openapi,
      plugin: { format: ['nested', 'problem'] },
      routes: (app) => {
        app.post('/things/:id', { config: { errors: declare('taken', 'locked') }, schema: { body: Type.Object({ tags: Type.Array(Type.String()) }) } }, () => '')
      }
    })
    t.match(await new Validator().validate(source), { valid: true }, openapi)
  }
})

t.test('a transform of the user comes before, and may hide a route', async (t) => {
  const { paths } = await describe(t, {
    transform: swaggerTransform(undefined, ({ schema, url }) => ({ schema: { ...schema, summary: 'Said', hide: url === '/hidden' }, url: `/v1${url}` })),
    routes: (app) => {
      app.get('/', { config: { errors: declare(1102) } }, () => '')
      app.get('/hidden', () => '')
    }
  })
  t.strictSame(Object.keys(paths), ['/v1/'])
  t.match(paths['/v1/']?.['get'], { summary: 'Said', responses: { 409: {} } })
})

t.test('with schemas of Zod their own transform comes before, and nothing is guessed of issues', async (t) => {
  const { paths } = await describe(t, {
    transform: swaggerTransform(undefined, jsonSchemaTransform),
    routes: (app) => {
      app.setValidatorCompiler(validatorCompiler)
      app.setSerializerCompiler(serializerCompiler)
      app.post('/', { config: { errors: declare(1102) }, schema: { body: zod.object({ name: zod.string().min(2) }) } }, () => '')
    }
  })
  t.match(paths['/']?.['post'], {
    requestBody: { content: { 'application/json': { schema: { properties: { name: { type: 'string', minLength: 2 } } } } } },
    responses: { 409: {}, 422: { content: { 'application/json': { schema: { allOf: [{ $ref: '#/components/schemas/ErrorCatalogNested' }, {}] } } } } }
  })
})

t.test('each context is described by the registration that serves it', async (t) => {
  const { paths, components } = await describe(t, {
    plugin: { format: 'flat' },
    routes: async (app) => {
      app.get('/outer', { config: { errors: declare(1102) } }, () => '')
      await app.register(async (child) => {
        await child.register(errorCatalog, { catalog: small, format: 'problem' })
        child.get('/inner', { config: { errors: declare(1102) } }, () => '')
      }, { prefix: '/v2' })
    }
  })
  t.strictSame(Object.keys(paths['/outer']?.['get']?.responses['409']?.content ?? {}), ['application/json'])
  t.strictSame(Object.keys(paths['/v2/inner']?.['get']?.responses['409']?.content ?? {}), ['application/problem+json'])
  t.strictSame(Object.keys(components.responses ?? {}), ['Locked', 'Internal', 'Locked_2', 'Internal_2'])
})

t.test('options describe the routes that the plugin does not serve', async (t) => {
  const routes = (app: ReturnType<typeof Fastify>): void => { app.get('/', { config: { errors: declare(1102) } }, () => '') }
  const described = await describe(t, { plugin: false, transform: swaggerTransform({ catalog: small, format: 'problem' }), routes })
  t.match(described.paths['/']?.['get']?.responses['409'], { content: { 'application/problem+json': {} } })
  const silent = await describe(t, { plugin: false, routes })
  t.strictSame(Object.keys(silent.paths['/']?.['get']?.responses ?? {}), ['200'])
  t.type(swaggerTransform({ catalog: small, advice: true }), 'function')
  t.throws(() => swaggerTransform({ catalog: small, format: [] }), { code: 'FST_CATALOG_OPTIONS_INVALID' })
})

t.test('OpenAPI without a version is 3.0, and Swagger 2 is left alone', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { catalog: small, format: 'typed' })
  await app.register(swagger, { openapi: {}, transform: swaggerTransform(), transformObject: swaggerTransformObject() })
  await app.register(swagger, { decorator: 'older' as 'swagger', swagger: {}, transform: swaggerTransform(), transformObject: swaggerTransformObject() })
  app.get('/', { config: { errors: declare(1102) } }, () => '')
  await app.ready()
  t.match(readDocument({ text: JSON.stringify(app.swagger()) }).components.schemas['ErrorCatalogTyped'], {
    properties: { validation_errors: { additionalProperties: { type: 'array' }, patternProperties: undefined } }
  })
  const older: unknown = Reflect.get(app, 'older')
  const document = typeof older === 'function' ? older() : undefined
  t.match(document, { swagger: '2.0', paths: { '/': { get: { responses: { 200: {} } } } } })
  t.notMatch(JSON.stringify(document), /409|x-error/)
})
