import t from 'tap'
import { builtInLocales } from '../../../lib/message/locales/index.js'

t.test('each language is there once, English first', async (t) => {
  t.same(builtInLocales.map(({ locale }) => locale), ['en', 'ru', 'uk', 'de', 'fr', 'zh', 'ar', 'es', 'pt', 'it', 'pl', 'tr', 'ja', 'ko', 'zh-Hant'])
  t.ok(Object.isFrozen(builtInLocales))
})
