import t from 'tap'
import { defineLocale } from '../../lib/message/define-locale.js'
import { en } from '../../lib/message/locales/en.js'
import { builtInLocales } from '../../lib/message/locales/index.js'
import { parseDefinitions } from '../../lib/options/parse-definitions.js'
import type { DefinedLocale } from '../../types/locale.js'
import { collectProblems } from './collect-problems.js'

const parse = (definitions: unknown): readonly DefinedLocale[] => collectProblems((must) => parseDefinitions({ definitions }, must)).parsed
const find = (definitions: readonly DefinedLocale[], tag: string): DefinedLocale | undefined => parse(definitions).find(({ locale }) => locale === tag)

t.test('the languages of the package', async (t) => {
  for (const locale of [undefined, 'ru', {}, { definitions: undefined }, { definitions: [] }]) {
    t.same(collectProblems((must) => parseDefinitions(locale, must)), { parsed: builtInLocales, problems: [] })
  }
})

t.test('another one', async (t) => {
  const nl = defineLocale({ ...en, locale: 'nl' })
  t.same(parse([nl]), [...builtInLocales, nl])
  t.ok(Object.isFrozen(parse([nl])))
})

t.test('one instead of that of the package, in its place and nothing of it left', async (t) => {
  const de = defineLocale({ ...en, locale: 'de' })
  const tr = defineLocale({ ...en, locale: 'tr' })
  t.equal(parse([de])[3], de)
  t.equal(find([tr], 'tr')?.sentences['invalid_type.string'], undefined)
})

t.test('a partial one is laid over what is known of the language', async (t) => {
  const ru = defineLocale({ locale: 'ru', sentences: { blank: '{label}: заполните' }, parts: { body: 'Запрос' } }, { partial: true })
  const known = builtInLocales.find(({ locale }) => locale === 'ru')
  t.match(find([ru], 'ru'), {
    partial: true,
    entries: known?.entries,
    sentences: { ...known?.sentences, blank: '{label}: заполните' },
    parts: { ...known?.parts, body: 'Запрос' },
    item: known?.item
  })
  const again = defineLocale({ locale: 'ru', item: '{position}) {label}', sentences: { invalid: '{label}: плохо' } }, { partial: true })
  t.match(find([ru, again], 'ru'), { item: '{position}) {label}', sentences: { blank: '{label}: заполните', invalid: '{label}: плохо' } })
  const ptPt = defineLocale({ locale: 'pt-PT', entries: { not_found: 'Recurso não encontrado!' } }, { partial: true })
  t.match(find([ptPt], 'pt-PT'), { entries: { not_found: 'Recurso não encontrado!', gone: 'O recurso não está mais disponível' }, item: 'Item {position}: {label}' })
})

t.test('but not over one in another script, nor over nothing', async (t) => {
  for (const tag of ['ru-Latn', 'nl']) {
    const definition = defineLocale({ locale: tag, entries: { not_found: '?' } }, { partial: true })
    t.equal(find([definition], tag), definition)
  }
})

t.test('what is wrong', async (t) => {
  for (const [definitions, shown] of [[5, '5'], [null, 'null'], [{}, 'an object']] as const) {
    t.same(collectProblems((must) => parseDefinitions({ definitions }, must)), {
      parsed: builtInLocales,
      problems: [`locale.definitions must be an array of what defineLocale returns, received ${shown}`]
    })
  }
  const nl = defineLocale({ ...en, locale: 'nl' })
  t.same(collectProblems((must) => parseDefinitions({ definitions: [en, nl, 'nl'] }, must)), {
    parsed: [...builtInLocales, nl],
    problems: ['locale.definitions.0 must be made by defineLocale, received an object', 'locale.definitions.2 must be made by defineLocale, received "nl"']
  })
})
