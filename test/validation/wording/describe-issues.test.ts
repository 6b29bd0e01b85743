import t from 'tap'
import fc from 'fast-check'
import { Type } from '@sinclair/typebox'
import type { IssueFacts, IssueInput } from '../../../types/issue.js'
import type { DefinedLocale } from '../../../types/locale.js'
import { builtInLocales } from '../../../lib/message/locales/index.js'
import { compileDescriber, type DescriberOptions } from '../../../lib/validation/wording/describe-issues.js'
import { toIssueFacts } from '../../../lib/validation/issues/to-issue-facts.js'
import { findIssues, type FindOptions } from '../find-issues.js'

function define (locale: string, sentences: Record<string, string>): DefinedLocale {
  return { locale, sentences, entries: {}, validationFailed: '', typeNames: {} }
}

const DEFINITIONS = [define('en', { blank: 'empty {label}', invalid: 'invalid {label}' }), define('ru', { blank: 'пусто {label}', invalid: 'плохо {label}' })]

function describe (codes: readonly string[], index: number, { anyhow, ...options }: Partial<DescriberOptions> & { anyhow?: boolean } = {}): readonly string[] | undefined {
  const describeIssues = compileDescriber({ locales: ['en', 'ru'], definitions: DEFINITIONS, ...options })
  return describeIssues(codes.map((code) => toIssueFacts({ field: 'a', code })), index, anyhow)?.map(({ message }) => message)
}

t.test('texts in each locale', async (t) => {
  t.same(describe(['blank', 'invalid'], 0), ['empty a', 'invalid a'])
  t.same(describe(['blank', 'invalid'], 1), ['пусто a', 'плохо a'])
  t.same(describe([], 1), [])
  t.equal(describe(['blank'], 2), undefined, 'no such locale')
})

t.test('a text that another locale has leaves the response to that locale', async (t) => {
  const messages = { en: { sms: 'no sms' } }
  t.equal(describe(['blank', 'sms'], 1, { messages }), undefined)
  t.same(describe(['blank', 'sms'], 0, { messages }), ['empty a', 'no sms'])
})

t.test('a text that no locale has is that of the code invalid', async (t) => {
  t.same(describe(['blank', 'sms'], 1), ['пусто a', 'плохо a'])
  t.same(describe(['blank', 'sms'], 0), ['empty a', 'invalid a'])
  const messages = { en: { sms: '{typo}' }, ru: { sms: '{typo}' } }
  t.same(describe(['blank', 'sms'], 1, { messages }), ['пусто a', 'плохо a'])
})

t.test('the default locale has a text for everything', async (t) => {
  const messages = { ru: { sms: 'нет sms' } }
  t.same(describe(['sms'], 0, { messages }), ['invalid a'])
  t.same(describe(['sms'], 1, { messages: { en: { sms: 'no sms' } }, defaultLocale: 1 }), ['плохо a'])
  t.equal(describe(['sms'], 0, { messages, defaultLocale: 1 }), undefined)
})

t.test('a language that the package does not speak', async (t) => {
  const locales = ['pl', 'en']
  t.equal(describe(['blank', 'sms'], 0, { locales }), undefined)
  t.same(describe(['blank', 'sms'], 0, { locales, anyhow: true }), ['empty a', 'invalid a'], 'it borrows where nothing else is left')
  t.equal(describe(['blank'], 0, { locales, defaultLocale: 1 }), undefined)
  t.equal(describe(['blank'], 1, { locales: ['en', 'pl'] }), undefined)
  t.same(describe(['blank'], 0, { locales, definitions: [], anyhow: true }), ['a: blank'])
  t.equal(describe(['blank'], 1, { locales: ['en', 'pl'], definitions: [] }), undefined)
})

t.test('regions', async (t) => {
  t.same(describe(['blank'], 0, { locales: ['ru-RU'] }), ['пусто a'])
})

const LABELS = {
  ru: { email: { text: 'Электронная почта', gender: 'f' }, password: { text: 'Пароль', gender: 'm' } },
  en: { email: 'Email', password: 'Password' }
} as const
const describeBuiltIn = compileDescriber({ locales: ['en', 'ru'], definitions: builtInLocales, labels: LABELS })
const describePlain = compileDescriber({ locales: ['en', 'ru'], definitions: builtInLocales })

function say (schema: unknown, data: unknown, options?: FindOptions, describe = describeBuiltIn): ReadonlyArray<readonly string[] | undefined> {
  const issues = findIssues(schema, data, options)
  return [0, 1].map((index) => describe(issues, index)?.map(({ message }) => message))
}

t.test('the example of the contract, from a real schema', async (t) => {
  const schema = Type.Object({ email: Type.String({ format: 'email' }), password: Type.String({ minLength: 8 }) })
  t.same(say(schema, { email: 'a@b.example', password: 'secret' }), [
    ['Password must be at least 8 characters'],
    ['Пароль должен содержать не менее 8 символов']
  ])
  t.same(describeBuiltIn([toIssueFacts({ field: 'email', code: 'already_exists' })], 1)?.map(({ message }) => message), ['Электронная почта уже занята'])
})

