import { Type } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import t from 'tap'
import { defineCatalog, defineFormat } from '../../lib/index.js'
import { DESCRIPTION } from '../../lib/openapi/route-responses.js'
import { swaggerTransform } from '../../lib/openapi/index.js'
import { declare, describe, small } from './open-app.js'

const body = Type.Object({ name: Type.String({ minLength: 1 }), tags: Type.Array(Type.String({ maxLength: 3 })) }, { title: 'Thing' })

t.test('errors of one status are one response, with their codes and an example each', async (t) => {
  const { paths, components, source } = await describe(t, {
    routes: (app) => { app.get('/', { config: { errors: declare('taken', 1102, 'secret', 'hidden') } }, () => '') }
  })
  const responses = paths['/']?.['get']?.responses ?? {}
  t.strictSame(Object.keys(responses), ['200', '409', '500'])
  t.strictSame(responses['409'], {
    description: '`1101 taken`: {name} is taken\n\n`1102 locked`: Locked',
    headers: {
      'Content-Language': { description: 'The language of the texts (RFC 9110 §8.5)', schema: { type: 'string', enum: ['en'] }, example: 'en' },
      'Cache-Control': { description: 'Whether a cache may keep the answer (RFC 9111 §5.2)', schema: { type: 'string' }, example: 'no-store' },
      'Retry-After': {
        description: 'When to try again: seconds, or a date (RFC 9110 §10.2.3)',
        schema: { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'string', format: 'http-date' }] },
        example: 5
      }
    },
    content: {
      'application/json': {
        schema: {
          allOf: [
            { $ref: '#/components/schemas/ErrorCatalogNested' },
            {
              type: 'object',
              required: ['error'],
              properties: {
                error: {
                  type: 'object',
                  required: ['code', 'message'],
                  properties: { code: { type: 'integer', enum: [1101, 1102] }, message: { type: 'string' } }
                }
              }
            }
          ]
        },
        examples: {
          taken: { summary: '{name} is taken', value: { error: { code: 1101, message: '{name} is taken' } } },
          locked: { summary: 'Locked', value: { error: { code: 1102, message: 'Locked' } } }
        }
      }
    }
  })
  t.strictSame(Object.keys(components.responses ?? {}), ['TakenOrLocked', 'Internal'])
  t.notMatch(JSON.stringify(source), /secret|hidden/i)
  t.notMatch(JSON.stringify(source), DESCRIPTION)
})

t.test('several formats are several media types', async (t) => {
  const { paths, components } = await describe(t, {
    plugin: { format: ['flat', 'problem'] }, routes: (app) => { app.get('/', { config: { errors: declare(1102) } }, () => '') }
  })
  const { content, headers } = paths['/']?.['get']?.responses['409'] ?? {}
  t.match(content?.['application/json']?.schema, { allOf: [{ $ref: '#/components/schemas/ErrorCatalogFlat' }, { properties: { code: { enum: [409] } } }] })
  t.match(content?.['application/problem+json']?.schema, {
    allOf: [{ $ref: '#/components/schemas/ErrorCatalogProblem' }, { properties: { code: { enum: [1102] }, status: { enum: [409] }, type: { enum: ['about:blank'] } } }]
  })
  t.strictSame(Object.keys(components.schemas), ['ErrorCatalogFlat', 'ErrorCatalogProblem'])
  t.match(headers, { Vary: { example: 'Accept' } })
})

