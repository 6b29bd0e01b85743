import Joi from 'joi'
import t from 'tap'
import * as yup from 'yup'
import { z } from 'zod'
import { toForeignFailures } from '../../../lib/validation/validators/to-foreign-failures.js'
import { tell } from '../foreign-apps.js'

const schema = z.object({ email: z.email(), age: z.number() })
const BODY = { email: 's3cret' }
const TOLD = { '#/email': 'invalid_format: email must be a valid email address', '#/age': 'missing_field: age is required' }

/** What `validatorCompiler` of fastify-type-provider-zod 5 and later makes of issues. */
function provide (issues: readonly z.core.$ZodIssue[]): readonly object[] {
  return issues.map(({ code, path, message, ...params }) => ({
    [Symbol.for('ZodFastifySchemaValidationError')]: true,
    keyword: code,
    instancePath: `/${path.join('/')}`,
    schemaPath: `#/${path.join('/')}/${code}`,
    message,
    params
  }))
}

t.test('Zod: its error, its issues, those of the type provider', async (t) => {
  t.same((await tell((data) => schema.safeParse(data), BODY)).told, TOLD)
  t.same((await tell((data) => ({ error: z.core.safeParse(schema, data).error }), BODY)).told, TOLD, 'an error that is no Error')
  t.same((await tell((data) => ({ error: schema.safeParse(data).error?.issues }), BODY)).told, TOLD)
  const provided = await tell((data) => ({ error: provide(schema.safeParse(data).error?.issues ?? []) }), BODY)
  t.same(provided.told, TOLD)
  t.equal(provided.status, 422)
  t.notMatch(provided.body, /s3cret/)
  const list = z.array(z.string())
  t.same((await tell((data) => ({ error: provide(list.safeParse(data).error?.issues ?? []) }), {})).told, {
    '#': 'invalid_type: The request body must be a list'
  })
})

t.test('a body that is not there', async (t) => {
  t.match(toForeignFailures(schema.safeParse(undefined).error, null), [{ keyword: 'type', instancePath: '' }])
  t.match(toForeignFailures({ validation: provide(schema.safeParse(null).error?.issues ?? []) }, null), [{ keyword: 'type', instancePath: '' }])
})

t.test('any Standard Schema: what is missing, and what is invalid', async (t) => {
  for (const standard of [
    yup.object({ email: yup.string().email(), age: yup.number().required() }),
    Joi.object({ email: Joi.string().email(), age: Joi.number().required() }).prefs({ abortEarly: false }) as unknown as { '~standard': z.core.$ZodStandardSchema<unknown> }
  ]) {
    const { issues } = await standard['~standard'].validate(BODY)
    t.ok(issues)
    const { told, body } = await tell(() => ({ error: issues?.map(({ message, path }) => ({ message, path })) }), BODY)
    t.same(told, { '#/email': 'invalid: email is invalid', '#/age': 'missing_field: age is required' })
    t.notMatch(body, /s3cret/)
  }
  t.match(toForeignFailures({ issues: [{ message: 'x', path: [{ key: 'a' }] }, { message: 'y' }] }, { a: 1 }), [
    { keyword: '', instancePath: '/a' }, { keyword: '', instancePath: '' }
  ])
})

t.test('Yup\'s references: items have none', async (t) => {
  const error = (body: unknown): unknown => {
    try {
      return yup.array().of(yup.number().min(3)).validateSync(body)
    } catch (error) {
      return error
    }
  }
  t.match(toForeignFailures(error([1, 3]), [1, 3]), [{ keyword: 'minimum', instancePath: '/0', params: { limit: 3 } }])
  t.match(toForeignFailures(error([1]), undefined), [{ keyword: 'minimum', params: { limit: 3 } }])
  t.match(toForeignFailures(error([1]), 'x'), [{ keyword: 'minimum', params: { limit: 3 } }])
})

t.test('what is of none of them', async (t) => {
  const ajv = [{ keyword: 'type', instancePath: '/a', schemaPath: '#', params: {}, message: 'must be string' }]
  const { proxy, revoke } = Proxy.revocable([], {})
  revoke()
  for (const error of [
    undefined, null, 'x', new Error('x'), { validation: ajv }, { validation: [] }, { validation: 5 }, { issues: [] }, { issues: [{ field: 'a', code: 'x', message: 'm' }] },
    { issues: [{ validation: ajv, message: 'x' }] }, { issues: [{ path: 5, message: 'x' }] }, { issues: [{ path: ['a'] }] }, { issues: [5] }, { validation: proxy }, { issues: proxy },
    { validation: [...ajv, { message: 'x', path: ['a'] }] }
  ]) {
    t.equal(toForeignFailures(error, {}), undefined)
  }
})

t.test('a mark without an issue', async (t) => {
  const mark = { [Symbol.for('ZodFastifySchemaValidationError')]: true, instancePath: '/a', keyword: 'x' }
  t.same(toForeignFailures({ validation: [mark] }, {}), [{ keyword: '', instancePath: '/a', schemaPath: '#/', params: {} }])
})
