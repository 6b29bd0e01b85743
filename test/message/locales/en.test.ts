import t from 'tap'
import { compileMessage } from '../../../lib/message/compile-message.js'
import { en } from '../../../lib/message/locales/en.js'

function say (key: keyof typeof en.sentences, params: Readonly<Record<string, unknown>> = {}): string {
  const message = compileMessage(en.sentences[key] ?? '', 'en')
  return typeof message === 'string' ? message : message({ label: 'Password', gender: 'other', ...params })
}

t.test('the sentences read like English', async (t) => {
  t.equal(say('missing_field'), 'Password is required')
  t.equal(say('blank'), 'Password is required')
  t.equal(say('null_not_allowed'), 'Password must not be empty')
  t.equal(say('invalid_type', { expected: 'a whole number' }), 'Password must be a whole number')
  t.equal(say('invalid_format'), 'Password has the wrong format')
  t.equal(say('not_in_list', { allowed: 'open or closed' }), 'Password must be one of: open or closed')
  t.equal(say('not_equal.accepted'), 'Password must be accepted')
  t.equal(say('already_exists'), 'Password is already taken')
  t.equal(say('mismatch', { other: 'Repeat password' }), 'Password must match Repeat password')
  t.equal(say('missing_body'), 'The request body is required')
})

t.test('the verb agrees with a plural label', async (t) => {
  const params = { label: 'Tags', gender: 'pl' }
  t.equal(say('missing_field', params), 'Tags are required')
  t.equal(say('missing_dependent_field', { ...params, when_present: 'Topic' }), 'Tags are required when Topic is given')
  t.equal(say('invalid_format', params), 'Tags have the wrong format')
  t.equal(say('not_found', params), 'Tags do not exist')
  t.equal(say('ambiguous_variant', params), 'Tags match more than one of the allowed variants')
  t.equal(say('too_few_fields', { label: 'The request body', gender: 'n', min: 1 }), 'The request body must have at least 1 field')
  t.equal(say('invalid', { label: 'The path parameters', gender: 'pl' }), 'The path parameters are invalid')
})

t.test('one and many', async (t) => {
  t.equal(say('too_short', { min: 8 }), 'Password must be at least 8 characters')
  t.equal(say('too_short', { min: 1 }), 'Password must be at least 1 character')
  t.equal(say('too_many_items', { max: 1000 }), 'Password must have at most 1,000 items')
  t.equal(say('too_many_decimals', { decimals: 2 }), 'Password must have at most 2 decimal places')
})

t.test('limits with and without themselves', async (t) => {
  t.equal(say('too_small', { min: 18, inclusive: 'true' }), 'Password must be at least 18')
  t.equal(say('too_small', { min: 0, inclusive: 'false' }), 'Password must be greater than 0')
  t.equal(say('too_large', { max: 99.5, inclusive: 'true' }), 'Password must be at most 99.5')
  t.equal(say('too_large', { max: 1, inclusive: 'false' }), 'Password must be less than 1')
  t.equal(say('too_early', { min: 'January 1, 2030', inclusive: 'true' }), 'Password must be no earlier than January 1, 2030')
  t.equal(say('too_early', { min: '2030-01-01', inclusive: 'false' }), 'Password must be later than 2030-01-01')
  t.equal(say('too_late', { max: '2030-01-01', inclusive: 'true' }), 'Password must be no later than 2030-01-01')
  t.equal(say('too_late', { max: '2030-01-01', inclusive: 'false' }), 'Password must be earlier than 2030-01-01')
})

t.test('the type names fit a list', async (t) => {
  const list = new Intl.ListFormat('en', { type: 'disjunction' })
  t.equal(say('invalid_type', { expected: list.format([en.typeNames.string, en.typeNames.null]) }), 'Password must be a string or empty')
})
