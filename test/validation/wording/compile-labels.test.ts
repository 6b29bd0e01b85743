import t from 'tap'
import type { IssueFacts } from '../../../types/issue.js'
import { en } from '../../../lib/message/locales/en.js'
import { compileLabels } from '../../../lib/validation/wording/compile-labels.js'
import { toIssueFacts } from '../../../lib/validation/issues/to-issue-facts.js'

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
  t.equal(resolve(issue('/')).text, 'body', 'nor does an empty name')
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

t.test('a value of a field', async (t) => {
  const { resolveValue } = compileLabels('en', { en: { 'status=open': 'Open', 'items.*.kind=1': { text: 'One', gender: 'n' } } })
  t.equal(resolveValue(issue('/status'), 'open'), 'Open')
  t.equal(resolveValue(issue('/items/4/kind'), '1'), 'One')
  t.equal(resolveValue(issue('/status'), 'closed'), undefined)
  t.equal(compileLabels('en').resolveValue(issue('/status'), 'open'), undefined)
})

t.test('in the words of the language: parts, and the positions of items', async (t) => {
  const labels = { en: { 'items.*.name': { text: 'The name', gender: 'n' }, 'items.0.name': 'The first name', tags: { text: 'The tags', gender: 'pl' } } } as const
  const { resolve } = compileLabels('en', labels, { parts: en.parts, item: en.item })
  t.same(resolve(issue('')), { text: 'The request body', gender: 'n' })
  t.same(resolve(issue('', { title: 'User' })), { text: 'User', gender: 'other' })
  t.same(resolve(issue('/name')), { text: 'name', gender: 'other' })
  t.same(resolve(issue('/items/1/name')), { text: 'Item 2: The name', gender: 'n' }, 'the gender is that of what is inside')
  t.same(resolve(issue('/items/0/name')), { text: 'The first name', gender: 'other' }, 'a label for this very one says all')
  t.same(resolve(issue('/items/1/parts/0/size', { title: 'Size' })), { text: 'Item 2: Item 1: Size', gender: 'other' })
  t.same(resolve(issue('/tags')), { text: 'The tags', gender: 'pl' })
  t.same(resolve(issue('/tags/0')), { text: 'Item 1: The tags', gender: 'other' }, 'an element is not its list')
  t.same(resolve(issue('/words/0')), { text: 'Item 1: words', gender: 'other' })
  t.same(resolve(issue('/0')), { text: 'Item 1: The request body', gender: 'other' })
  t.equal(resolve(issue('/years/12345678901')).text, '12345678901', 'too long for a position')
  t.equal(resolve(issue('/')).text, 'The request body', 'a member without a name')
  t.equal(compileLabels('en', {}, { item: 'An item' }).resolve(issue('/0')).text, 'An item')
})
