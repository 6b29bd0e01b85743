import t from 'tap'
import { sqliteErrors } from '../../lib/index.js'
import { answerBy, INTERNAL, slugBy } from './answer-by.js'

const map = sqliteErrors()
const failed = (data: unknown, type = 'ModelValidation', status: object = { statusCode: 400 }): Error => Object.assign(new Error('s3cret'), { name: 'ValidationError', type, data, ...status })
const failure = (keyword: string, params: object = {}): object[] => [{ message: 's3cret', keyword, params }]

t.test('recorded shapes of Objection 3.1: a model that fails its schema is answered with fields', async (t) => {
  const response = await answerBy(t, map, failed({
    email: failure('required', { missingProperty: 'email' }),
    'addr.city': failure('type', { type: 'string' }),
    age: failure('minimum', { comparison: '>=', limit: 18 }),
    kind: failure('enum', { allowedValues: ['a', 'b'] }),
    more: failure('additionalProperties', { additionalProperty: 'more' }),
    at: failure('format', { format: 'date' }),
    own: failure('toString'),
    name: failure('minLength'),
    none: [],
    odd: 5
  }), 'problem')
  t.equal(response.statusCode, 422)
  t.strictSame(response.json<{ errors: ReadonlyArray<{ pointer: string, code: string, detail: string }> }>().errors.map(({ pointer, code, detail }) => `${pointer} ${code}: ${detail}`), [
    '#/email missing_field: email is required',
    '#/addr/city invalid_type: city must be a string',
    '#/age too_small: age must be at least 18',
    '#/kind not_in_list: kind must be one of: a or b',
    '#/more unknown_field: more is not a known field',
    '#/at invalid_format: at must be a date such as 2030-12-31',
    '#/own invalid: own is invalid',
    '#/name too_short: name is invalid'
  ])
  t.notMatch(response.body, 's3cret')
})

t.test('its other kinds keep their status, and errors of others are not touched', async (t) => {
  t.equal(await slugBy(t, map, failed({}, 'RelationExpression')), '400 bad_request')
  t.equal(await slugBy(t, map, failed({})), '400 bad_request')
  for (const data of [undefined, null, 'x']) t.equal(await slugBy(t, map, failed(data, undefined, {})), INTERNAL)
})
