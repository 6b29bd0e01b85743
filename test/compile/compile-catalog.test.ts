import t from 'tap'
import { defaultCatalog } from '../../lib/catalog/default-catalog.js'
import { defineCatalog } from '../../lib/catalog/define-catalog.js'
import { compileCatalog } from '../../lib/compile/compile-catalog.js'
import { statusSlugs } from '../../lib/foreign/status-slugs.js'
import { parseOptions } from '../../lib/options/parse-options.js'
import { compileValidation } from '../../lib/validation/compile-validation.js'
import type { CompiledCatalog } from '../../types/compiled.js'
import type { ErrorCatalogOptions } from '../../types/options.js'
import { makeRequest } from './make-request.js'

function compile (given: ErrorCatalogOptions = {}): CompiledCatalog {
  const options = parseOptions(given)
  return compileCatalog(options, compileValidation(options), { isLogged: () => false, allowedMethods: () => ['GET'], advise: () => undefined })
}

t.test('all that requests need, frozen', async (t) => {
  const compiled = compile({ expose: true, instance: true })
  t.ok(Object.isFrozen(compiled))
  t.ok(Object.isFrozen(compiled.formats))
  t.equal(compiled.catalog, defaultCatalog)
  t.equal(compiled.locales, defaultCatalog.locales)
  t.match(compiled, { expose: true, instance: true, requestId: false, vary: 'Language, Accept-Language' })
  t.equal(compiled.find(4001)?.entry.slug, 'not_found')
  t.equal(compiled.byStatus(418).entry.slug, 'bad_request')
  const request = await makeRequest()
  t.equal(compiled.isLogged(request, 'error'), false)
  t.strictSame(compiled.allowedMethods(request), ['GET'])
})

t.test('formats are negotiated by Accept, the first is the default', async (t) => {
  const { negotiateFormat, formats, vary } = compile({ format: ['flat', 'problem'] })
  t.strictSame(formats.map(({ name }) => name), ['flat', 'problem'])
  t.equal(vary, 'Language, Accept-Language, Accept')
  const nameFor = async (accept?: string): Promise<string> => negotiateFormat(await makeRequest(accept === undefined ? {} : { accept })).name
  t.equal(await nameFor(), 'flat')
  t.equal(await nameFor('application/problem+json'), 'problem')
  t.equal(await nameFor('image/png'), 'flat')
})

t.test('languages are negotiated by the options', async (t) => {
  const negotiate = async (options: ErrorCatalogOptions['locale'], headers: Record<string, string>): Promise<readonly number[]> => {
    return compile({ locale: options }).negotiateLocale(await makeRequest(headers))
  }
  t.strictSame(await negotiate({}, {}), [0])
  t.strictSame(await negotiate({}, { language: 'ru' }), [1, 0])
  t.strictSame(await negotiate({ default: 'ru' }, {}), [1])
  t.strictSame(await negotiate({ header: 'X-Lang' }, { 'x-lang': 'ru', language: 'en' }), [1, 0])
  t.strictSame(await negotiate({ header: false }, { language: 'ru' }), [0])
  t.strictSame(await negotiate({ select: ({ headers }) => String(headers['x-user-language']) }, { 'x-user-language': 'ru' }), [1, 0])
})

t.test('foreign errors: the options before the entries, both before known codes', async (t) => {
  const catalog = defineCatalog({ own: { status: 409, message: 'Own', match: [{ code: 'A' }, { code: 'B' }] } })
  const { resolveMapped, resolveKnown } = compile({ catalog, map: [{ code: 'A', to: 'gone' }] })
  const request = await makeRequest()
  t.equal(resolveMapped({ code: 'A' }, request)?.entry.entry.slug, 'gone')
  t.equal(resolveMapped({ code: 'B' }, request)?.entry.entry.slug, 'own')
  t.equal(resolveMapped({ code: 'FST_ERR_NOT_FOUND' }, request), undefined)
  t.equal(resolveKnown({ code: 'FST_ERR_NOT_FOUND' }, request)?.entry.slug, 'not_found')
  t.equal(resolveKnown({ code: 'A' }, request), undefined)
})

t.test('entries and texts of a large catalogue wait for their first use', async (t) => {
  const numbers = Array.from({ length: 10_000 }, (_, index) => index)
  const catalog = defineCatalog(Object.fromEntries(numbers.map((number) => [`error_${number}`, { status: 400, message: `Error ${number}` }])))
  const { find } = compile({ catalog })
  // The index is the number of those that were compiled before: the entries that answer by status.
  t.equal(find('error_9999')?.index, Object.keys(statusSlugs).length)
  t.equal(find('error_0')?.index, Object.keys(statusSlugs).length + 1)
})
