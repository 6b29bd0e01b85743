import fc from 'fast-check'
import t from 'tap'
import { createIssueMemory, type RankedIssue } from '../../../lib/validation/issues/issue-memory.js'
import { toIssues } from '../../../lib/validation/issues/to-issues.js'
import { body, value } from '../arbitrary-schema.js'
import { findErrors } from '../find-issues.js'

const schema = { type: 'object' }
const tooShort = { keyword: 'minLength', schemaPath: '#/properties/a/minLength', instancePath: '/a', params: { limit: 8 } }

/** An issue made anew, which can be told apart from others. */
function make (): RankedIssue {
  return {
    issue: { source: 'body', pointer: '/a', field: 'a', code: 'too_short', group: 'invalid', keyword: 'minLength', params: {} },
    rank: [0],
    work: 0,
    isCertain: true
  }
}

t.test('an error that comes again has the same issue, frozen', async (t) => {
  const { recall } = createIssueMemory()
  const context = { source: 'body', schema, data: { a: 'abc' } } as const
  const first = recall(tooShort, context, make)
  t.equal(recall(tooShort, { ...context, data: { a: 'xyz' } }, make), first)
  t.ok(Object.isFrozen(first.issue))
})

t.test('issues that come together again are found as the same object, frozen', async (t) => {
  const { recall, together } = createIssueMemory()
  const context = { source: 'body', schema, data: {} } as const
  const [a, b] = ['/a', '/b'].map((instancePath) => recall({ ...tooShort, instancePath }, context, make).issue)
  if (a === undefined || b === undefined) throw new Error('There are two')
  const found = together([a, b])
  t.strictSame(found, { issues: [a, b], truncated: false })
  t.ok(Object.isFrozen(found))
  t.equal(together([a, b]), found)
  t.not(together([b, a]), found)
  t.not(together([a]), found)
  const { issue } = make()
  t.not(together([issue]), together([issue]), 'one that is not remembered')
  t.not(together(Array(9).fill(a)), together(Array(9).fill(a)), 'too many')
})

t.test('what the issue depends on tells errors apart', async (t) => {
  const { recall } = createIssueMemory()
  const context = { source: 'body', schema, data: { a: 'abc' } } as const
  const first = recall(tooShort, context, make)
  t.not(recall(tooShort, { ...context, data: { a: 'abcd' } }, make), first, 'its length')
  t.not(recall(tooShort, { ...context, source: 'querystring' }, make), first, 'its source')
  t.not(recall(tooShort, { ...context, resource: 'User' }, make), first, 'its resource')
  t.not(recall(tooShort, { ...context, schema: { type: 'object' } }, make), first, 'its schema')
  t.not(recall(tooShort, { ...context, sharedSchemas: {} }, make), first, 'the shared schemas')
  t.not(recall({ ...tooShort, instancePath: '/b' }, context, make), recall(tooShort, context, make), 'its place')
  const required = { keyword: 'required', schemaPath: '#/required', instancePath: '', params: { missingProperty: 'a' } }
  t.not(recall(required, context, make), recall({ ...required, params: { missingProperty: 'b' } }, context, make), 'the missing member')
  const type = { keyword: 'type', schemaPath: '#/type', instancePath: '', params: { type: 'object' } }
  t.not(recall(type, { ...context, data: [] }, make), recall(type, { ...context, data: undefined }, make), 'its type')
  t.equal(recall(type, { ...context, data: null }, make), recall(type, { ...context, data: undefined }, make), 'an absent body is null')
})

t.test('what depends on more is told anew', async (t) => {
  const { recall } = createIssueMemory()
  const context = { source: 'body', schema, data: {} } as const
  const others = [
    null, 'text', {}, { ...tooShort, keyword: 'uniqueItems' }, { ...tooShort, keyword: 1 }, { ...tooShort, parentSchema: {} }, { ...tooShort, schemaPath: 1 },
    { ...tooShort, instancePath: undefined }, { ...tooShort, params: null }, { ...tooShort, instancePath: `/${'a'.repeat(300)}` }
  ]
  for (const error of others) t.not(recall(error, context, make), recall(error, context, make), JSON.stringify(error))
  t.not(recall(tooShort, { source: 'body', schema: true }, make), recall(tooShort, { source: 'body', schema: true }, make), 'a schema that is no object')
  const keywords = new Map([['minLength', make]])
  t.not(recall(tooShort, { ...context, keywords }, make), recall(tooShort, { ...context, keywords }, make), 'a keyword of the app')
})

t.test('the memory is bounded', async (t) => {
  const { recall, together } = createIssueMemory()
  const context = { source: 'body', schema, data: {} } as const
  const first = recall(tooShort, context, make)
  // The schema and the first issue are two of them.
  for (let index = 0; index < 2046; index++) recall({ ...tooShort, instancePath: `/items/${index}` }, context, make)
  t.equal(recall(tooShort, context, make), first)
  recall({ ...tooShort, instancePath: '/one/more' }, context, make)
  t.not(recall(tooShort, context, make), first, 'then it starts again')
  const { issue } = recall(tooShort, context, make)
  const found = together([issue])
  for (let index = 0; index < 2048; index++) together([recall({ ...tooShort, instancePath: `/${index % 7}` }, context, make).issue, Object.freeze(make().issue)])
  t.not(together([issue]), found, 'so do the sequences')
})

t.test('what is remembered is what would be told', async () => {
  const memory = createIssueMemory()
  fc.assert(fc.property(body, fc.array(value, { minLength: 2, maxLength: 4 }), (schema, values) => {
    for (const data of [...values, ...values]) {
      const errors = findErrors(schema, data)
      const context = { source: 'body', schema, data, maxIssues: 50 } as const
      const [remembered, told] = [toIssues(errors, { ...context, memory }), toIssues(errors, context)]
      if (JSON.stringify(remembered) !== JSON.stringify(told)) return false
    }
    return true
  }), { numRuns: 60 })
})
