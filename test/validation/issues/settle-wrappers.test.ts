import t from 'tap'
import { toIssues } from '../../../lib/validation/issues/to-issues.js'
import { Ajv2020, tell } from '../find-issues.js'

t.test('conditions leave what failed inside', async (t) => {
  const schema = {
    properties: { country: {} },
    if: { properties: { country: { const: 'US' } }, required: ['country'] },
    then: { required: ['state'] },
    else: { properties: { zip: { type: 'string' } } }
  }
  t.same(tell(schema, { country: 'US' }), [['/state', 'missing_field', {}]])
  t.same(tell(schema, { zip: 5 }), [['/zip', 'invalid_type', { expected: ['string'], received: 'number' }]])
  t.same(tell({ if: {}, then: false }, 1), [['', 'not_allowed', {}]])
})

t.test('a condition alone', async (t) => {
  const error = { keyword: 'if', instancePath: '/a', schemaPath: '#/properties/a/if', params: { failingKeyword: 'then' } }
  t.match(toIssues([error], { source: 'body', maxIssues: 5 }).issues, [{ pointer: '/a', code: 'condition_not_met', group: 'unprocessable', params: { branch: 'then' } }])
})

t.test('a condition takes nothing that is not its own', async (t) => {
  const schema = { allOf: [{ properties: { a: { minLength: 3 } } }, { properties: { a: { if: {}, then: { pattern: '^x' } } } }] }
  t.same(tell(schema, { a: 'y' }), [
    ['/a', 'too_short', { min: 3, actual: 1 }],
    ['/a', 'invalid_format', { format: 'pattern' }]
  ])
  t.same(tell({ properties: { a: { type: 'string' }, b: { anyOf: [{ type: 'string' }] } } }, { a: 1, b: 1 }).map(([pointer]) => pointer), ['/a', '/b'])
})

t.test('contains', async (t) => {
  const schema = { contains: { type: 'string' }, minContains: 2, maxContains: 3 }
  const options = { Ajv: Ajv2020 }
  t.same(tell(schema, [1, 'a'], options), [['', 'missing_item', { min: 2, max: 3 }]])
  t.same(tell(schema, [1, 'a', 'b', 'c', 'd'], options), [['', 'too_many_matching_items', { min: 2, max: 3 }]])
  t.same(tell(schema, [1, 'a', 'b', 'c', 'd', 2, 3], options), [['', 'too_many_matching_items', { min: 2, max: 3 }]])
  t.same(tell(schema, [1, 'a', 'b', 'c', 'd'], { ...options, withData: false }), [['', 'missing_item', { min: 2, max: 3 }]])
  t.same(tell({ contains: { type: 'string' } }, [1]), [['', 'missing_item', { min: 1 }]])
})

t.test('propertyNames', async (t) => {
  t.same(tell({ properties: { a: { propertyNames: { maxLength: 1 } } } }, { a: { bc: 1 } }), [['/a/bc', 'invalid_field_name', {}]])
})

const INNER = { keyword: 'minLength', instancePath: '/a', schemaPath: '#/properties/a/minLength', params: { limit: 8 } }

function tellWorded (errorMessage: unknown, message: unknown, errors: unknown): unknown {
  const schema = { properties: { a: { minLength: 8 } }, errorMessage }
  const error = { keyword: 'errorMessage', instancePath: '', schemaPath: '#/errorMessage', params: { errors }, message }
  return toIssues([error], { source: 'body', schema, maxIssues: 5 }).issues.map((issue) => [issue.pointer, issue.code, issue.message])
}

t.test('errorMessage of ajv-errors', async (t) => {
  t.same(tellWorded('Too short', 'Too short', [INNER]), [['/a', 'too_short', 'Too short']])
  t.same(tellWorded({ properties: { a: 'Too short' } }, 'Too short', [INNER]), [['/a', 'too_short', 'Too short']])
})

t.test('a text that was made of submitted values is not shown', async (t) => {
  t.same(tellWorded('$' + '{/a} is too short', 's3cret is too short', [INNER]), [['/a', 'too_short', undefined]])
  t.same(tellWorded(undefined, 'Too short', [INNER]), [['/a', 'too_short', undefined]])
})

t.test('errorMessage that stands for nothing known', async (t) => {
  t.same(tellWorded('No', 'No', 'x'), [['', 'invalid', 'No']])
  t.same(tellWorded('No', 5, [null]), [['', 'invalid', undefined]])
})

t.test('a union that has a text', async (t) => {
  const errors = [
    { keyword: 'type', instancePath: '', schemaPath: '#/anyOf/0/type', params: { type: 'string' } },
    { keyword: 'required', instancePath: '', schemaPath: '#/anyOf/1/required', params: { missingProperty: 'b' } },
    { keyword: 'anyOf', instancePath: '', schemaPath: '#/anyOf', params: {} }
  ]
  t.same(tellWorded('Bad', 'Bad', errors), [['/b', 'missing_field', 'Bad']])
})

t.test('macros leave what failed inside, but nothing behind a $ref that stands beside them', async (t) => {
  const outer = { keyword: 'range', instancePath: '/a', schemaPath: '#/properties/a/range', params: {} }
  const inner = { keyword: 'maximum', instancePath: '/a', schemaPath: '#/properties/a/range/maximum', params: { limit: 5 } }
  const beside = { keyword: 'maxLength', instancePath: '/a', schemaPath: '#/definitions/b/maxLength', params: { limit: 5 } }
  const tell = (...errors: readonly object[]): unknown => toIssues(errors, { source: 'body', maxIssues: 5 }).issues.map(({ code }) => code)
  t.same(tell(inner, outer), ['too_large'])
  t.same(tell(beside, outer), ['too_long', 'invalid'])
  t.same(tell(outer), ['invalid'])
})

t.test('select of ajv-keywords leaves what failed in its cases', async (t) => {
  const select = { keyword: 'select', instancePath: '', schemaPath: '#/select', params: {} }
  const inner = { keyword: 'required', instancePath: '', schemaPath: '#/selectCases/a/required', params: { missingProperty: 'x' } }
  t.match(toIssues([inner, select], { source: 'body', maxIssues: 5 }).issues, [{ pointer: '/x', code: 'missing_field' }])
  t.match(toIssues([select], { source: 'body', maxIssues: 5 }).issues, [{ pointer: '', code: 'invalid' }])
})

t.test('a wrapper too deep to be shown', async (t) => {
  const error = { keyword: 'anyOf', instancePath: '/a'.repeat(99), schemaPath: '#/anyOf', params: {} }
  t.match(toIssues([error], { source: 'body', maxIssues: 5 }).issues, [{ pointer: '/a'.repeat(32), code: 'invalid', group: 'invalid' }])
})
