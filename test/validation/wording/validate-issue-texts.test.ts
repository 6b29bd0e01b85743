import t from 'tap'
import { validateIssueTexts } from '../../../lib/validation/wording/validate-issue-texts.js'

const locales = ['en', 'ru-RU']

function validate (options: { messages?: unknown, labels?: unknown }): readonly string[] {
  return validateIssueTexts({ locales, ...options }).map(({ path, message }) => `${path} ${message}`)
}

t.test('texts without fault', async (t) => {
  t.same(validate({}), [])
  t.same(validate({
    messages: { en: { 'password.too_short': 'At least {min, plural, one {# character} other {# characters}}' }, ru: { blank: 'Пусто' }, 'ru-RU': {} },
    labels: { en: { email: 'Email' }, RU: { email: { text: 'Почта', gender: 'f' }, ids: { text: 'Номера', gender: 'pl' } } }
  }), [])
})

const FAULTS: ReadonlyArray<[options: { messages?: unknown, labels?: unknown }, problem: string | RegExp]> = [
  [{ messages: 'x' }, 'validation.messages must be texts by locale, received "x"'],
  [{ labels: [] }, 'validation.labels must be texts by locale, received an array'],
  [{ messages: { de: {} } }, 'validation.messages.de must be of a locale of the catalogue (en, ru-RU), received "de"'],
  [{ messages: { 'en-GB': {} } }, 'validation.messages.en-GB must be of a locale of the catalogue (en, ru-RU), received "en-GB"'],
  [{ labels: { 'not a locale': {} } }, 'validation.labels.not a locale must be of a locale of the catalogue (en, ru-RU), received "not a locale"'],
  [{ messages: { en: 'x' } }, 'validation.messages.en must be texts by key, received "x"'],
  [{ messages: { en: { blank: 5 } } }, 'validation.messages.en.blank must be a non-empty text, received 5'],
  [{ messages: { en: { blank: '' } } }, 'validation.messages.en.blank must be a non-empty text, received ""'],
  [{ messages: { en: { 'a.blank': '{label' } } }, /^validation\.messages\.en\.a\.blank must be ICU MessageFormat, received "\{label"/],
  [{ messages: { ru: { too_short: '{min, plural, one {#} other {#}}' } } }, /^validation\.messages\.ru\.too_short plural of "min" must have .* in ru/],
  [{ labels: { en: { a: '' } } }, 'validation.labels.en.a must be a non-empty text or { text, gender }, received ""'],
  [{ labels: { en: { a: { gender: 'f' } } } }, 'validation.labels.en.a must be a non-empty text or { text, gender }, received an object'],
  [{ labels: { en: { a: { text: 'A', gender: 'x' } } } }, 'validation.labels.en.a must have the gender m, f, n or pl, received "x"'],
  [{ labels: { en: { a: { text: 'A' } } } }, 'validation.labels.en.a must have the gender m, f, n or pl, received undefined']
]

t.test('faults', async (t) => {
  for (const [options, problem] of FAULTS) {
    const problems = validate(options)
    t.equal(problems.length, 1)
    if (typeof problem === 'string') t.equal(problems[0], problem)
    else t.match(problems[0], problem)
  }
})

t.test('all faults at once', async (t) => {
  t.equal(validate({ messages: { en: { a: '', b: '{' }, de: {} }, labels: { fr: {} } }).length, 4)
})
