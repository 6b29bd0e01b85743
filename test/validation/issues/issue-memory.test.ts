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
      for (const left of [1e6, 1000, 5000, 20_000, 80_000]) {
        const tell = (more: object): unknown => {
          const work = { left }
          return { ...toIssues(errors, { source: 'body', schema, data, maxIssues: 50, work, ...more }), left: Math.round(work.left) }
        }
        if (JSON.stringify(tell({ memory })) !== JSON.stringify(tell({ memory: createIssueMemory() }))) return false
        if (left === 1e6 && JSON.stringify(toIssues(errors, { source: 'body', schema, data, maxIssues: 50, memory })) !==
          JSON.stringify(toIssues(errors, { source: 'body', schema, data, maxIssues: 50 }))) return false
      }
    }
    return true
  }), { numRuns: 60 })
})

t.test('lists of errors that belong together', async (t) => {
  const variant = (kind: string, ...names: readonly string[]): object => ({ type: 'object', required: ['kind', ...names], properties: { kind: { const: kind } } })
  const union = { type: 'object', properties: { u: { oneOf: [variant('a', 'x'), variant('b', 'y', 'z'), { type: 'string' }] } } }
  const memory = createIssueMemory()
  const tell = (data: unknown, more: object = {}, schema: object = union): readonly object[] => {
    const { work = { left: 1e6 } } = more as { work?: { left: number } }
    return toIssues(findErrors(schema, data, { shared: [{ $id: 'shared', ...union }] }), { source: 'body', schema, data, maxIssues: 50, memory, work, ...more }).issues
  }
  const first = tell({ u: { kind: 'a' } })
  t.equal(tell({ u: { kind: 'a', more: 5 } })[0], first[0], 'the same object where no other facts count')
  t.match(first, [{ pointer: '/u/x', code: 'missing_field' }])
  const others: ReadonlyArray<readonly [string, unknown, object]> = [
    ['another tag', { u: { kind: 'b' } }, { pointer: '/u/y', code: 'missing_field' }],
    ['a tag of none', { u: { kind: 'c' } }, { pointer: '/u/kind', code: 'unknown_variant' }],
    ['no tag', { u: {} }, { pointer: '/u/kind', code: 'missing_field' }],
    ['no object', { u: 5 }, { pointer: '/u', code: 'invalid_type' }]
  ]
  for (const [name, data, issue] of others) t.match(tell(data), [issue], name)
  t.not(tell({ u: { kind: 'a' } }, { work: { left: 3000 } })[0], first[0], 'too little work to tell it')
  t.equal(tell({ u: { kind: 'a' } })[0], first[0])
  t.not(tell({ u: { kind: 'a' } }, { keywords: new Map([['required', () => ({ code: 'own', params: {} })]]) })[0], first[0], 'a keyword of the app')
  const anew: ReadonlyArray<readonly [string, unknown, object]> = [
    ['unknown members', { b: 1 }, { additionalProperties: false, anyOf: [{ required: ['x'] }, { type: 'string' }] }],
    ['a union of another document', { u: { kind: 'a' } }, { allOf: [{ $ref: 'shared#' }] }],
    ['limits that are submitted', { a: 1 }, { anyOf: [{ required: ['x'] }, { type: 'string' }], properties: { a: { const: { $data: '1/b' } } } }],
    ['too many', Array(60).fill({}), { type: 'array', items: { anyOf: [variant('a', 'b', 'c', 'd'), variant('a', 'b', 'c')] } }],
    ['a schema that is none', 1, { anyOf: [{ type: 'string' }] }]
  ]
  for (const [name, data, schema] of anew) {
    const more = name === 'a schema that is none' ? { schema: true } : {}
    t.not(tell(data, more, schema)[0], tell(data, more, schema)[0], name)
  }
  const ambiguous = { oneOf: [{ type: 'object' }, { type: 'object', title: 'B' }, { type: 'string' }] }
  t.match(tell({}, {}, ambiguous), [{ code: 'ambiguous_variant' }])
  t.equal(tell({}, {}, ambiguous)[0], tell({}, {}, ambiguous)[0])
  const condition = { if: { required: ['a'] }, then: { required: ['b'] }, else: { required: ['c'] } }
  t.match([tell({ a: 1 }, {}, condition)[0], tell({}, {}, condition)[0]], [{ pointer: '/b' }, { pointer: '/c' }])
  t.same(toIssues(findErrors(union, { u: {} }), { source: 'body', schema: union, maxIssues: 50, memory }).truncated, false, 'without the data')
})
