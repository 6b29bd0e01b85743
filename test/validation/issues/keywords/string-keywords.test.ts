import t from 'tap'
import { Type } from '@sinclair/typebox'
import { stringKeywords } from '../../../../lib/validation/issues/keywords/string-keywords.js'
import { parseFailure } from '../../../../lib/validation/issues/parse-failure.js'
import { tell } from '../../find-issues.js'

t.test('minLength', async (t) => {
  t.same(tell(Type.String({ minLength: 8 }), 'пять5'), [['', 'too_short', { min: 8, actual: 5 }]])
  t.same(tell(Type.String({ minLength: 8 }), 'x', { withData: false }), [['', 'too_short', { min: 8 }]])
})

t.test('minLength 1', async (t) => {
  t.same(tell(Type.String({ minLength: 1 }), ''), [['', 'blank', {}]])
  t.same(tell(Type.String({ minLength: 1, maxLength: 1 }), '', { withData: false }), [['', 'blank', {}]])
})

t.test('maxLength', async (t) => {
  t.same(tell(Type.String({ maxLength: 2 }), 'я🚀x'), [['', 'too_long', { max: 2, actual: 3 }]])
})

t.test('minLength and maxLength alike', async (t) => {
  const schema = Type.String({ minLength: 4, maxLength: 4 })
  t.same(tell(schema, 'abc'), [['', 'wrong_length', { length: 4 }]])
  t.same(tell(schema, 'abcde'), [['', 'wrong_length', { length: 4 }]])
  t.same(tell(schema, 'abcde', { context: { schema: undefined } }), [['', 'too_long', { max: 4, actual: 5 }]])
})

t.test('pattern', async (t) => {
  t.same(tell({ pattern: '^[A-Z]+$' }, 'x'), [['', 'invalid_format', { format: 'pattern' }]])
  t.same(tell({ pattern: '^[A-Z]+$', 'x-format-name': 'IBAN' }, 'x'), [['', 'invalid_format', { format: 'pattern', name: 'IBAN' }]])
  t.same(tell({ pattern: '^[A-Z]+$', 'x-format-name': 5 }, 'x'), [['', 'invalid_format', { format: 'pattern' }]])
})

t.test('format', async (t) => {
  for (const format of ['email', 'uuid', 'date-time', 'ipv4', 'json-pointer', 'byte']) {
    t.same(tell({ format }, '?'), [['', 'invalid_format', { format }]])
  }
})

// The keywords of ajv-formats, as it reports them.
function tellLimit (keyword: string, parentSchema: object = {}): unknown {
  const failure = parseFailure({ keyword, params: { comparison: '>=', limit: '2030-01-01' }, parentSchema }, { schema: undefined })
  return stringKeywords[keyword]?.(failure, { schema: undefined })
}

t.test('limits of dates', async (t) => {
  t.same(tellLimit('formatMinimum'), { code: 'too_early', params: { min: '2030-01-01', inclusive: true } })
  t.same(tellLimit('formatExclusiveMinimum'), { code: 'too_early', params: { min: '2030-01-01', inclusive: false } })
  t.same(tellLimit('formatMaximum'), { code: 'too_late', params: { max: '2030-01-01', inclusive: true } })
  t.same(tellLimit('formatExclusiveMaximum'), { code: 'too_late', params: { max: '2030-01-01', inclusive: false } })
})

t.test('submitted limits are not shown', async (t) => {
  t.same(tellLimit('formatMinimum', { formatMinimum: { $data: '1/a' } }), { code: 'too_early', params: { inclusive: true } })
  t.same(tellLimit('formatMaximum', { formatMaximum: { $data: '1/a' } }), { code: 'too_late', params: { inclusive: true } })
  const schema = { properties: { a: { type: 'string', minLength: { $data: '1/n' } }, f: { format: { $data: '1/g' } } } }
  t.same(tell(schema, { a: 'x', n: 77, f: '?', g: 'email' }, { ajv: { $data: true } }), [
    ['/a', 'too_short', { actual: 1 }],
    ['/f', 'invalid_format', {}]
  ])
})
