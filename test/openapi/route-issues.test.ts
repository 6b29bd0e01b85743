import Fastify from 'fastify'
import type { RouteOptions } from 'fastify'
import t from 'tap'
import { findRouteIssues } from '../../lib/openapi/route-issues.js'

const handler = (): string => ''
const named = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } }

function find (route: Partial<RouteOptions>, app = Fastify()): string[] | undefined {
  return findRouteIssues({ method: 'POST', url: '/', handler, ...route }, app)?.map(({ facts: { source, field, code, resource = '-' } }) => `${source} ${field} ${code} ${resource}`)
}

t.test('all parts, and what is raised by hand', async (t) => {
  const schema = { body: { title: 'Thing', ...named }, query: named, params: named, headers: named }
  t.strictSame(find({ schema, config: { issues: [{ field: 'id', code: 'taken' }, { pointer: '/a~1b/0', code: 'odd', source: 'querystring' }] } }), [
    'body  missing_body Thing', 'body  invalid_type Thing', 'body id missing_field Thing', 'body id null_not_allowed Thing', 'body id invalid_type Thing',
    'querystring id missing_field Thing', 'querystring id invalid_type Thing', 'headers id missing_field Thing', 'body id taken Thing', 'querystring a/b.0 odd Thing'
  ])
  t.strictSame(find({}), [])
  t.strictSame(find({ schema: { querystring: named }, config: { resource: 'Own' } }), ['querystring id missing_field Own', 'querystring id invalid_type Own'])
})

t.test('a param that may be left out may be missing', async (t) => {
  t.strictSame(find({ url: '/:id?', schema: { params: named } }), ['params id missing_field -'])
  t.strictSame(find({ url: '/:id', schema: { params: named } }), [])
})

t.test('shared schemas are those of the context', async (t) => {
  const app = Fastify()
  app.addSchema({ $id: 'id', type: 'object', required: ['a'] })
  t.strictSame(find({ schema: { querystring: { $ref: 'id#' } } }, app), ['querystring a missing_field -'])
  t.equal(findRouteIssues({ method: 'GET', url: '/', handler, schema: { querystring: { $ref: 'id#' } } }, undefined), undefined)
})

t.test('nobody knows what a validator of the route finds, or lists hundreds', async (t) => {
  t.equal(find({ schema: { body: named }, validatorCompiler: () => () => true }), undefined)
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`field${index}`, { minLength: 2 }]))
  t.equal(find({ schema: { body: { properties: many } } }), undefined)
})
