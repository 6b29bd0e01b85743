import t from 'tap'
import { defineLocale, isDefinedLocale } from '../../lib/message/define-locale.js'
import { en } from '../../lib/message/locales/en.js'
import { LocaleError } from '../../lib/plugin-errors.js'
import type { LocaleDefinition } from '../../types/locale.js'

t.test('a complete language', async (t) => {
  const definition = { ...en, locale: 'nl' }
  const nl = defineLocale(definition)
  t.same(nl, { ...definition, partial: false })
  t.ok(isDefinedLocale(nl))
  for (const part of [nl, nl.entries, nl.sentences, nl.typeNames, nl.parts, nl.parts?.body]) t.ok(Object.isFrozen(part))
})

t.test('a partial one', async (t) => {
  const nl = defineLocale({ locale: 'nl', sentences: { blank: '{label} is verplicht' } }, { partial: true })
  t.same(nl, { locale: 'nl', partial: true, entries: {}, sentences: { blank: '{label} is verplicht' }, typeNames: {} })
  t.ok(isDefinedLocale(nl))
})

t.test('a later change of the definition changes nothing', async (t) => {
  const sentences = { blank: '{label} is verplicht' }
  const nl = defineLocale({ locale: 'nl', sentences }, { partial: true })
  sentences.blank = ''
  t.equal(nl.sentences['blank'], '{label} is verplicht')
})

t.test('all that is wrong is told at once', async (t) => {
  // As JavaScript's users may write it.
  const wrong = { ...en, locale: 'nl', item: '{label}', sentences: { ...en.sentences, blank: '', wrong: 'x' } } as LocaleDefinition
  t.throws(() => defineLocale(wrong), new LocaleError([
    { path: 'nl.item', message: 'must have the arguments of English (label, position), received label' },
    { path: 'nl.sentences.wrong', message: 'must be a key that English has, received "wrong"' },
    { path: 'nl.sentences.blank', message: 'must be a non-empty text, received ""' }
  ]))
  t.throws(() => defineLocale({ locale: 'nl' } as LocaleDefinition), { code: 'FST_CATALOG_LOCALE_INVALID' })
  t.throws(() => defineLocale(JSON.parse('5')), new LocaleError([{ path: 'definition', message: 'must be the texts of a language, received 5' }]))
})

t.test('what is no language', async (t) => {
  const nl = defineLocale({ locale: 'nl' }, { partial: true })
  for (const value of [undefined, null, 'nl', en, { ...nl, locale: '?' }, { ...nl, entries: [] }, { ...nl, sentences: undefined }, { ...nl, typeNames: '' }]) {
    t.notOk(isDefinedLocale(value))
  }
})
