import t from 'tap'
import type { IssueInput } from '../../../types/issue.js'
import { toIssueFacts } from '../../../lib/validation/issues/to-issue-facts.js'

t.test('an issue by its field', async (t) => {
  t.same(toIssueFacts({ field: 'items.0.a/b', code: 'already_exists' }), {
    source: 'body', pointer: '/items/0/a~1b', field: 'items.0.a/b', code: 'already_exists', group: 'already_exists', keyword: '', params: {}
  })
})

t.test('an issue by its pointer', async (t) => {
  t.same(toIssueFacts({ pointer: '/items/0/a.b', code: 'mismatch', source: 'querystring', params: { other: 'c' }, message: 'No' }), {
    source: 'querystring',
    pointer: '/items/0/a.b',
    field: 'items.0.a.b',
    code: 'mismatch',
    group: 'unprocessable',
    keyword: '',
    params: { other: 'c' },
    message: 'No'
  })
})

t.test('the part as a whole', async (t) => {
  t.match(toIssueFacts({ field: '', code: 'mismatch' }), { pointer: '', field: '' })
  t.match(toIssueFacts({ pointer: '', code: 'mismatch' }), { pointer: '', field: '' })
})

t.test('a neutral issue can be raised again', async (t) => {
  const facts = toIssueFacts({ field: 'a', code: 'not_found', params: { ids: [1, 2] } })
  t.same(toIssueFacts(facts), facts)
})

t.test('the group of the code', async (t) => {
  t.equal(toIssueFacts({ field: 'a', code: 'not_found' }).group, 'missing')
  t.equal(toIssueFacts({ field: 'a', code: 'sms_failed' }).group, 'custom')
})

const FAULTS: ReadonlyArray<[input: unknown, message: string]> = [
  [undefined, 'issue must be an object, received undefined'],
  ['email', 'issue must be an object, received "email"'],
  [{ field: 'a' }, 'issue.code must be a non-empty string, received undefined'],
  [{ field: 'a', code: '' }, 'issue.code must be a non-empty string, received ""'],
  [{ code: 'blank' }, 'issue must be given a field or a pointer, received neither'],
  [{ code: 'blank', field: 1 }, 'issue.field must be a string, received 1'],
  [{ code: 'blank', pointer: 'a' }, 'issue.pointer must be a JSON Pointer, received "a"'],
  [{ code: 'blank', pointer: null }, 'issue.pointer must be a JSON Pointer, received null'],
  [{ code: 'blank', field: 'a', source: 'query' }, 'issue.source must be one of body, querystring, params, headers, received "query"'],
  [{ code: 'blank', field: 'a', source: 1 }, 'issue.source must be one of body, querystring, params, headers, received 1'],
  [{ code: 'blank', field: 'a', message: 1 }, 'issue.message must be a string, received 1'],
  [{ code: 'blank', field: 'a', params: [] }, 'issue.params must be scalars and lists of scalars by name, received an array'],
  [{ code: 'blank', field: 'a', params: { a: {} } }, 'issue.params must be scalars and lists of scalars by name, received an object'],
  [{ code: 'blank', field: 'a', params: { a: [{}] } }, 'issue.params must be scalars and lists of scalars by name, received an object']
]

t.test('what names no field or no code', async (t) => {
  for (const [input, message] of FAULTS) {
    // Callers without types may pass anything.
    t.throws(() => toIssueFacts(input as IssueInput), { message, code: 'FST_CATALOG_ISSUE_INVALID' })
  }
})
