import t from 'tap'
import { defaultCatalog, httpCatalog } from '../../lib/catalog/default-catalog.js'
import { defineCatalog } from '../../lib/catalog/define-catalog.js'
import type { AnyCatalog } from '../../types/catalog.js'
import { catchProblems } from './catch-problems.js'

/** As JavaScript calls it. */
const define = (definition: unknown, options?: unknown): AnyCatalog => Reflect.apply(defineCatalog, undefined, [definition, options])
const slugsOf = (catalog: AnyCatalog): string[] => catalog.entries().map(({ slug }) => slug)

const entry = { status: 400, message: 'Wrong' }

t.test("the example of the package's README", async (t) => {
  const catalog = defineCatalog({
    2002: {
      status: 401,
      slug: 'access_token_expired',
      message: { en: 'Access token expired', ru: 'Срок действия access токена истёк' },
      challenge: { scheme: 'Bearer', error: 'invalid_token' }
    },
    email_sending: { status: 502, message: { en: 'The e-mail could not be sent', ru: 'Произошла ошибка при отправке E-Mail' } },
    quota: {
      code: 6002,
      status: 429,
      retryAfter: 60,
      message: {
        en: 'At most {limit, plural, one {# file} other {# files}} a day',
        ru: 'Не более {limit, plural, one {# файла} few {# файлов} many {# файлов} other {# файла}} в день'
      }
    }
  }, { extends: defaultCatalog, defaultLocale: 'en' })

  t.same(catalog.get(2002), {
    code: 2002,
    slug: 'access_token_expired',
    status: 401,
    message: defaultCatalog.get(2002).message,
    title: undefined,
    description: undefined,
    type: undefined,
    retryable: undefined,
    action: undefined,
    data: undefined,
    hide: undefined,
    challenge: { scheme: 'Bearer', error: 'invalid_token' },
    retryAfter: undefined,
    headers: undefined,
    log: undefined,
    internal: false,
    retired: false,
    replacedBy: undefined,
    tags: undefined,
    since: undefined,
    links: undefined,
    meta: undefined,
    match: []
  })
  t.equal(catalog.get('email_sending').code, undefined)
  t.equal(catalog.get(6002), catalog.get('quota'))
  t.equal(catalog.error(6002, { limit: 5 }).message, 'At most 5 files a day')
  t.strictSame(slugsOf(catalog), [...slugsOf(defaultCatalog), 'email_sending', 'quota'], 'the inherited ones first, in their places')
})

t.test('extends: httpCatalog unless given, null for none', async (t) => {
  const own = { own: { ...entry, message: { en: 'Own', ru: 'Свой' } } }
  t.strictSame(slugsOf(define(own)), [...slugsOf(httpCatalog), 'own'])
  t.strictSame(slugsOf(define(own, {})), [...slugsOf(httpCatalog), 'own'])
  t.strictSame(slugsOf(define(own, { extends: undefined, defaultLocale: undefined })), [...slugsOf(httpCatalog), 'own'])
  t.strictSame(slugsOf(define(own, { extends: defaultCatalog })), [...slugsOf(defaultCatalog), 'own'])
  t.strictSame(slugsOf(define(own, { extends: null })), ['own'])
  t.strictSame(slugsOf(define({}, { extends: null })), [])
})

t.test('an entry replaces the inherited one of its slug or of its code', async (t) => {
  const bySlug = define({ not_found: { status: 410, message: 'By slug' } }, { extends: defaultCatalog })
  t.equal(bySlug.get('not_found')?.status, 410)
  t.equal(bySlug.get(4001), bySlug.get('not_found'), 'it keeps its code')
  t.equal(bySlug.entries().length, defaultCatalog.entries().length)

  const byCode = define({ 4001: { status: 404, slug: 'no_such_thing', message: 'By code' } }, { extends: defaultCatalog })
  t.equal(byCode.get(4001)?.slug, 'no_such_thing')
  t.equal(byCode.get('not_found'), undefined)
  t.equal(slugsOf(byCode).indexOf('no_such_thing'), slugsOf(defaultCatalog).indexOf('not_found'), 'in its place')

  const byBoth = define({ 4001: { status: 404, slug: 'not_found', message: 'By both' } }, { extends: defaultCatalog })
  t.equal(byBoth.get(4001), byBoth.get('not_found'))
})

t.test('what is inherited stays as it is', async (t) => {
  const parent = define({ 1: { ...entry, slug: 'one' } }, { extends: null })
  define({ 1: { ...entry, slug: 'uno' } }, { extends: parent })
  t.equal(parent.get(1)?.slug, 'one')
  t.equal(parent.get('uno'), undefined)
})

t.test('another default locale', async (t) => {
  const german = define({ mangel: { status: 400, message: 'Es fehlt etwas' } }, { extends: null, defaultLocale: 'de' })
  t.equal(german.defaultLocale, 'de')
  t.strictSame(german.locales, ['de'])
  t.same(german.get('mangel')?.message, { de: 'Es fehlt etwas' })
  t.equal(german.error('mangel').message, 'Es fehlt etwas')

  const child = define({ other: { status: 400, message: { en: 'Other', de: 'Anderes' } } }, { extends: german })
  t.equal(child.defaultLocale, 'de', 'that of the catalogue it extends')
  t.strictSame(child.locales, ['de', 'en'], 'the default one first')
  t.equal(child.error('other').message, 'Anderes')
})

t.test('inherited entries need a text in the default locale too', async (t) => {
  t.match(define({}, { defaultLocale: 'ru' }).get('not_found')?.message, { en: 'Resource not found', ru: 'Ресурс не был найден' })
  t.equal(define({}, { defaultLocale: 'ru' }).error('not_found').message, 'Ресурс не был найден')
  const missing = catchProblems(() => define({ own: { status: 400, message: 'Yangu' } }, { defaultLocale: 'sw' }))
  t.equal(missing.length, httpCatalog.entries().length)
  t.ok(missing.includes('bad_request.message.sw must be a text in the default locale, received undefined'))
})

t.test('what an entry that is wrong would have replaced is not missed twice', async (t) => {
  const parent = define({ one: entry, two: entry }, { extends: null })
  const problems = catchProblems(() => define({
    one: { status: 200, message: 'Eins' },
    two: { status: 400, message: 'Zwei' }
  }, { extends: parent, defaultLocale: 'de' }))
  t.strictSame(problems, ['one.status must be an integer from 400 to 599, received 200'])
})

t.test('a definition of ten thousand entries', async (t) => {
  const numbers = Array.from({ length: 10_000 }, (_, index) => 10_000 + index)
  const catalog = define(Object.fromEntries(numbers.map((code) => {
    return [code, { status: 400 + code % 100, slug: `error_${code}`, message: { en: `Error ${code}`, ru: `Ошибка ${code}` } }]
  })))
  t.equal(catalog.entries().length, 10_000 + httpCatalog.entries().length)
  t.equal(catalog.get(12_345), catalog.get('error_12345'))
})
