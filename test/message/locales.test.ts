import t from 'tap'
import { compileMessage } from '../../lib/message/compile-message.js'
import { builtInLocales } from '../../lib/message/locales/index.js'
import { en } from '../../lib/message/locales/en.js'
import { parseMessage } from '../../lib/message/parse-message.js'
import type { ArgumentKind } from '../../lib/message/parse-message.js'
import { validateMessage } from '../../lib/message/validate-message.js'

const COUNTS = [0, 1, 2, 5, 11, 21, 22, 100, 1.5]
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

/** Whatever is left over of an argument or of code. */
const LEFTOVER = /[{}#]|undefined|null|NaN|\[object/

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

/** Resolves the plurals of a text by hand: the branch that `Intl.PluralRules` names, the number that `Intl.NumberFormat` writes. */
function resolvePlurals (text: string, locale: string, count: number): string {
  const category = new Intl.PluralRules(locale).select(count)
  return text.replace(/\{\w+, plural,((?: \w+ \{[^{}]*\})+)\}/g, (_plural, branches: string) => {
    const branch = new RegExp(` ${category} \\{([^{}]*)\\}`).exec(branches)?.[1] ?? 'no such branch'
    return branch.replaceAll('#', new Intl.NumberFormat(locale).format(count))
  })
}

for (const { locale, entries, sentences, typeNames, validationFailed } of builtInLocales) {
  t.test(`${locale}: the keys are those of all locales`, async (t) => {
    t.same(Intl.getCanonicalLocales(locale), [locale])
    t.same(Object.keys(sentences).filter((key) => !OPTIONAL_KEYS.has(key)).sort(), KEYS)
    t.same(Object.keys(entries).sort(), Object.keys(en.entries).sort())
    t.same(Object.keys(typeNames).sort(), [...TYPES].sort())
    t.match(validationFailed, /\p{L}$/u)
  })

  t.test(`${locale}: sentences take the arguments of their code and no others`, async (t) => {
    for (const [key, text] of Object.entries(sentences)) {
      const own = [...parseMessage(text).arguments.keys()].filter((name) => name !== 'label' && name !== 'gender').sort()
      t.same(own, ARGUMENTS[key] ?? [], key)
      t.equal(parseMessage(text).arguments.has('label'), key !== 'missing_body', `${key} names the field`)
    }
    for (const [slug, text] of Object.entries(entries)) {
      t.notMatch(text, /[{}]/, slug)
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
      const kinds = parseMessage(text).arguments
      const said = GENDERS.flatMap((gender) => COUNTS.map((count) => render(text, locale, paramsOf(kinds, count, gender))))
      const expected = GENDERS.flatMap((gender) => COUNTS.map((count) => {
        return render(resolvePlurals(text, locale, count), locale, paramsOf(kinds, count, gender))
      }))
      t.same(said, expected, `${key}: the plural that Intl names`)
      t.same(said.filter((sentence) => LEFTOVER.test(sentence)), [], `${key}: nothing unreplaced`)
      t.same(said.filter((sentence) => !/^\S.*[^.!\s]$/u.test(sentence)), [], `${key}: one line without final full stop`)
    }
  })

  t.test(`${locale}: every plural was resolved by hand above`, async (t) => {
    for (const [key, text] of Object.entries(sentences)) {
      t.notMatch(resolvePlurals(text, locale, 1), /, plural,|no such branch/, key)
    }
  })

  t.test(`${locale}: limits keep their decimals`, async (t) => {
    for (const key of ['too_small', 'too_large', 'out_of_range', 'not_multiple_of']) {
      const params = { label: 'x', gender: 'other', inclusive: 'true', min: 0.00001, max: 0.00001, multiple_of: 0.00001 }
      t.match(render(sentences[key] ?? '', locale, params), /0[.,]00001/, key)
    }
  })
}
