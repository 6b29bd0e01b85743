import t from 'tap'
import type { IssueParams } from '../../../types/issue.js'
import { compileLabels } from '../../../lib/validation/wording/compile-labels.js'
import { compileParams } from '../../../lib/validation/wording/compile-params.js'
import { toIssueFacts } from '../../../lib/validation/issues/to-issue-facts.js'

const TYPE_NAMES = { string: 'a string', integer: 'a whole number', null: 'empty' }

function format (params: IssueParams, locale = 'en'): unknown {
  const labels = compileLabels(locale, { en: { password: 'Password' } })
  return compileParams(locale, { typeNames: TYPE_NAMES }, labels)(toIssueFacts({ field: 'confirmation', code: 'x', params }))
}

t.test('numbers stay numbers', async (t) => {
  t.same(format({ min: 8, max: 1e21 }), { min: 8, max: 1e21 })
})

t.test('booleans and null are texts', async (t) => {
  t.same(format({ inclusive: false, expected: true, value: null }), { inclusive: 'false', expected: 'true', value: 'empty' })
})

t.test('lists are joined as the language does', async (t) => {
  t.same(format({ allowed: ['a', 'b', 1, true, null] }), { allowed: 'a, b, 1, true, or empty' })
  t.same(format({ allowed: ['a'] }), { allowed: 'a' })
  t.same(format({ matched: ['A', 'B'], indexes: [0, 2] }), { matched: 'A and B', indexes: '0 and 2' })
  t.same(format({ allowed: ['a', 'b', 'c'], matched: ['A', 'B'] }, 'ru'), { allowed: 'a, b или c', matched: 'A и B' })
  t.same(format({ allowed: ['a', 'b'] }, 'xx'), { allowed: 'a or b' })
})

t.test('types have names', async (t) => {
  t.same(format({ expected: ['integer', 'null'] }), { expected: 'a whole number or empty' })
  t.same(format({ expected: ['integer', 'date'], received: 'constructor' }), { expected: undefined, received: undefined }, 'what has no name is no word')
  t.same(format({ received: 'string' }), { received: 'a string' })
  t.same(format({ expected: 'string', format: 'integer' }), { expected: 'string', format: 'integer' }, 'a constant is no type')
})

t.test('other fields have labels', async (t) => {
  t.same(format({ other: 'password', when_present: 'email' }), { other: 'Password', when_present: 'email' })
})

t.test('values have labels', async (t) => {
  const labels = compileLabels('en', { en: { 'status=open': '“Open”', 'status=null': '“None”', 'level=3': 'high', 'status=string': 'no type' } })
  const formatParams = compileParams('en', { typeNames: TYPE_NAMES }, labels)
  const say = (field: string, params: IssueParams): unknown => formatParams(toIssueFacts({ field, code: 'x', params }))
  t.same(say('status', { allowed: ['open', 'closed', null], name: 'open' }), { allowed: '“Open”, closed, or “None”', name: 'open' })
  t.same(say('status', { expected: 'open' }), { expected: '“Open”' })
  t.same(say('status', { expected: null }), { expected: '“None”' })
  t.same(say('level', { expected: 3, min: 3 }), { expected: 'high', min: 3 })
  t.same(say('status', { expected: ['string'] }), { expected: 'a string' })
})

t.test('values are written as limits are, and seen whole', async (t) => {
  const say = (params: IssueParams, locale: string, words = {}): Readonly<Record<string, string>> => {
    const given = compileParams(locale, { typeNames: TYPE_NAMES, ...words }, compileLabels(locale))(toIssueFacts({ field: 'x', code: 'x', params }))
    return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]))
  }
  t.same(say({ allowed: [1.5, 1e-7, 1900, 12_345, -2] }, 'de'), { allowed: '1,5, 0,0000001, 1900, 12345 oder -2' })
  t.same(say({ expected: 1e21 }, 'en'), { expected: '1000000000000000000000' })
  t.same(say({ allowed: ['a b', '', 'x', 'v1.2', 'a,b', 'ключ'] }, 'ru', { quote: '«{text}»' }), { allowed: '«a b», empty, x, v1.2, «a,b» или «ключ»' })
  t.same(say({ expected: 'in progress' }, 'en'), { expected: '“in progress”' })
  t.same(say({ expected: '2030-12-31', allowed: [-1, 'a b', null], min: '2030-01-01', format: 'x' }, 'ar', { quote: '«{text}»' }), {
    expected: '\u20682030-12-31\u2069', allowed: '\u2068-1\u2069 أو «\u2068a b\u2069» أو empty', min: '\u20682030-01-01\u2069', format: 'x'
  })
})

t.test('a number among the values can still be counted and formatted', async (t) => {
  const { expected } = format({ expected: 1.5 }, 'de') as { expected: number }
  t.equal(Number(expected), 1.5)
  t.equal(new Intl.NumberFormat('en', { style: 'percent' }).format(expected), '150%')
})

t.test('alternatives: one of several members, or several of them together', async (t) => {
  const say = (alternatives: string[][], locale = 'en', words: object = { plainNames: true, articles: ['the'] }): unknown => {
    const labels = compileLabels(locale, { en: { mail: { text: 'The mail', gender: 'n' } } }, words)
    return compileParams(locale, { typeNames: TYPE_NAMES, ...words }, labels)(toIssueFacts({ field: 'x', code: 'x', params: { alternatives } }))['alternatives']
  }
  t.equal(say([['email'], ['phone']]), 'email or phone')
  t.equal(say([['id'], ['page', 'size']]), 'id, or page and size')
  t.equal(say([['id'], ['page', 'size'], ['all']]), 'id, page and size, or all')
  t.equal(say([['id', 'key']]), 'id and key')
  t.equal(say([['mail'], ['phone']]), 'The mail or phone')
  t.equal(say([['phone'], ['mail']]), 'phone or the mail')
  t.equal(say([['id'], ['page', 'size']], 'de', { quote: '„{text}“' }), '„id“ oder „page“ und „size“')
})