t.test('plurals and genders', async (t) => {
  const at = (limit: number, property: string): string | undefined =>
    say({ properties: { [property]: { type: 'string', minLength: limit } } }, { [property]: '' }, {})[1]?.[0]
  t.equal(at(21, 'password'), 'Пароль должен содержать не менее 21 символа')
  t.equal(at(22, 'password'), 'Пароль должен содержать не менее 22 символов')
  t.equal(at(5, 'email'), 'Электронная почта должна содержать не менее 5 символов')
  t.equal(at(5, 'name'), 'Поле «name» должно содержать не менее 5 символов')
  t.same(say({ maxLength: 1 }, 'xx', {}, describePlain)[0], ['The request body must be at most 1 character'])
})

t.test('every text of the everyday keywords is there in each language', async (t) => {
  const SAMPLES: ReadonlyArray<[schema: object, data: unknown]> = [
    [{ type: 'string' }, 5], [{ type: ['string', 'null'] }, 5], [{ type: 'string' }, null], [{ type: 'integer' }, 1.5], [{ required: ['a'] }, {}],
    [{ minLength: 1 }, ''], [{ minLength: 3 }, ''], [{ maxLength: 1 }, 'xx'], [{ minLength: 2, maxLength: 2 }, ''], [{ pattern: '^x' }, ''],
    [{ pattern: '^x', 'x-format-name': 'X' }, ''], [{ format: 'email' }, ''], [{ format: 'iso-date-time' }, ''], [{ enum: ['a', 1, null] }, 'x'],
    [{ enum: Array.from({ length: 30 }, (_, index) => index) }, 'x'], [{ const: true }, 'x'], [{ const: 'a' }, 'x'], [{ const: {} }, 'x'],
    [{ minimum: 3 }, 1], [{ exclusiveMinimum: 3 }, 1], [{ maximum: 3 }, 5.5], [{ exclusiveMaximum: 3 }, 5], [{ multipleOf: 7 }, 1], [{ multipleOf: 0.01 }, 0.001],
    [{ minItems: 1 }, []], [{ minItems: 2 }, []], [{ maxItems: 1 }, [1, 2]], [{ uniqueItems: true }, [1, 1]], [{ items: [{}], additionalItems: false }, [1, 2]],
    [{ contains: { type: 'null' } }, [1]], [{ minProperties: 2 }, {}], [{ maxProperties: 0 }, { a: 1 }], [{ additionalProperties: false }, { a: 1 }],
    [{ propertyNames: { maxLength: 0 } }, { a: 1 }], [{ dependencies: { a: ['b'] } }, { a: 1 }], [false, 1] as unknown as [object, unknown],
    [{ not: {} }, 1], [{ anyOf: [{ const: 'a' }, { const: 'b' }] }, 'x'], [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 5], [{ oneOf: [{}, {}] }, 1]
  ]
  const invalid = describePlain([toIssueFacts({ field: 'x', code: 'invalid' })], 0)?.[0]?.message.replace('x', '')
  for (const [schema, data] of SAMPLES) {
    for (const [text] of say(schema, data, { context: { source: 'querystring' } }, describePlain).map((texts) => texts ?? [])) {
      t.ok(text, JSON.stringify(schema))
      t.notMatch(text, /undefined|NaN|[{}]|\[object/, JSON.stringify(schema))
      t.notOk(text?.endsWith(invalid ?? ''), JSON.stringify(schema))
    }
  }
})

t.test('dependent fields are called by their labels', async (t) => {
  t.match(say({ dependencies: { email: ['password'] } }, { email: 'x' }), [
    ['Password is required when Email is given'],
    ['Пароль обязателен, если указано поле «Электронная почта»']
  ])
})

t.test('always a text for every issue in the default locale', async (t) => {
  const codes = [...new Set(builtInLocales.flatMap(({ sentences }) => Object.keys(sentences))), 'sms_failed', '__proto__']
  const input: fc.Arbitrary<IssueInput> = fc.record({
    code: fc.constantFrom(...codes),
    pointer: fc.array(fc.string()).map((names) => names.map((name) => `/${name}`).join('')),
    params: fc.dictionary(fc.constantFrom('min', 'max', 'expected', 'allowed', 'format', 'inclusive', 'other', 'length', 'label', '__proto__'),
      fc.oneof(fc.integer(), fc.double(), fc.string(), fc.boolean(), fc.constant(null), fc.array(fc.oneof(fc.string(), fc.constant(null)))))
  })
  fc.assert(fc.property(fc.array(input), (inputs) => {
    const issues: readonly IssueFacts[] = inputs.map(toIssueFacts)
    t.equal(describeBuiltIn(issues, 0)?.every(({ message, label }) => message !== '' && typeof label === 'string'), true)
    describeBuiltIn(issues, 1)
  }), { numRuns: 300 })
})

t.test('no submitted value in any text', async (t) => {
  const schema = Type.Object({
    a: Type.String({ minLength: 30, pattern: '^x$', format: 'email' }),
    b: Type.Integer(),
    c: Type.Union([Type.Literal('x'), Type.Literal('y')]),
    d: Type.Union([Type.Integer(), Type.Object({ kind: Type.Literal('z') })]),
    e: Type.Array(Type.Number(), { uniqueItems: true }),
    f: Type.Const('x')
  })
  const secret = 's3cret'
  const data = { a: secret, b: secret, c: secret, d: { kind: secret }, e: [secret, secret], f: secret }
  const texts = say(schema, data).flat()
  t.ok(texts.length >= 16)
  t.notMatch(texts.join('\n'), /s3cret/)
})
