import t from 'tap'
import { toDirection } from '../../lib/text-direction.js'
import { toDuration, toLanguageName, toLinkLocale, toPageLanguage } from '../../lib/docs/page-language.js'
import { builtInLocales } from '../../lib/message/locales/index.js'

t.test('the page speaks the language of the locale, else English', async (t) => {
  t.match(toPageLanguage('ru'), { locale: 'ru', language: 'ru', texts: { title: 'Ошибки' } })
  t.match(toPageLanguage('ru-BY'), { locale: 'ru-BY', language: 'ru-BY', texts: { title: 'Ошибки' } })
  for (const locale of ['zh-TW', 'zh-HK', 'zh-MO', 'zh_TW', 'ZH-hant', 'zh-Hant-SG']) {
    t.match(toPageLanguage(locale), { locale, language: locale, texts: { title: '錯誤' } }, locale)
  }
  t.match(toPageLanguage('ru-Latn'), { language: 'en', texts: { title: 'Errors' } }, 'in another script')
  t.match(toPageLanguage('zh-CN'), { language: 'zh-CN', texts: { title: '错误' } })
  for (const { locale } of builtInLocales) t.equal(toPageLanguage(locale).texts.locale, locale)
  t.match(toPageLanguage('nl'), { locale: 'nl', language: 'en', texts: { title: 'Errors' } })
})

t.test('directions', async (t) => {
  for (const locale of ['ar', 'AR-eg', 'he', 'fa-IR', 'ur', 'az-Arab']) t.equal(toDirection(locale), 'rtl', locale)
  for (const locale of ['en', 'ru', 'arn', 'zh-Hant', 'uz-Latn']) t.equal(toDirection(locale), 'ltr', locale)
})

t.test('languages by their own names', async (t) => {
  t.strictSame(['en', 'ru', 'zh', 'ar'].map(toLanguageName), ['English', 'Русский', '中文', 'العربية'])
  t.equal(toLanguageName('qaa'), 'Qaa', 'one that nobody knows')
  for (const { locale } of builtInLocales) t.not(toLanguageName(locale).toLowerCase(), locale)
})

t.test('durations in the largest unit that fits', async (t) => {
  t.strictSame([0, 1, 45, 60, 90, 7200, 172_800].map((seconds) => toDuration(seconds, 'en')),
    ['0 seconds', '1 second', '45 seconds', '1 minute', '90 seconds', '2 hours', '2 days'])
  t.equal(toDuration(60, 'ru'), '1 минута')
})

t.test('links keep a chosen language alone', async (t) => {
  t.equal(toLinkLocale({ ...toPageLanguage('ru'), isChosen: true }), 'ru')
  t.equal(toLinkLocale({ ...toPageLanguage('ru'), isChosen: false }), undefined)
})
