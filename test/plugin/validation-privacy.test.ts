import Fastify, { type FastifySchema, type FastifyServerOptions } from 'fastify'
import Joi from 'joi'
import t, { type Test } from 'tap'
import * as yup from 'yup'
import { z } from 'zod'
import errorCatalog from '../../lib/index.js'
import { collectLog } from './collect-log.js'

const SECRET = 's3cret'

/** What is answered and logged of a body, in each built-in format. */
async function tellAll (t: Test, schema: FastifySchema, body: object, compile?: (schema: never) => (data: unknown) => unknown, server: FastifyServerOptions = {}): Promise<string> {
  const all: string[] = []
  for (const format of ['nested', 'flat', 'typed', 'problem'] as const) {
    const [logger, lines] = collectLog('trace')
    const app = Fastify({ logger, ...server })
    t.teardown(() => app.close())
    await app.register(errorCatalog, { format, expose: true })
    if (compile !== undefined) app.setValidatorCompiler(({ schema }) => compile(schema as never) as never)
    app.post('/', { schema }, () => 'ok')
    const answer = await app.inject({ method: 'POST', url: '/', headers: { 'content-type': 'application/json' }, payload: JSON.stringify(body) })
    t.equal(answer.statusCode, 422)
    t.ok(lines.some(({ msg }) => msg?.startsWith('Validation failed, body')), 'its issues are logged')
    all.push(answer.body, JSON.stringify(answer.headers), JSON.stringify(lines))
  }
  return all.join('\n')
}

const pets = { type: 'object', required: ['kind'], discriminator: { propertyName: 'kind' }, oneOf: [{ properties: { kind: { const: 'a' } } }] }
const fields = {
  password: { type: 'string', minLength: 99 },
  pattern: { pattern: '^x$' },
  list: { enum: ['a'] },
  limit: { minimum: { $data: '1/number' } },
  union: { anyOf: [{ type: 'number' }, { type: 'object', required: ['a'] }] },
  terms: { const: true },
  pet: pets
}
const values = Object.fromEntries(Object.keys(fields).map((name) => [name, SECRET]))

t.test('of Ajv: no submitted value in bodies, headers and logs, whatever its options are', async (t) => {
  for (const customOptions of [{}, { verbose: true }, { coerceTypes: false }]) {
    const server = { ajv: { customOptions: { ...customOptions, $data: true, discriminator: true, strict: false, removeAdditional: false } } } as FastifyServerOptions
    const body = { type: 'object', properties: fields, additionalProperties: { type: 'number' } }
    t.notMatch(await tellAll(t, { body }, { ...values, limit: 1, number: 9182736450, pet: { kind: SECRET } }, undefined, server), /s3cret|9182736450/)
  }
})

t.test('of other libraries, whose errors hold the values', async (t) => {
  const body = { email: SECRET, age: SECRET, password: SECRET }
  const joi = Joi.object({ email: Joi.string().email(), age: Joi.number(), password: Joi.string().min(99) })
  t.notMatch(await tellAll(t, { body: joi }, body, (schema: Joi.Schema) => (data) => schema.validate(data, { abortEarly: false })), /s3cret/)
  const yups = yup.object({ email: yup.string().email(), age: yup.number(), password: yup.string().min(99) })
  t.notMatch(await tellAll(t, { body: yups }, body, (schema: yup.Schema) => (data) => {
    try {
      return { value: schema.validateSync(data, { abortEarly: false }) }
    } catch (error) {
      return { error }
    }
  }), /s3cret/)
  const zod = z.object({ email: z.email({ error: ({ input }) => `${String(input)} is no e-mail` }), age: z.number() })
  t.notMatch(await tellAll(t, { body: zod }, body, (schema: z.ZodType) => (data) => {
    const { error, data: value } = schema.safeParse(data, { reportInput: true })
    return error === undefined ? { value } : { error }
  }), /s3cret/)
})

t.test('names that a client chose are cleaned and cut, in bodies and in logs', async (t) => {
  const server = { ajv: { customOptions: { removeAdditional: false } } } as FastifyServerOptions
  const name = `\u0000\u001b[31m\u202e\u200b\ufeff\u{e0041}${'x'.repeat(100)}`
  const told = await tellAll(t, { body: { type: 'object', additionalProperties: false } }, { [name]: 1 }, undefined, server)
  t.match(told, `[31m${'x'.repeat(60)}`)
  t.notMatch(told, 'x'.repeat(61))
  for (const unfit of ['\u0000', '\u001b', '\u202e', '\u200b', '\ufeff', '\u{e0041}', '\\u001b']) t.notOk(told.includes(unfit))
})
