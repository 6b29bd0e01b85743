import Fastify from 'fastify'
import t from 'tap'
import errorCatalog, { defaultCatalog, defineCatalog } from '../../lib/index.js'
import { restrictCatalog } from '../../lib/options/restrict-catalog.js'
import { createMust, type Problem } from '../../lib/plugin-errors.js'

function restrict (locale: unknown, catalog: Parameters<typeof restrictCatalog>[0] = defaultCatalog): { locales: readonly string[], problems: string[] } {
  const problems: Problem[] = []
  const { locales } = restrictCatalog(catalog, locale, createMust(problems))
  return { locales, problems: problems.map(({ path, message }) => `${path} ${message}`) }
}

t.test('answers, pages and Content-Language keep to the languages of the API', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { locale: { only: ['en', 'ru', 'DE'] }, docs: { prefix: '/errors' } })
  t.strictSame(app.errorCatalog.locales, ['en', 'ru', 'de'])
  for (const [asked, language] of [['fr', 'en'], ['fr, ru;q=0.5', 'ru'], ['de-AT', 'de'], ['fr;q=1, *;q=0.1', 'en']] as const) {
    const { headers } = await app.inject({ url: '/nowhere', headers: { 'accept-language': asked } })
    t.equal(headers['content-language'], language, asked)
  }
  const { body } = await app.inject({ url: '/errors', headers: { accept: 'text/html', 'accept-language': 'fr' } })
  t.match(body, 'lang="en"')
  t.match(body, 'hreflang="de"')
  t.notMatch(body, 'hreflang="fr"')
})

t.test('the default language is among them', async (t) => {
  t.strictSame(restrict(undefined).locales, defaultCatalog.locales)
  t.strictSame(restrict({ only: ['de', 'en'] }), { locales: ['en', 'de'], problems: [] })
  t.strictSame(restrict({ only: ['ru', 'de'], default: 'ru' }), { locales: ['ru', 'de'], problems: [] })
  t.match(restrict({ only: ['ru', 'de'] }).problems, ['locale.only must be a list that has the default language, received "ru, de"'])
  t.match(restrict({ only: ['ru', 'xx'] }).problems, [/^locale\.only must be of languages of the catalogue \(en, ru, .*\), received "xx"$/])
  for (const only of [[], 'ru', ['no locale'], [5], null]) t.match(restrict({ only }).problems, [/^locale\.only must be a list of BCP 47 locales/])
})

t.test('each entry needs a text in the default language', async (t) => {
  const catalog = defineCatalog({ own: { status: 400, message: 'Own', title: 'T', description: 'D', action: 'A', links: [{ url: '/', title: { en: 'L', fr: 'F' } }] } })
  t.strictSame(restrict({ only: ['ru'], default: 'ru' }, catalog).problems, ['locale.default must be a language in which each entry has a text: own lack it, received "ru"'])
  const problems: Problem[] = []
  const entry = restrictCatalog(catalog, { only: ['en'] }, createMust(problems)).get('own')
  t.match(entry, { title: { en: 'T' }, description: { en: 'D' }, action: { en: 'A' }, links: [{ title: { en: 'L' } }] })
  t.equal(entry?.links?.[0]?.title['fr'], undefined)
})
