import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import { parse } from 'yaml'
import errorCatalog, { defaultCatalog, type ErrorCatalogOptions } from '../../lib/index.js'
import { swaggerTransform } from '../../lib/openapi/index.js'
import { describe, openApp, small, declare } from './open-app.js'

interface Source {
  readonly paths: Record<string, Record<string, { readonly responses: Record<string, unknown> }>>
  readonly components: Record<string, Record<string, unknown>>
}

function post (name: string): object {
  return { type: 'object', required: [name], properties: { [name]: { type: 'string', minLength: 1 } } }
}

/** An app with so many resources. */
async function openLargeApp (t: Test, count: number, options: ErrorCatalogOptions | undefined, openapi = '3.1.0'): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  if (options !== undefined) await app.register(errorCatalog, options)
  await app.register(swagger, { openapi: { openapi, info: { title: 'Test', version: '1' } }, ...(options && { transform: swaggerTransform() }) })
  const config = options && { errors: declare('access_token_expired', 'not_found', 'conflict') }
  const id = { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } }
  for (let number = 0; number < count; number++) {
    const body = { type: 'object', required: ['name'], properties: { name: { type: 'string', minLength: 1 }, age: { type: 'integer' }, mail: { type: 'string', format: 'email' }, kind: { enum: ['a', 'b'] } } }
    app.post(`/resources-${number}`, { ...(config && { config }), schema: { body } }, () => '')
    app.get(`/resources-${number}/:id`, { ...(config && { config }), schema: { params: id } }, () => '')
  }
  await app.ready()
  return app
}

t.test('a document of many routes has at most three times the bytes of one without errors', async (t) => {
  for (const openapi of ['3.0.3', '3.1.0']) {
    const [bare, full] = await Promise.all([undefined, { catalog: defaultCatalog, format: 'problem' as const }].map(async (options) => {
      const app = await openLargeApp(t, 300, options, openapi)
      return JSON.stringify(app.swagger())
    }))
    t.ok(full !== undefined && bare !== undefined && full.length <= 3 * bare.length, `${full?.length} of ${bare?.length}`)
    // Equal schemas of 600 routes have two lists of issues.
    const { components } = JSON.parse(full ?? '') as Source
    t.strictSame(Object.keys(components['responses'] ?? {}).filter((name) => name.startsWith('Validation')), ['Validation', 'Validation_2'])
  }
})

t.test('every component is an identifier, and is used', async (t) => {
  const { source } = await describe(t, {
    plugin: { format: ['nested', 'problem'] },
    transform: swaggerTransform({ examples: 'all' }),
    routes: (app) => {
      app.post('/', { config: { errors: declare('taken', 'locked'), issues: [{ field: 'a', code: 'odd' }] }, schema: { body: post('a') } }, () => '')
      app.get('/own', { config: { errors: declare('taken') }, schema: { response: { '4xx': { type: 'object' } } } }, () => '')
    }
  })
  const text = JSON.stringify(source)
  for (const [kind, components] of Object.entries(source['components'] as Source['components'])) {
    for (const name of Object.keys(components)) {
      t.match(name, /^[A-Za-z_]\w*$/)
      t.match(text, `"#/components/${kind}/${name}"`)
    }
  }
})

t.test('without transformObject the document is whole, and plain data', async (t) => {
  const app = await openLargeApp(t, 2, { catalog: defaultCatalog })
  const document = app.swagger() as unknown as Source
  const { responses } = document.paths['/resources-1']?.['post'] ?? {}
  t.match(responses, { 401: { $ref: '#/components/responses/AccessTokenExpired' }, 422: { $ref: '#/components/responses/Validation' } })
  const text = JSON.stringify(document)
  t.notMatch(text, 'x-error-catalog')
  await null
  t.strictSame(structuredClone(document), document)
  t.equal(JSON.stringify(document), text)
  t.equal(app.swagger() as unknown, document)
})

t.test('as YAML it says the same, without aliases', async (t) => {
  const app = await openLargeApp(t, 2, { catalog: defaultCatalog })
  const text = app.swagger({ yaml: true })
  t.notMatch(text, /[&*]a\d/)
  t.strictSame(parse(text), JSON.parse(JSON.stringify(app.swagger())))
})

t.test('schemas that refer to others are told apart by context', async (t) => {
  const { source } = await describe(t, {
    routes: async (app) => {
      for (const name of ['one', 'two']) {
        await app.register(async (child) => {
          child.addSchema({ $id: 'shared', ...post(name) })
          child.post(`/${name}`, { schema: { body: { $ref: 'shared#' } } }, () => '')
          child.post(`/${name}/again`, { schema: { body: { $ref: 'shared#' } } }, () => '')
        })
      }
    }
  })
  const { paths, components } = source as unknown as Source
  const reference = (url: string): unknown => paths[url]?.['post']?.responses['422']
  t.strictSame(['/one', '/one/again', '/two', '/two/again'].map(reference), ['', '', '_2', '_2'].map((suffix) => ({ $ref: `#/components/responses/Validation${suffix}` })))
  t.match(JSON.stringify(components['responses']?.['Validation']), '"one"')
  t.match(JSON.stringify(components['responses']?.['Validation_2']), '"two"')
})

t.test('the languages of examples', async (t) => {
  const routes = (app: FastifyInstance): void => { app.get('/', { config: { errors: declare('not_found') } }, () => '') }
  const names = async (transform?: ReturnType<typeof swaggerTransform>): Promise<string[]> => {
    const { source } = await describe(t, { plugin: { catalog: defaultCatalog }, ...(transform && { transform }), routes })
    return Object.keys((source as unknown as Source).components['examples'] ?? {})
  }
  t.strictSame(await names(), ['NotFound', 'Internal'])
  t.equal((await names(swaggerTransform({ examples: 'all' }))).length, 2 * defaultCatalog.locales.length)
  t.throws(() => swaggerTransform({ examples: 'some' as 'all' }), { code: 'FST_CATALOG_OPTIONS_INVALID' })
})

t.test('of examples alone no catalogue is made for the routes of others', async (t) => {
  const routes = (app: FastifyInstance): void => { app.get('/', () => '') }
  for (const [options, statuses] of [[{ examples: 'all' }, ['200']], [{ examples: 'all', catalog: small }, ['200', '500']], [{}, ['200', '500']]] as const) {
    const app = await openApp(t, { plugin: false, transform: swaggerTransform(options), routes })
    t.strictSame(Object.keys((app.swagger() as unknown as Source).paths['/']?.['get']?.responses ?? {}), statuses)
  }
})

t.test('a document that has no paths yet gets them', async (t) => {
  const document: { paths?: object } = {}
  const input = { schema: {}, url: '/', route: { method: 'GET' as const, url: '/', handler: () => '' }, openapiObject: document }
  t.match(swaggerTransform({ catalog: small })(input), { url: '/', schema: { 'x-error-catalog': {} } })
  await null
  t.strictSame(document.paths, {})
})
