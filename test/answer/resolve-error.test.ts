import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyRequest } from 'fastify'
import t, { type Test } from 'tap'
import { defaultCatalog as catalog, defineCatalog, type ErrorCatalogOptions } from '../../lib/index.js'
import type { ErrorAnswer } from '../../lib/answer/error-answer.js'
import { isApiError, resolveApiError, resolveError } from '../../lib/answer/resolve-error.js'
import { getReplyState } from '../../lib/answer/reply-state.js'
import { act, compile } from './real-reply.js'

interface Given {
  readonly options?: ErrorCatalogOptions
  readonly status?: number
}

async function resolve (t: Test, error: unknown, { options, status = 200 }: Given = {}): Promise<ErrorAnswer> {
  let answer: ErrorAnswer | undefined
  await act(t, (request, reply, app) => {
    reply.code(status)
    answer = resolveError(compile(options, app), error, request, getReplyState(reply))
  })
  if (answer === undefined) throw new Error('nothing was resolved')
  return answer
}

const slugOf = async (t: Test, error: unknown, given?: Given): Promise<string> => {
  const { entry, status } = await resolve(t, error, given)
  return `${status} ${entry.entry.slug}`
}

const foreign = (properties: object): Error => Object.assign(new Error('hunter2'), properties)

t.test('errors of a catalogue are known by a mark, not by their class', async (t) => {
  t.ok(isApiError(catalog.error(2002)))
  t.ok(isApiError({ [Symbol.for('fastify-error-catalog.api-error')]: true }))
  for (const value of [new Error(), {}, null, undefined, 'text']) t.notOk(isApiError(value))
})

t.test('a SyntaxError of a body parser is a 400, any other a 500', async (t) => {
  const error = new SyntaxError('hunter2')
  t.equal(await slugOf(t, error), '500 internal')
  const statuses: number[] = []
  await act(t, (request, reply, app) => {
    // What Fastify does where a parser fails.
    reply.header('connection', 'close')
    statuses.push(resolveError(compile({}, app), error, request, getReplyState(reply)).status)
    request.body = {}
    statuses.push(resolveError(compile({}, app), error, request, getReplyState(reply)).status)
  })
  t.strictSame(statuses, [400, 500])
})

t.test('an error of the catalogue keeps all that it says', async (t) => {
  const quota = defineCatalog({ quota: { status: 429, message: 'At most {max}' } })
  const options = { detail: 'x' }
  const { entry, status, params, options: kept, found } = await resolve(t, quota.error('quota', { max: 7 }, options), { options: { catalog: quota } })
  t.equal(entry.entry.slug, 'quota')
  t.equal(status, 429)
  t.strictSame(params, { max: 7 })
  t.match(kept, options)
  t.equal(found, undefined)
})

t.test('an error of another catalogue takes the entry of its slug, else of its status', async (t) => {
  const other = defineCatalog({ gone: { status: 404, message: 'Gone' }, teapot: { status: 418, message: 'Teapot' } })
  t.equal(await slugOf(t, other.error('gone')), '410 gone')
  t.equal(await slugOf(t, other.error('teapot')), '418 bad_request')
})

t.test('issues raised by hand', async (t) => {
  const error = catalog.validationError([{ field: 'email', code: 'already_exists' }], { detail: 'x' })
  const { status, found, options } = await resolve(t, error, { options: { validation: { status: 400 } } })
  t.equal(status, 400)
  t.match(found, { issues: [{ field: 'email', code: 'already_exists', group: 'already_exists' }], truncated: false })
  t.equal(options.detail, 'x')
  await act(t, (request, _reply, app) => {
    t.match(resolveApiError(compile({}, app), error, request), { status: 422, found: { truncated: false } })
  })
})

t.test('a failed schema', async (t) => {
  const validation = [{ keyword: 'required', instancePath: '', schemaPath: '#/required', params: { missingProperty: 'name' } }]
  const error = foreign({ statusCode: 400, code: 'FST_ERR_VALIDATION', validation, validationContext: 'body' })
  t.match(await resolve(t, error), { status: 422, found: { issues: [{ field: 'name', code: 'missing_field' }] } })
  t.match(await resolve(t, foreign({ statusCode: 400, code: 'FST_ERR_VALIDATION' })), { status: 422, found: undefined })
})

