import t from 'tap'
import fc from 'fast-check'
import { IntlMessageFormat } from 'intl-messageformat'
import { compileMessage } from '../../lib/message/compile-message.js'
import type { FormatMessage } from '../../types/compiled.js'

function compile (text: string, locale: string): FormatMessage {
  const message = compileMessage(text, locale)
  return typeof message === 'string' ? () => message : message
}

function render (text: string, locale: string, params: Readonly<Record<string, unknown>> = {}): string {
  return compile(text, locale)(params)
}

t.test('a text without an opening brace is itself', async (t) => {
  for (const text of ['', 'Access token expired', "it''s", '# } <b>']) {
    t.equal(compileMessage(text, 'en'), text)
  }
})

t.test('ICU quoting applies where there is an argument', async (t) => {
  t.equal(render("it''s '{x}' {x} <b>", 'en', { x: 'y' }), "it's {x} y <b>")
  t.equal(render("'{x}'", 'en'), '{x}')
})

const COUNTED: ReadonlyArray<[locale: string, text: string, texts: Readonly<Record<string, string>>]> = [
  ['en', '{n, plural, =0 {no files} one {# file} other {# files}}',
    { 0: 'no files', 1: '1 file', 2: '2 files', 21: '21 files', 1.5: '1.5 files', 1000: '1,000 files' }],
  ['en', '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}',
    { 1: '1st', 2: '2nd', 3: '3rd', 4: '4th', 11: '11th', 21: '21st', 112: '112th', 302: '302nd' }],
  ['en', '{n, plural, offset:1 =1 {only you} one {you and # more} other {you and # more of {n}}}',
    { 1: 'only you', 2: 'you and 1 more', 4: 'you and 3 more of 4' }],
  ['ru', '{n, plural, one {# символ} few {# символа} many {# символов} other {# символа}}',
    { 0: '0 символов', 1: '1 символ', 2: '2 символа', 5: '5 символов', 11: '11 символов', 21: '21 символ', 22: '22 символа', 1.5: '1,5 символа' }],
  ['pl', '{n, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}',
    { 1: '1 znak', 2: '2 znaki', 5: '5 znaków', 12: '12 znaków', 21: '21 znaków', 22: '22 znaki', 1.5: '1,5 znaku' }],
  ['ar', '{n, plural, zero {z} one {o} two {t} few {f} many {m} other {x}}',
    { 0: 'z', 1: 'o', 2: 't', 3: 'f', 11: 'm', 99: 'm', 100: 'x', 1.5: 'x' }]
]

t.test('plurals in languages of two, four and six categories', async (t) => {
  for (const [locale, text, texts] of COUNTED) {
    const message = compile(text, locale)
    for (const [count, expected] of Object.entries(texts)) {
      t.equal(message({ n: Number(count) }), expected, `${locale} ${count}`)
    }
  }
})

t.test('number, date and time styles', async (t) => {
  t.equal(render('{n, number}', 'de', { n: 1234.5 }), '1.234,5')
  t.equal(render('{n, number, percent}', 'en', { n: 0.25 }), '25%')
  t.equal(render('{n, number, ::.####}', 'ru', { n: 0.0001 }), '0,0001')
  t.equal(render('{d, date, ::yyyyMMdd}', 'en', { d: new Date(2030, 11, 31) }), '12/31/2030')
})

t.test('a missing param is named', async (t) => {
  const texts = ['{min}', '{min, number}', '{min, number, integer}', '{min, date}', '{min, plural, other {#}}', '{min, select, other {x}}']
  for (const text of texts) {
    t.throws(() => render(text, 'en', { max: 1 }), { message: `params.min must be given, received undefined (for the message ${JSON.stringify(text)})` })
    t.throws(() => render(text, 'en', { min: undefined }), /params\.min must be given/, text)
  }
  t.doesNotThrow(() => render('{g, select, a {{min}} other {x}}', 'en', { g: 'b' }))
})

t.test('what every object inherits is no param', async (t) => {
  t.throws(() => render('{constructor}', 'en'), /params\.constructor must be given/)
  t.throws(() => render('{__proto__}', 'en'), /params\.__proto__ must be given/)
  t.equal(render('{constructor} {__proto__}', 'en', JSON.parse('{ "constructor": "a", "__proto__": "b" }')), 'a b')
  t.equal(render('{g, select, toString {x} other {y}}', 'en', { g: 'constructor' }), 'y')
})

t.test('a number must be a number', async (t) => {
  for (const text of ['{n, plural, one {# a} other {# b}}', '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}', '{n, number}', '{n, number, ::.0}']) {
    for (const n of ['3', 'x', Number.NaN, null, true, {}, [1]]) t.throws(() => render(text, 'en', { n }), /^params\.n must be a number, received /, text)
    t.doesNotThrow(() => render(text, 'en', { n: 3n }))
  }
})

