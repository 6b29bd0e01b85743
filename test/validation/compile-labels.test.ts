import t from 'tap'
import type { IssueFacts } from '../../types/issue.js'
import { compileLabels } from '../../lib/validation/compile-labels.js'
import { toIssueFacts } from '../../lib/validation/to-issue-facts.js'

function issue (pointer: string, more: Partial<IssueFacts> = {}): IssueFacts {
  return { ...toIssueFacts({ pointer, code: 'blank' }), ...more }
}

t.test('labels by field, for items by *', async (t) => {
  const { resolve } = compileLabels('en', { en: { email: 'E-mail', 'items.*.name': 'Name', 'items.0.name': 'First name', '*': 'Entry' } })
  t.equal(resolve(issue('/email')).text, 'E-mail')
  t.equal(resolve(issue('/items/0/name')).text, 'First name')
  t.equal(resolve(issue('/items/7/name')).text, 'Name')
  t.equal(resolve(issue('/3')).text, 'Entry')
})

t.test('labels go before titles, and those before names', async (t) => {
  const { resolve } = compileLabels('en', { en: { email: 'E-mail' } })
  t.equal(resolve(issue('/email', { title: 'Mail' })).text, 'E-mail')
  t.equal(resolve(issue('/name', { title: 'Full name' })).text, 'Full name')
  t.equal(resolve(issue('/user/name')).text, 'name')
  t.equal(resolve(issue('/constructor')).text, 'constructor')
})

t.test('an index alone says nothing', async (t) => {
  const { resolve } = compileLabels('en')
  t.equal(resolve(issue('/user/tags/0')).text, 'tags.0')
  t.equal(resolve(issue('/matrix/0/1')).text, 'matrix.0.1')
  t.equal(resolve(issue('/0/1')).text, '0.1')
})

t.test('a part as a whole is named by its source', async (t) => {
  const { resolve } = compileLabels('en', { en: {} })
  t.equal(resolve(issue('')).text, 'body')
  t.equal(resolve(issue('', { source: 'headers' })).text, 'headers')
  t.equal(compileLabels('en', { en: { '': 'Request' } }).resolve(issue('')).text, 'Request')
})

t.test('gender', async (t) => {
  const { resolve } = compileLabels('ru', { ru: { email: { text: 'Почта', gender: 'f' }, name: 'Имя' } })
  t.same(resolve(issue('/email')), { text: 'Почта', gender: 'f' })
  t.same(resolve(issue('/name')), { text: 'Имя', gender: 'other' })
})

t.test('labels of a language serve its regions', async (t) => {
  const labels = { ru: { email: 'Почта', name: 'Имя' }, 'ru-BY': { name: 'Имя (BY)' } }
  t.equal(compileLabels('ru-BY', labels).resolve(issue('/email')).text, 'Почта')
  t.equal(compileLabels('ru-BY', labels).resolve(issue('/name')).text, 'Имя (BY)')
  t.equal(compileLabels('ru', labels).resolve(issue('/name')).text, 'Имя')
  t.equal(compileLabels('en', labels).resolve(issue('/name')).text, 'name')
})

t.test('another field', async (t) => {
  const { resolveBeside } = compileLabels('en', { en: { 'items.*.password': 'Password', email: 'E-mail', 'user.name': 'Name' } })
  t.equal(resolveBeside(issue('/items/0/confirmation'), 'password'), 'Password')
  t.equal(resolveBeside(issue('/items/0/confirmation'), 'email'), 'E-mail')
  t.equal(resolveBeside(issue('/items/0/confirmation'), 'user.name'), 'Name')
  t.equal(resolveBeside(issue(''), 'other'), 'other')
})
