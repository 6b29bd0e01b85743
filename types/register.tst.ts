import type { FastifyInstance, FastifyReply } from 'fastify'
import { describe, expect, test } from 'tstyche'
import { defaultCatalog, defineCatalog, httpCatalog, type EntriesOf, type RegisteredCatalog, type RegisteredKey } from '../lib/index.js'

const catalog = defineCatalog({
  quota: { code: 6002, status: 429, message: { en: 'At most {limit, plural, one {# file} other {# files}} a day', ru: '…' } },
  email_sending: { status: 502, message: 'The e-mail could not be sent' }
})

declare module '../lib/index.js' {
  interface Register { catalog: typeof catalog }
}

declare const app: FastifyInstance
declare const reply: FastifyReply

describe('the registered catalogue', () => {
  test('gives its codes and slugs, the inherited ones included', () => {
    expect<RegisteredKey>().type.toBe<keyof EntriesOf<typeof httpCatalog> | 'quota' | 6002 | 'email_sending'>()
    expect<EntriesOf<RegisteredCatalog>>().type.toBe<EntriesOf<typeof catalog>>()
  })

  test('types reply.apiError', () => {
    expect(reply.apiError).type.toBeCallableWith('quota', { limit: 5 })
    expect(reply.apiError).type.toBeCallableWith(6002, { limit: 5 }, { detail: 'x' })
    expect(reply.apiError).type.toBeCallableWith('email_sending')
    expect(reply.apiError).type.toBeCallableWith('email_sending', undefined, { cause: new Error() })
    expect(reply.apiError).type.toBeCallableWith('not_found')
    // @ts-expect-error Argument of type '2002' is not assignable to parameter of type
    reply.apiError(2002)
    // @ts-expect-error Argument of type '"quotas"' is not assignable to parameter of type
    reply.apiError('quotas')
    // @ts-expect-error Expected 2-3 arguments, but got 1.
    reply.apiError('quota')
    // @ts-expect-error Property 'limit' is missing in type '{}' but required in type '{ limit: number; }'.
    reply.apiError('quota', {})
    // @ts-expect-error 'limt' does not exist in type '{ limit: number; }'. Did you mean to write 'limit'?
    reply.apiError('quota', { limt: 5 })
    // @ts-expect-error 'unit' does not exist in type '{ limit: number; }'.
    reply.apiError('quota', { limit: 5, unit: 'file' })
    // @ts-expect-error Type 'string' is not assignable to type 'number'.
    reply.apiError('quota', { limit: '5' })
    // @ts-expect-error The text of this error takes no params
    reply.apiError('email_sending', { to: 'x' })
  })

  test('types the config of routes and what a context tells of its catalogue', () => {
    expect(app.get).type.toBeCallableWith('/', { config: { errors: ['quota', 6002, 'not_found'] } }, () => 'x')
    expect(app.get).type.not.toBeCallableWith('/', { config: { errors: [2002] } }, () => 'x')
    expect(app.errorCatalog.catalog).type.toBe<RegisteredCatalog>()
    expect(app.errorCatalog.catalog.error).type.toBeCallableWith('quota', { limit: 5 })
  })

  test('leaves other catalogues to themselves', () => {
    expect(defaultCatalog.error).type.toBeCallableWith(2002)
    expect(catalog.error).type.not.toBeCallableWith(2002)
    expect(defaultCatalog.error).type.not.toBeCallableWith('quota', { limit: 5 })
  })
})