t.test('the text is always one string', async (t) => {
  t.equal(render('{a} {b} {c}.', 'en', { a: true, b: false, c: ['x', 'y'] }), 'true false x,y.')
  t.equal(render('{a}', 'en', { a: null }), '')
})

t.test('an invalid text throws at its use, not before', async (t) => {
  const message = compile('{n, plural, one {#}}', 'en')
  t.throws(() => message({ n: 1 }), SyntaxError)
})

t.test('a locale that Intl does not know renders as English', async (t) => {
  t.equal(render('{n, plural, one {# thing} other {# things}} {p, number, ::.0}', 'tlh', { n: 1, p: 2 }), '1 thing 2.0')
})

const LOCALES = ['en', 'ru', 'pl', 'ar', 'ar-EG', 'fr', 'ja', 'zh-Hant-TW', 'pt-BR', 'cy'] as const
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many'] as const

/** Texts made of every kind of element, as deep as `depth`. */
const { message } = fc.letrec<{ message: string, element: string, branches: string }>((tie) => ({
  message: fc.array(tie('element'), { maxLength: 4 }).map((elements) => elements.join('')),
  element: fc.oneof({ maxDepth: 3, withCrossShrink: true },
    fc.constantFrom('a', ' ', 'Поле «x» ', "it's ", "''", "'{'", "'{x} }'", '<b>', '#', "'#' ", '😀', '\n'),
    fc.constantFrom('{a}', '{ b }', '{n}', '{n, number}', '{m,number,integer}', '{n, number, percent}', '{m, number, ::.00}',
      '{n, number, ::scale/100 .#}', '{d, date}', '{d, date, short}', '{d, time}', '{d, date, ::yyyyMMdd}', '{d, time, ::jmm}'),
    fc.tuple(fc.constantFrom('plural', 'selectordinal'), fc.constantFrom('n', 'm', 's'), fc.constantFrom('', 'offset:1 ', 'offset:-2 '),
      fc.subarray(['=0', '=1', '=2', '=-1', ...CATEGORIES]), tie('branches'), tie('message'))
      .map(([kind, name, offset, keys, branch, other]) =>
        `{${name}, ${kind}, ${offset}${keys.map((key) => `${key} {${key.slice(-1)} ${branch}} `).join('')}other {${other}}}`),
    fc.tuple(fc.constantFrom('a', 'b', 'n'), fc.subarray(['x', 'y', '1', 'null', 'constructor']), tie('branches'), tie('message'))
      .map(([name, keys, branch, other]) => `{${name}, select, ${keys.map((key) => `${key} {${key} ${branch}} `).join('')}other {${other}}}`)),
  branches: fc.oneof(tie('message'), fc.constant('#'), fc.constant(''))
}))

const number = fc.oneof(fc.integer({ min: -3, max: 25 }), fc.integer(), fc.double({ noNaN: true }), fc.constantFrom(0, -0, 1.5, 100, 1e21))
const text = fc.oneof(fc.constantFrom('x', 'y', 'z', '', 'null', 'constructor', '{a}', "'"), fc.string())
const params = fc.record({
  a: text,
  b: fc.oneof(text, number, fc.constant(null)),
  n: number,
  m: fc.oneof(number, fc.bigInt({ min: -30n, max: 300n })),
  s: fc.integer({ min: -3, max: 30 }),
  d: fc.integer({ min: 0, max: 4e12 })
})

t.test('any text renders as IntlMessageFormat renders it', async () => {
  fc.assert(fc.property(message, fc.constantFrom(...LOCALES), fc.array(params, { minLength: 1, maxLength: 3 }), (text, locale, calls) => {
    const compiled = compileMessage(text, locale)
    if (typeof compiled === 'string') return compiled === text
    const reference = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true })
    return calls.every((params) => compiled(params) === reference.format(params))
  }), { numRuns: 1500 })
})

t.test('digits in groups from five on, where the text itself does not say so', async (t) => {
  const say = (text: string, n: number, locale = 'en'): string => {
    const message = compileMessage(text, locale, 'min2')
    return typeof message === 'string' ? message : message({ n })
  }
  t.same([1900, 12_345, 1234.5].map((n) => say('{n, number}', n)), ['1900', '12,345', '1234.5'])
  t.equal(say('{n, number, ::.####}', 1900.25, 'de'), '1900,25')
  t.equal(say('{n, number, ::.####}', 19_000.25, 'de'), '19.000,25')
  t.equal(say('{n, plural, one {# item} other {# items}}', 1900), '1900 items')
  t.equal(say('{n, number, ::,_}', 19_000), '19000')
  t.equal(say('{n, number, percent}', 19), '1,900%', 'a style by name')
})
