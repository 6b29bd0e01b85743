import t from 'tap'
import type { IssueFacts, IssueParams } from '../../../types/issue.js'
import { toItemField, toMessageKeys, toSentenceKeys } from '../../../lib/validation/wording/sentence-keys.js'

function issue (code: string, params: IssueParams = {}, more: Partial<IssueFacts> = {}): IssueFacts {
  return { source: 'body', pointer: '/a', field: 'a', code, group: 'invalid', keyword: '', params, ...more }
}

t.test('items are told by *', async (t) => {
  t.equal(toItemField(['items', '0', 'name']), 'items.*.name')
  t.equal(toItemField(['0', '1']), '*.*')
  t.equal(toItemField(['a1', '1a']), 'a1.1a')
  t.equal(toItemField([]), '')
})

const CASES: ReadonlyArray<[code: string, params: IssueParams, keys: readonly string[]]> = [
  ['too_short', { min: 1 }, ['too_short']],
  ['invalid_format', { format: 'email' }, ['invalid_format.email', 'invalid_format']],
  ['invalid_format', { format: 'pattern', name: 'IBAN' }, ['invalid_format.named', 'invalid_format']],
  ['invalid_format', {}, ['invalid_format']],
  ['invalid_type', { expected: ['string'] }, ['invalid_type.string', 'invalid_type']],
  ['invalid_type', { expected: ['string', 'null'] }, ['invalid_type']],
  ['invalid_type', {}, ['invalid_type']],
  ['not_equal', { expected: true }, ['not_equal.accepted', 'not_equal']],
  ['not_equal', { expected: false }, ['not_equal']],
  ['not_equal', {}, ['not_equal.hidden', 'not_equal']],
  ['not_in_list', { allowed: ['a'] }, ['not_in_list']],
  ['not_in_list', {}, ['not_in_list.hidden', 'not_in_list']],
  ['unknown_variant', {}, ['unknown_variant.hidden', 'unknown_variant']]
]

t.test('the sentences of an issue', async (t) => {
  for (const [code, params, keys] of CASES) t.same(toSentenceKeys(issue(code, params)), keys)
})

t.test('the keys of a user\'s sentences, the most specific first', async (t) => {
  t.same(toMessageKeys(issue('blank'), ['a']), ['a.blank', 'blank'])
  t.same(toMessageKeys(issue('blank', {}, { resource: 'User' }), ['a']), ['User.a.blank', 'a.blank', 'blank'])
  t.same(toMessageKeys(issue('invalid_format', { format: 'email' }, { resource: 'User', field: 'to.0' }), ['to', '0']), [
    'User.to.0.invalid_format.email', 'User.to.0.invalid_format', 'User.to.*.invalid_format.email', 'User.to.*.invalid_format',
    'to.0.invalid_format.email', 'to.0.invalid_format', 'to.*.invalid_format.email', 'to.*.invalid_format',
    'invalid_format.email', 'invalid_format'
  ])
})
