import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import t from 'tap'
import { endRouting, getFailure, hasFailed } from '../../lib/server/early-failures.js'
import { guardOptions } from '../../lib/server/guard-options.js'

type AnyFunction = (...args: unknown[]) => unknown

function createRequest (url = '/x'): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  request.url = url
  return request
}

function fail (): never {
  throw new Error('failed')
}

t.test('options without functions are left alone', async (t) => {
  t.same(guardOptions({ logger: true, trustProxy: true, constraints: undefined }), {})
})

t.test('what does not throw is unchanged', async (t) => {
  const guarded = guardOptions({
    rewriteUrl: (request: IncomingMessage) => `/v1${request.url}`,
    genReqId: () => 'id',
    routerOptions: { caseSensitive: false, querystringParser: (text: string) => ({ text }) },
    constraints: { tenant: { name: 'tenant', deriveConstraint: () => 'a' }, other: 'no strategy' }
  })
  t.equal((guarded['rewriteUrl'] as AnyFunction)(createRequest()), '/v1/x')
  t.equal((guarded['genReqId'] as AnyFunction)(createRequest()), 'id')
  const router = guarded['routerOptions'] as Record<string, unknown>
  t.equal(router['caseSensitive'], false)
  t.same((router['querystringParser'] as AnyFunction)('a'), { text: 'a' })
  const constraints = guarded['constraints'] as Record<string, { deriveConstraint: AnyFunction }>
  t.equal(constraints['tenant']?.deriveConstraint(createRequest()), 'a')
  t.equal(constraints['other'], 'no strategy')
})

t.test('an asynchronous constraint reports errors by itself', async (t) => {
  const strategy = { name: 'tenant', deriveConstraint: (_request: unknown, _context: unknown, done: AnyFunction) => done(null, 'a') }
  const { constraints } = guardOptions({ constraints: { tenant: strategy } })
  t.equal((constraints as Record<string, unknown>)['tenant'], strategy)
})

t.test('a failure is noted for its request, which goes on with a stand-in', async (t) => {
  const logger = { child: (bindings: unknown, options: unknown) => ({ bindings, options }) }
  const guarded = guardOptions({
    rewriteUrl: fail,
    genReqId: fail,
    childLoggerFactory: fail,
    constraints: { tenant: { deriveConstraint: fail } }
  })
  const calls: ReadonlyArray<readonly [name: string, call: (request: IncomingMessage) => unknown, standIn: unknown]> = [
    ['rewriteUrl', (request) => (guarded['rewriteUrl'] as AnyFunction)(request), '/%'],
    ['genReqId', (request) => (guarded['genReqId'] as AnyFunction)(request), 'unknown'],
    ['childLoggerFactory', (request) => (guarded['childLoggerFactory'] as AnyFunction)(logger, { id: 1 }, { level: 'info' }, request),
      { bindings: { id: 1 }, options: { level: 'info' } }],
    ['constraint', (request) => (guarded['constraints'] as Record<string, { deriveConstraint: AnyFunction }>)['tenant']?.deriveConstraint(request), undefined]
  ]
  for (const [name, call, standIn] of calls) {
    const request = createRequest()
    t.same(call(request), standIn, name)
    t.match(getFailure(request), { message: 'failed' }, name)
  }
})

t.test('a rewritten URL that is none is a failure', async (t) => {
  const request = createRequest()
  const { rewriteUrl } = guardOptions({ rewriteUrl: () => 5 })
  t.equal((rewriteUrl as AnyFunction)(request), '/%')
  t.match(getFailure(request), { message: 'rewriteUrl must return a string, received number' })
})

t.test('an option that gets no request fails for the one that is routed', async (t) => {
  const { rewriteUrl, trustProxy, querystringParser } = guardOptions({ trustProxy: fail, querystringParser: fail })
  const request = createRequest()
  t.equal((rewriteUrl as AnyFunction)(request), '/x', 'the URL stays')
  t.equal((trustProxy as AnyFunction)('127.0.0.1', 0), false)
  t.same((querystringParser as AnyFunction)('a=1'), {})
  t.equal(hasFailed(request), true)
  endRouting(request)
  t.throws(() => (trustProxy as AnyFunction)('127.0.0.1', 0), { message: 'failed' }, 'later Fastify catches what it throws')
})

t.test('a constraint that is an instance of a class', async (t) => {
  class Tenant {
    name = 'tenant'
    mustMatchWhenDerived = true
    #value = 'a'
    storage = (): unknown => this.#value
    validate (value: unknown): boolean { return value === this.#value }
    deriveConstraint (): string { return this.#value }
  }
  const { constraints } = guardOptions({ constraints: { tenant: new Tenant() } })
  const { tenant } = constraints as Record<string, Record<string, AnyFunction>>
  t.match(tenant, { name: 'tenant', mustMatchWhenDerived: true })
  t.equal(tenant?.['storage']?.(), 'a')
  t.equal(tenant?.['validate']?.('a'), true)
  t.equal(tenant?.['deriveConstraint']?.(createRequest()), 'a')
})
