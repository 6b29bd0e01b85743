import t from 'tap'
import { restrictLocales } from '../../lib/cli/restrict-locales.js'
import { defaultCatalog, defineCatalog } from '../../lib/index.js'

t.test('the texts of some locales', async (t) => {
  const catalog = defineCatalog({
    7: { slug: 'a', status: 400, message: { en: 'A', ru: 'А', de: 'Ä' }, description: { en: 'Long', de: 'Lang' } }
  }, { extends: defaultCatalog })
  const restricted = restrictLocales(catalog, ['ru'])
  t.same(restricted.locales, ['en', 'ru'])
  t.match(restricted.get(7), { slug: 'a', message: { en: 'A', ru: 'А', de: undefined }, description: { en: 'Long', de: undefined } })
  t.equal(restricted.entries().length, catalog.entries().length)
})
