import t from 'tap'
import { textsOfLocale } from '../../../lib/validation/wording/texts-of-locale.js'

t.test('texts by lookup, the most specific first', async (t) => {
  const byLocale = { zh: 1, en: 2, 'zh-hant': 3, ZH_hant_TW: 4 }
  t.same(textsOfLocale('zh-Hant-TW', byLocale), [4, 3])
  t.same(textsOfLocale('zh-Hant', byLocale), [3])
  t.same(textsOfLocale('en-GB', byLocale), [2])
  t.same(textsOfLocale('ru', byLocale), [])
  t.same(textsOfLocale('ru', {}), [])
})

t.test('texts of a region do not serve its language', async (t) => {
  t.same(textsOfLocale('ru', { 'ru-BY': 1 }), [])
})

t.test('texts in another script do not serve', async (t) => {
  const byLocale = { sr: 1, 'sr-Latn': 2, zh: 3, 'zh-CN': 4 }
  t.same(textsOfLocale('sr-Latn-RS', byLocale), [2])
  t.same(textsOfLocale('sr-RS', byLocale), [1], 'Cyrillic, unless said otherwise')
  t.same(textsOfLocale('sr-ME', byLocale), [], 'Latin in Montenegro')
  t.same(textsOfLocale('zh-TW', byLocale), [], 'traditional in Taiwan')
  t.same(textsOfLocale('zh-Hans-CN', byLocale), [3])
})
