import t from 'tap'
import { defineCatalog, defineLocale } from '../../lib/index.js'
import { importTexts } from '../../lib/texts/import-texts.js'
import { collectTexts, type TextUnit } from '../../lib/texts/text-units.js'

const catalog = defineCatalog({
  quota: { code: 2002, status: 403, message: 'At most {n, plural, one {# file} other {# files}}', title: 'Too many files', description: { en: 'A limit.', ru: 'Предел.' } },
  moved: { status: 404, message: { en: 'Moved', ru: 'Перемещено' } }
}, { extends: null })

function unit (id: string, source: string, target?: string): TextUnit {
  return { id, context: id, notes: [], source, target }
}

t.test('the texts of a catalogue, for translators', async (t) => {
  t.same(collectTexts(catalog, { locale: 'ru' }), {
    sourceLocale: 'en',
    locale: 'ru',
    units: [
      { id: 'quota.message', context: '2002 quota', notes: ['A limit.', 'arguments: {n} (plural)'], source: 'At most {n, plural, one {# file} other {# files}}', target: undefined },
      { id: 'quota.title', context: '2002 quota title', notes: ['A limit.'], source: 'Too many files', target: undefined },
      { id: 'quota.description', context: '2002 quota description', notes: [], source: 'A limit.', target: 'Предел.' },
      { id: 'moved.message', context: 'moved', notes: [], source: 'Moved', target: 'Перемещено' }
    ]
  })
  t.same(collectTexts(catalog, { locale: 'ru', missing: true }).units.map(({ id }) => id), ['quota.message', 'quota.title'])
  const sentences = collectTexts(catalog, { locale: 'ru', sentences: true }).units
  t.match(sentences.find(({ id }) => id === 'sentences.too_short'), { source: /^\{label\} must/, target: /символ/, notes: ['arguments: {label} (text), {min} (plural)'] })
  t.same(sentences.filter(({ id, target }) => target === undefined && !id.startsWith('quota')), [], 'a language of the package has them all')
  for (const id of ['validationFailed', 'typeNames.null', 'parts.body.text', 'item', 'element.alone', 'quote']) t.ok(sentences.some((unit) => unit.id === id), id)
  const traditional = collectTexts(catalog, { locale: 'zh-Hant', sentences: true }).units.filter(({ target }) => target === undefined).map(({ id }) => id)
  t.same(traditional, collectTexts(catalog, { locale: 'zh-Hant' }).units.map(({ id }) => id), 'nor is one lacking in traditional Chinese')
  t.equal(collectTexts(catalog, { locale: 'xx', sentences: true, missing: true }).units.length, sentences.length)
})

t.test('translated texts fit defineCatalog and defineLocale', async (t) => {
  const { texts, problems, untranslated } = importTexts({
    sourceLocale: 'en',
    locale: 'de',
    units: [
      unit('quota.message', 'At most {n, plural, one {# file} other {# files}}', 'Höchstens {n, plural, one {# Datei} other {# Dateien}}'),
      unit('quota.title', 'Too many files', 'Zu viele Dateien'),
      unit('moved.message', 'Moved'),
      unit('sentences.invalid_format.email', '{label} must be a valid email address', '{label} muss eine E-Mail-Adresse sein'),
      unit('parts.body.text', 'The request body', 'Der Körper'),
      unit('quote', '“{text}”', '„{text}“')
    ]
  })
  t.same([problems, untranslated], [[], 1])
  const translated = defineCatalog(texts.entries, { extends: catalog })
  t.match(translated.get('quota'), { code: 2002, message: { de: /^Höchstens/, en: /^At most/ }, title: { de: 'Zu viele Dateien' } })
  t.match(defineLocale(texts.definition ?? { locale: 'xx' }, { partial: true }), { locale: 'de', sentences: { 'invalid_format.email': /E-Mail/ }, parts: { body: 'Der Körper' } })
})

t.test('all that defineCatalog or defineLocale would refuse, in one list', async (t) => {
  const { problems } = importTexts({
    sourceLocale: 'en',
    locale: 'ru',
    units: [
      unit('quota.message', '{n, plural, one {# file} other {# files}}', '{n, plural, one {# файл} other {# файла}}'),
      unit('lost.message', 'Only {n}', 'Только'),
      unit('broken.message', 'Broken', 'Сломано {'),
      unit('Bad slug.message', 'Bad', 'Плохо'),
      unit('blank.title', 'Title', ' '),
      unit('sentences.too_short', '{label} {min}', '{label}'),
      unit('nothing', 'x', 'х'),
      unit('locale', 'en', 'ru'),
      unit('__proto__.message', 'x', 'х')
    ]
  })
  t.same(problems.map(({ path }) => path).sort(), ['Bad slug.slug', '__proto__.slug', 'blank.title.ru', 'broken.message.ru', 'lost.message.ru', 'quota.message.ru', 'ru.nothing', 'ru.sentences.too_short'].sort())
  t.same(importTexts({ sourceLocale: 'en', locale: 'n_l', units: [] }).problems, [{ path: 'locale', message: 'must be a BCP 47 locale, received "n_l"' }])
  t.equal(importTexts({ sourceLocale: '', locale: '', units: [] }).problems.length, 2)
  t.same(importTexts({ sourceLocale: 'en', locale: 'en', units: [unit('a.message', 'A', 'B')] }).texts.entries, { a: { message: { en: 'B' } } }, 'the default language itself')
})
