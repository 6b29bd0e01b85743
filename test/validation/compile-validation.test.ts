import Fastify from 'fastify'
import t from 'tap'
import { compileValidation } from '../../lib/validation/compile-validation.js'
import { parseOptions } from '../../lib/options/parse-options.js'
import { defaultCatalog } from '../../lib/catalog/default-catalog.js'
import { defineCatalog } from '../../lib/catalog/define-catalog.js'
import errorCatalog from '../../lib/index.js'
import { builtInLocales } from '../../lib/message/locales/index.js'
import type { ErrorCatalogOptions } from '../../types/options.js'

t.test('the status: the option, else that of the entry', async (t) => {
  const status = (options: ErrorCatalogOptions): number => compileValidation(parseOptions(options)).status
  t.equal(status({}), 422)
  t.equal(status({ validation: { status: 400 } }), 400)
  const catalog = defineCatalog({ validation: { status: 400, message: 'Bad data' } })
  t.equal(status({ catalog }), 400)
})

t.test('the cause, by locale', async (t) => {
  t.strictSame(compileValidation(parseOptions({})).cause.slice(0, 2), ['Validation failed', 'Данные не прошли проверку'])
  const catalog = defineCatalog({ own: { status: 400, message: { en: 'Own', eo: 'Propra', 'ru-RU': 'Свой' } } })
  t.strictSame(compileValidation(parseOptions({ catalog })).cause.slice(-2), [undefined, 'Данные не прошли проверку'], 'never in another language')
})

t.test('issues of schemas and by hand, in their order and within the bound', async (t) => {
  const { findIssues } = compileValidation(parseOptions({ validation: { maxIssues: 2 } }))
  const app = Fastify()
  const body = { title: 'User', type: 'object', required: ['a'], properties: { a: { type: 'string' } } }
  app.post('/', { attachValidation: true, schema: { body } }, (request) => {
    const found = (issues: Parameters<typeof defaultCatalog.validationError>[0]): unknown => {
      const { issues: facts, truncated } = findIssues(defaultCatalog.validationError(issues), request)
      return [...facts.map(({ resource, field, code }) => `${resource} ${field} ${code}`), truncated]
    }
    const hand = { field: 'b', code: 'mismatch' }
    return [found([hand, request.validationError]), found([hand, request.validationError, hand]), findIssues(new Error('x'), request)]
  })
  t.strictSame((await app.inject({ method: 'POST', url: '/', body: {} })).json(), [
    ['User b mismatch', 'User a missing_field', false],
    ['User b mismatch', 'User a missing_field', true],
    { issues: [], truncated: false }
  ])
})

t.test('what another library calls issues is not taken for issues by hand', async (t) => {
  const app = Fastify()
  await app.register(errorCatalog)
  app.setValidatorCompiler(() => () => {
    throw Object.assign(new Error('weak'), { statusCode: 400, validation: [], issues: [{ field: 'password', code: 'weak', message: 'hunter2 is weak' }] })
  })
  app.post('/', { schema: { body: {} } }, () => 'ok')
  const { statusCode, body } = await app.inject({ method: 'POST', url: '/', payload: { password: 'hunter2' } })
  t.notMatch(body, /hunter2/)
  t.ok(statusCode >= 400)
})

t.test('a catalogue without an entry for failures has their usual status', async (t) => {
  const catalog = defineCatalog({ own: { status: 400, message: 'Own' } }, { extends: null })
  const setup = { catalog, locale: { default: 'en', definitions: builtInLocales }, validation: { status: undefined, all: true, maxIssues: 2, maxBytes: 65536, messages: {}, labels: {}, keywords: {} } }
  t.equal(compileValidation(setup).status, 422)
  t.equal(compileValidation({ ...setup, validation: { ...setup.validation, status: 400 } }).status, 400)
})
