import t from 'tap'
import * as yup from 'yup'
import { readYupError, toYupPath } from '../../../lib/validation/validators/yup-failures.js'
import { tell, type Told, type Validate } from '../foreign-apps.js'

function toValidate (schema: yup.AnySchema, abortEarly = false): Validate {
  return (data) => {
    try {
      return { value: schema.validateSync(data, { abortEarly }) as unknown }
    } catch (error) {
      return { error }
    }
  }
}

async function say (schema: yup.AnySchema, body: object, language?: string): Promise<Told> {
  const { told, body: sent } = await tell(toValidate(schema), body, language)
  t.notMatch(sent, /s3cret/)
  return told
}

t.test('real failures', async (t) => {
  const schema = yup.object({
    a: yup.string().min(8),
    b: yup.number().integer(),
    c: yup.string().oneOf(['x', 'y']),
    d: yup.array().of(yup.object({ n: yup.string().required() })).min(3),
    e: yup.string().email(),
    f: yup.number(),
    g: yup.string().matches(/^x/),
    h: yup.date(),
    i: yup.number().moreThan(3),
    j: yup.string().nonNullable(),
    k: yup.string().defined(),
    l: yup.number().max(3),
    m: yup.string().length(3),
    n: yup.number().lessThan(3),
    o: yup.boolean().isTrue(),
    p: yup.string().required(),
    q: yup.string().notOneOf(['s3cret']),
    r: yup.string().test('mine', ({ value }) => `no ${String(value)}`, () => false),
    s: yup.string().max(2),
    u: yup.mixed((value): value is symbol => typeof value === 'symbol'),
    v: yup.date().min(new Date(86_400_000)),
    w: yup.array().max(1),
    x: yup.date().max(new Date(0))
  }).noUnknown().strict(false)
  const body = {
    a: '12345',
    b: 1.5,
    c: 's3cret',
    d: [{}],
    e: 's3cret',
    f: 's3cret',
    g: 's3cret',
    h: 's3cret',
    i: 2.5,
    j: null,
    l: 5,
    m: 's3cret',
    n: 7,
    o: false,
    p: '',
    q: 's3cret',
    r: 's3cret',
    s: 's3cret',
    u: 's3cret',
    v: '1969-12-31',
    x: '2001-01-01',
    w: [1, 2]
  }
  t.match(await say(schema, body), {
    '#/a': 'too_short: a must be at least 8 characters',
    '#/b': 'not_integer',
    '#/c': 'not_in_list: c must be one of: x or y',
    '#/d': 'too_few_items',
    '#/d/0/n': 'missing_field: Item 1: n is required',
    '#/e': 'invalid_format: e must be a valid email address',
    '#/f': 'invalid_type: f must be a number',
    '#/g': 'invalid_format',
    '#/h': 'invalid_format',
    '#/i': 'too_small: i must be greater than 3',
    '#/j': 'null_not_allowed',
    '#/k': 'missing_field',
    '#/l': 'too_large: l must be at most 3',
    '#/m': 'wrong_length',
    '#/n': 'too_large: n must be less than 3',
    '#/o': 'not_equal: o must be accepted',
    '#/p': 'blank',
    '#/q': 'not_allowed',
    '#/r': 'invalid',
    '#/s': 'too_long',
    '#/u': 'invalid',
    '#/v': 'too_early',
    '#/x': 'too_late',
    '#/w': 'too_many_items'
  })
})

t.test('unknown members, the first failure alone', async (t) => {
  t.match(await say(yup.object({ a: yup.string() }).noUnknown().strict(), { b: 1, c: 2 }), { '#/b': 'unknown_field', '#/c': 'unknown_field' })
  const { told } = await tell(toValidate(yup.object({ a: yup.string().required() }), true), {}, 'uk')
  t.same(told, { '#/a': 'missing_field: Поле «a» є обов’язковим' })
})

t.test('unknown members of `exact`, tuples, texts as they must be', async (t) => {
  const schema = yup.object({ a: yup.object({ b: yup.string() }).exact(), t: yup.tuple([yup.string()]), u: yup.string().trim().strict(), l: yup.string().lowercase().strict() }).exact()
  t.match(await say(schema, { y: 1, z: 1, a: { c: 1 }, t: 's3cret', u: ' s3cret', l: 'S' }), {
    '#/y': 'unknown_field: y is not a known field',
    '#/z': 'unknown_field',
    '#/a/c': 'unknown_field',
    '#/t': 'invalid_type: t must be a list',
    '#/u': 'invalid_format',
    '#/l': 'invalid_format'
  })
})

t.test('a limit or list that another field gives is not shown', async (t) => {
  const schema = yup.object({ a: yup.number(), b: yup.number().min(yup.ref('a')), c: yup.number().oneOf([yup.ref('a')]), d: yup.string().max(yup.ref('a')) })
  const { body, told } = await tell(toValidate(schema), { a: 4, b: 1, c: 5, d: 'xxxxxx' })
  t.notMatch(told, /4/)
  t.match(Object.keys(told), ['#/b', '#/c', '#/d'])
  t.notMatch(body, 'Ref')
})

t.test('paths', async (t) => {
  t.same(toYupPath('items[0].name'), ['items', '0', 'name'])
  t.same(toYupPath('["a.b"].c'), ['a.b', 'c'])
  t.same(toYupPath(''), [])
})

t.test('what is none of Yup', async (t) => {
  t.equal(readYupError({ type: 'min', name: 'Error' }, [], 1, () => []), undefined)
  t.equal(readYupError({ name: 'ValidationError' }, [], 1, () => []), undefined)
  t.match(readYupError({ type: 'required', name: 'ValidationError' }, ['a'], undefined, () => []), [{ keyword: 'required' }])
})

t.test('a path is read once, whatever it has', async (t) => {
  t.same(toYupPath('["a\\"b"].c[]'), ['a\\"b', 'c'])
  t.equal(toYupPath('"' + '\\"'.repeat(500_000)).length, 1)
  t.equal(toYupPath('a.'.repeat(500_000)).length, 500_000)
})
