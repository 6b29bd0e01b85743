import t from 'tap'
import type { IssueParams } from '../../../types/issue.js'
import { compileLabels } from '../../../lib/validation/wording/compile-labels.js'
import { compileParams } from '../../../lib/validation/wording/compile-params.js'
import { toIssueFacts } from '../../../lib/validation/issues/to-issue-facts.js'

const TYPE_NAMES = { string: 'a string', integer: 'a whole number', null: 'empty' }

function format (params: IssueParams, locale = 'en'): unknown {
  const labels = compileLabels(locale, { en: { password: 'Password' } })
  return compileParams(locale, TYPE_NAMES, labels)(toIssueFacts({ field: 'confirmation', code: 'x', params }))
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
  const formatParams = compileParams('en', TYPE_NAMES, labels)
  const say = (field: string, params: IssueParams): unknown => formatParams(toIssueFacts({ field, code: 'x', params }))
  t.same(say('status', { allowed: ['open', 'closed', null], name: 'open' }), { allowed: '“Open”, closed, or “None”', name: 'open' })
  t.same(say('status', { expected: 'open' }), { expected: '“Open”' })
  t.same(say('status', { expected: null }), { expected: '“None”' })
  t.same(say('level', { expected: 3, min: 3 }), { expected: 'high', min: 3 })
  t.same(say('status', { expected: ['string'] }), { expected: 'a string' })
})
