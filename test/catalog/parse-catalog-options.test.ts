import t from 'tap'
import { httpCatalog } from '../../lib/catalog/default-catalog.js'
import { defineCatalog } from '../../lib/catalog/define-catalog.js'
import { parseCatalogOptions } from '../../lib/catalog/parse-catalog-options.js'
import { catchProblems } from './catch-problems.js'

const german = defineCatalog({ fehler: { status: 400, message: 'Fehler' } }, { extends: null, defaultLocale: 'de' })

t.test('what is not given', async (t) => {
  t.same(parseCatalogOptions({}, null), { parents: [], defaultLocale: 'en' })
  t.strictSame(parseCatalogOptions({}, german), { parents: [german], defaultLocale: 'de' })
  t.strictSame(parseCatalogOptions({ extends: undefined, defaultLocale: undefined }, german), { parents: [german], defaultLocale: 'de' })
})

t.test('what is given', async (t) => {
  t.strictSame(parseCatalogOptions({ extends: german }, httpCatalog), { parents: [german], defaultLocale: 'de' })
  t.strictSame(parseCatalogOptions({ extends: null }, httpCatalog), { parents: [], defaultLocale: 'en' })
  t.strictSame(parseCatalogOptions({ defaultLocale: 'ru' }, httpCatalog), { parents: [httpCatalog], defaultLocale: 'ru' })
})

t.test('what is wrong, all of it', async (t) => {
  t.strictSame(catchProblems(() => parseCatalogOptions({ extends: {}, defaultLocale: 'no locale', extend: null }, null)), [
    'extend must be one of extends, defaultLocale, received "extend"',
    'extends must be a catalogue, a list of catalogues or null, received an object',
    'defaultLocale must be a BCP 47 locale, received "no locale"'
  ])
  for (const defaultLocale of [null, 5, ['en'], '', 'en_US', {}]) {
    t.equal(catchProblems(() => parseCatalogOptions({ defaultLocale }, null)).length, 1)
  }
  for (const [options, shown] of [[null, 'null'], ['x', '"x"'], [[], 'an array'], [5, '5']]) {
    t.strictSame(catchProblems(() => parseCatalogOptions(options, null)),
      [`options must be an object of extends, defaultLocale, received ${String(shown)}`])
  }
})

t.test('a list of catalogues', async (t) => {
  t.strictSame(parseCatalogOptions({ extends: [german, httpCatalog] }, null), { parents: [german, httpCatalog], defaultLocale: 'de' })
  t.strictSame(parseCatalogOptions({ extends: [] }, httpCatalog), { parents: [], defaultLocale: 'en' })
  t.strictSame(catchProblems(() => parseCatalogOptions({ extends: [german, null, 5] }, null)), [
    'extends.1 must be a catalogue, received null',
    'extends.2 must be a catalogue, received 5'
  ])
})
