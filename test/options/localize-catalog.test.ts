import t from 'tap'
import { defaultCatalog } from '../../lib/catalog/default-catalog.js'
import { defineCatalog } from '../../lib/catalog/define-catalog.js'
import { defineLocale } from '../../lib/message/define-locale.js'
import { builtInLocales } from '../../lib/message/locales/index.js'
import { localizeCatalog } from '../../lib/options/localize-catalog.js'
import type { AnyCatalog } from '../../types/catalog.js'
import type { PartialLocaleDefinition } from '../../types/locale.js'

/** The catalogue with some texts more. */
function localize (catalog: AnyCatalog, locale: string, entries: PartialLocaleDefinition['entries'] & object): AnyCatalog {
  return localizeCatalog(catalog, [...builtInLocales, defineLocale({ locale, entries }, { partial: true })])
}

t.test('without definitions it stays as it is', async (t) => {
  t.equal(localizeCatalog(defaultCatalog, builtInLocales), defaultCatalog)
})

t.test('texts of a new language', async (t) => {
  const catalog = localize(defaultCatalog, 'nl', { not_found: 'Niet gevonden' })
  t.same(catalog.locales, [...defaultCatalog.locales, 'nl'])
  t.same(catalog.get(4001), { ...defaultCatalog.get(4001), message: { ...defaultCatalog.get(4001).message, nl: 'Niet gevonden' } })
  t.equal(catalog.get('gone'), defaultCatalog.get('gone'), 'an entry without a text is the same')
  t.equal(catalog.entries().length, defaultCatalog.entries().length)
  t.equal(catalog.error(4001).message, 'Resource not found')
  t.equal(defaultCatalog.get(4001).message['nl'], undefined)
})

t.test('texts instead of those of the package, in every entry that has them', async (t) => {
  t.equal(localize(defaultCatalog, 'ru', { not_found: 'Не найдено' }).get('not_found')?.message['ru'], 'Не найдено')
  t.equal(localize(defaultCatalog, 'en', { not_found: 'Not here' }).error('not_found').message, 'Not here')
  const repeated = defineCatalog({ not_found: { status: 404, message: defaultCatalog.get('not_found').message, headers: { 'x-a': 'b' } } })
  t.equal(localize(repeated, 'ru', { not_found: 'Не найдено' }).get('not_found')?.message['ru'], 'Не найдено')
})

t.test('a text of the catalogue goes before that of a definition', async (t) => {
  const en = defaultCatalog.get('not_found').message['en'] ?? ''
  const own = defineCatalog({ not_found: { status: 404, message: { en, ru: 'Заказа нет', 'PT-br': 'Não há' } } })
  t.equal(localize(own, 'ru', { not_found: 'Не найдено' }).get('not_found')?.message['ru'], 'Заказа нет')
  const spelled = localize(own, 'pt-BR', { not_found: 'x', gone: 'Sumiu' })
  t.same([spelled.get('not_found')?.message['PT-br'], spelled.get('gone')?.message['PT-br']], ['Não há', 'Sumiu'], 'spelled as the catalogue does')
  t.notOk(spelled.locales.includes('pt-BR'))
})

t.test('an entry that says something else is no built-in one', async (t) => {
  const own = defineCatalog({ not_found: { replace: true, status: 404, message: 'Order not found' }, constructor: { status: 400, message: 'x' } })
  const catalog = localize(own, 'nl', { not_found: 'Niet gevonden' })
  t.same(catalog.get('not_found')?.message, { en: 'Order not found' })
  t.same(catalog.locales, own.locales, 'no text, no language')
})
