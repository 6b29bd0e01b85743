import { Type } from '@sinclair/typebox'
import t from 'tap'
import { defaultCatalog } from '../../lib/catalog/default-catalog.js'
import { defineCatalog } from '../../lib/catalog/define-catalog.js'
import { compileEntry } from '../../lib/compile/compile-entry.js'
import { compileFormat } from '../../lib/compile/compile-format.js'
import { builtInFormats } from '../../lib/format/built-in-formats.js'
import { defineFormat } from '../../lib/format/define-format.js'
import type { AnyCatalog } from '../../types/catalog.js'
import type { CompiledEntry } from '../../types/compiled.js'
import type { NeutralError } from '../../types/format.js'
import { createNeutralError } from '../format/neutral-error.js'

const catalog: AnyCatalog = defineCatalog({
  quota: { code: 6002, status: 429, message: 'At most {limit}' },
  english: { status: 404, message: 'Only English' }
}, { extends: defaultCatalog })
const { locales } = catalog
const facts = { locales, advise: () => undefined, shows: { params: false, advice: false } }

const entries = new Map(catalog.entries().map((entry, index): [string, CompiledEntry] => {
  return [entry.slug, compileEntry(entry, index, locales, { challenge: false, cacheControl: 'no-store', codeHeader: false })]
}))

function find (slug: string): CompiledEntry {
  const entry = entries.get(slug)
  if (entry === undefined) throw new Error(slug)
  return entry
}

/** A format that counts how often it renders. */
function createCounting (render: (error: NeutralError) => unknown): { format: ReturnType<typeof defineFormat>, rendered: string[] } {
  const rendered: string[] = []
  const format = defineFormat({
    name: 'counting',
    contentType: 'text/plain',
    schema: Type.Any(),
    render (error) {
      rendered.push(`${error.slug} ${error.locale}`)
      return render(error)
    }
  })
  return { format, rendered }
}

t.test('render serialises the body', async (t) => {
  const nested = compileFormat(builtInFormats.nested, { ...facts, vary: '' })
  t.equal(nested.name, 'nested')
  t.equal(nested.contentType, 'application/json; charset=utf-8')
  t.equal(nested.render(createNeutralError()), '{"error":{"code":2002,"message":"Access token expired"}}')
  t.ok(Object.isFrozen(nested))
})

t.test('a text is a body as it is', async (t) => {
  const { format } = createCounting(({ message }) => `<p>${message}</p>`)
  t.equal(compileFormat(format, { ...facts, vary: '' }).render(createNeutralError()), '<p>Access token expired</p>')
  t.equal(compileFormat(createCounting(() => '').format, { ...facts, vary: '' }).render(createNeutralError()), '')
})

t.test('a render that returns no body', async (t) => {
  for (const [body, shown] of [[undefined, 'undefined'], [() => {}, 'a function'], [Symbol('x'), 'Symbol(x)']]) {
    const { render, ready } = compileFormat(createCounting(() => body).format, { ...facts, vary: '' })
    const fault = { code: 'FST_CATALOG_FORMAT_INVALID', message: `render of counting must return a body, received ${String(shown)}` }
    t.throws(() => render(createNeutralError()), fault)
    t.throws(() => ready(find('not_found'), 0), fault)
  }
})

t.test('ready answers, one for each entry and locale', async (t) => {
  const problem = compileFormat(builtInFormats.problem, { ...facts, vary: 'Language, Accept-Language' })
  const answer = problem.ready(find('not_found'), 1)
  t.strictSame(answer, {
    body: '{"type":"about:blank","title":"Ресурс не был найден","status":404,"code":4001}',
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': 'ru',
      vary: 'Language, Accept-Language',
      'cache-control': 'no-store'
    }
  })
  t.ok(Object.isFrozen(answer))
  t.ok(Object.isFrozen(answer?.headers))
  t.match(problem.ready(find('not_found'), 0), { body: /Resource not found/, headers: { 'content-language': 'en' } })
  t.match(problem.ready(find('gone'), 0)?.body, /8003/)
})

