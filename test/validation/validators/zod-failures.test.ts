import t from 'tap'
import { z } from 'zod'
import z3 from 'zod/v3'
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
    '#/a/t': 'unknown_variant: t must be one of: p or q',
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
    '#/items/0/name': 'too_short: Element 1: Das Feld „name“ muss mindestens 3 Zeichen enthalten'
  })
})

const card = z.object({ type: z.literal('card'), token: z.string() })
const bank = z.object({ type: z.literal('bank'), iban: z.string() })

t.test('unions: the variant whose tag was sent, as with Ajv', async (t) => {
  const union = z.object({ u: z.union([card, bank]) })
  t.same(await say(union, { u: { type: 'bank' } }), { '#/u/iban': 'missing_field: iban is required' })
  t.same(await say(union, { u: { type: 's3cret' } }), { '#/u/type': 'unknown_variant: type must be one of: card or bank' })
  t.same(await say(union, { u: {} }), { '#/u/type': 'missing_field: type is required' })
  t.same(await say(union, { u: 5 }), { '#/u': 'invalid_type: u must be an object' })
  t.same(await say(z.object({ list: z.array(z.union([card, z.object({ type: z.literal('x'), of: z.union([card, bank]) })])) }), { list: [{ type: 'x', of: { type: 'card' } }] }), {
    '#/list/0/of/token': 'missing_field: Item 1: token is required'
  })
})

t.test('a constant that only some variants have', async (t) => {
  const union = z.object({ u: z.union([z.object({ kind: z.literal('a') }), z.object({ x: z.object({ y: z.string() }) })]) })
  t.same(await say(union, { u: { x: {} } }), { '#/u/x/y': 'missing_field: y is required' })
})

t.test('unions of literals and types, and those that several variants match', async (t) => {
  const schema = z.object({
    a: z.union([z.literal('x'), z.literal('y')]),
    b: z.union([z.literal('x'), z.null()]),
    c: z.union([z.literal('x').nullable(), z.number()]),
    d: z.xor([z.object({ a: z.string() }), z.object({ b: z.string() })])
  })
  t.same(await say(schema, { a: 's3cret', b: 's3cret', c: true, d: { a: 'x', b: 'y' } }), {
    '#/a': 'not_in_list: a must be one of: x or y',
    '#/b': 'not_in_list: b must be one of: x or empty',
    '#/c': 'invalid_type: c must be a string or a number',
    '#/d': 'ambiguous_variant: d matches more than one of the allowed variants'
  })
})

t.test('Zod 3', async (t) => {
  const inner = z3.union([z3.object({ t: z3.literal('a') }), z3.object({ t: z3.literal('b'), x: z3.string() })])
  const schema = z3.object({
    a: z3.string().email().min(30),
    b: z3.literal('x'),
    c: z3.enum(['a', 'b']),
    d: inner,
    e: z3.number().int().multipleOf(3),
    f: z3.discriminatedUnion('t', [z3.object({ t: z3.literal('p') })]),
    g: z3.date(),
    h: z3.string().length(2),
    i: z3.array(z3.string()).min(2),
    j: z3.string().startsWith('x').regex(/^y/),
    k: z3.coerce.date(),
    l: z3.literal('x'),
    m: z3.discriminatedUnion('t', [z3.object({ t: z3.literal('p') })]),
    n: z3.number().max(3)
  }).strict()
  const body = { a: 's3cret', b: 's3cret', c: 's3cret', d: { t: 'b' }, e: 1.5, f: { t: 's3cret' }, g: 's3cret', h: 's3cret', i: [], j: 's3cret', k: 's3cret', m: {}, n: 5, z: 1 }
  t.same((await tell((data) => schema.safeParse(data), body)).told, {
    '#/a': 'too_short: a must be at least 30 characters',
    '#/b': 'not_equal: b must be x',
    '#/c': 'not_in_list: c must be one of: a or b',
    '#/d/x': 'missing_field: x is required',
    '#/e': 'not_multiple_of: e must be a multiple of 3',
    '#/f/t': 'unknown_variant: t must be p',
    '#/g': 'invalid_format: g must be a date and time with a time zone, such as 2030-12-31T14:30:00Z',
    '#/h': 'wrong_length: h must be exactly 2 characters',
    '#/i': 'too_few_items: i must have at least 2 items',
    '#/j': 'invalid_format: j has the wrong format',
    '#/k': 'invalid_format: k must be a date and time with a time zone, such as 2030-12-31T14:30:00Z',
    '#/l': 'missing_field: l is required',
    '#/m/t': 'missing_field: t is required',
    '#/n': 'too_large: n must be at most 3',
    '#/z': 'unknown_field: z is not a known field'
  })
})

t.test('what else Zod has', async (t) => {
  t.same(readZodIssue({ code: 'invalid_element' }, ['a'], 1), [{ keyword: '', instancePath: '/a', schemaPath: '#/', params: {} }])
  t.match(readZodIssue({ code: 'invalid_union', errors: [] }, ['a'], 1), [{ keyword: 'anyOf' }])
  t.match(readZodIssue({ code: 'invalid_union', errors: [[{ path: ['b'] }]] }, ['a'], 1), [{ keyword: 'anyOf' }])
  t.match(readZodIssue({ code: 'invalid_union', errors: 5 }, ['a'], 1), [{ keyword: 'anyOf' }])
  t.equal(readZodIssue({ code: 'constructor' }, [], 1), undefined)
  t.equal(readZodIssue({}, [], 1), undefined)
})
