import type { FastifyInstance, FastifyReply } from 'fastify'
import { describe, expect, test } from 'tstyche'
import { defaultCatalog, defineCatalog, type AnyCatalog, type RegisteredCatalog, type RegisteredKey } from '../lib/index.js'

const users = defineCatalog({
  quota: { code: 6002, status: 429, message: 'At most {limit, number} files' },
  locked: { status: 423, message: 'Locked by {name}' }
}, { extends: null })

const billing = defineCatalog({
  quota: { code: 6002, status: 429, message: 'At most {amount, number} {currency}' },
  1003: { slug: 'unpaid', status: 402, message: 'Unpaid' }
}, { extends: null })

declare module '../lib/index.js' {
  interface Register { catalog: typeof users | typeof billing }
}

declare const app: FastifyInstance
declare const reply: FastifyReply

describe('a union of catalogues', () => {
  test('gives the codes and slugs of either', () => {
    expect<RegisteredKey>().type.toBe<'quota' | 6002 | 'locked' | 'unpaid' | 1003>()
    expect(reply.apiError).type.toBeCallableWith(1003)
    expect(reply.apiError).type.toBeCallableWith('locked', { name: 'x' })
    expect(reply.apiError).type.not.toBeCallableWith('locked')
    expect(reply.apiError).type.not.toBeCallableWith('not_found')
    expect(reply.apiError).type.not.toBeCallableWith(2002)
  })

  test('takes the params of either where both have the entry', () => {
    expect(reply.apiError).type.toBeCallableWith('quota', { limit: 5 })
    expect(reply.apiError).type.toBeCallableWith(6002, { amount: 5, currency: 'EUR' })
    expect(reply.apiError).type.not.toBeCallableWith('quota', { amount: 5 })
    expect(reply.apiError).type.not.toBeCallableWith('quota')
  })

  test('types what a context tells of its catalogue', () => {
    expect(app.errorCatalog.catalog).type.toBe<RegisteredCatalog>()
    expect(app.errorCatalog.catalog).type.toBeAssignableTo<AnyCatalog>()
    expect(app.errorCatalog.catalog.error).type.toBeCallableWith('locked', { name: 'x' })
    expect(app.errorCatalog.catalog.error).type.not.toBeCallableWith('not_found')
  })

  test('types the config of routes', () => {
    expect(app.get).type.toBeCallableWith('/', { config: { errors: ['quota', 1003] } }, () => 'x')
    // @ts-expect-error CatalogTypeError<"The catalogue has no error of this code or slug">
    app.get('/', { config: { errors: [2002] } }, () => 'x')
  })

  test('leaves each catalogue to itself', () => {
    expect(users.error).type.not.toBeCallableWith('unpaid')
    expect(billing.error).type.toBeCallableWith('unpaid')
    expect(billing.error).type.not.toBeCallableWith('quota', { limit: 5 })
    expect(defaultCatalog.error).type.toBeCallableWith(2002)
  })
})
