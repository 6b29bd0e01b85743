import t from 'tap'
import type { IssueFacts } from '../../../types/issue.js'
import type { DefinedLocale } from '../../../types/locale.js'
import { compileSentences } from '../../../lib/validation/wording/compile-sentences.js'
import { toIssueFacts } from '../../../lib/validation/issues/to-issue-facts.js'

const xx: DefinedLocale = {
  locale: 'xx',
  entries: {},
  validationFailed: 'Failed',
  typeNames: { string: 'STRING', null: 'NULL' },
  sentences: {
    too_short: '{label} ({gender}): {min, plural, one {# char} other {# chars}}',
    invalid_type: '{label}: {expected}',
    invalid_format: '{label}: format',
    'invalid_format.email': '{label}: mail',
    missing_body: 'No body',
    broken: '{label, plural}',
    invalid: '{label}: invalid'
  }
}

function issue (code: string, more: Partial<IssueFacts> = {}): IssueFacts {
  return { ...toIssueFacts({ field: 'items.0.name', code }), ...more }
}

function say (one: IssueFacts, options: object = {}, locale = 'xx'): string | undefined {
  return compileSentences(locale, { definitions: [xx], ...options }).describe(one)?.message
}

t.test('an issue with its texts', async (t) => {
  const one = issue('too_short', { params: { min: 2 }, title: 'Name' })
  t.same(compileSentences('xx', { definitions: [xx] }).describe(one), { ...one, label: 'Name', message: 'Name (other): 2 chars' })
})

t.test('built-in sentences: of the case, then of the code', async (t) => {
  t.equal(say(issue('invalid_format', { params: { format: 'email' } })), 'name: mail')
  t.equal(say(issue('invalid_format', { params: { format: 'iban' } })), 'name: format')
  t.equal(say(issue('invalid_type', { params: { expected: ['string', 'null'] } })), 'name: STRING or NULL')
  t.equal(say(issue('missing_body')), 'No body')
})

t.test('what has no sentence', async (t) => {
  t.equal(say(issue('sms_failed')), undefined)
  t.equal(say(issue('constructor')), undefined)
  t.equal(say(issue('too_short')), undefined, 'its param is not known')
  t.equal(say(issue('broken')), undefined)
  t.equal(say(issue('too_short', { params: { min: 1 } }), {}, 'yy'), undefined)
})

t.test('a language serves its regions', async (t) => {
  t.equal(say(issue('too_short', { params: { min: 1 } }), {}, 'xx-XX'), 'name (other): 1 char')
})

t.test('the user\'s sentences, the most specific first', async (t) => {
  const one = issue('too_short', { params: { min: 2 }, resource: 'Order' })
  const messages: Record<string, string> = {}
  for (const [key, text] of [
    ['too_short', 'E'], ['items.*.name.too_short', 'D'], ['items.0.name.too_short', 'C'], ['Order.items.*.name.too_short', 'B'],
    ['Order.items.0.name.too_short', 'A {min}']
  ] as const) {
    messages[key] = text
    t.equal(say(one, { messages: { xx: messages } }), text.replace('{min}', '2'))
  }
  t.equal(say(issue('too_short', { params: { min: 2 }, resource: 'User' }), { messages: { xx: messages } }), 'C')
  t.equal(say(issue('sms_failed'), { messages: { xx: { sms_failed: '{label}?' } } }), 'name?')
})

t.test('a user\'s sentence that cannot be filled leaves it to the next', async (t) => {
  const messages = { xx: { 'items.*.name.too_short': '{typo}', too_short: 'At least {min}' } }
  t.equal(say(issue('too_short', { params: { min: 2 } }), { messages }), 'At least 2')
  t.equal(say(issue('too_short', { params: { min: 2 } }), { messages: { xx: { too_short: '{typo}' } } }), 'name (other): 2 chars')
})

t.test('a text given by hand goes before all', async (t) => {
  t.equal(say(issue('too_short', { message: 'No {label}' }), { messages: { xx: { too_short: 'E' } } }), 'No {label}')
  t.equal(say(issue('sms_failed', { message: 'No' }), {}, 'yy'), 'No')
})

t.test('labels and genders', async (t) => {
  const labels = { xx: { 'items.*.name': { text: 'Name', gender: 'n' } } }
  t.equal(say(issue('too_short', { params: { min: 1 } }), { labels }), 'Name (n): 1 char')
  t.equal(say(issue('too_short', { params: { min: 1, label: 'x', gender: 'x' } }), { labels }), 'Name (n): 1 char')
})

t.test('a sentence for whatever has none', async (t) => {
  t.equal(compileSentences('xx', { definitions: [xx] }).describeAsInvalid(issue('x'))?.message, 'name: invalid')
  t.equal(compileSentences('yy', { definitions: [xx] }).describeAsInvalid(issue('x')), undefined)
  t.equal(compileSentences('yy', { definitions: [] }).labelOf(issue('x')), 'name')
})

t.test('parts and items in the words of the language, the most specific first', async (t) => {
  const parts = { body: 'The body', querystring: 'The query', params: 'The path', headers: 'The headers' }
  const definitions = [xx, { ...xx, item: 'No. {position}, {label}', parts }, { ...xx, locale: 'xx-XX' }]
  t.equal(say(issue('blank', { pointer: '' }), { definitions, messages: { xx: { blank: '{label}!' } } }, 'xx-XX'), 'The body!')
  t.equal(say(issue('too_short', { params: { min: 1 } }), { definitions }, 'xx-XX'), 'No. 1, name (other): 1 char')
})

t.test('a language without a word for a part has no sentence that names it', async (t) => {
  const whole = issue('too_short', { pointer: '', params: { min: 1 } })
  t.equal(say(whole), undefined)
  t.equal(say(issue('missing_body', { pointer: '' })), 'No body')
  t.equal(say(whole, { labels: { xx: { '': 'Body' } } }), 'Body (other): 1 char')
  t.equal(say({ ...whole, title: 'Order' }), 'Order (other): 1 char')
  t.equal(compileSentences('xx', { definitions: [xx] }).labelOf(whole), 'body')
})
