import t from 'tap'
import { issueGroup } from '../../../lib/validation/issues/issue-groups.js'
import { builtInLocales } from '../../../lib/message/locales/index.js'

t.test('the group of a code', async (t) => {
  t.equal(issueGroup('missing_field'), 'missing_field')
  t.equal(issueGroup('blank'), 'missing_field')
  t.equal(issueGroup('too_short'), 'invalid')
  t.equal(issueGroup('already_exists'), 'already_exists')
  t.equal(issueGroup('not_found'), 'missing')
  t.equal(issueGroup('mismatch'), 'unprocessable')
  t.equal(issueGroup('condition_not_met'), 'unprocessable')
})

t.test('a code that is not built in', async (t) => {
  for (const code of ['sms_failed', 'constructor', '__proto__', '']) t.equal(issueGroup(code), 'custom', code)
})

t.test('every code with a sentence has a group', async (t) => {
  for (const key of builtInLocales.flatMap(({ sentences }) => Object.keys(sentences))) {
    t.not(issueGroup(key.replace(/\..*/, '')), 'custom', key)
  }
})
