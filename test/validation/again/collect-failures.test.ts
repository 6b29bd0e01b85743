import Fastify from 'fastify'
import t from 'tap'
import { keepBuildValidator, type BuildValidator } from '../../../lib/validation/again/build-validator.js'
import { collectFailures } from '../../../lib/validation/again/collect-failures.js'
import type { FailedPart } from '../../../lib/validation/validators/failed-part.js'
import { installTwins } from '../../../lib/validation/again/install-twins.js'

/** What is collected of a request of which Fastify found the first failure; `undefined` if that stands alone. */
async function collect (body: object, change: (first: FailedPart) => FailedPart = (first) => first, maxBytes = 1000): Promise<unknown> {
  const app = Fastify()
  installTwins(app)
  const schema = {
    body: { type: 'object', required: ['a', 'b'], properties: { a: { type: 'integer' } } },
    headers: { type: 'object', required: ['X-Key'] }
  }
  app.post('/', { schema, attachValidation: true }, (request) => {
    const errors = request.validationError?.validation ?? []
    const first: FailedPart = { source: 'body', errors, schema: undefined, data: request.body }
    const parts = collectFailures(change(first), request, request.routeOptions, { maxBytes, work: { left: 100_000 } })
    return { parts: parts?.map(({ source, errors, schema, data }) => [source, errors.length, schema, source === 'body' && data]) ?? null }
  })
  const response = await app.inject({ method: 'POST', url: '/', body })
  return response.json<{ parts: unknown }>().parts
}

t.test('the part that failed and those after it, as they were validated', async (t) => {
  t.match(await collect({ a: 'x' }), [['body', 2, { required: ['a', 'b'] }, { a: 'x' }], ['headers', 1, { required: ['x-key'] }, false]])
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
