import Joi from 'joi'
import t from 'tap'
import { readJoiDetail } from '../../../lib/validation/validators/joi-failures.js'
import { tell, type Told } from '../foreign-apps.js'

async function say (schema: Joi.Schema, body: object, language?: string): Promise<Told> {
  const { told, body: sent } = await tell((data) => schema.validate(data, { abortEarly: false }), body, language)
  t.notMatch(sent, /s3cret/)
  return told
}

t.test('real failures', async (t) => {
  const schema = Joi.object({
    a: Joi.string().min(8),
    b: Joi.number().integer(),
    c: Joi.valid('x', 'y'),
    d: Joi.array().items(Joi.number()),
    e: Joi.string().email(),
    f: Joi.string(),
    g: Joi.string().pattern(/^x/),
    h: Joi.alternatives(Joi.number(), Joi.boolean()),
    i: Joi.number().greater(3),
    j: Joi.date().min('2020-01-01'),
    k: Joi.string().required(),
    l: Joi.valid(Joi.ref('a')),
    m: Joi.any().forbidden(),
    n: Joi.array().unique(),
    o: Joi.string().length(3),
    p: Joi.array().length(2),
    q: Joi.number().multiple(3),
    r: Joi.custom(() => { throw new Error('s3cret') }),
    s: Joi.number().positive(),
    u: Joi.number().negative(),
    v: Joi.string().pattern(/^x/, 'an X'),
    w: Joi.alternatives(Joi.string().min(9), Joi.string().max(1)),
    x: Joi.any().invalid('s3cret'),
    y: Joi.array().length(0)
  }).with('a', 'peer')
  const body = {
    a: 's3cret',
    b: 1.5,
    c: 's3cret',
    d: ['s3cret'],
    e: 's3cret',
    f: '',
    g: 's3cret',
    h: 's3cret',
    i: 2,
    j: '2019-01-01',
    l: 's3',
    m: 's3cret',
    n: ['s3cret', 's3cret'],
    o: 's3cret',
    p: [1],
    q: 4,
    r: 's3cret',
    s: -1,
    u: 1,
    v: 's3cret',
    w: 's3cret',
    x: 's3cret',
    y: [1],
    z: 1
  }
  t.match(await say(schema, body), {
    '#/a': 'too_short: a must be at least 8 characters',
    '#/b': 'not_integer',
    '#/c': 'not_in_list: c must be one of: x or y',
    '#/d/0': 'invalid_type: Item 1: d must be a number',
    '#/e': 'invalid_format: e must be a valid email address',
    '#/f': 'blank',
    '#/g': 'invalid_format',
    '#/h': 'invalid_type: h must be a number or true or false',
    '#/i': 'too_small: i must be greater than 3',
    '#/j': 'too_early',
    '#/k': 'missing_field',
    '#/l': 'not_equal: l does not have the expected value',
    '#/m': 'not_allowed',
    '#/n/1': 'duplicate_item',
    '#/o': 'wrong_length',
    '#/p': 'too_few_items',
    '#/q': 'not_multiple_of',
    '#/r': 'invalid',
    '#/s': 'too_small: s must be greater than 0',
    '#/u': 'too_large: u must be less than 0',
    '#/v': 'invalid_format: v does not have the format “an X”',
    '#/w': /^/,
    '#/x': 'not_allowed',
    '#/y': 'too_many_items',
    '#/z': 'unknown_field',
    '#/peer': 'missing_dependent_field: peer is required when a is given'
  })
})

t.test('a limit that another field gives is not shown', async (t) => {
  const schema = Joi.object({ a: Joi.number(), b: Joi.number().min(Joi.ref('a')), c: Joi.string().min(Joi.ref('a')) })
  const { body } = await tell((data) => schema.validate(data, { abortEarly: false }), { a: 4711, b: 1, c: 'x' })
  t.notMatch(body, /4711|4,711/)
})

t.test('in the language of the request', async (t) => {
  t.same(await say(Joi.object({ name: Joi.string().required() }), {}, 'ru'), { '#/name': 'missing_field: Поле «name» обязательно' })
})

t.test('what is none of Joi', async (t) => {
  t.equal(readJoiDetail({ type: 'string.min' }, [], 'x'), undefined)
  t.equal(readJoiDetail({ type: 5, context: {} }, [], 'x'), undefined)
  t.match(readJoiDetail({ type: 'alternatives.match', context: {} }, [], 'x'), [{ keyword: 'anyOf' }])
  t.match(readJoiDetail({ type: 'constructor', context: {} }, [], 'x'), [{ keyword: 'custom' }])
})
