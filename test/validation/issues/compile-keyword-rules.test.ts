import t from 'tap'
import { compileKeywordRules } from '../../../lib/validation/issues/compile-keyword-rules.js'
import { addFormats, findIssues, tell, type AjvPlugin } from '../find-issues.js'

t.test('a keyword of the app has its code, and shows what is named', async (t) => {
  const rules = compileKeywordRules({ even: 'not_even', between: { code: 'out_of_range', params: ['min', 'max', 'list', 'mixed', 'absent'] } })
  const params = { min: 1, max: 2, list: ['a', 1], mixed: ['a', {}], value: 's3cret' }
  t.same(rules.get('even')?.({ params } as never, { schema: {} }), { code: 'not_even', params: {} })
  t.same(rules.get('between')?.({ params } as never, { schema: {} }), { code: 'out_of_range', params: { min: 1, max: 2, list: ['a', 1] } })
  t.equal(rules.get('constructor'), undefined)
})

t.test('with Ajv', async (t) => {
  const plug: AjvPlugin = (ajv) => (ajv as unknown as { addKeyword: (definition: object) => void }).addKeyword({
    keyword: 'even',
    type: 'integer',
    error: { message: 'must be even', params: () => ({ str: '{step: 2}', toString: () => '{step: 2}' }) },
    validate: (_schema: unknown, data: number) => data % 2 === 0
  })
  const options = { plugins: [addFormats, plug] }
  const schema = { properties: { a: { even: true }, b: { $ref: '#/definitions/pair' } }, definitions: { pair: { even: true } } }
  t.same(tell(schema, { a: 3, b: 3 }, options), [['/a', 'invalid', {}], ['/b', 'invalid', {}]])
  const keywords = compileKeywordRules({ even: 'not_even' })
  t.same(findIssues(schema, { a: 3, b: 3 }, { ...options, context: { keywords } }).map(({ pointer, code, group }) => [pointer, code, group]), [
    ['/a', 'not_even', 'custom'], ['/b', 'not_even', 'custom']
  ])
})

t.test('a macro that is registered stands for what failed in its schema', async (t) => {
  const plug: AjvPlugin = (ajv) => (ajv as unknown as { addKeyword: (definition: object) => void }).addKeyword({
    keyword: 'percent', type: 'number', macro: () => ({ minimum: 0, maximum: 100 })
  })
  const options = { plugins: [plug] }
  t.same(tell({ percent: true }, 101, options), [['', 'too_large', { max: 100, inclusive: true }]])
  t.same(tell({ percent: true }, 101, { ...options, context: { keywords: compileKeywordRules({ percent: 'no_percentage' }) } }), [['', 'no_percentage', {}]])
})
