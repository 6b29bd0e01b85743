import t from 'tap'
import * as v from 'valibot'
import { readValibotIssue } from '../../../lib/validation/validators/valibot-failures.js'
import { tell, type Told } from '../foreign-apps.js'

async function say (schema: v.GenericSchema, body: object): Promise<Told> {
  const { told, body: sent } = await tell((data) => ({ error: schema['~standard'].validate(data) instanceof Promise ? undefined : v.safeParse(schema, data).issues }), body)
  t.notMatch(sent, /s3cret/)
  return told
}

t.test('types and values', async (t) => {
  const tagged = v.variant('t', [v.object({ t: v.literal('p'), x: v.string() }), v.object({ t: v.literal('q') })])
  const schema = v.object({
    a: v.string(),
    b: v.string(),
    c: v.picklist(['x', 'y']),
    d: v.literal('x'),
    e: v.enum({ A: 'a', B: 'b' }),
    f: v.union([v.string(), v.number()]),
    g: v.union([v.literal('a'), v.literal('b')]),
    h: v.union([v.object({ t: v.literal('p'), x: v.string() }), v.object({ t: v.literal('q'), y: v.string() })]),
    i: v.union([v.object({ t: v.literal('p') }), v.object({ t: v.literal('q') })]),
    j: tagged,
    k: tagged,
    l: tagged,
    m: v.date(),
    n: v.boolean(),
    o: v.optional(v.never()),
    p: v.tuple([v.string(), v.number()]),
    q: v.nonNullable(v.nullable(v.string())),
    r: v.strictObject({ z: v.string() }),
    s: v.strictTuple([v.string()]),
    u: v.record(v.pipe(v.string(), v.minLength(2)), v.number()),
    w: v.symbol(),
    x: v.nonOptional(v.optional(v.string()))
  })
  t.same(await say(schema, {
    b: 5,
    c: 's3cret',
    d: 's3cret',
    e: 's3cret',
    f: true,
    g: 's3cret',
    h: { t: 'q' },
    i: { t: 's3cret' },
    j: { t: 'p' },
    k: { t: 's3cret' },
    l: {},
    m: 's3cret',
    n: 's3cret',
    o: 1,
    p: ['a'],
    q: null,
    r: { z: 1, more: 1 },
    s: ['a', 1],
    u: { k: 's3cret' },
    w: 's3cret'
  }), {
    '#/a': 'missing_field: a is required',
    '#/b': 'invalid_type: b must be a string',
    '#/c': 'not_in_list: c must be one of: x or y',
    '#/d': 'not_equal: d must be x',
    '#/e': 'not_in_list: e must be one of: a or b',
    '#/f': 'invalid_type: f must be a string or a number',
    '#/g': 'not_in_list: g must be one of: a or b',
    '#/h': 'no_matching_variant: h does not match any of the allowed variants',
    '#/i/t': 'unknown_variant: t must be one of: p or q',
    '#/j/x': 'missing_field: x is required',
    '#/k/t': 'unknown_variant: t must be one of: p or q',
    '#/l/t': 'missing_field: t is required',
    '#/m': 'invalid_format: m must be a date and time with a time zone, such as 2030-12-31T14:30:00Z',
    '#/n': 'invalid_type: n must be true or false',
    '#/o': 'not_allowed: o is not allowed',
    '#/p/1': 'missing_field: Item 2 of p is required',
    '#/q': 'null_not_allowed: q must not be empty',
    '#/r/z': 'invalid_type: z must be a string',
    '#/r/more': 'unknown_field: more is not a known field',
    '#/s': 'too_many_items: s must have at most 1 item',
    '#/u/k': 'invalid_type: k must be a number',
    '#/w': 'invalid: w is invalid',
    '#/x': 'missing_field: x is required'
  })
})

