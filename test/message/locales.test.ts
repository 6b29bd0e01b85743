import t from 'tap'
import { compileMessage } from '../../lib/message/compile-message.js'
import { builtInLocales } from '../../lib/message/locales/index.js'
import { en } from '../../lib/message/locales/en.js'
import { parseMessage } from '../../lib/message/parse-message.js'
import type { ArgumentKind } from '../../lib/message/parse-message.js'
import { validateMessage } from '../../lib/message/validate-message.js'
import type { CompiledMessage } from '../../types/compiled.js'
import { readLocales } from './locales/read-locales.js'
import { findForeignWords, readScript } from './locales/scripts.js'
import { LEFTOVER, ONE_LINE, resolvePlurals } from './locales/whole-text.js'

/** A million, too: French and Spanish have a plural of its own for it. */
const COUNTS = [0, 1, 2, 5, 11, 21, 22, 100, 1_000_000, 1.5]
/** `other` is what a label without a gender counts as. */
const GENDERS = ['m', 'f', 'n', 'pl', 'other']

/** The arguments that the sentences of a code may use, besides `label` and `gender`. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  invalid_type: ['expected'],
  null_not_allowed: [],
  not_integer: [],
  missing_field: [],
  blank: [],
  missing_body: [],
  too_short: ['min'],
  too_long: ['max'],
  wrong_length: ['length'],
  invalid_format: [],
  'invalid_format.named': ['name'],
  too_early: ['inclusive', 'min'],
  too_late: ['inclusive', 'max'],
  not_in_list: ['allowed'],
  'not_in_list.hidden': [],
  not_equal: ['expected'],
  'not_equal.accepted': [],
  'not_equal.hidden': [],
  too_small: ['inclusive', 'min'],
  too_large: ['inclusive', 'max'],
  out_of_range: ['max', 'min'],
  not_multiple_of: ['multiple_of'],
  too_many_decimals: ['decimals'],
  too_few_items: ['min'],
  empty_list: [],
  too_many_items: ['max'],
  duplicate_item: [],
  missing_item: ['min'],
  too_many_matching_items: ['max'],
  too_few_fields: ['min'],
  too_many_fields: ['max'],
  unknown_field: [],
  not_allowed: [],
  invalid_field_name: [],
  missing_one_of: ['alternatives'],
  'not_allowed.value': [],
  'duplicate_item.list': [],
  missing_dependent_field: ['when_present'],
  condition_not_met: [],
  no_matching_variant: [],
  ambiguous_variant: [],
  unknown_variant: ['allowed'],
  'unknown_variant.hidden': [],
  invalid: [],
  already_exists: [],
  not_found: [],
  mismatch: ['other'],
  read_only: []
}

const FORMATS = [
  'email', 'idn-email', 'uri', 'url', 'uri-reference', 'uuid', 'date', 'time', 'date-time', 'duration', 'ipv4', 'ipv6', 'hostname',
  'json-pointer', 'regex', 'byte', 'binary', 'int32', 'int64', 'float', 'double', 'password'
]
const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']
const KEYS = [...Object.keys(ARGUMENTS), ...FORMATS.map((format) => `invalid_format.${format}`)].sort()
const OPTIONAL_KEYS = new Set(TYPES.map((type) => `invalid_type.${type}`))
/** Keys that a language of a user need not have, but each of the package has. */
const CASES = ['not_allowed.value', 'duplicate_item.list', 'missing_one_of', 'invalid_type.null']
const SOURCES = ['body', 'querystring', 'params', 'headers']

function paramsOf (kinds: ReadonlyMap<string, ArgumentKind>, count: number, gender: string): Record<string, unknown> {
  return Object.fromEntries([...kinds].map(([name, kind]) => {
    if (name === 'gender') return [name, gender]
    if (name === 'inclusive') return [name, String(count % 2 === 0)]
    return [name, kind === 'plural' || kind === 'number' ? count : '9']
  }))
}

function render (text: string, locale: string, params: Readonly<Record<string, unknown>>): string {
  const message = compileMessage(text, locale)
  return typeof message === 'string' ? message : message(params)
}

/** A text for every count and gender; it may depend on the count. */
function renderAll (text: string, locale: string, toText = (_count: number) => text): string[] {
  const kinds = parseMessage(text).arguments
  // Each is compiled once: parsing takes most of the time here.
  const messages = new Map<string, CompiledMessage>()
  return COUNTS.flatMap((count) => {
    const counted = toText(count)
    const message = messages.get(counted) ?? compileMessage(counted, locale)
    messages.set(counted, message)
    return GENDERS.map((gender) => typeof message === 'string' ? message : message(paramsOf(kinds, count, gender)))
  })
}

/** The arguments of a text and how each is used, without the grammar of the label. */
function readArguments (text: string): Readonly<Record<string, ArgumentKind>> {
  return Object.fromEntries([...parseMessage(text).arguments].filter(([name]) => name !== 'label' && name !== 'gender'))
}

const locales = await readLocales()

t.test('the languages that come with the package are all here', async (t) => {
  t.same(builtInLocales.filter((locale) => !locales.some((other) => other === locale)), [])
  t.equal(locales[0], en)
})

