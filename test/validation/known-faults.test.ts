import t from 'tap'
import { Type } from '@sinclair/typebox'
import { builtInLocales } from '../../lib/message/locales/index.js'
import type { IssueFacts } from '../../types/issue.js'
import { compileDescriber, type DescriberOptions } from '../../lib/validation/wording/describe-issues.js'
import { toIssueFacts } from '../../lib/validation/issues/to-issue-facts.js'
import { Ajv2020, findIssues, type FindOptions } from './find-issues.js'

const labels = {
  en: { 'items.*.name': 'Name', 'status=open': '“Open”' },
  ru: {
    email: { text: 'Электронная почта', gender: 'f' },
    password: { text: 'Пароль', gender: 'm' },
    status: 'Статус',
    'status=open': '«открыт»',
    'status=closed': '«закрыт»',
    'items.*.name': { text: 'Имя', gender: 'n' }
  },
  pl: { password: { text: 'Hasło', gender: 'n' } }
} as const satisfies DescriberOptions['labels']

const locales = builtInLocales.map(({ locale }) => locale)
const describe = compileDescriber({ locales, definitions: builtInLocales, labels })

/** What is said of data in a language. */
function say (locale: string, schema: unknown, data: unknown, options?: FindOptions): readonly string[] {
  return tell(locale, findIssues(schema, data, options))
}

function tell (locale: string, issues: readonly IssueFacts[]): readonly string[] {
  return describe(issues, locales.indexOf(locale))?.map(({ message }) => message) ?? []
}

const length = (limit: number): object => Type.Object({ password: Type.String({ maxLength: limit, minLength: limit }) })
const password = { password: '' }

t.test('21 is singular in Russian: not «21 символов»', async (t) => {
  t.same([1, 2, 5, 11, 21, 22, 101, 111].flatMap((limit) => say('ru', { properties: { password: { maxLength: limit } } }, { password: 'x'.repeat(200) })), [
    'Пароль должен содержать не более 1 символа', 'Пароль должен содержать не более 2 символов', 'Пароль должен содержать не более 5 символов',
    'Пароль должен содержать не более 11 символов', 'Пароль должен содержать не более 21 символа', 'Пароль должен содержать не более 22 символов',
    'Пароль должен содержать не более 101 символа', 'Пароль должен содержать не более 111 символов'
  ])
  t.same(say('ru', length(21), password), ['Пароль должен содержать ровно 21 символ'])
})

t.test('2 is few in Polish: not „2 znaków”', async (t) => {
  t.same([2, 5, 12, 22].flatMap((limit) => say('pl', length(limit), password)), [
    'Hasło musi mieć dokładnie 2 znaki', 'Hasło musi mieć dokładnie 5 znaków', 'Hasło musi mieć dokładnie 12 znaków', 'Hasło musi mieć dokładnie 22 znaki'
  ])
})

t.test('1 is singular in English: not "1 characters"', async (t) => {
  t.same([1, 2].flatMap((limit) => say('en', { properties: { name: { maxLength: limit } } }, { name: 'xxx' })),
    ['name must be at most 1 character', 'name must be at most 2 characters'])
  t.same(say('en', { properties: { a: { minItems: 2 }, b: { multipleOf: 0.1 } } }, { a: [], b: 0.01 }),
    ['a must have at least 2 items', 'b must have at most 1 decimal place'])
})

t.test('never "more than undefined items"', async (t) => {
  const rows: ReadonlyArray<[schema: object, data: readonly unknown[], options?: FindOptions]> = [
    [{ items: [{}], additionalItems: false }, [1, 2]],
    [{ items: false }, [1]],
    [{ prefixItems: [{}], items: false }, [1, 2], { Ajv: Ajv2020 }],
    [{ prefixItems: [{}], unevaluatedItems: false }, [1, 2], { Ajv: Ajv2020 }],
    [{ unevaluatedItems: false }, [1], { Ajv: Ajv2020 }]
  ]
  for (const [schema, data, options] of rows) {
    const issues = findIssues(schema, data, options)
    t.equal(issues.length, 1)
    for (const locale of locales) t.match(tell(locale, issues).join(), /^(?!.*(?:undefined|NaN)).+/, `${locale} ${JSON.stringify(schema)}`)
  }
})

t.test('type names are translated', async (t) => {
  const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']
  const issues = types.flatMap((type) => [{ type }, { type: [type, type === 'null' ? 'integer' : 'null'] }].flatMap((schema) => {
    return findIssues(schema, type === 'string' ? 5 : 'x')
  }))
  t.equal(issues.length, 14)
  for (const locale of locales.filter((tag) => tag !== 'en')) {
    t.equal(tell(locale, issues).length, 14)
    t.notMatch(tell(locale, issues).join(), /\b(?:string|number|integer|boolean|array|null)\b/, locale)
  }
})

t.test('the verb agrees: never «Электронная почта должен»', async (t) => {
  const schema = Type.Object({ email: Type.String({ minLength: 5 }), password: Type.String({ minLength: 8 }) })
  t.same(say('ru', schema, { email: 'x', password: 'x' }), [
    'Электронная почта должна содержать не менее 5 символов',
    'Пароль должен содержать не менее 8 символов'
  ])
  t.same(tell('ru', [toIssueFacts({ field: 'email', code: 'already_exists' })]), ['Электронная почта уже занята'])
})

t.test('values by their labels', async (t) => {
  const schema = { properties: { status: { enum: ['open', 'closed'] } } }
  t.same(say('ru', schema, { status: 'x' }), ['Поле «Статус» должно иметь одно из значений: «открыт» или «закрыт»'])
  t.same(say('en', schema, { status: 'x' }), ['status must be one of: “Open” or closed'])
})

t.test('what is inside an item has its place', async (t) => {
  const schema = { properties: { items: { items: { required: ['name'], properties: { name: { minLength: 3 } } } } } }
  const data = { items: [{ name: 'Ann' }, { name: 'x' }, {}] }
  t.same(say('en', schema, data), ['Item 2: Name must be at least 3 characters', 'Item 3: Name is required'])
  t.same(say('ru', schema, data), ['Элемент 2: Имя должно содержать не менее 3 символов', 'Элемент 3: Имя обязательно'])
  t.same(say('ja', schema, data), ['2番目の項目：nameは3文字以上で指定してください', '3番目の項目：nameは必須です'])
})

t.test('a part of the request as a whole', async (t) => {
  t.same(say('ru', { minLength: 1 }, ''), ['Тело запроса обязательно'])
  t.same(say('ru', { type: 'object' }, null, { context: { source: 'querystring' } }), ['Строка запроса не должна быть пустой'])
  t.same(say('en', { minProperties: 1 }, {}, { context: { source: 'headers' } }), ['The request headers must have at least 1 field'])
})