t.test('whatever the status of the entry for it', async (t) => {
  const own = defineCatalog({ validation: { status: 400, message: 'Wrong' } })
  t.equal(await slugOf(t, foreign({ statusCode: 400, code: 'FST_ERR_VALIDATION' }), { options: { catalog: own } }), '400 validation')
})

t.test('mappings, matchers, known codes, then the status', async (t) => {
  const matching = defineCatalog({ matched: { status: 409, message: 'x', match: { code: 'E_A' } } })
  const options: ErrorCatalogOptions = { catalog: matching, map: [{ code: 'E_B', to: 'gone' }, { code: 'E_A', statusCode: 400, to: 'gone' }] }
  t.equal(await slugOf(t, foreign({ code: 'E_A' }), { options }), '409 matched')
  t.equal(await slugOf(t, foreign({ code: 'E_A', statusCode: 400 }), { options }), '410 gone')
  t.equal(await slugOf(t, foreign({ code: 'E_B' }), { options }), '410 gone')
  t.equal(await slugOf(t, foreign({ code: 'FST_UNDER_PRESSURE' }), { options }), '503 service_unavailable')
  t.equal(await slugOf(t, foreign({ statusCode: 402 }), { options }), '402 bad_request')
  t.equal(await slugOf(t, foreign({}), { options, status: 401 }), '401 unauthorized')
  t.equal(await slugOf(t, foreign({}), { options, status: 201 }), '500 internal')
  t.equal(await slugOf(t, undefined, { options }), '500 internal')
})

t.test('of a foreign error only what HTTP asks for', async (t) => {
  const error = foreign({ statusCode: 503, headers: { 'retry-after': 7, 'x-up': 'hunter2' }, detail: 'hunter2', extra: { a: 'hunter2' } })
  const { options, params, found } = await resolve(t, error)
  t.strictSame({ options, params, found }, {
    options: { headers: { 'retry-after': 7 }, detail: undefined }, params: undefined, found: undefined
  })
})

t.test('its message where messages are exposed', async (t) => {
  const given = { options: { expose: true } }
  for (const [error, detail] of [
    [foreign({}), 'hunter2'],
    ['hunter2', 'hunter2'],
    [new Error(''), undefined],
    ['', undefined],
    [{ message: 7 }, undefined],
    [null, undefined]
  ] as const) t.equal((await resolve(t, error, given)).options.detail, detail)
})

t.test('what a limiter threw without a status is a 429', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(rateLimit, { global: false })
  const compiled = compile({}, app)
  const undefinedError = foreign({ statusCode: 500, code: 'FST_ERR_SEND_UNDEFINED_ERR' })
  const rows: Array<[error: unknown, isLimited: boolean, expected: number]> = [
    ['text', true, 429],
    [foreign({}), true, 429],
    [undefinedError, true, 429],
    [foreign({ statusCode: 403 }), true, 403],
    [foreign({ statusCode: 500 }), true, 500],
    ['text', false, 500],
    [undefinedError, false, 500]
  ]
  app.get('/', async (request: FastifyRequest<{ Querystring: { row: number } }>, reply) => {
    const [error, isLimited] = rows[request.query.row] ?? []
    if (isLimited === true) reply.headers({ 'retry-after': 7, 'x-ratelimit-remaining': 0 })
    return resolveError(compiled, error, request, getReplyState(reply)).status
  })
  for (const [row, [, , expected]] of rows.entries()) t.equal((await app.inject(`/?row=${row}`)).body, String(expected), String(row))
})

t.test('a content coding that is not decoded says what is', async (t) => {
  const { headers } = await act(t, (request, reply, app) => {
    const error = Object.assign(new Error('Unsupported Content-Encoding: x'), { code: 'FST_CP_ERR_INVALID_CONTENT_ENCODING', statusCode: 415 })
    const { options } = resolveError(compile({}, app), error, request, getReplyState(reply))
    for (const [name, value] of Object.entries(options.headers ?? {})) reply.header(name, value)
  })
  t.equal(headers['accept-encoding'], 'identity')
})
