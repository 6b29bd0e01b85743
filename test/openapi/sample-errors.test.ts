import t from 'tap'
import type { CompiledEntry } from '../../types/compiled.js'
import { defineCatalog } from '../../lib/index.js'
import { toExampleError, toProbes } from '../../lib/openapi/sample-errors.js'
import { compile } from '../answer/real-reply.js'

const catalog = defineCatalog({
  quota: { status: 429, message: { en: 'At most {limit, number} for {name}' }, retryAfter: 5 },
  plain: { status: 409, message: { en: 'Plain', ru: 'Просто' } }
})
const compiled = compile({ catalog, instance: true, requestId: true })
const bare = compile({ catalog })
const [quota, plain, validation] = ['quota', 'plain', 'validation'].map((slug) => {
  const entry = compiled.find(slug) as CompiledEntry // it was defined above
  return { entry, status: entry.status }
}) as [RouteError, RouteError, RouteError]
const issue = { source: 'body', group: 'invalid', keyword: 'x', params: { min: 3 } } as const
const russian = compiled.locales.indexOf('ru')

interface RouteError {
  readonly entry: CompiledEntry
  readonly status: number
}

t.test('an example is what a client gets', async (t) => {
  t.match(toExampleError(compiled, quota, 0, undefined), {
    status: 429, slug: 'quota', message: 'At most 3 for {name}', locale: 'en', params: { limit: 3 }, instance: '/path', requestId: 'req-1', retryAfter: 5, issues: undefined, cause: undefined
  })
  t.match(toExampleError(bare, plain, russian, undefined), { message: 'Просто', params: undefined, instance: undefined, requestId: undefined })
  t.equal(toExampleError(compiled, quota, russian, undefined), undefined, 'a text is lacking')
})

t.test('title, action and the id of the trace stand in examples and in probes', async (t) => {
  const told = compile({
    catalog: defineCatalog({ titled: { status: 409, title: 'Titled', message: 'Text', action: 'Act' }, bare: { status: 599, message: 'Bare' } }),
    traceId: true
  })
  const [titled, untold] = ['titled', 'bare'].map((slug) => ({ entry: told.find(slug) as CompiledEntry, status: 409 })) as [RouteError, RouteError]
  t.match(toExampleError(told, titled, 0, undefined), { title: 'Titled', action: 'Act', traceId: /^[0-9a-f]{32}$/ })
  t.match(toProbes(told, titled, undefined), [{ title: 'one', action: 'one', traceId: 'one' }, { title: 'other', action: 'other', traceId: 'other' }])
  t.match(toProbes(told, untold, undefined), [{ title: undefined }, {}])
})

t.test('it shows the first issue of each of three fields, and parts as a whole last', async (t) => {
  const found = ['', 'a', 'a', 'b', 'c'].map((field, index) => ({ ...issue, field, pointer: field && `/${field}`, code: index === 2 ? 'too_long' : 'too_short' }))
  const { issues, cause } = toExampleError(compiled, validation, 0, found) ?? {}
  t.strictSame(issues?.map(({ field, code }) => [field, code]), [['a', 'too_short'], ['b', 'too_short'], ['c', 'too_short']])
  t.equal(cause, 'Validation failed')
  t.strictSame(toExampleError(compiled, validation, 0, found.slice(0, 1))?.issues?.map(({ field }) => field), [''])
})

t.test('probes differ in whatever depends on the request', async (t) => {
  const facts = { ...issue, field: 'a.0', pointer: '/a/0', code: 'too_short' }
  const [one, other] = toProbes(compiled, quota, { path: ['a', '*'], facts })
  const expected = { status: 429, slug: 'quota', type: 'about:blank', issues: [{ field: 'a.*', pointer: '/a/*', code: 'too_short', params: {} }] }
  t.match(one, expected)
  t.match(other, expected)
  for (const name of ['message', 'locale', 'cause', 'instance', 'requestId', 'retryAfter'] as const) t.not(one[name], other[name], name)
  t.match(toProbes(bare, plain, undefined), [{ instance: undefined, requestId: undefined, issues: undefined, cause: undefined }, {}])
})