t.test('a failed schema has the fields and codes of the schema', async (t) => {
  const route = { config: { issues: [{ field: 'name', code: 'rude', message: 'No' }] }, schema: { body } }
  for (const [openapi, format] of [['3.1.0', 'nested'], ['3.0.3', 'typed'], ['3.1.0', 'typed']] as const) {
    const { paths } = await describe(t, { plugin: { format }, openapi, routes: (app) => { app.post('/', route, () => '') } })
    const { schema, examples } = paths['/']?.['post']?.responses['422']?.content?.['application/json'] ?? {}
    if (format === 'nested') {
      t.match(schema, {
        title: 'Error',
        properties: {
          error: {
            properties: {
              code: { description: 'The code of the error; its slug where it has no number', type: 'string', enum: ['validation'] },
              errors: {
                items: {
                  anyOf: [
                    { properties: { field: { enum: [''] }, code: { enum: ['missing_body', 'invalid_type'] } } },
                    { properties: { field: { enum: ['name'] }, code: { enum: ['missing_field', 'blank', 'null_not_allowed', 'invalid_type', 'rude'] } } },
                    { properties: { field: { enum: ['tags'] }, code: { enum: ['missing_field', 'null_not_allowed', 'invalid_type'] } } },
                    { properties: { field: { pattern: '^tags\\.\\d+$' }, code: { enum: ['too_long', 'null_not_allowed', 'invalid_type'] } } }
                  ]
                }
              }
            }
          }
        }
      })
      t.strictSame(examples?.['validation']?.value, {
        error: {
          code: 'validation',
          message: 'validation',
          errors: [
            { field: 'name', code: 'missing_field', message: 'name is required' },
            { field: 'tags', code: 'missing_field', message: 'tags is required' },
            { field: 'tags.0', code: 'too_long', message: 'Item 1 of tags must be at most 3 characters' }
          ]
        }
      })
    } else {
      const texts = { type: 'array', items: { type: 'string' } }
      t.match(schema?.['properties'], { validation_errors: { properties: { '': texts, name: texts, tags: texts } } })
      const patterned = { '^tags\\.\\d+$': texts }
      t.match(schema?.['properties'], { validation_errors: { patternProperties: openapi === '3.1.0' ? patterned : undefined } })
    }
  }
})

t.test('a schema of which nothing is known has that of the format', async (t) => {
  const { paths } = await describe(t, {
    routes: (app) => { app.post('/', { schema: { body }, validatorCompiler: () => () => true }, () => '') }
  })
  t.match(paths['/']?.['post']?.responses['422']?.content?.['application/json'], {
    schema: { allOf: [{ $ref: '#/components/schemas/ErrorCatalogNested' }, { properties: { error: { properties: { errors: undefined } } } }] },
    examples: { validation: { value: { error: { code: 'validation', message: 'validation', errors: undefined } } } }
  })
})

t.test('a language that lacks a text has no example, and validation without a schema no issues', async (t) => {
  const catalog = defineCatalog({ half: { status: 409, message: { en: 'Half' } }, whole: { status: 409, message: { en: 'Whole', eo: 'Tuta' } } }, { extends: small })
  const routes = (app: FastifyInstance): void => { app.get('/', { config: { errors: declare('half', 'whole', 'validation') } }, () => '') }
  const { paths } = await describe(t, { plugin: { catalog }, transform: swaggerTransform({ examples: 'all' }), routes })
  const ofDefault = await describe(t, { plugin: { catalog }, routes })
  t.strictSame(Object.keys(ofDefault.paths['/']?.['get']?.responses['409']?.content?.['application/json']?.examples ?? {}), ['half', 'whole'])
  const { 409: conflict, 422: validation } = paths['/']?.['get']?.responses ?? {}
  t.strictSame(Object.keys(conflict?.content?.['application/json']?.examples ?? {}), ['half', 'whole', 'whole_eo'])
  t.strictSame(validation?.content?.['application/json']?.examples, {
    validation: { summary: 'validation', value: { error: { code: 'validation', message: 'validation' } } }
  })
})

t.test('what a format says of issues that are not known is left open', async (t) => {
  const counting = defineFormat({
    name: 'counting',
    contentType: 'application/json',
    schema: Type.Object({}),
    render: ({ slug, issues = [] }) => ({ slug, failed: issues.length > 0, fields: issues.map(({ field }) => field) })
  })
  const narrowed = async (validatorCompiler?: () => () => boolean): Promise<unknown> => {
    const { paths } = await describe(t, {
      plugin: { format: counting },
      routes: (app) => { app.post('/', { schema: { body: { type: 'null' } }, ...(validatorCompiler && { validatorCompiler }) }, () => '') }
    })
    return paths['/']?.['post']?.responses['422']?.content?.['application/json']?.schema
  }
  t.match(await narrowed(() => () => true), { allOf: [{}, { properties: { slug: { enum: ['validation'] }, failed: { type: 'boolean', enum: undefined }, fields: { items: undefined } } }] })
  t.match(await narrowed(), { properties: { failed: { enum: [false, true] }, fields: { items: { enum: [''] } } } })
})

