import t from 'tap'
import type { IssueFacts, IssueParams } from '../../../types/issue.js'
import { toItemField, toMessageKeys, toPlainIssue, toSentenceKeys } from '../../../lib/validation/wording/sentence-keys.js'

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
  t.same(toSentenceKeys(issue('not_allowed', {}, { keyword: 'not' })), ['not_allowed.value', 'not_allowed'], 'a value is refused')
  t.same(toSentenceKeys(issue('not_allowed', {}, { keyword: 'false schema' })), ['not_allowed'], 'the field is')
  t.same(toSentenceKeys(issue('duplicate_item')), ['duplicate_item.list', 'duplicate_item'], 'the list has equal items')
  t.same(toSentenceKeys(issue('duplicate_item', {}, { pointer: '/a/2' })), ['duplicate_item'], 'this item is one')
  t.same(toSentenceKeys(issue('duplicate_item', { indexes: [0, 2] })), ['duplicate_item'])
})

t.test('one allowed value is that value, and one that nobody can see is none', async (t) => {
  const plain = (code: string, params: IssueParams, hasLabel = false): unknown => {
    const said = toPlainIssue(issue(code, params), () => hasLabel)
    return [said.code, said.params]
  }
  t.same(plain('not_in_list', { allowed: ['open'] }), ['not_equal', { allowed: ['open'], expected: 'open' }])
  t.same(plain('unknown_variant', { allowed: [1] }), ['not_equal', { allowed: [1], expected: 1 }])
  t.same(plain('not_in_list', { allowed: ['a', ''] }), ['not_in_list', { allowed: ['a', ''] }])
  t.same(plain('not_in_list', { allowed: [] }), ['not_in_list', { allowed: [] }])
  t.same(plain('not_in_list', {}), ['not_in_list', {}])
  for (const empty of [null, '']) {
    t.same(plain('not_equal', { expected: empty }), ['invalid_type', { expected: ['null'] }])
    t.same(plain('not_in_list', { allowed: [empty] }), ['invalid_type', { expected: ['null'] }])
    t.same(plain('not_equal', { expected: empty }, true), ['not_equal', { expected: empty }], 'the user has a word for it')
    t.same(plain('not_in_list', { allowed: [empty] }, true), ['not_equal', { allowed: [empty], expected: empty }])
  }
  t.same(plain('not_equal', { expected: false }), ['not_equal', { expected: false }])
  t.same(plain('too_short', { min: 1 }), ['too_short', { min: 1 }])
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
