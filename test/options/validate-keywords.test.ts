import t from 'tap'
import { validateKeywords } from '../../lib/options/validate-keywords.js'
import { collectProblems } from './collect-problems.js'

t.test('keywords of the app', async (t) => {
  for (const keywords of [{}, { even: 'not_even' }, { even: { code: 'not_even' }, odd: { code: 'x', params: ['a'] } }]) {
    t.strictSame(collectProblems((must) => validateKeywords(keywords, must)).problems, [])
  }
})

t.test('what is none', async (t) => {
  const tell = (keywords: unknown): string[] => collectProblems((must) => validateKeywords(keywords, must)).problems
  t.strictSame(tell('x'), ['validation.keywords must be an object, received "x"'])
  t.strictSame(tell({ type: 'x' }), ['validation.keywords.type must be a keyword that is not of JSON Schema, received "x"'])
  for (const given of ['', 5, {}, { code: 5 }, { code: 'x', params: 'y' }, { code: 'x', params: [5] }, { code: 'x', other: 1 }]) {
    t.match(tell({ even: given }), [/^validation\.keywords\.even must be a code or \{ code, params \}, params being names, received /])
  }
})
