import t from 'tap'
import { ApiError } from '../../lib/catalog/api-error.js'
import { buildCatalog } from '../../lib/catalog/build-catalog.js'
import { Catalog } from '../../lib/catalog/catalog.js'
import { defaultCatalog } from '../../lib/catalog/default-catalog.js'

const catalog = buildCatalog({
  2002: { status: 401, slug: 'expired', message: { en: 'Expired', ru: 'Истёк' }, challenge: { scheme: 'Bearer', error: 'invalid_token' } },
  quota: {
    code: 6002,
    status: 429,
    retryAfter: 60,
    headers: { 'X-Quota': 'files' },
    message: { en: 'At most {limit, plural, one {# file} other {# files}}', 'en-GB': 'No more than {limit}' },
    description: 'Come back tomorrow',
    log: 'warn',
    internal: true,
    retired: true
  },
  database: { status: 503, message: 'No database', match: [{ code: 'ECONNREFUSED' }, { instanceof: RangeError, code: 'X' }] }
}, null)

t.test('get, by code and by slug', async (t) => {
  t.equal(catalog.get(2002)?.slug, 'expired')
  t.equal(catalog.get('expired'), catalog.get(2002))
  t.equal(catalog.get('database')?.code, undefined)
  for (const unknown of [1, '2002', 'toString', '__proto__', '']) t.equal(catalog.get(unknown), undefined)
})

t.test('entries, locales', async (t) => {
  t.strictSame(catalog.entries().map(({ slug }) => slug), ['expired', 'quota', 'database'])
  t.strictSame(catalog.locales, ['en', 'ru', 'en-GB'])
  t.equal(catalog.defaultLocale, 'en')
})

t.test('all of it is frozen', async (t) => {
  const [expired] = catalog.entries()
  for (const part of [catalog, catalog.locales, catalog.entries(), expired, expired?.message, expired?.challenge, expired?.match]) {
    t.ok(Object.isFrozen(part))
  }
  t.throws(() => Object.assign(catalog, { locales: [] }), TypeError)
})

t.test('error, by code and by slug', async (t) => {
  for (const error of [catalog.error(2002), catalog.error('expired')]) {
    t.ok(error instanceof ApiError)
    t.equal(error.message, 'Expired')
    t.equal(error.entry, catalog.get(2002))
  }
  const error = catalog.error('expired', undefined, { detail: 'since yesterday', stack: true })
  t.match(error.options, { detail: 'since yesterday' })
  t.match(error.stack, /\n +at /)
})

t.test('error fills in params, in the default locale', async (t) => {
  t.equal(catalog.error(6002, { limit: 1 }).message, 'At most 1 file')
  t.equal(catalog.error('quota', { limit: 5 }).message, 'At most 5 files')
  t.same(catalog.error('quota', { limit: 5 }).params, { limit: 5 })
  for (const params of [undefined, {}, { max: 5 }]) {
    t.throws(() => catalog.error('quota', params), {
      code: 'FST_CATALOG_PARAMS_INVALID',
      message: /^params of quota must fit its text: Error: params\.limit must be given, received undefined/
    })
  }
})

t.test('an unknown entry', async (t) => {
  t.throws(() => catalog.error(4004), {
    code: 'FST_CATALOG_ENTRY_UNKNOWN', message: 'code or slug must be one of the catalogue, received 4004'
  })
  t.throws(() => catalog.error('toString'), { code: 'FST_CATALOG_ENTRY_UNKNOWN' })
})

t.test('validationError', async (t) => {
  const issues = [{ field: 'email', code: 'already_exists' }]
  const error = defaultCatalog.validationError(issues, { detail: 'x' })
  t.equal(error.slug, 'validation')
  t.equal(error.statusCode, 422)
  t.equal(error.message, 'The given data is invalid')
  t.same(error.issues, issues)
  t.match(error.options, { detail: 'x' })
  t.same(defaultCatalog.validationError([undefined, ...issues]).issues, issues, 'request.validationError may be undefined')
  t.same(defaultCatalog.validationError([]).issues, [])
})

t.test('validationError of what is no array of issues, or without an entry', async (t) => {
  for (const [issues, shown] of [[undefined, 'undefined'], ['x', '"x"'], [{}, 'an object']]) {
    t.throws(() => Reflect.apply(defaultCatalog.validationError, defaultCatalog, [issues]), {
      code: 'FST_CATALOG_ISSUE_INVALID', message: `issues must be an array or the error of a validator, received ${String(shown)}`
    })
  }
  t.throws(() => catalog.validationError([]), { code: 'FST_CATALOG_ENTRY_UNKNOWN', message: /received "validation"$/ })
})

t.test('toJSON is plain data that can be read', async (t) => {
  t.strictSame(JSON.parse(JSON.stringify(catalog)), {
    defaultLocale: 'en',
    locales: ['en', 'ru', 'en-GB'],
    entries: [
      { code: 2002, slug: 'expired', status: 401, message: { en: 'Expired', ru: 'Истёк' }, challenge: { scheme: 'Bearer', error: 'invalid_token' } },
      {
        code: 6002,
        slug: 'quota',
        status: 429,
        message: { en: 'At most {limit, plural, one {# file} other {# files}}', 'en-GB': 'No more than {limit}' },
        description: { en: 'Come back tomorrow' },
        retryAfter: 60,
        headers: { 'x-quota': 'files' },
        log: 'warn',
        internal: true,
        retired: true
      },
      { slug: 'database', status: 503, message: { en: 'No database' }, match: [{ code: 'ECONNREFUSED' }] }
    ]
  })
})

t.test('a catalogue can be made again from its JSON', async (t) => {
  for (const original of [catalog, defaultCatalog]) {
    const json = JSON.parse(JSON.stringify(original)) as ReturnType<Catalog['toJSON']>
    const definition = Object.fromEntries(json.entries.map((entry) => [entry.slug, entry]))
    const again = buildCatalog(definition, null, { defaultLocale: json.defaultLocale })
    t.strictSame(JSON.stringify(again), JSON.stringify(original))
    t.strictSame(again.locales, original.locales)
  }
})
