import t from 'tap'
import { builtInLocales } from '../../lib/message/locales/index.js'
import { en } from '../../lib/message/locales/en.js'
import { validateLocale } from '../../lib/message/validate-locale.js'

/** A language that counts as English does, whole. */
const nl = { ...en, locale: 'nl' }

const problemsOf = (definition: Readonly<Record<string, unknown>>, isPartial = false): string[] =>
  validateLocale(definition, isPartial).map(({ path, message }) => `${path} ${message}`)

t.test('the languages of the package are in order', async (t) => {
  for (const locale of builtInLocales) t.same(problemsOf({ ...locale }), [], locale.locale)
})

t.test('what is missing', async (t) => {
  const { not_found: _text, ...entries } = en.entries
  const { too_short: _sentence, ...sentences } = en.sentences
  const { integer: _type, ...typeNames } = en.typeNames
  const { body: _body, ...parts } = en.parts
  t.same(problemsOf({ locale: 'nl', entries, sentences, typeNames, parts }), [
    'nl.validationFailed must be a non-empty text, received undefined',
    'nl.item must be a non-empty text, received undefined',
    'nl.typeNames.integer must be a non-empty text, received undefined',
    'nl.parts.body must be a non-empty text or { text, gender }, received undefined',
    'nl.entries.not_found must be a non-empty text, received undefined',
    'nl.sentences.too_short must be a non-empty text, received undefined'
  ])
  t.same(problemsOf({ locale: 'nl' }).slice(2), ['typeNames', 'parts', 'entries', 'sentences'].map((part) => `nl.${part} must be texts by key, received undefined`))
})

t.test('a partial one need not have everything, but nothing wrong', async (t) => {
  t.same(problemsOf({ locale: 'nl' }, true), [])
  t.same(problemsOf({ locale: 'nl', sentences: { blank: '{label} is verplicht' }, entries: {}, parts: { body: 'De aanvraag' } }, true), [])
  t.same(problemsOf({ locale: 'nl', sentences: { blank: '' }, entries: null, item: ' ' }, true), [
    'nl.item must be a non-empty text, received " "',
    'nl.entries must be texts by key, received null',
    'nl.sentences.blank must be a non-empty text, received ""'
  ])
})

t.test('what is surplus', async (t) => {
  t.same(problemsOf({
    ...nl, words: {}, entries: { ...nl.entries, file_quota: 'x' }, sentences: { ...nl.sentences, toString: '{label}', 'invalid_format.iban': '{label}' }
  }), [
    'nl.words must be one of locale, validationFailed, typeNames, parts, item, element, quote, articles, plainNames, entries, sentences, received "words"',
    'nl.entries.file_quota must be a key that English has, received "file_quota"',
    'nl.sentences.toString must be a key that English has, received "toString"',
    'nl.sentences.invalid_format.iban must be a key that English has, received "invalid_format.iban"'
  ])
})

t.test('a sentence for one type is up to the language', async (t) => {
  t.same(problemsOf({ ...nl, sentences: { ...nl.sentences, 'invalid_type.string': '{label} moet tekst zijn' } }), [])
  t.same(problemsOf({ ...nl, sentences: { ...nl.sentences, 'invalid_type.string': '{label}: {expected}' } }),
    ['nl.sentences.invalid_type.string must have the arguments of English (label), received expected, label'])
})

t.test('arguments and their kinds', async (t) => {
  const say = (sentences: Record<string, unknown>): string[] => problemsOf({ locale: 'nl', sentences }, true)
  t.same(say({ too_short: '{label} te kort', blank: 'Verplicht', missing_body: '{label}', invalid: '{lable}' }), [
    'nl.sentences.blank must have the arguments of English (label), received none',
    'nl.sentences.missing_body must have the arguments of English (none), received label',
    'nl.sentences.too_short must have the arguments of English (label, min), received label',
    'nl.sentences.invalid must have the arguments of English (label), received lable'
  ])
  t.same(say({ invalid: '{gender, select, pl {{label} kloppen} other {{label} klopt}} niet', too_short: '{label}: {min}', too_small: '{label} {inclusive} {min, number}' }), [])
  t.same(say({ not_in_list: '{label}: {allowed, number}', too_early: '{label} {inclusive, select, other {}} {min, date}', too_short: '{label} {min, select, other {}}' }), [
    'nl.sentences.too_short must use {min} as text, number, plural, selectordinal, received select',
    'nl.sentences.too_early must use {min} as text, select, received date',
    'nl.sentences.not_in_list must use {allowed} as text, select, received number'
  ])
  t.same(problemsOf({ locale: 'nl', item: '{label}', entries: { not_found: '{id} weg' }, typeNames: { null: '{x}' } }, true), [
    'nl.item must have the arguments of English (label, position), received label',
    'nl.typeNames.null must have the arguments of English (none), received x',
    'nl.entries.not_found must have the arguments of English (none), received id'
  ])
})

t.test('plural categories and ICU', async (t) => {
  t.same(problemsOf({ locale: 'sr', sentences: { too_short: '{label} {min, plural, one {# znak} other {# znakova}}', blank: '{label' } }, true), [
    'sr.sentences.blank must be ICU MessageFormat, received "{label": a brace is not closed (at character 1)',
    'sr.sentences.too_short plural of "min" must have one, few, other in sr, received one, other'
  ])
})

t.test('the tag', async (t) => {
  for (const [locale, shown] of [[undefined, 'undefined'], ['n_l', '"n_l"'], [5, '5']] as const) {
    t.same(problemsOf({ ...nl, locale }), [`locale must be a BCP 47 locale, received ${shown}`])
  }
})

t.test('what a language says of items and names', async (t) => {
  const element = { text: 'Item {index}', alone: 'Item {index}' }
  t.same(problemsOf({ ...nl, element: 'Item' }), ['nl.element must be { text, alone, gender }, received "Item"'])
  t.match(problemsOf({ ...nl, element: { ...en.element, gender: 'x' } }), ['nl.element must have the gender m, f, n or pl, received "x"'])
  t.ok(problemsOf({ ...nl, element: { ...element, alone: '' } }).some((problem) => problem.startsWith('nl.element.alone')))
  t.same(problemsOf({ ...nl, quote: '“”' }).map((problem) => problem.split(' ', 1).join()), ['nl.quote'])
  t.same(problemsOf({ ...nl, quote: 5 }), ['nl.quote must be a non-empty text, received 5'])
  for (const articles of ['de', ['de', ' '], ['de', 5]]) t.match(problemsOf({ ...nl, articles }), [/^nl\.articles must be a list of words, received /])
  t.same(problemsOf({ ...nl, articles: ['de', 'het'] }), [])
  t.same(problemsOf({ ...nl, plainNames: 'yes' }), ['nl.plainNames must be true or false, received "yes"'])
  t.same(problemsOf({ ...nl, plainNames: true }), [])
})
