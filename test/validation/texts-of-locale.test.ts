import t from 'tap'
import { textsOfLocale } from '../../lib/validation/texts-of-locale.js'

t.test('texts by lookup, the most specific first', async (t) => {
  const byLocale = { zh: 1, en: 2, 'zh-hant': 3, ZH_hant_TW: 4 }
  t.same(textsOfLocale('zh-Hant-TW', byLocale), [4, 3, 1])
  t.same(textsOfLocale('zh-Hant', byLocale), [3, 1])
  t.same(textsOfLocale('en-GB', byLocale), [2])
  t.same(textsOfLocale('ru', byLocale), [])
  t.same(textsOfLocale('ru', {}), [])
})

t.test('texts of a region do not serve its language', async (t) => {
  t.same(textsOfLocale('ru', { 'ru-BY': 1 }), [])
})
