import Fastify, { type FastifyInstance, type FastifySchema, type FastifySchemaCompiler } from 'fastify'
import { Type } from '@sinclair/typebox'
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import { validatorCompiler as zodCompiler } from 'fastify-type-provider-zod'
import { validatorCompiler as zodOpenApiCompiler } from 'fastify-zod-openapi'
import Joi from 'joi'
import t, { type Test } from 'tap'
import * as valibot from 'valibot'
import * as yup from 'yup'
import { z } from 'zod'
import errorCatalog from '../../lib/index.js'
import { attempt, plain, tell, type Trial } from './validation-app.js'

/** What each of them gets: bad in every part but the path. */
const REQUEST = { url: '/1?page=s3cret', body: { email: 's3cret', list: ['x', 5] } }

/** A compiler of Fastify whose schemas are another library's. */
type Compiler = FastifySchemaCompiler<never>

function trial (compiler: Compiler, schema: object): Trial {
  return { schema: schema as FastifySchema, request: REQUEST, after: (app) => app.setValidatorCompiler(compiler as FastifySchemaCompiler<FastifySchema>) }
}

/** Asks an app whose validators are another library's; the answer shows nothing of what was submitted. */
async function ask (t: Test, compiler: Compiler, schema: object): Promise<string[]> {
  const { status, issues } = await attempt(trial(compiler, schema))
  t.equal(status, 422)
  t.notMatch(JSON.stringify(issues), /s3cret/)
  return issues.map(({ source, pointer, code }) => `${source} ${pointer} ${code}`)
}

const yupCompiler: Compiler = ({ schema }: { schema: yup.Schema }) => (data: unknown) => {
  try {
    return { value: schema.validateSync(data, { abortEarly: false }) }
  } catch (error) {
    return { error: error as Error } // of Yup
  }
}
const joiCompiler = (({ schema }: { schema: Joi.Schema }) => (data: unknown) => schema.validate(data, { abortEarly: false })) as unknown as Compiler // for its type of errors
/** Any Standard Schema that answers at once. */
const standardCompiler: Compiler = ({ schema }: { schema: valibot.GenericSchema }) => (data: unknown) => {
  const result = schema['~standard'].validate(data) as { readonly issues?: readonly object[], readonly value?: unknown }
  return result.issues === undefined ? { value: result.value } : { error: result.issues.map(({ message, path }: { message?: string, path?: unknown }) => ({ message, path })) as never }
}

t.test('fastify-type-provider-zod: all parts at once', async (t) => {
  t.strictSame(await ask(t, zodCompiler as Compiler, {
    body: z.object({ email: z.email(), name: z.string(), list: z.array(z.string()) }),
    querystring: z.object({ page: z.coerce.number().int() }),
    headers: z.object({ 'x-key': z.string() })
  }), ['body /email invalid_format', 'body /name missing_field', 'body /list/1 invalid_type', 'querystring /page invalid_type', 'headers /x-key missing_field'])
})

t.test('fastify-zod-openapi: all parts at once', async (t) => {
  t.strictSame(await ask(t, zodOpenApiCompiler as Compiler, {
    body: z.object({ email: z.email(), name: z.string(), list: z.array(z.string()), 'a/b': z.object({ c: z.string() }).prefault({} as { c: string }) }),
    querystring: z.object({ page: z.coerce.number().int() }),
    headers: z.object({ 'x-key': z.string() })
  }), [
    'body /email invalid_format', 'body /name missing_field', 'body /list/1 invalid_type', 'body /a~1b/c missing_field', 'querystring /page invalid_type', 'headers /x-key missing_field'
  ])
})

t.test('fastify-type-provider-zod: names with a slash, which it joins unescaped', async (t) => {
  t.strictSame(await ask(t, zodCompiler as Compiler, { body: z.object({ 'a/b': z.string(), email: z.object({ 'c/d': z.string() }).optional() }) }), [
    'body /a~1b missing_field', 'body /email invalid_type'
  ])
})

t.test('Joi: all parts at once', async (t) => {
  t.strictSame(await ask(t, joiCompiler, {
    body: Joi.object({ email: Joi.string().email(), name: Joi.string().required(), list: Joi.array().items(Joi.string()) }),
    querystring: Joi.object({ page: Joi.number() }),
    headers: Joi.object({ 'x-key': Joi.string().required() }).unknown()
  }), ['body /email invalid_format', 'body /name missing_field', 'body /list/1 invalid_type', 'querystring /page invalid_type', 'headers /x-key missing_field'])
})

t.test('Yup: all parts at once', async (t) => {
  t.strictSame(await ask(t, yupCompiler, {
    body: yup.object({ email: yup.string().email(), name: yup.string().required() }),
    querystring: yup.object({ page: yup.number() }),
    headers: yup.object({ 'x-key': yup.string().required() })
  }), ['body /email invalid_format', 'body /name missing_field', 'querystring /page invalid_type', 'headers /x-key missing_field'])
})

