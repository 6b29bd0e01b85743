import { type, type Type } from 'arktype'
import t from 'tap'
import { readArkError } from '../../../lib/validation/validators/arktype-failures.js'
import { tell, type Told } from '../foreign-apps.js'

async function say (schema: Type, body: object): Promise<Told> {
  const { told, body: sent } = await tell((data) => ({ error: schema(data) }), body)
  t.notMatch(sent, /s3cret/)
  return told
}

const DATE = 'must be a date and time with a time zone, such as 2030-12-31T14:30:00Z'

t.test('real errors', async (t) => {
  const schema = type({
    a: 'string',
    b: 'number.integer',
    c: "'x'|'y'",
    d: "'x'",
    e: 'string.email',
    f: 'string >= 8',
    g: 'string == 3',
    h: 'number > 3',
    i: '/^x/',
    j: 'string[] <= 1',
    k: 'string|number',
    l: type({ t: "'p'", x: 'string' }).or({ t: "'q'" }),
    m: 'string > 0',
    n: 'number % 3',
    o: 'Date',
    p: 'boolean',
    q: 'string.uuid',
    r: type('string').narrow((_text, context) => context.mustBe('nice')),
    s: 'string.url',
    u: 'string[]',
    v: type.enumerated(1, 2, 3),
    w: 'null',
    x: ['string', 'number'],
    y: type({ t: "'p'", x: 'string' }).or({ t: "'q'" }),
    z: 'number <= 3',
    aa: type.unit('x').configure({}),
    bb: 'string.date.iso',
    cc: 'symbol'
  })
  t.same(await say(schema, {
    b: 1.5,
    c: 's3cret',
    d: 's3cret',
    e: 's3cret',
    f: 's3cret',
    g: 's3cret',
    h: 3,
    i: 's3cret',
    j: ['s3cret', 's3cret'],
    k: true,
    l: { t: 'p' },
    m: '',
    n: 4,
    o: 's3cret',
    p: 's3cret',
    q: 's3cret',
    r: 's3cret',
    s: 's3cret',
    u: 5,
    v: 4,
    w: 1,
    x: ['s3cret'],
    y: { t: 's3cret' },
    z: 5,
    bb: 's3cret',
    cc: 's3cret'
  }), {
    '#/a': 'missing_field: a is required',
    '#/b': 'not_integer: b must be a whole number',
    '#/c': 'not_in_list: c must be one of: x or y',
    '#/d': 'not_equal: d must be x',
    '#/e': 'invalid_format: e must be a valid email address',
    '#/f': 'too_short: f must be at least 8 characters',
    '#/g': 'wrong_length: g must be exactly 3 characters',
    '#/h': 'too_small: h must be greater than 3',
    '#/i': 'invalid_format: i has the wrong format',
    '#/j': 'too_many_items: j must have at most 1 item',
    '#/k': 'invalid_type: k must be a number or a string',
    '#/l/x': 'missing_field: x is required',
    '#/m': 'blank: m is required',
    '#/n': 'not_multiple_of: n must be a multiple of 3',
    '#/o': `invalid_format: o ${DATE}`,
    '#/p': 'invalid_type: p must be true or false',
    '#/q': 'invalid_format: q must be a valid UUID',
    '#/r': 'invalid: r is invalid',
    '#/s': 'invalid_format: s must be a valid URL',
    '#/u': 'invalid_type: u must be a list',
    '#/v': 'not_in_list: v must be one of: 1, 2, or 3',
    '#/w': 'not_equal: w must be empty',
    '#/x': 'too_few_items: x must have at least 2 items',
    '#/y/t': 'not_in_list: t must be one of: p or q',
    '#/z': 'too_large: z must be at most 3',
    '#/aa': 'missing_field: aa is required',
    '#/bb': `invalid_format: bb ${DATE}`,
    '#/cc': 'invalid: cc is invalid'
  })
})

t.test('the whole, which has an empty path; unknown members; items', async (t) => {
  t.same(await say(type('string[]'), {}), { '#': 'invalid_type: The request body must be a list' })
  t.same(await say(type({ '+': 'reject', a: 'string' }), { a: 'x', b: 1, c: 2 }), { '#/b': 'unknown_field: b is not a known field', '#/c': 'unknown_field: c is not a known field' })
  t.match((await tell((data) => ({ error: type({ b: 'number.integer >= 3' })(data) }), { b: 1.5 })).body, /not_integer.*too_small/)
  t.same(await say(type({ a: 'string[]' }), { a: ['x', 5] }), { '#/a/1': 'invalid_type: Item 2 of a must be a string' })
})

t.test('by the interface of a Standard Schema', async (t) => {
  const schema = type({ a: 'string', b: 'number' })
  const { told } = await tell((data) => ({ error: (schema['~standard'].validate(data) as { issues?: object }).issues }), { b: 'x' })
  t.same(told, { '#/a': 'missing_field: a is required', '#/b': 'invalid_type: b must be a number' })
})

t.test('recorded shapes of ArkType 2.2', async (t) => {
  const error = (more: object): object => ({ ' arkKind': 'error', ...more })
  t.match(readArkError(error({ code: 'after', rule: new Date(0) }), ['a'], 1), [{ keyword: 'formatMinimum' }])
  t.match(readArkError(error({ code: 'before', rule: new Date(0), exclusive: true }), ['a'], 1), [{ keyword: 'formatExclusiveMaximum' }])
  t.match(readArkError(error({ code: 'proto', proto: Map }), ['a'], 1), [{ keyword: '' }])
  t.match(readArkError(error({ code: 'domain', domain: 'string' }), ['a'], undefined), [{ keyword: 'required' }])
  t.match(readArkError(error({ code: 'unit', unit: 'x' }), ['a'], undefined), [{ keyword: 'required' }])
  t.match(readArkError(error({ code: 'union', errors: [error({ code: 'required', path: ['a', 'x'] }), {}] }), ['a'], {}), [{ keyword: 'required', instancePath: '/a' }, { keyword: 'anyOf' }])
  t.match(readArkError(error({ code: 'intersection', errors: [{}] }), ['a'], {}), [])
  t.match(readArkError(error({ code: 'intersection' }), ['a'], {}), [])
  t.match(readArkError(error({ code: 'own' }), ['a'], {}), [{ keyword: 'custom' }])
  t.equal(readArkError({ code: 'required' }, ['a'], {}), undefined)
})
