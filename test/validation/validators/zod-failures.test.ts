import t from 'tap'
import { z } from 'zod'
import { readZodIssue } from '../../../lib/validation/validators/zod-failures.js'
import { tell, type Told } from '../foreign-apps.js'

async function say (schema: z.ZodType, body: object, language?: string): Promise<Told> {
  const { told, body: sent } = await tell((data) => schema.safeParse(data), body, language)
  t.notMatch(sent, /s3cret/)
  return told
}

t.test('types and values', async (t) => {
  const schema = z.object({
    a: z.string(),
    b: z.number().int(),
    c: z.enum(['x', 'y']),
    d: z.literal(true),
    e: z.string(),
    f: z.union([z.string(), z.number()]),
    g: z.never(),
    h: z.date(),
    i: z.symbol(),
    j: z.literal('x'),
    k: z.enum(['x', 'y'])
  })
  t.same(await say(schema, { a: 5, b: 1.5, c: 's3cret', d: false, e: null, f: true, g: 's3cret', h: 's3cret', i: 's3cret', j: 's3cret' }), {
    '#/a': 'invalid_type: a must be a string',
    '#/b': 'not_integer: b must be a whole number',
    '#/c': 'not_in_list: c must be one of: x or y',
    '#/d': 'not_equal: d must be accepted',
    '#/e': 'null_not_allowed: e must not be empty',
    '#/f': 'invalid_type: f must be a string or a number',
    '#/g': 'not_allowed: g is not allowed',
    '#/h': 'invalid_format: h must be a date and time with a time zone, such as 2030-12-31T14:30:00Z',
    '#/i': 'invalid: i is invalid',
    '#/j': 'not_equal: j must be x',
    '#/k': 'missing_field: k is required'
  })
})

t.test('sizes', async (t) => {
  const schema = z.object({
    a: z.string().min(8),
    b: z.string().max(2),
    c: z.string().length(3),
    d: z.string().min(1),
    e: z.array(z.string()).min(1),
    f: z.array(z.string()).max(1),
    g: z.number().min(3),
    h: z.number().gt(3),
    i: z.number().max(3),
    j: z.number().lt(3),
    k: z.number().multipleOf(0.01),
    l: z.coerce.date().min(new Date(0)),
    m: z.coerce.date().max(new Date(0)),
    n: z.coerce.bigint().min(5n),
    o: z.file().min(5).optional()
  })
  const body = {
    a: 's3cret', b: 's3cret', c: 's3cret', d: '', e: [], f: ['a', 'b'], g: 1, h: 3, i: 5, j: 3, k: 1.001, l: '1960-01-01', m: '2000-01-01', n: 1
  }
  t.match(await say(schema, body), {
    '#/a': 'too_short: a must be at least 8 characters',
    '#/b': 'too_long: b must be at most 2 characters',
    '#/c': 'wrong_length: c must be exactly 3 characters',
    '#/d': 'blank: d is required',
    '#/e': 'empty_list',
    '#/f': 'too_many_items',
    '#/g': 'too_small: g must be at least 3',
    '#/h': 'too_small: h must be greater than 3',
    '#/i': 'too_large: i must be at most 3',
    '#/j': 'too_large: j must be less than 3',
    '#/k': 'too_many_decimals',
    '#/l': 'too_early: l must be no earlier than 1970-01-01T00:00:00.000Z',
    '#/m': 'too_late',
    '#/n': 'invalid'
  })
  t.match(readZodIssue({ code: 'too_small', origin: 'object', minimum: 2 }, [], {}), [{ keyword: 'minProperties' }])
  t.match(readZodIssue({ code: 'too_small', origin: 'date', minimum: new Date(0), inclusive: false }, [], {}), [
    { keyword: 'formatExclusiveMinimum', params: { limit: '1970-01-01T00:00:00.000Z' } }
  ])
})

t.test('formats', async (t) => {
  const schema = z.object({ a: z.email(), b: z.uuid(), c: z.string().regex(/^x/), d: z.iso.datetime(), e: z.jwt(), f: z.base64() })
  t.match(await say(schema, { a: 's3cret', b: 's3cret', c: 's3cret', d: 's3cret', e: 's3cret', f: '!s3cret' }), {
    '#/a': 'invalid_format: a must be a valid email address',
    '#/b': 'invalid_format: b must be a valid UUID',
    '#/c': /^invalid_format: c /,
    '#/d': 'invalid_format: d must be a date and time',
    '#/e': /^invalid_format: e /,
    '#/f': /^invalid_format: f /
  })
})

t.test('objects, unions, rules of the app', async (t) => {
  const tagged = z.discriminatedUnion('t', [z.object({ t: z.literal('p') }), z.object({ t: z.literal('q') })])
  const deep = z.union([z.object({ x: z.object({ y: z.string() }) }), z.object({ x: z.string() })])
  const schema = z.strictObject({
    a: tagged,
    b: tagged,
    c: deep,
    d: z.union([z.literal(1), z.string().min(3)]),
    e: z.record(z.string().min(3), z.number()),
    f: z.string().refine(() => false, { error: ({ input }) => `no ${String(input)}` }),
    g: deep
  })
  t.same(await say(schema, { a: { t: 's3cret' }, b: {}, c: { x: { y: 1 } }, d: 's', e: { k: 1 }, f: 's3cret', z: 1 }), {
    '#/a/t': 'not_in_list: t must be one of: p or q',
    '#/b/t': 'missing_field: t is required',
    '#/c/x/y': 'invalid_type: y must be a string',
    '#/d': 'too_short: d must be at least 3 characters',
    '#/e/k': 'invalid_field_name: k is not a valid field name',
    '#/f': 'invalid: f is invalid',
    '#/g': 'missing_field: g is required',
    '#/z': 'unknown_field: z is not a known field'
  })
})

t.test('in the language of the request', async (t) => {
  t.same(await say(z.object({ items: z.array(z.object({ name: z.string().min(3) })) }), { items: [{ name: 'x' }] }, 'de'), {
    '#/items/0/name': 'too_short: Das Feld „Element 1: name“ muss mindestens 3 Zeichen enthalten'
  })
})

t.test('of branches that got equally far, the one with the fewest issues', async (t) => {
  const inner = { code: 'invalid_type', expected: 'string' }
  const errors = [[{ ...inner, path: ['b'] }, { ...inner, path: ['c'] }], [{ ...inner, path: ['c'] }]]
  t.match(readZodIssue({ code: 'invalid_union', errors }, ['a'], { b: 1, c: 1 }), [{ keyword: 'type', instancePath: '/a/c' }])
})

t.test('what else Zod has', async (t) => {
  t.same(readZodIssue({ code: 'invalid_element' }, ['a'], 1), [{ keyword: '', instancePath: '/a', params: {} }])
  t.match(readZodIssue({ code: 'invalid_union', errors: [] }, ['a'], 1), [{ keyword: 'anyOf' }])
  t.same(readZodIssue({ code: 'invalid_union', errors: [[{ path: ['b'] }]] }, ['a'], 1), [])
  t.match(readZodIssue({ code: 'invalid_union', errors: 5 }, ['a'], 1), [{ keyword: 'anyOf' }])
  t.equal(readZodIssue({ code: 'constructor' }, [], 1), undefined)
  t.equal(readZodIssue({}, [], 1), undefined)
})