t.test('checks', async (t) => {
  const text = (...actions: Array<v.GenericPipeAction<string, string>>): v.GenericSchema => actions.reduce<v.GenericSchema>((schema, action) => v.pipe(schema as v.GenericSchema<string>, action), v.string())
  const schema = v.object({
    a: v.pipe(v.number(), v.integer()),
    b: v.pipe(v.number(), v.minValue(3)),
    c: v.pipe(v.number(), v.maxValue(3)),
    d: v.pipe(v.number(), v.gtValue(3)),
    e: v.pipe(v.number(), v.ltValue(3)),
    f: v.pipe(v.number(), v.multipleOf(3)),
    g: v.pipe(v.number(), v.safeInteger()),
    h: text(v.minLength(8)),
    i: text(v.maxLength(2)),
    j: text(v.length(3)),
    k: text(v.nonEmpty()),
    l: text(v.email()),
    m: text(v.isoTimestamp()),
    n: text(v.slug()),
    o: text(v.regex(/^x/)),
    p: text(v.startsWith('x')),
    q: text(v.check(() => false)),
    r: text(v.value('x')),
    s: text(v.notValue('s3cret')),
    u: v.pipe(v.array(v.string()), v.maxLength(1)),
    w: v.pipe(v.array(v.string()), v.includes('x')),
    x: v.pipe(v.object({}), v.minEntries(1)),
    y: v.pipe(v.array(v.string()), v.nonEmpty()),
    z: text(v.includes('x'))
  })
  t.same(await say(schema, {
    a: 1.5,
    b: 1,
    c: 5,
    d: 3,
    e: 3,
    f: 4,
    g: 1.5,
    h: 's3cret',
    i: 's3cret',
    j: 's3cret',
    k: '',
    l: 's3cret',
    m: 's3cret',
    n: 's3cret!',
    o: 's3cret',
    p: 's3cret',
    q: 's3cret',
    r: 's3cret',
    s: 's3cret',
    u: ['a', 'b'],
    w: ['s3cret'],
    x: {},
    y: [],
    z: 's3cret'
  }), {
    '#/a': 'not_integer: a must be a whole number',
    '#/b': 'too_small: b must be at least 3',
    '#/c': 'too_large: c must be at most 3',
    '#/d': 'too_small: d must be greater than 3',
    '#/e': 'too_large: e must be less than 3',
    '#/f': 'not_multiple_of: f must be a multiple of 3',
    '#/g': 'not_integer: g must be a whole number',
    '#/h': 'too_short: h must be at least 8 characters',
    '#/i': 'too_long: i must be at most 2 characters',
    '#/j': 'wrong_length: j must be exactly 3 characters',
    '#/k': 'blank: k is required',
    '#/l': 'invalid_format: l must be a valid email address',
    '#/m': 'invalid_format: m must be a date and time with a time zone, such as 2030-12-31T14:30:00Z',
    '#/n': 'invalid_format: n has the wrong format',
    '#/o': 'invalid_format: o has the wrong format',
    '#/p': 'invalid_format: p has the wrong format',
    '#/q': 'invalid: q is invalid',
    '#/r': 'not_equal: r must be x',
    '#/s': 'not_allowed: s has a value that is not allowed',
    '#/u': 'too_many_items: u must have at most 1 item',
    '#/w': 'missing_item: w must have at least 1 matching item',
    '#/x': 'too_few_fields: x must have at least 1 field',
    '#/y': 'empty_list: y must have at least one item',
    '#/z': 'invalid_format: z has the wrong format'
  })
})

t.test('recorded shapes of Valibot 1.5: what JSON cannot send, names of a map', async (t) => {
  const checks = ['min_size', 'max_size', 'min_graphemes', 'max_graphemes', 'max_entries', 'graphemes', 'size', 'entries', 'empty', 'non_nullish', 'finite', 'nan', 'not_values', 'values', 'ends_with']
  for (const type of checks) t.ok(readValibotIssue({ kind: 'validation', type, requirement: 3, message: 'x' }, ['a'], 'x')?.[0]?.keyword !== 'custom', type)
  t.match(readValibotIssue({ kind: 'validation', type: 'min_value', requirement: new Date(0) }, [], 1), [{ keyword: 'formatMinimum', params: { limit: '1970-01-01T00:00:00.000Z' } }])
  t.match(readValibotIssue({ kind: 'validation', type: 'gt_value', requirement: new Date(0) }, [], 1), [{ keyword: 'formatExclusiveMinimum' }])
  t.match(readValibotIssue({ kind: 'schema', type: 'literal', expected: '1n', path: [] }, [], 1), [{ keyword: 'enum', params: { allowedValues: undefined } }])
  t.match(readValibotIssue({ kind: 'schema', type: 'picklist', expected: '(null | {})' }, [], 1), [{ keyword: 'enum', params: { allowedValues: undefined } }])
  t.match(readValibotIssue({ kind: 'schema', type: 'variant', expected: 'Object' }, ['t'], 1), [{ keyword: 'discriminator' }])
  t.match(readValibotIssue({ kind: 'schema', type: 'union' }, [], 1), [{ keyword: 'anyOf' }])
  t.match(readValibotIssue({ kind: 'schema', type: 'union', issues: [{ message: 'x' }] }, [], 1), [{ keyword: 'anyOf' }])
  t.match(readValibotIssue({ kind: 'schema', type: 'union', issues: [{ kind: 'schema', type: 'literal', path: [{ key: 't' }] }, { path: 5 }, { type: 'x', path: [{ key: 't' }] }] }, [], {}), [{ keyword: 'required' }, { keyword: 'anyOf' }])
  for (const issue of [{}, { kind: 'schema' }, { kind: 'x', type: 'string' }]) t.equal(readValibotIssue(issue, [], 1), undefined)
})

t.test('what is no object has no tag', async (t) => {
  const variant = v.variant('t', [v.object({ t: v.literal('p') }), v.object({ t: v.literal('q') })])
  for (const [schema, value, path] of [[variant, 'x', []], [v.array(variant), ['x'], ['0']]] as const) {
    const [issue] = v.safeParse(schema, value).issues ?? []
    t.match(readValibotIssue(issue, path, 'x'), [{ keyword: 'type', params: { type: 'object' }, instancePath: path.length === 0 ? '' : '/0' }])
  }
})
