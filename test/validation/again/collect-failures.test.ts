import Fastify, { type FastifySchemaCompiler } from 'fastify'
import t from 'tap'
import { keepBuildValidator, type BuildValidator } from '../../../lib/validation/again/build-validator.js'
import { collectFailures } from '../../../lib/validation/again/collect-failures.js'
import type { FailedPart } from '../../../lib/validation/validators/failed-part.js'
import { installTwins } from '../../../lib/validation/again/install-twins.js'

type Validator = ReturnType<FastifySchemaCompiler<unknown>>

/** What is collected of a request of which Fastify found the first failure; `undefined` if that stands alone. */
async function collect (body: object, change: (first: FailedPart) => FailedPart = (first) => first, maxBytes = 1000, left = 100_000): Promise<unknown> {
  const app = Fastify()
  installTwins(app)
  const schema = {
    body: { type: 'object', required: ['a', 'b'], properties: { a: { type: 'integer' } } },
    headers: { type: 'object', required: ['X-Key'] }
  }
  app.post('/', { schema, attachValidation: true }, (request) => {
    const errors = request.validationError?.validation ?? []
    const first: FailedPart = { source: 'body', errors, schema: undefined, data: request.body }
    const parts = collectFailures(change(first), request, request.routeOptions, { maxBytes, work: { left } })
    return { parts: parts?.map(({ source, errors, schema, data }) => [source, errors.length, schema, source === 'body' && data]) ?? null }
  })
  const response = await app.inject({ method: 'POST', url: '/', body })
  return response.json<{ parts: unknown }>().parts
}

t.test('the part that failed and those after it, as they were validated', async (t) => {
  t.match(await collect({ a: 'x' }), [['body', 2, { required: ['a', 'b'] }, { a: 'x' }], ['headers', 1, { required: ['x-key'] }, false]])
})

t.test('without work for more, it is reported that there may be more', async (t) => {
  t.match(await collect({ a: 'x' }, undefined, undefined, -100), [['body', 1, { required: ['a', 'b'] }, { a: 'x' }], ['headers', 0]])
})

t.test('the first failure stands alone', async (t) => {
  t.equal(await collect({ a: 'x' }, (first) => ({ ...first, errors: [] })), null, 'of no known error')
  t.equal(await collect({ a: 'x' }, undefined, 5), null, 'of a long body')
  t.equal(await collect({ a: 'x' }, (first) => ({ ...first, source: 'params' })), null, 'without a schema')
  t.equal(await collect({ a: 'x' }, (first) => ({ ...first, source: 'other' as 'body' })), null, 'of no part')
  const [other] = [{ keyword: 'required', instancePath: '', schemaPath: '#/required', params: { missingProperty: 'c' } }]
  t.equal(await collect({ a: 'x' }, (first) => ({ ...first, errors: [other] })), null, 'that its twin does not know')
  const same = [{ keyword: 'required', instancePath: '', schemaPath: '#/required' }]
  t.not(await collect({ a: 'x' }, (first) => ({ ...first, errors: same })), null, 'of no params')
  const throwing = new Proxy([], { get () { throw new Error('x') } })
  t.equal(await collect({ a: 'x' }, (first) => ({ ...first, errors: throwing })), null, 'that throws')
})

t.test('a twin that fails without a word', async (t) => {
  const known = [{ keyword: 'x', instancePath: '', schemaPath: '', params: {} }]
  const buildValidator: BuildValidator = (_schemas, { customOptions }) => () => Object.assign(() => false, {
    schemaEnv: {},
    errors: customOptions?.['allErrors'] === true ? null : known
  })
  const app = Fastify({ ajv: keepBuildValidator({}, buildValidator) })
  installTwins(app)
  app.post('/', { schema: { body: { type: 'object' } }, attachValidation: true }, (request) => {
    const first: FailedPart = { source: 'body', errors: request.validationError?.validation ?? [], schema: undefined, data: undefined }
    return { failed: first.errors.length, alone: collectFailures(first, request, request.routeOptions, { maxBytes: 1000, work: { left: 100_000 } }) === undefined }
  })
  t.same((await app.inject({ method: 'POST', url: '/', body: {} })).json(), { failed: 1, alone: true })
})

t.test('parts after it, by validators of other libraries', async (t) => {
  const failure = { keyword: 'required', instancePath: '', schemaPath: '#/required', params: { missingProperty: 'a' } }
  const failing = Object.assign(() => false, { errors: [failure] })
  const validators: Readonly<Record<string, Validator>> = {
    body: failing,
    value: (value) => ({ value }),
    false: failing,
    error: () => ({ error: Object.assign(new Error('no'), { validation: [failure] }) }),
    none: () => ({}),
    // Fastify's type of a promise has a mark for linters.
    promise: () => Promise.reject(new Error('late')) as unknown as ReturnType<Validator>
  }
  const app = Fastify()
  const found = new Map<string, unknown>()
  for (const kind of ['value', 'false', 'error', 'none', 'promise']) {
    const schema = { body: {}, querystring: {} }
    const validatorCompiler = ({ httpPart = '' }: { httpPart?: string }): Validator => validators[httpPart] ?? validators[kind] ?? (() => true)
    app.post(`/${kind}`, { schema, validatorCompiler, attachValidation: true }, (request) => {
      const first: FailedPart = { source: 'body', errors: [failure], schema: undefined, data: undefined }
      const parts = collectFailures(first, request, request.routeOptions, { maxBytes: 1000, work: { left: 100_000 } })
      found.set(kind, parts?.slice(1).map(({ source, errors, stopped }) => [source, errors.length, stopped]))
      return 'ok'
    })
  }
  const ask = async (kind: string, query = ''): Promise<unknown> => {
    await app.inject({ method: 'POST', url: `/${kind}?${query}`, body: {} })
    return found.get(kind)
  }
  t.same(await ask('value'), [])
  t.same(await ask('false'), [['querystring', 1, undefined]])
  t.same(await ask('error'), [['querystring', 1, undefined]])
  t.same(await ask('none'), [])
  t.same(await ask('promise'), [], 'nobody waits for it, and its rejection is nobody\'s')
  t.same(await ask('false', `q=${'x'.repeat(2001)}`), [['querystring', 0, []]], 'a long one is not validated by what nobody can stop')
})
