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
  t.match(resolve(issue('/email')), { text: 'Почта', gender: 'f' })
  t.match(resolve(issue('/name')), { text: 'Имя', gender: 'other' })
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

t.test('in the words of the language: parts, and the places of items', async (t) => {
  const labels = {
    en: {
      'items.*.name': { text: 'The name', gender: 'n' },
      'items.0.name': 'The first name',
      tags: { text: 'The tags', gender: 'pl' },
      'words.*': 'Word',
      codes: { text: 'The codes', gender: 'pl', name: 'Code list' }
    }
  } as const
  const { resolve, place } = compileLabels('en', labels, en)
  const say = (pointer: string, more?: Partial<IssueFacts>): readonly [string, string] => {
    const { text, gender, positions } = resolve(issue(pointer, more))
    return [place(text, positions), gender]
  }
  t.same(say(''), ['The request body', 'n'])
  t.same(say('', { title: 'User' }), ['User', 'other'])
  t.same(say('/name'), ['name', 'other'])
  t.same(say('/items/1/name'), ['Item 2: The name', 'n'], 'the gender is that of what is inside')
  t.same(say('/items/0/name'), ['The first name', 'other'], 'a label for this very one says all')
  t.same(say('/items/1/parts/0/size', { title: 'Size' }), ['Item 2: Item 1: Size', 'other'])
  t.same(say('/tags'), ['The tags', 'pl'])
  t.same(say('/tags/0'), ['Item 1 of Tags', 'n'], 'an element is not its list')
  t.same(say('/codes/0'), ['Item 1 of Code list', 'n'])
  t.same(say('/ids/2'), ['Item 3 of ids', 'n'])
  t.same(say('/words/0'), ['Item 1: Word', 'other'], 'its label goes before')
  t.same(say('/items/1/ids/2'), ['Item 2: Item 3 of ids', 'n'])
  t.same(say('/matrix/0/1'), ['Item 1: Item 2 of matrix', 'n'])
  t.same(say('/0'), ['Item 1', 'n'])
  t.same(say('/0/1'), ['Item 1: Item 2', 'n'])
  t.same(say('/years/12345678901'), ['12345678901', 'other'], 'too long for a position')
  t.same(say('/'), ['The request body', 'n'], 'a member without a name')
  t.same(say('/5', { code: 'unknown_field' }), ['5', 'other'], 'a member that the client named')
  t.same(say('/items/1/7', { code: 'unknown_field' }), ['Item 2: 7', 'other'])
  t.same(say('', { code: 'unknown_field' }), ['The request body', 'n'])
})

t.test('a language that has no word for elements names their list', async (t) => {
  const { resolve, place } = compileLabels('en', { en: { tags: { text: 'The tags', gender: 'pl' } } }, { parts: en.parts, item: en.item })
  const say = (pointer: string): readonly [string, string] => {
    const { text, gender, positions } = resolve(issue(pointer))
    return [place(text, positions), gender]
  }
  t.same(say('/tags/0'), ['Item 1: The tags', 'other'])
  t.same(say('/0'), ['Item 1: The request body', 'other'])
  t.same(say('/ids/0'), ['Item 1: ids', 'other'])
  t.equal(compileLabels('en', {}, { item: 'An item' }).place('x', [1]), 'An item')
  const { resolve: resolveElement } = compileLabels('en', {}, { item: en.item, element: { text: 'An element', alone: 'An element' } })
  t.match(resolveElement(issue('/ids/0')), { text: 'An element', gender: 'other' })
})