for (const { locale, entries, sentences, typeNames, validationFailed, parts, item } of locales) {
  const labels = SOURCES.map((source) => Object.entries(parts).find(([name]) => name === source)?.[1])
  const labelTexts = labels.map((label) => typeof label === 'object' ? label.text : label ?? '')

  t.test(`${locale}: the keys are those of all locales`, async (t) => {
    t.same(Intl.getCanonicalLocales(locale), [locale])
    t.same(Intl.PluralRules.supportedLocalesOf(locale), [locale])
    t.same(Object.keys(sentences).filter((key) => !OPTIONAL_KEYS.has(key)).sort(), KEYS)
    t.same(CASES.filter((key) => !Object.hasOwn(sentences, key)), [])
    t.same(Object.keys(entries).sort(), Object.keys(en.entries).sort())
    t.same(Object.keys(typeNames).sort(), [...TYPES].sort())
    t.same(Object.keys(parts).sort(), [...SOURCES].sort())
    for (const text of [validationFailed, ...Object.values(entries), ...Object.values(typeNames), ...labelTexts]) {
      t.match(text, /^\S.*[\p{L}\p{M}]$/u)
      t.notMatch(text, LEFTOVER)
    }
  })

  t.test(`${locale}: sentences take the arguments of their code and no others, as English does`, async (t) => {
    const english: Readonly<Record<string, string>> = en.sentences
    for (const [key, text] of Object.entries(sentences)) {
      const own = readArguments(text)
      t.same(Object.keys(own).sort(), ARGUMENTS[key] ?? [], key)
      if (!OPTIONAL_KEYS.has(key)) t.same(own, readArguments(english[key] ?? ''), `${key}: as text, number or plural`)
      t.equal(parseMessage(text).arguments.has('label'), key !== 'missing_body' && key !== 'missing_one_of', `${key} names the field`)
      t.notMatch(text, /'/, `${key}: an apostrophe would quote ICU`)
    }
  })

  t.test(`${locale}: plurals have the categories of the language, none missing and none too many`, async (t) => {
    const categories = [...new Intl.PluralRules(locale).resolvedOptions().pluralCategories].sort()
    for (const [key, text] of Object.entries(sentences)) {
      t.same(validateMessage(text, locale), [], key)
      for (const plural of parseMessage(text).plurals) {
        t.same([...plural.categories].sort(), categories, key)
      }
    }
  })

  t.test(`${locale}: sentences are whole for every count and gender`, async (t) => {
    for (const [key, text] of Object.entries(sentences)) {
      const said = renderAll(text, locale)
      t.same(said, renderAll(text, locale, (count) => resolvePlurals(text, locale, count)), `${key}: the plural that Intl names`)
      t.same(said.filter((sentence) => LEFTOVER.test(sentence)), [], `${key}: nothing unreplaced`)
      t.same(said.filter((sentence) => !ONE_LINE.test(sentence) || sentence.includes('  ')), [], `${key}: one line without final full stop`)
    }
  })

  t.test(`${locale}: every plural was resolved by hand above`, async (t) => {
    for (const [key, text] of Object.entries(sentences)) {
      t.notMatch(resolvePlurals(text, locale, 1), /, plural,|no such branch/, key)
    }
  })

  t.test(`${locale}: limits keep their decimals`, async (t) => {
    for (const key of ['too_small', 'too_large', 'out_of_range', 'not_multiple_of'] as const) {
      const params = { label: 'x', gender: 'other', inclusive: 'true', min: 0.00001, max: 0.00001, multiple_of: 0.00001 }
      t.match(render(sentences[key], locale, params), /0[.,]00001/, key)
    }
  })

  t.test(`${locale}: a part has a gender if the sentences ask for one`, async (t) => {
    const asks = Object.values(sentences).some((text) => parseMessage(text).arguments.has('gender'))
    t.same(labels.map((label) => typeof label === 'object'), labels.map(() => asks))
    t.equal(new Set(labelTexts).size, SOURCES.length)
  })

  t.test(`${locale}: an item has its position and label`, async (t) => {
    t.same(parseMessage(item).arguments, new Map([...parseMessage(item).arguments.keys()].map((name) => [name, 'text'])))
    t.same([...parseMessage(item).arguments.keys()].sort(), ['label', 'position'])
    const said = render(item, locale, { position: 2, label: '<x>' })
    t.match(said, /2.*<x>|<x>.*2/u)
    t.notMatch(said, LEFTOVER)
  })

  t.test(`${locale}: the texts are in the script and words of the language`, async (t) => {
    const said = Object.values(sentences).flatMap((text) => renderAll(text, locale))
    const plain = [...Object.values(entries), ...Object.values(typeNames), ...labelTexts, validationFailed]
    const whole = [...new Set([...plain, ...said, render(item, locale, { position: 2, label: '' })])]
    const letter = readScript(locale)
    t.same(whole.filter((text) => !letter.test(text)), [], 'script')
    t.same(findForeignWords(whole, locale), [], 'words')
  })
}

t.test('no text was left in English', async (t) => {
  const english = new Set([...Object.values(en.entries), ...Object.values(en.sentences), en.validationFailed])
  for (const { locale, entries, sentences, validationFailed } of locales.filter((other) => other !== en)) {
    t.same([...Object.values(entries), ...Object.values(sentences), validationFailed].filter((text) => english.has(text)), [], locale)
  }
})
