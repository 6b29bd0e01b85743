import { inspect } from 'node:util'
import t from 'tap'
import { ApiError, createApiError } from '../../lib/catalog/api-error.js'
import { defaultCatalog } from '../../lib/catalog/default-catalog.js'
import { isApiError } from '../../lib/answer/resolve-error.js'

const notFound = defaultCatalog.get('not_found')
const internal = defaultCatalog.get('internal')

t.test('a real Error of its own name', async (t) => {
  const error = createApiError(notFound, 'Resource not found', undefined)
  t.ok(error instanceof Error)
  t.ok(error instanceof ApiError)
  t.ok(isApiError(error))
  t.equal(error.name, 'ApiError')
  t.equal(error.message, 'Resource not found')
  t.equal(String(error), 'ApiError: Resource not found')
  t.equal(Object.prototype.toString.call(error), '[object Error]')
})

t.test('what it says of its entry', async (t) => {
  const error = createApiError(notFound, 'x', undefined)
  t.equal(error.entry, notFound)
  t.equal(error.code, 4001)
  t.equal(error.slug, 'not_found')
  t.equal(error.statusCode, 404)
  t.equal(createApiError({ ...notFound, code: undefined }, 'x', undefined).code, 'not_found', 'the slug where there is no number')
})

t.test('what it says of its occurrence', async (t) => {
  const params = { limit: 5 }
  const options = { detail: 'x' }
  const issues = [{ field: 'email', code: 'already_exists' }]
  const error = createApiError(notFound, 'x', params, options, issues)
  t.equal(error.params, params)
  t.equal(error.options, options)
  t.equal(error.issues, issues)
  const bare = createApiError(notFound, 'x', undefined)
  t.equal(bare.params, undefined)
  t.same(bare.options, {})
  t.equal(bare.issues, undefined)
})

t.test('loggers see its code and status, and nothing of the request', async (t) => {
  const error = createApiError(notFound, 'x', { secret: 1 }, { detail: 'secret', extra: { secret: 1 } }, [{ field: 'secret', code: 'x' }])
  t.same({ ...error }, { code: 4001, statusCode: 404 })
  t.notMatch(JSON.stringify(error), /secret/)
  t.notMatch(inspect(error), /secret/)
})

t.test('a cause, where one is given', async (t) => {
  const cause = new Error('connect ECONNREFUSED')
  t.equal(createApiError(notFound, 'x', undefined, { cause }).cause, cause)
  t.equal(createApiError(notFound, 'x', undefined, { cause: null }).cause, null)
  t.notOk('cause' in createApiError(notFound, 'x', undefined, { cause: undefined }))
  t.notOk(Object.keys(createApiError(notFound, 'x', undefined, { cause })).includes('cause'))
})

t.test('a stack from 500 or where one is asked for', async (t) => {
  const hasFrames = (error: Error): boolean => /\n +at /.test(error.stack ?? '')
  t.notOk(hasFrames(createApiError(notFound, 'x', undefined)))
  t.notOk(hasFrames(createApiError(notFound, 'x', undefined, { stack: false })))
  t.ok(hasFrames(createApiError(notFound, 'x', undefined, { stack: true })))
  t.ok(hasFrames(createApiError(internal, 'x', undefined)))
  t.ok(hasFrames(createApiError(internal, 'x', undefined, { stack: false })), 'always')
})

t.test('the stacks of other errors stay as they were', async (t) => {
  const limit = Error.stackTraceLimit
  t.teardown(() => { Error.stackTraceLimit = limit })
  Error.stackTraceLimit = 3
  createApiError(notFound, 'x', undefined)
  t.equal(Error.stackTraceLimit, 3)
  const hostile = { get cause () { throw new Error('no cause') } }
  t.throws(() => createApiError(notFound, 'x', undefined, hostile), { message: 'no cause' })
  t.equal(Error.stackTraceLimit, 3)
})

t.test('where Error is hardened, it has a stack', async (t) => {
  const limit = Error.stackTraceLimit
  Object.defineProperty(Error, 'stackTraceLimit', { value: limit, writable: false, configurable: true, enumerable: true })
  t.teardown(() => Object.defineProperty(Error, 'stackTraceLimit', { value: limit, writable: true, configurable: true, enumerable: true }))
  t.match(createApiError(notFound, 'x', undefined).stack, /\n +at /)
})
