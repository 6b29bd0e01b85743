import { Type } from '@sinclair/typebox'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import errorCatalog, { defineCatalog } from '../../lib/index.js'
import type { BuiltInFormat, ErrorCatalogOptions } from '../../lib/index.js'

export const catalog = defineCatalog({
  6002: {
    slug: 'quota',
    status: 403,
    message: 'At most {limit, plural, one {# file} other {# files}} a day',
    data: Type.Object({ used: Type.Optional(Type.Integer()) }),
    action: 'Wait until tomorrow',
    retryable: true
  },
  sold_out: { status: 409, message: 'Sold out' }
})

export const formats = ['nested', 'flat', 'typed', 'problem', 'fastify', 'google', 'jsonapi'] as const satisfies readonly BuiltInFormat[]

/** A listening app that answers errors in a format; returns its address. */
export async function listen (t: Test, format: BuiltInFormat, options: ErrorCatalogOptions = {}): Promise<{ readonly app: FastifyInstance, readonly origin: string }> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { catalog, format, notFound: true, validation: { status: 422, all: true }, ...options })
  app.get('/quota', () => { throw catalog.error(6002, { limit: 1 }, { extra: { plan: 'free' }, retryAfter: 90 }) })
  app.get('/used', () => { throw catalog.error(6002, { limit: 1 }, { data: { used: 1 }, extra: { plan: 'free' } }) })
  app.get('/sold-out', () => { throw catalog.error('sold_out', undefined, { detail: 'The last one went today' }) })
  app.get('/fine', () => ({ fine: true }))
  app.post('/users', {
    schema: { body: { type: 'object', required: ['name'], properties: { name: { type: 'string' }, pets: { type: 'array', items: { type: 'object', properties: { 'a/b': { type: 'integer' } } } } } } }
  }, () => ({}))
  return { app, origin: await app.listen({ host: '127.0.0.1', port: 0 }) }
}
