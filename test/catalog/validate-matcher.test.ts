import t from 'tap'
import { findMatcherProblem } from '../../lib/catalog/validate-matcher.js'

t.test('matchers', async (t) => {
  for (const matcher of [
    { code: '23505' }, { code: 11000 }, { name: 'MongoError' }, { statusCode: 409 }, { instanceof: TypeError },
    { code: 'X', name: 'Y', statusCode: 500, instanceof: Error }, { code: 'X', name: undefined }
  ]) t.equal(findMatcherProblem(matcher), undefined)
})

t.test('what is none', async (t) => {
  const rows: ReadonlyArray<readonly [unknown, string]> = [
    [null, 'of one or more of code, name, statusCode, instanceof'],
    ['23505', 'of one or more of code, name, statusCode, instanceof'],
    [[], 'of one or more of code, name, statusCode, instanceof'],
    [{}, 'of one or more of code, name, statusCode, instanceof'],
    [{ code: undefined }, 'of one or more of code, name, statusCode, instanceof'],
    [{ code: 'X', constraint: 'users_email_key' }, 'of one or more of code, name, statusCode, instanceof'],
    [{ code: null }, 'of a code that is a string or number'],
    [{ name: /x/ }, 'of a name that is a string'],
    [{ statusCode: '409' }, 'of a statusCode that is an integer'],
    [{ instanceof: 'TypeError' }, 'of a class as instanceof']
  ]
  for (const [matcher, problem] of rows) t.equal(findMatcherProblem(matcher), problem)
})
