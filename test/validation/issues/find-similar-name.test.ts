import t from 'tap'
import { findSimilarName } from '../../../lib/validation/issues/find-similar-name.js'

const NAMES = ['firstName', 'email', 'zip', 'e-mail2', 'id']

t.test('a name written otherwise, or with a slip', async (t) => {
  for (const [name, meant] of [
    ['first_name', 'firstName'], ['FIRSTNAME', 'firstName'], ['emial', 'email'], ['emal', 'email'], ['emaail', 'email'], ['emaik', 'email'], ['E-Mail', 'email'],
    ['firstNme', 'firstName'], ['zipp', 'zip'], ['email2', 'e-mail2']
  ] as const) t.equal(findSimilarName(name, NAMES), meant, name)
})

t.test('no such name', async (t) => {
  for (const name of ['', 'ix', 'i', 'phone', 'emnoil', 'meail2x', 'zpi2', 'x'.repeat(1000)]) t.equal(findSimilarName(name, NAMES), undefined, name)
  t.equal(findSimilarName('email', []), undefined)
  t.equal(findSimilarName('ids', ['id']), undefined, 'too short a name')
})
