import fc from 'fast-check'
import t from 'tap'
import { readBody, toKey } from '../../lib/client/read-body.js'

t.test('no JSON makes it throw', async () => {
  fc.assert(fc.property(fc.jsonValue(), fc.integer({ min: 400, max: 599 }), (body, status) => {
    const facts = readBody(body, status)
    return facts === undefined || typeof facts.message === 'string'
  }))
  const hostile = fc.record({
    error: fc.oneof(fc.jsonValue(), fc.record({ code: fc.jsonValue(), message: fc.string(), errors: fc.array(fc.jsonValue()) })),
    error_message: fc.string(),
    error_type: fc.oneof(fc.string(), fc.integer()),
    validation_errors: fc.jsonValue(),
    title: fc.jsonValue(),
    errors: fc.jsonValue()
  }, { requiredKeys: [] })
  fc.assert(fc.property(hostile, (body) => {
    readBody(body, 400)
    return true
  }))
})

t.test('a number is a code, a text a slug', async (t) => {
  t.strictSame(toKey(2002), { code: 2002 })
  t.strictSame(toKey('quota'), { slug: 'quota' })
  t.strictSame(toKey(null), {})
})

t.test('the code of a flat body is its status, of another it is not flat', async (t) => {
  t.strictSame(readBody({ code: 429, message: 'x', cause: 'y', more: 1 }, 429), { message: 'x', issues: [], data: { more: 1 }, extra: { more: 1 } })
  t.equal(readBody({ code: 429, message: 'x' }, 400), undefined)
})

t.test('google: bodies that others sent, with fewer details or wrong ones', async (t) => {
  const read = (...details: unknown[]): unknown => readBody({ error: { code: 404, message: 'x', status: 'NOT_FOUND', details } }, 404)
  t.strictSame(readBody({ error: { code: 404, message: 'x', status: 'NOT_FOUND' } }, 404), { message: 'x', issues: [], extra: {}, retryAfter: NaN })
  const type = (name: string): string => `type.googleapis.com/google.rpc.${name}`
  t.strictSame(read({ '@type': type('ErrorInfo'), reason: 'FILE_GONE', metadata: { code: '12' } }, { '@type': type('RetryInfo'), retryDelay: '1.5s' }), {
    message: 'x', issues: [], code: 12, slug: 'file_gone', extra: {}, retryAfter: 1.5
  })
  t.strictSame(read({ '@type': type('ErrorInfo'), reason: {}, metadata: { code: 'x' } }, { '@type': type('RetryInfo'), retryDelay: '-1s' }, 5, null), {
    message: 'x', issues: [], slug: 'x', extra: {}, retryAfter: -1
  })
  t.match(read({ '@type': type('LocalizedMessage'), message: 'ж' }, { '@type': type('BadRequest'), fieldViolations: [{ field: 'a', description: 'y' }, 1] }), {
    message: 'ж', detail: 'x', issues: [{ field: 'a', message: 'y' }], retryAfter: NaN
  })
  t.strictSame(readBody({ error: { code: 12, message: 'x', status: 'NOT_FOUND' } }, 404), {
    message: 'x', issues: [], code: 12, data: { status: 'NOT_FOUND' }, extra: { status: 'NOT_FOUND' }
  }, 'a number that is not the status is that of nested')
})

t.test('jsonapi: bodies that others sent', async (t) => {
  const read = (...errors: unknown[]): unknown => readBody({ errors }, 404)
  t.strictSame(read({ status: '404', title: 'x' }), { message: 'x', issues: [], extra: {} })
  t.strictSame(read({ status: '404', title: 'x', code: 'gone', detail: 'y', meta: { a: 1 } }), { message: 'x', issues: [], slug: 'gone', data: { a: 1 }, extra: { a: 1 }, detail: 'y' })
  t.match(read({ status: '404', title: 'x', code: '12' }), { code: 12 })
  for (const errors of [[], [5], [{ title: 'x' }], [{ status: '404' }], [{ status: 404, title: 'x' }]]) t.equal(read(...errors), undefined, JSON.stringify(errors))
  t.equal(readBody({ errors: 'x' }, 404), undefined)
  t.match(readBody({ errors: [{ status: '422', title: 'x', code: 'too_short', detail: 'y', source: { pointer: '/a' }, meta: { params: { min: 8 } } }], meta: { code: 1 } }, 422), {
    code: 1, issues: [{ field: 'a', code: 'too_short', message: 'y', source: 'body', params: { min: 8 } }]
  })
})
