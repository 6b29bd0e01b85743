import { type } from 'arktype'
import * as cv from 'class-validator'
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify'
import Joi from 'joi'
import t from 'tap'
import * as v from 'valibot'
import * as yup from 'yup'
import { z } from 'zod'
import z3 from 'zod/v3'
import errorCatalog, { defaultCatalog } from '../../lib/index.js'
import type { Issue } from '../../types/issue.js'
import { plain } from './validation-app.js'

type Handle = (request: FastifyRequest, reply: FastifyReply) => unknown

const zod = z.object({ email: z.email(), age: z.number() })
const valibot = v.object({ email: v.pipe(v.string(), v.email()), age: v.number() })
const ark = type({ email: 'string.email', age: 'number' })
const joi = Joi.object({ email: Joi.string().email(), age: Joi.number().required() })
const ofYup = yup.object({ email: yup.string().email(), age: yup.number().required() })
class User {}
cv.IsEmail()(User.prototype, 'email')
cv.IsNumber()(User.prototype, 'age')

/** Runs a handler for a request with a body that is wrong in two places; gives the status and its issues. */
async function ask (handle: Handle, request: object = { method: 'POST', url: '/?page=s3cret', body: { email: 's3cret' } }): Promise<{ status: number, lines: string[] }> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { format: plain })
  app.route({ method: ['GET', 'POST'], url: '/', handler: async (request, reply) => await handle(request, reply) })
  const { statusCode, body } = await app.inject(request)
  t.notMatch(body, /s3cret/)
  const { issues = [] } = JSON.parse(body) as { issues?: readonly Issue[] }
  return { status: statusCode, lines: issues.map(({ source, pointer, code }) => `${source} ${pointer} ${code}`).sort() }
}

const BOTH = { status: 422, lines: ['body /age missing_field', 'body /email invalid_format'] }

t.test('a validator that a handler calls: its error is thrown, or handed on, or its issues are', async (t) => {
  const user = (body: unknown): User => Object.assign(new User(), body)
  const cases: Readonly<Record<string, Handle>> = {
    'Zod throws': ({ body }) => zod.parse(body),
    'Zod 3 throws': ({ body }) => z3.object({ email: z3.string().email(), age: z3.number() }).parse(body),
    'Zod, reply': ({ body }, reply) => reply.validationError(zod.safeParse(body).error as z.ZodError),
    'Zod, the issues': ({ body }, reply) => reply.validationError(zod.safeParse(body).error?.issues ?? []),
    'Zod, catalog': ({ body }) => { throw defaultCatalog.validationError(zod.safeParse(body).error as z.ZodError) },
    'Zod, catalog, the issues': ({ body }) => { throw defaultCatalog.validationError(zod.safeParse(body).error?.issues ?? []) },
    'Valibot throws': ({ body }) => v.parse(valibot, body),
    'Valibot, reply': ({ body }, reply) => reply.validationError(v.safeParse(valibot, body).issues ?? []),
    'ArkType throws': ({ body }) => ark.assert(body),
    'ArkType, its errors thrown': ({ body }) => { throw ark(body) },
    'ArkType, reply': ({ body }, reply) => reply.validationError(ark(body) as type.errors),
    'Joi throws': ({ body }) => Joi.attempt(body, joi, { abortEarly: false }) as unknown,
    'Joi, reply': ({ body }, reply) => reply.validationError(joi.validate(body, { abortEarly: false }).error as Joi.ValidationError),
    'Yup throws': async ({ body }) => await ofYup.validate(body, { abortEarly: false }),
    'class-validator rejects': async ({ body }) => { await cv.validateOrReject(user(body)) },
    'class-validator, reply': async ({ body }, reply) => reply.validationError(await cv.validate(user(body)))
  }
  for (const [title, handle] of Object.entries(cases)) t.strictSame(await ask(handle), BOTH, title)
  t.strictSame(await ask(({ body }) => ofYup.validateSync(body)), { status: 422, lines: ['body /age missing_field'] }, 'Yup, the first failure')
})

t.test('beside issues raised by hand', async (t) => {
  t.strictSame(await ask(({ body }, reply) => reply.validationError([{ field: 'name', code: 'already_exists' }, ...zod.safeParse(body).error?.issues ?? []])), {
    status: 422, lines: [...BOTH.lines, 'body /name already_exists']
  })
})

t.test('the part that was validated is the one that the issues are in', async (t) => {
  const query = z.object({ page: z.coerce.number() })
  t.strictSame((await ask((request) => query.parse(request.query))).lines, ['querystring /page invalid_type'])
  t.strictSame((await ask((request) => query.parse(request.query), { url: '/' })).lines, ['querystring /page missing_field'], 'GET has no body')
  t.strictSame((await ask((request) => zod.parse(request.body), { method: 'POST', url: '/' })).lines, ['body  missing_body'])
  t.strictSame((await ask((request) => { cv.validateSync(new User()); throw cv.validateSync(Object.assign(new User(), request.query)) }, { url: '/?email=s3cret' })).lines, [
    'querystring /age missing_field', 'querystring /email invalid_format'
  ])
})

t.test('errors of others that are called so stay a fault of the server', async (t) => {
  const named = (name: string, more: object): Error => Object.assign(new Error('s3cret'), { name, ...more })
  const { proxy, revoke } = Proxy.revocable([], {})
  revoke()
  for (const error of [
    named('ValidationError', { errors: {} }), named('ZodError', {}), named('ZodError', { issues: [] }), named('ZodError', { issues: [{ field: 'a' }] }), named('toString', {}), [], [5], proxy
  ]) t.equal((await ask(() => { throw error })).status, 500)
  t.equal((await ask((_request, reply) => reply.validationError([{ name: 'x', code: 'y' }] as never))).status, 500)
  t.throws(() => defaultCatalog.validationError({} as never), { code: 'FST_CATALOG_ISSUE_INVALID' })
  t.throws(() => defaultCatalog.validationError('x' as never), { code: 'FST_CATALOG_ISSUE_INVALID' })
})

t.test('an own mapping goes before', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { map: [{ name: 'ZodError', to: 'internal' }] })
  app.post('/', async ({ body }) => zod.parse(body))
  t.equal((await app.inject({ method: 'POST', url: '/', body: {} })).statusCode, 500)
})
