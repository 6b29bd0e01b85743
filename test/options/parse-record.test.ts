import t from 'tap'
import { parseRecord } from '../../lib/options/parse-record.js'
import { collectProblems } from './collect-problems.js'

const parse = (value: unknown): ReturnType<typeof collectProblems> => collectProblems((must) => parseRecord('x', value, ['a', 'b'], must))

t.test('an object of known properties', async (t) => {
  t.strictSame(parse(undefined), { parsed: {}, problems: [] })
  t.strictSame(parse({ a: 1 }), { parsed: { a: 1 }, problems: [] })
})

t.test('anything else', async (t) => {
  for (const [value, shown] of [[null, 'null'], [[], 'an array'], ['a', '"a"'], [true, 'true']]) {
    t.strictSame(parse(value), { parsed: {}, problems: [`x must be an object of a, b, received ${String(shown)}`] })
  }
  t.strictSame(parse({ a: 1, c: 2, d: 3 }).problems, ['x.c must be one of a, b, received "c"', 'x.d must be one of a, b, received "d"'])
})