t.test('no vary where answers depend on nothing', async (t) => {
  t.notOk('vary' in (compileFormat(builtInFormats.nested, { ...facts, locales: ['en'], vary: '' }).ready(find('english'), 0)?.headers ?? {}))
})

t.test('an answer is rendered at its first use, once', async (t) => {
  const { format, rendered } = createCounting(({ message }) => message)
  const { ready } = compileFormat(format, { ...facts, vary: '' })
  t.strictSame(rendered, [])
  const first = ready(find('gone'), 0)
  t.equal(ready(find('gone'), 0), first)
  t.equal(ready(find('gone'), 1)?.body, 'Ресурс больше не доступен')
  t.equal(ready(find('conflict'), 1)?.headers['content-language'], 'ru')
  t.strictSame(rendered, ['gone en', 'gone ru', 'conflict ru'])
})

t.test('no answer is ready where a text is missing or takes params', async (t) => {
  const { ready } = compileFormat(builtInFormats.nested, { ...facts, vary: '' })
  t.equal(ready(find('english'), 1), undefined)
  t.equal(ready(find('quota'), 0), undefined)
})

t.test('a body that shows when to retry is rendered for each answer', async (t) => {
  const { format } = createCounting(({ retryAfter, message }) => ({ message, retryAfter }))
  const { ready } = compileFormat(format, { ...facts, vary: '' })
  t.equal(ready(find('gone'), 0), undefined)
  t.equal(ready(find('gone'), 0), undefined)
})

t.test('what an error is made of where nothing comes from the request', async (t) => {
  const errors: NeutralError[] = []
  const { format } = createCounting((error) => {
    errors.push({ ...error })
    return ''
  })
  compileFormat(format, { ...facts, vary: '' }).ready(find('service_unavailable'), 0)
  t.strictSame(errors, [createNeutralError({
    status: 503, code: 9003, slug: 'service_unavailable', message: 'The service is temporarily unavailable', retryAfter: 10, retryable: true
  })])
})

t.test('the body of a failure that comes again is kept, by language', async (t) => {
  const { format, rendered } = createCounting(({ message }) => message)
  const { cacheBody, getCachedBody } = compileFormat(format, { ...facts, vary: '' })
  const [again, once] = [Object.freeze({ issues: [], truncated: false }), { issues: [], truncated: false }]
  t.equal(getCachedBody(again, 0), undefined)
  for (let time = 0; time < 2; time++) t.equal(cacheBody(again, 0, createNeutralError), 'Access token expired')
  t.equal(getCachedBody(again, 0), 'Access token expired')
  t.equal(getCachedBody(again, 1), undefined, 'of another language')
  t.equal(rendered.length, 1)
  t.equal(cacheBody(once, 0, createNeutralError), 'Access token expired')
  t.equal(getCachedBody(once, 0), undefined, 'of what is not remembered')
})

t.test('none is, once a format has asked when to retry', async (t) => {
  const { format } = createCounting((error) => error.slug === 'gone' ? { message: error.message, retryAfter: error.retryAfter } : error.message)
  const { cacheBody, getCachedBody } = compileFormat(format, { ...facts, vary: '' })
  const [first, second] = [Object.freeze({ issues: [], truncated: false }), Object.freeze({ issues: [], truncated: true })]
  cacheBody(first, 0, createNeutralError)
  t.equal(getCachedBody(first, 0), 'Access token expired')
  t.equal(cacheBody(second, 0, () => createNeutralError({ slug: 'gone', retryAfter: 5 })), '{"message":"Access token expired","retryAfter":5}')
  t.equal(getCachedBody(first, 0), undefined)
  t.equal(getCachedBody(second, 0), undefined)
  t.equal(cacheBody(second, 0, () => createNeutralError({ slug: 'gone', retryAfter: 6 })), '{"message":"Access token expired","retryAfter":6}')
})