t.test('a format of the user is asked what it says', async (t) => {
  const acme = defineFormat({
    name: 'acme/1',
    contentType: 'application/vnd.acme+json',
    schema: Type.Object({ reason: Type.String() }),
    render: ({ slug, message, params, instance, requestId, retryAfter, locale }) => ({ reason: slug, message, params, instance, requestId, retryAfter, locale })
  })
  const text = defineFormat({ name: 'text', contentType: 'text/plain', schema: Type.String({ $id: 'Plain' }), render: ({ message }) => message })
  const { paths, components } = await describe(t, {
    plugin: { format: [acme, text], instance: true, requestId: true, codeHeader: 'Error-Code' },
    routes: (app) => { app.get('/things', { config: { errors: declare('taken', 'locked', 'unauthorized') } }, () => '') }
  })
  const { content, headers } = paths['/things']?.['get']?.responses['409'] ?? {}
  t.match(content?.['application/vnd.acme+json'], {
    schema: {
      allOf: [{ $ref: '#/components/schemas/ErrorCatalog_acme_1' }, {
        required: ['reason', 'message', 'instance', 'requestId', 'retryAfter', 'locale'],
        properties: {
          reason: { enum: ['taken', 'locked'] }, message: { type: 'string' }, params: { type: 'object' }, instance: { type: 'string' }, retryAfter: { type: 'number' }
        }
      }]
    },
    examples: { taken: { value: { reason: 'taken', params: { name: '{name}' }, instance: '/path', requestId: 'req-1', locale: 'en' } } }
  })
  t.strictSame(content?.['text/plain'], {
    schema: { $ref: '#/components/schemas/Plain' },
    examples: { taken: { summary: '{name} is taken', value: '{name} is taken' }, locked: { summary: 'Locked', value: 'Locked' } }
  })
  t.match(headers, { 'Error-Code': { description: 'The code of the error', schema: { enum: ['1101', '1102'] }, examples: { taken: { value: '1101' }, locked: { value: '1102' } } } })
  t.match(paths['/things']?.['get']?.responses['401']?.headers, { 'WWW-Authenticate': { example: 'Bearer realm="api"' }, 'Error-Code': { example: 'unauthorized' } })
  t.strictSame(Object.keys(components.schemas), ['ErrorCatalog_acme_1', 'Plain'])
})

t.test('with the format fastify the errors of others keep their codes', async (t) => {
  const { paths } = await describe(t, {
    plugin: { format: 'fastify' }, routes: (app) => { app.post('/', { config: { errors: declare('locked', 'bad_request') }, schema: { body } }, () => '') }
  })
  const responses = paths['/']?.['post']?.responses ?? {}
  t.strictSame(Object.keys(responses), ['200', '400', '409', '413', '415', '500'])
  t.strictSame(responses['413']?.content?.['application/json'], { schema: { $ref: '#/components/schemas/ErrorCatalogFastify' } })
  t.match(responses['400'], { headers: {}, content: { 'application/json': { examples: { bad_request: { value: { code: 'bad_request' } } } } } })
  t.match(responses['409']?.content?.['application/json']?.schema, { allOf: [{}, { properties: { code: { enum: ['locked'] } } }] })
})

t.test('HEAD has no content', async (t) => {
  const { paths, components } = await describe(t, { routes: (app) => { app.head('/', { config: { errors: declare(1102), swagger: { exposeHeadRoute: true } } }, () => '') } })
  t.match(paths['/']?.['head']?.responses['409'], { description: '`1102 locked`: Locked', content: undefined, headers: { 'Retry-After': {} } })
  t.strictSame(Object.keys(components.responses ?? {}), ['LockedHead', 'InternalHead'])
})

t.test('the pages of the errors are their types', async (t) => {
  const { paths } = await describe(t, {
    plugin: { format: 'problem', docs: { prefix: '/errors' } }, routes: (app) => { app.get('/', { config: { errors: declare(1102) } }, () => '') }
  })
  const { content, headers } = paths['/']?.['get']?.responses['409'] ?? {}
  t.match(content?.['application/problem+json'], { schema: { allOf: [{}, { properties: { type: { enum: ['/errors/1102'] } } }] } })
  t.match(headers, { Link: { example: '</errors/1102>; rel="help"' } })
  t.equal(small.get('hidden')?.internal, true)
})
