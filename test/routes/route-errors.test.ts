import rateLimit from '@fastify/rate-limit'
import Fastify from 'fastify'
import type { FastifyInstance, RouteOptions } from 'fastify'
import t from 'tap'
import { findDeclaredErrors, findOwnErrors } from '../../lib/routes/route-errors.js'
import { compile } from '../answer/real-reply.js'

const compiled = compile()
const handler = (): string => ''
const schema = { type: 'object' }

function own (route: Partial<RouteOptions>, app?: FastifyInstance, options = compiled): string[] {
  return findOwnErrors({ method: 'GET', url: '/', handler, ...route }, options, app).map(({ entry, status }) => `${status} ${entry.entry.slug}`)
}

t.test('the errors that a route declares, validation under the status that it has', async (t) => {
  const route = { method: ['GET', 'PUT'], url: '/a', handler }
  const strict = compile({ validation: { status: 400 } })
  const list = (errors: unknown, options = compiled): string[] => {
    return findDeclaredErrors({ ...route, config: { errors: errors as [] } }, options).map(({ entry, status }) => `${status} ${entry.entry.slug}`)
  }
  t.strictSame(findDeclaredErrors(route, compiled), [])
  t.strictSame(list(['not_found', 2002, 'validation']), ['404 not_found', '401 access_token_expired', '422 validation'])
  t.strictSame(list(['validation'], strict), ['400 validation'])
  t.throws(() => list([2002, 'unheard']), {
    code: 'FST_CATALOG_OPTIONS_INVALID',
    message: /GET, PUT \/a: config\.errors must be of codes and slugs of the catalogue, received "unheard"/
  })
  t.throws(() => list('not_found'), { message: /config\.errors must be an array of codes and slugs, received "not_found"/ })
})

t.test('what a route answers by itself depends on its method, schemas and config', async (t) => {
  const [internal, body] = [['500 internal'], ['400 bad_request', '413 payload_too_large', '415 unsupported_media_type']]
  t.strictSame(own({}), internal)
  t.strictSame(own({ method: ['GET', 'POST'] }), [...body, ...internal])
  t.strictSame(own({ method: 'DELETE' }), internal)
  t.strictSame(own({ method: 'DELETE', schema: { body: schema } }), [...body, ...internal, '422 validation'])
  t.strictSame(own({ schema: { response: { 200: schema } } }), internal)
  for (const part of ['querystring', 'query', 'params', 'headers']) t.strictSame(own({ schema: { [part]: schema } }), [...internal, '422 validation'], part)
  t.strictSame(own({ schema: { params: schema }, attachValidation: true }), internal)
  t.strictSame(own({ schema: { params: schema } }, undefined, compile({ validation: { status: 400 } })), [...internal, '400 validation'])
  t.strictSame(own({ config: { produces: ['text/html'], requireContentLength: true } }), ['406 not_acceptable', '411 length_required', ...internal])
  t.strictSame(own({ config: { produces: ['text/html'], errorCatalog: false } }), ['406 not_acceptable'])
  t.strictSame(own({ handlerTimeout: 100 }), [...internal, '503 service_unavailable'])
})

t.test('a limit is that of the route, or of all routes', async (t) => {
  const seen = async (options: object, route: Partial<RouteOptions>): Promise<boolean> => {
    const app = Fastify()
    t.teardown(() => app.close())
    await app.register(rateLimit, options)
    const routes: RouteOptions[] = []
    app.addHook('onRoute', (one) => { routes.push(one) })
    app.route({ method: 'GET', url: '/', handler, ...route })
    return routes.flatMap((one) => one.method === 'GET' ? own(one, app) : []).includes('429 too_many_requests')
  }
  t.equal(await seen({}, {}), true)
  t.equal(await seen({ hook: 'preHandler' }, { preHandler: [async function named () {}] }), true)
  t.equal(await seen({}, { config: { rateLimit: false } }), false)
  t.equal(await seen({ global: false }, {}), false)
  t.equal(await seen({ global: false }, { onRequest: async () => {} }), false)
  t.equal(await seen({ global: false }, { config: { rateLimit: { max: 2 } } }), true)
  t.strictSame(own({ config: { rateLimit: { max: 2 } } }), ['429 too_many_requests', '500 internal'])
  t.strictSame(own({}, Fastify()), ['500 internal'])
})
