import t from 'tap'
import { defaultCatalog } from '../../lib/catalog/default-catalog.js'
import { defineCatalog } from '../../lib/catalog/define-catalog.js'
import { compileEntry, type EntryPolicy } from '../../lib/compile/compile-entry.js'
import type { AnyCatalog } from '../../types/catalog.js'
import type { CompiledEntry } from '../../types/compiled.js'

const catalog: AnyCatalog = defineCatalog({
  quota: { code: 6002, status: 429, retryAfter: 0, log: 'warn', message: { en: 'At most {limit}', ru: 'Не более {limit}' } },
  english: { status: 404, message: 'Only English', headers: { 'Cache-Control': 'max-age=60', 'X-Reason': 'x' } },
  linked: { status: 502, message: 'Down', headers: { Link: '<https://status.example.com>; rel="service-doc"' } },
  hidden: { status: 402, message: 'Hidden', internal: true },
  scoped: { status: 401, message: 'Scope', challenge: { scheme: 'Bearer', error: 'insufficient_scope' } }
}, { extends: defaultCatalog })

const policy: EntryPolicy = { challenge: 'Bearer realm="api"', cacheControl: 'no-store', codeHeader: false }

function compile (slug: string, given: Partial<EntryPolicy> = {}): CompiledEntry {
  const entry = catalog.get(slug)
  if (entry === undefined) throw new Error(slug)
  return compileEntry(entry, 7, catalog.locales, { ...policy, ...given })
}

t.test('texts by locale index', async (t) => {
  t.strictSame(compile('not_found').messages.slice(0, 2), ['Resource not found', 'Ресурс не был найден'])
  t.strictSame(compile('english').messages.slice(0, 2), ['Only English', undefined])
  const { messages: [en, ru] } = compile('quota')
  t.equal(typeof en === 'function' && en({ limit: 5 }), 'At most 5')
  t.equal(typeof ru === 'function' && ru({ limit: 5 }), 'Не более 5')
})

t.test('what is known of it', async (t) => {
  const entry = compile('not_found')
  t.match(entry, { index: 7, entry: catalog.get('not_found'), status: 404, level: 'info', isStatic: true, type: 'about:blank' })
  t.ok(Object.isFrozen(entry))
  t.equal(compile('internal').level, 'error')
  t.equal(compile('quota').level, 'warn', "the entry's own")
  t.equal(compile('quota').isStatic, false)
  t.equal(compile('english').isStatic, true)
})

t.test('headers', async (t) => {
  t.strictSame(compile('not_found').headers, { 'cache-control': 'no-store' })
  t.strictSame(compile('unauthorized').headers, { 'cache-control': 'no-store', 'www-authenticate': 'Bearer realm="api"' })
  t.strictSame(compile('scoped').headers, { 'cache-control': 'no-store', 'www-authenticate': 'Bearer error="insufficient_scope"' })
  t.strictSame(compile('service_unavailable').headers, { 'cache-control': 'no-store', 'retry-after': '10' })
  t.strictSame(compile('quota').headers, { 'cache-control': 'no-store', 'retry-after': '0' })
  t.strictSame(compile('english').headers, { 'cache-control': 'max-age=60', 'x-reason': 'x' }, "an entry's headers may say otherwise")
  t.ok(Object.isFrozen(compile('english').headers))
})

t.test('headers as the options want them', async (t) => {
  t.strictSame(compile('unauthorized', { challenge: false, cacheControl: false }).headers, {})
  t.strictSame(compile('scoped', { challenge: false, cacheControl: false }).headers, { 'www-authenticate': 'Bearer error="insufficient_scope"' })
  t.strictSame(compile('unauthorized', { challenge: { scheme: 'Basic', realm: 'x' }, cacheControl: 'private' }).headers,
    { 'cache-control': 'private', 'www-authenticate': 'Basic realm="x"' })
  t.strictSame(compile('not_found', { codeHeader: 'error-code' }).headers, { 'cache-control': 'no-store', 'error-code': '4001' })
  t.equal(compile('english', { codeHeader: 'error-code' }).headers['error-code'], 'english', 'the slug where there is no number')
})

t.test('an entry whose page is served leads there', async (t) => {
  const pages = 'https://api.example.com/errors'
  t.equal(compile('not_found', { pages }).type, `${pages}/4001`)
  t.equal(compile('not_found', { pages }).headers['link'], `<${pages}/4001>; rel="help"`)
  t.equal(compile('english', { pages }).type, `${pages}/english`, 'by its slug where it has no number')
  t.equal(compile('linked', { pages }).headers['link'], `<https://status.example.com>; rel="service-doc", <${pages}/linked>; rel="help"`)
  t.match(compile('hidden', { pages }), { type: 'about:blank', headers: { link: undefined } }, 'an internal one has none')
})

t.test('what no cache may store never says otherwise', async (t) => {
  for (const slug of ['too_many_requests', 'precondition_required', 'headers_too_large']) {
    for (const cacheControl of ['public, max-age=60', false] as const) {
      t.equal(compile(slug, { cacheControl }).headers['cache-control'], 'no-store', slug)
    }
  }
})
