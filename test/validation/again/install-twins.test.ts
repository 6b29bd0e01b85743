import Fastify from 'fastify'
import t from 'tap'
import type { Validate } from '../../../lib/validation/again/build-validator.js'
import { keepBuildValidator } from '../../../lib/validation/again/build-validator.js'
import { installTwins } from '../../../lib/validation/again/install-twins.js'
import { findTwin } from '../../../lib/validation/again/twins.js'

const body = { type: 'object', required: ['a'] }
const url = '/'

t.test('the validators of a context and its children have twins', async (t) => {
  const app = Fastify()
  installTwins(app)
  const find = (request: { getValidationFunction: (part: 'body') => unknown }): boolean => findTwin(request.getValidationFunction('body')) !== undefined
  app.post(url, { schema: { body } }, (request) => ({ has: find(request) }))
  app.register(async (child) => {
    child.addSchema({ $id: 'x', type: 'object' })
    child.post('/child', { schema: { body: { $ref: 'x#' } } }, (request) => ({ has: find(request) }))
    child.post('/own', { validatorCompiler: () => () => true, schema: { body } }, (request) => ({ has: find(request) }))
  })
  for (const [path, has] of [[url, true], ['/child', true], ['/own', false]] as const) {
    t.same((await app.inject({ method: 'POST', url: path, body: { a: 1 } })).json(), { has }, path)
  }
})

t.test('a compiler that is set already stays', async (t) => {
  const app = Fastify()
  const compile = (): Validate => () => true
  app.setValidatorCompiler(compile as Parameters<typeof app.setValidatorCompiler>[0])
  installTwins(app)
  t.equal(app.validatorCompiler, compile)
  app.addSchema({ $id: 'x' })
  app.post(url, { schema: { body } }, () => 'ok')
  t.equal((await app.inject({ method: 'POST', url, body: {} })).statusCode, 200)
})

t.test('without Fastify\'s compiler nothing is changed', async (t) => {
  const app = Fastify()
  installTwins(app, 'file:///nowhere/at/all.js')
  app.post(url, { schema: { body } }, (request) => ({ has: findTwin(request.getValidationFunction('body')) !== undefined }))
  t.same((await app.inject({ method: 'POST', url, body: { a: 1 } })).json(), { has: false })
})

t.test('a builder that came with the options goes before Fastify\'s', async (t) => {
  const app = Fastify({ ajv: keepBuildValidator({}, () => () => () => true) })
  installTwins(app)
  app.post(url, { schema: { body } }, () => 'ok')
  t.equal((await app.inject({ method: 'POST', url, body: {} })).statusCode, 200)
})
