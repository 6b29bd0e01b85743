import t from 'tap'
import { keywordRules } from '../../../../lib/validation/issues/keywords/keyword-rules.js'
import { parseFailure } from '../../../../lib/validation/issues/parse-failure.js'
import { issueGroup } from '../../../../lib/validation/issues/issue-groups.js'

t.test('names of built-in members are no keywords', async (t) => {
  for (const name of ['constructor', '__proto__', 'toString', '']) t.notOk(keywordRules.has(name))
})

t.test('every rule knows its code, whatever its params are', async (t) => {
  for (const params of [undefined, {}, { limit: 'x', type: 5, missingProperty: 5, allowedValues: 'x', tag: 5, i: null }]) {
    for (const [keyword, rule] of keywordRules) {
      const failure = parseFailure({ keyword, params }, { schema: {} })
      const { code, member } = rule(failure, { schema: {} })
      t.not(issueGroup(code), 'custom', keyword)
      t.equal(member, undefined)
    }
  }
})