t.test('Valibot, as a Standard Schema: all parts at once', async (t) => {
  t.strictSame(await ask(t, standardCompiler, {
    body: valibot.object({ email: valibot.pipe(valibot.string(), valibot.email()), name: valibot.string(), list: valibot.array(valibot.string()) }),
    querystring: valibot.object({ page: valibot.pipe(valibot.string(), valibot.transform(Number), valibot.integer()) }),
    headers: valibot.object({ 'x-key': valibot.string() })
  }), ['body /email invalid', 'body /name missing_field', 'body /list/1 invalid', 'querystring /page invalid', 'headers /x-key missing_field'])
})

t.test('the compiler of @fastify/type-provider-typebox: all parts at once', async (t) => {
  t.strictSame(await ask(t, TypeBoxValidatorCompiler as Compiler, {
    body: Type.Object({ email: Type.String({ maxLength: 3 }), name: Type.String(), list: Type.Array(Type.String()) }),
    querystring: Type.Object({ page: Type.Integer() }),
    headers: Type.Object({ 'x-key': Type.String() })
  }), ['body /email too_long', 'body /name missing_field', 'body /list/1 invalid_type', 'querystring /page invalid_type', 'headers /x-key missing_field'])
})

t.test('validators of several libraries in one app', async (t) => {
  const compiler: Compiler = (route: { schema: { type?: string }, httpPart?: string }) => {
    return route.httpPart === 'querystring' ? (zodCompiler as Compiler)(route as never) : (TypeBoxValidatorCompiler as Compiler)(route as never)
  }
  t.strictSame(await ask(t, compiler, { body: Type.Object({ a: Type.String() }), querystring: z.object({ b: z.string() }) }), ['body /a missing_field', 'querystring /b missing_field'])
})

const zod = { body: z.object({ email: z.email() }), querystring: z.object({ page: z.coerce.number() }) }
const FIRST = ['body /email invalid_format']

t.test('the same bounds hold as for Ajv', async (t) => {
  const one = trial(zodCompiler as Compiler, zod)
  t.strictSame(await tell({ ...one, validation: { all: false } }), FIRST)
  t.strictSame(await tell({ ...one, route: { config: { allIssues: false } } }), FIRST)
  t.strictSame(await tell({ ...one, validation: { maxBytes: 10 } }), FIRST)
  const { issues, truncated } = await attempt({ ...one, validation: { maxIssues: 1 } })
  t.strictSame([issues.length, truncated], [1, true])
})

/** A compiler whose validators do for a part what is said of it. */
const scripted = (parts: Readonly<Record<string, (data: unknown) => unknown>>): Compiler => ({ httpPart = '' }: { httpPart?: string }) => {
  return (parts[httpPart] ?? (() => true)) as never
}
const issue = (path: string): object => ({ error: [{ message: 's3cret', path: [path] }] })

t.test('a validator that keeps to no rule leaves what is known', async (t) => {
  const schema = { body: {}, querystring: {}, headers: {} }
  const run = async (parts: Parameters<typeof scripted>[0]): Promise<string[]> => tell(trial(scripted(parts), schema))
  const body = (): object => issue('a')
  t.strictSame(await run({ body, querystring: () => ({ value: 1 }), headers: () => false }), ['body /a missing_field'], 'that says no more than no')
  t.strictSame(await run({ body, querystring: () => { throw new Error('s3cret') } }), ['body /a missing_field'], 'that throws')
  t.strictSame(await run({ body, querystring: async () => { throw new Error('s3cret') }, headers: () => issue('h') }), ['body /a missing_field', 'headers /h missing_field'], 'that takes its time')
  t.strictSame(await run({ body, querystring: () => ({ error: new Error('s3cret') }) }), ['body /a missing_field'], 'whose error says nothing')
  let calls = 0
  t.strictSame(await run({ body: () => issue(`a${calls++}`), querystring: () => issue('q') }), ['body /a0 missing_field', 'querystring /q missing_field'])
  t.equal(calls, 1, 'whoever reports all is asked once')
})

t.test('the request is left as Fastify left it', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { format: plain })
  app.setValidatorCompiler(scripted({ body: () => issue('a'), querystring: (query) => Object.assign(query as object, { more: 1 }) && issue('q') }) as FastifySchemaCompiler<FastifySchema>)
  const seen: unknown[] = []
  app.addHook('onSend', async (request) => { seen.push({ ...request.query as object }) })
  app.post('/', { schema: { body: {}, querystring: {} } }, () => 'ok')
  await app.inject({ method: 'POST', url: '/?x=1', body: {} })
  t.strictSame(seen, [{ x: '1' }])
})

t.test('an Ajv of the app\'s own, that has no twin', async (t) => {
  const ajv = { schema: {}, validate: Object.assign((data: { a?: unknown }) => data.a !== undefined, { errors: [{ keyword: 'required', instancePath: '', schemaPath: '#/required', params: { missingProperty: 'a' } }] }) }
  const after = (app: FastifyInstance): void => { app.setValidatorCompiler(() => ajv.validate as never) }
  t.strictSame(await tell({ schema: { body: {}, querystring: {} }, request: { body: {} }, after }), ['body /a missing_field', 'querystring /a missing_field'])
})
