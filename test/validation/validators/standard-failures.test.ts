import t from 'tap'
import { readStandardIssue } from '../../../lib/validation/validators/standard-failures.js'
import { tell } from '../foreign-apps.js'

t.test('recorded messages of Effect 4.1 (`Schema.toStandardSchemaV1`), which say nothing else', async (t) => {
  const issues = [
    ['a', 'Missing key'], ['b', 'Expected string'], ['c', 'Expected "x" | "y"'], ['d', 'Expected string | number'], ['e', 'Expected a value with a length of at least 8'],
    ['f', 'Expected a value greater than 3'], ['g', 'Expected a UUID'], ['h', 'Expected number | undefined'], ['i', 'Expected no excess property'],
    ['j', 'Expected a value less than or equal to 3'], ['k', 'Expected an integer'], ['l', 'Expected a value between 1 and 5'], ['m', 'Expected a value between 1 and 5'],
    ['n', 'Expected a value with a length of at most 1'], ['o', 'Expected never'], ['p', 'Expected { readonly "t": "p", ... } | { readonly "t": "q", ... }'], ['q', 's3cret is odd']
  ].map(([name, message]) => ({ path: [name], message }))
  const body = { b: 5, c: 's3cret', d: true, e: 's3cret', f: 1, g: 's3cret', h: 's3cret', i: 1, j: 5, k: 1.5, l: 0, m: 9, n: ['a', 'b'], o: 1, p: {}, q: 's3cret' }
  const { told, body: sent } = await tell(() => ({ error: issues }), body)
  t.same(told, {
    '#/a': 'missing_field: a is required',
    '#/b': 'invalid_type: b must be a string',
    '#/c': 'not_in_list: c must be one of: x or y',
    '#/d': 'invalid_type: d must be a string or a number',
    '#/e': 'too_short: e must be at least 8 characters',
    '#/f': 'too_small: f must be greater than 3',
    '#/g': 'invalid_format: g must be a valid UUID',
    '#/h': 'invalid_type: h must be a number',
    '#/i': 'unknown_field: i is not a known field',
    '#/j': 'too_large: j must be at most 3',
    '#/k': 'not_integer: k must be a whole number',
    '#/l': 'too_small: l must be at least 1',
    '#/m': 'too_large: m must be at most 5',
    '#/n': 'too_many_items: n must have at most 1 item',
    '#/o': 'not_allowed: o is not allowed',
    '#/p': 'invalid: p is invalid',
    '#/q': 'invalid: q is invalid'
  })
  t.notMatch(sent, /s3cret/)
})

t.test('recorded messages of Effect 3.19, which end with what was submitted', async (t) => {
  t.match(readStandardIssue({ message: 'is missing' }, ['a'], undefined), [{ keyword: 'required' }])
  t.match(readStandardIssue({ message: 'is unexpected, expected: "a"' }, ['z'], 1), [{ keyword: 'additionalProperties', params: { additionalProperty: 'z' } }])
  t.match(readStandardIssue({ message: 'Expected string, actual 5' }, ['a'], 5), [{ keyword: 'type', params: { type: 'string' } }])
})
