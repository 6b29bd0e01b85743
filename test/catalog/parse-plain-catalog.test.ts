import t from 'tap'
import { defaultCatalog } from '../../lib/catalog/default-catalog.js'
import { defineCatalog } from '../../lib/catalog/define-catalog.js'
import { parsePlainCatalog } from '../../lib/catalog/parse-plain-catalog.js'

t.test('the data of a catalogue lead back to it', async (t) => {
  const catalog = defineCatalog({
    2002: { status: 401, slug: 'expired', message: { ru: 'Истёк', en: 'Expired' }, challenge: { scheme: 'Bearer', realm: 'api' }, match: { code: 'E_OLD' } },
    old: { status: 410, message: { ru: 'Нет', en: 'Gone' }, retired: true, internal: true, headers: { 'X-Old': '1' }, description: 'Давно' }
  }, { extends: null, defaultLocale: 'ru' })
  for (const original of [catalog, defaultCatalog]) {
    const data: unknown = JSON.parse(JSON.stringify(original))
    t.same(JSON.parse(JSON.stringify(parsePlainCatalog(data))), data)
  }
})

t.test('without a default locale it is English', async (t) => {
  t.equal(parsePlainCatalog({ entries: [] }).defaultLocale, 'en')
})

t.test('what is wrong is listed', async (t) => {
  const problems = (data: unknown): unknown => {
    try {
      return parsePlainCatalog(data)
    } catch (error) {
      return (error as { problems: Array<{ path: string, message: string }> }).problems.map(({ path, message }) => `${path} ${message}`)
    }
  }
  for (const data of [null, [], {}, { entries: {} }]) t.match(problems(data), [/^entries must be a list of entries/])
  t.same(problems({ entries: [{ slug: 'a' }, { slug: 'a' }, 5, { slug: 6 }] }), [
    'entries.1.slug must be used once, received "a"',
    'entries.2.slug must be a slug, received undefined',
    'entries.3.slug must be a slug, received 6'
  ])
  t.match(problems({ entries: [{ slug: 'a', status: 200, message: 'A' }] }), [/^a\.status must be an integer/])
})
