import t from 'tap'
import { validateMessages, validateTexts } from '../../lib/catalog/validate-texts.js'
import type { Problem } from '../../lib/plugin-errors.js'

type Validate = (...args: Parameters<typeof validateTexts>) => Record<string, string>

function run (validate: Validate, value: unknown, defaultLocale = 'en'): [texts: Record<string, string>, ...problems: string[]] {
  const problems: Problem[] = []
  const texts = validate(value, { path: 'x', defaultLocale, inherited: undefined }, problems)
  return [texts, ...problems.map(({ path, message }) => `${path} ${message}`)]
}

t.test('one text is the default locale\'s', async (t) => {
  t.strictSame(run(validateTexts, 'Text'), [{ en: 'Text' }])
  t.strictSame(run(validateTexts, 'Текст', 'ru'), [{ ru: 'Текст' }])
})

t.test('texts by locale', async (t) => {
  t.strictSame(run(validateTexts, { en: 'Text', 'zh-Hant': '文' }), [{ en: 'Text', 'zh-Hant': '文' }])
  t.strictSame(run(validateTexts, { ru: 'Текст' }), [{ ru: 'Текст' }, 'x.en must be a text in the default locale, received undefined'])
  t.strictSame(run(validateTexts, {}), [{}, 'x.en must be a text in the default locale, received undefined'])
})

t.test('what is no text', async (t) => {
  for (const [value, shown] of [[undefined, 'undefined'], [null, 'null'], [5, '5'], [['en'], 'an array']]) {
    t.strictSame(run(validateTexts, value), [{}, `x must be a text or texts by locale, received ${String(shown)}`])
  }
  t.strictSame(run(validateTexts, ''), [{}, 'x must be a non-empty text, received ""'])
  t.strictSame(run(validateTexts, { en: '  ', ru: null }),
    [{}, 'x.en must be a non-empty text, received "  "', 'x.ru must be a non-empty text, received null'])
})

t.test('what is no locale', async (t) => {
  t.strictSame(run(validateTexts, { en: 'Text', en_US: 'Text', '': 'Text' }), [
    { en: 'Text' },
    'x.en_US must be under a BCP 47 locale, received "en_US"',
    'x. must be under a BCP 47 locale, received ""'
  ])
})

t.test('a default locale that objects inherit a property of', async (t) => {
  t.strictSame(run(validateTexts, { en: 'Text' }, 'valueOf'),
    [{ en: 'Text' }, 'x.valueOf must be a text in the default locale, received undefined'])
})

t.test('messages: ICU, plurals, the same arguments in each locale', async (t) => {
  t.strictSame(run(validateMessages, { en: '{a} of {b}', ru: '{b, number}: {a}' }).length, 1)
  t.strictSame(run(validateMessages, 'At most {limit').slice(1),
    ['x must be ICU MessageFormat, received "At most {limit": a brace is not closed (at character 9)'])
  t.strictSame(run(validateMessages, { en: '{n, plural, other {#}}' }).slice(1),
    ['x.en plural of "n" must have one, other in en, received other'])
  t.strictSame(run(validateMessages, { en: 'None', ru: '{n} и {m}' }).slice(1), ['x.ru must have the arguments of en (none), received m, n'])
  t.strictSame(run(validateMessages, { en: '{n}', ru: 'Нет' }).slice(1), ['x.ru must have the arguments of en (n), received none'])
})

t.test('arguments are compared with a sound text of the default locale alone', async (t) => {
  t.equal(run(validateMessages, { en: '{n', ru: '{m}' }).length, 2)
  t.equal(run(validateMessages, { de: '{n}', ru: '{m}' }).length, 2)
  t.equal(run(validateMessages, { en: '{n}', ru: '{m' }).length, 2)
})

t.test('a text without an opening brace is taken as it stands', async (t) => {
  t.strictSame(run(validateMessages, "It's 5 < 6, isn't it? }"), [{ en: "It's 5 < 6, isn't it? }" }])
})

t.test('an override keeps the texts of other locales', async (t) => {
  const problems: Problem[] = []
  const inherited = { en: 'Old', ru: 'Старый' }
  const place = { path: 'x', defaultLocale: 'en', inherited }
  t.strictSame(validateTexts('New', place, problems), { en: 'New', ru: 'Старый' })
  t.strictSame(validateTexts({ ru: 'Новый', de: 'Neu' }, place, problems), { en: 'Old', ru: 'Новый', de: 'Neu' })
  t.strictSame(problems, [])
})

t.test('inherited texts with other arguments are one fault', async (t) => {
  const problems: Problem[] = []
  const place = { path: 'x', defaultLocale: 'en', inherited: { en: 'Old', ru: 'Старый', de: 'Alt' } }
  validateMessages({ en: 'New {name}', fr: 'Neuf {nom}' }, place, problems)
  t.strictSame(problems, [
    { path: 'x.fr', message: 'must have the arguments of en (name), received nom' },
    {
      path: 'x',
      message: 'must have the arguments of en (name) in each locale, received others in the inherited texts of ru, de: give these too, or start over ' +
        'with replace: true'
    }
  ])
})
