import swagger from '@fastify/swagger'
import { Type } from '@sinclair/typebox'
import Fastify from 'fastify'
import t from 'tap'
import errorCatalog, { defineFormat } from '../../lib/index.js'
import { swaggerTransform, swaggerTransformObject } from '../../lib/openapi/index.js'
import { readDocument } from './document.js'
import { declare, describe, small } from './open-app.js'

const own = { type: 'object', properties: { own: { type: 'string' } } }

t.test("a response of the user's goes before, also one of a whole class", async (t) => {
  const { paths } = await describe(t, {
    routes: (app) => {
      app.get('/one', { config: { errors: declare(1102) }, schema: { response: { 409: own } } }, () => '')
      app.get('/class', { config: { errors: declare(1102) }, schema: { response: { '4xx': own, default: own } } }, () => '')
      app.get('/all', { config: { errors: declare(1102) }, schema: { response: { '4xx': own, '5xx': own } } }, () => '')
    }
  })
  t.match(paths['/one']?.['get']?.responses, { 409: { content: { 'application/json': { schema: own } } }, 500: { description: '`internal`: internal' } })
  t.strictSame(Object.keys(paths['/class']?.['get']?.responses ?? {}), ['500', '4XX', 'default'])
  t.strictSame(Object.keys(paths['/all']?.['get']?.responses ?? {}), ['4XX', '5XX'])
})

t.test('what the user has under components stays, and keeps its name', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  const components = { schemas: { ErrorCatalogNested: own }, responses: { Internal: { description: 'Own' } } }
  const before = JSON.stringify(components)
  await app.register(errorCatalog, { catalog: small })
  await app.register(swagger, {
    // Its types know no schema of JSON Schema.
    openapi: { openapi: '3.1.0', components: components as object },
    transform: swaggerTransform(),
    transformObject: swaggerTransformObject((input) => Object.assign({ 'x-mine': true }, Reflect.get(input, 'openapiObject')))
  })
  app.get('/', { config: { errors: declare(1102) } }, () => '')
  await app.ready()
  const { source, components: { schemas, responses }, paths } = readDocument({ text: JSON.stringify(app.swagger()) })
  t.equal(source['x-mine'], true)
  t.match(schemas, { ErrorCatalogNested: { properties: { own: {} } }, ErrorCatalogNested_2: { title: 'Error' } })
  t.match(responses, { Internal: { description: 'Own' }, Internal_2: { description: '`internal`: internal' } })
  t.match(paths['/']?.['get']?.responses['409']?.content?.['application/json']?.schema, { allOf: [{ $ref: '#/components/schemas/ErrorCatalogNested_2' }, {}] })
  t.equal(JSON.stringify(components), before)
})

t.test('methods of OpenAPI 3.2 are described, and bodies may speak of references', async (t) => {
  const format = defineFormat({ name: 'own', contentType: 'application/json', schema: Type.Object({}), render: ({ slug }) => ({ $ref: slug }) })
  const { source } = await describe(t, {
    openapi: '3.2.0',
    plugin: { format },
    routes: (app) => {
      app.addHttpMethod('COPY', { hasBody: false })
      app.route({ method: 'COPY', url: '/', config: { errors: declare(1102) }, handler: () => '' })
    }
  })
  t.match(source, {
    paths: { '/': { additionalOperations: { COPY: { responses: { 409: { $ref: '#/components/responses/Locked' } } } } } },
    components: { responses: { Locked: { content: { 'application/json': { examples: { locked: { $ref: '#/components/examples/Locked' } } } } } }, examples: { Locked: { value: { $ref: 'locked' } } } }
  })
})

t.test('without paths there is nothing to describe', async (t) => {
  const transform = swaggerTransformObject()
  t.strictSame(transform({ openapiObject: {} }), {})
  t.strictSame(transform({ openapiObject: { components: { x: {} }, paths: { '/': { parameters: [], get: { 'x-error-catalog': 1, responses: {} } } } } }), {
    components: { x: {} }, paths: { '/': { parameters: [], get: { 'x-error-catalog': 1, responses: {} } } }
  })
  t.strictSame(transform({ swaggerObject: { swagger: '2.0' } }), { swagger: '2.0' })
  t.strictSame(transform({}), {})
})

t.test('a format may be called like a member of objects', async (t) => {
  const format = defineFormat({ name: 'constructor', contentType: 'application/json', schema: Type.Object({}), render: ({ slug }) => ({ slug }) })
  const { components: { schemas } } = await describe(t, {
    plugin: { format },
    routes: (app) => { app.get('/', { config: { errors: declare(1102) } }, () => '') }
  })
  t.strictSame(Object.keys(schemas), ['ErrorCatalog_constructor'])
})
