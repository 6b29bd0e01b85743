import { Type } from '@sinclair/typebox'
import t, { type Test } from 'tap'
import { z } from 'zod'
import { attempt } from './validation-app.js'

/** What is told of a body: with further failures, of the first one alone, and where Fastify's own Ajv reports all. */
async function tellEach (schema: unknown, body: unknown, shared: readonly object[] = []): Promise<readonly string[][]> {
  const ways = [{}, { validation: { all: false } }, { server: { ajv: { customOptions: { allErrors: true } } } }]
  return Promise.all(ways.map(async (way) => {
    const { issues } = await attempt({
      ...way,
      schema: { body: schema },
      before: (app) => shared.forEach((one) => app.addSchema(one)),
      request: { payload: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    })
    return issues.map(({ pointer, code, message }) => `#${pointer} ${code}: ${message}`)
  }))
}

async function tellAlike (t: Test, name: string, schema: unknown, body: unknown, told: readonly string[], shared?: readonly object[]): Promise<void> {
  for (const one of await tellEach(schema, body, shared)) t.strictSame(one, told, name)
}

const text = { type: 'string' }
const address = { $id: 'address', type: 'object', required: ['city'], properties: { city: text } }
const card = { $id: 'card', type: 'object', required: ['type', 'token'], properties: { type: { const: 'card' }, token: text, address: { $ref: 'address#' } } }
const bank = { $id: 'bank', type: 'object', required: ['type', 'iban'], properties: { type: { const: 'bank' }, iban: text, address: { $ref: 'address#' } } }
const shared = [address, card, bank]
const city = ['#/address/city missing_field: city is required']

function toDefinitions (schema: object): unknown {
  return JSON.parse(JSON.stringify({ ...schema, $id: undefined }).replace('"address#"', '"#/$defs/address"'))
}

t.test('behind references that Ajv does not inline', async (t) => {
  const union = { oneOf: [{ $ref: 'card#' }, { $ref: 'bank#' }] }
  const value = { type: 'card', token: 't', address: {} }
  await tellAlike(t, 'shared schemas', union, value, city, shared)
  await tellAlike(t, 'in a list', { type: 'array', items: union }, [value], ['#/0/address/city missing_field: Item 1: city is required'], shared)
  await tellAlike(t, 'definitions', {
    anyOf: [{ $ref: '#/$defs/card' }, { $ref: '#/$defs/bank' }], $defs: { address: toDefinitions(address), card: toDefinitions(card), bank: toDefinitions(bank) }
  }, value, city)
  const named = { $id: 'named', type: 'object', required: ['name', 'address'], properties: { name: text, address: { $ref: 'address#' } } }
  const titled = { $id: 'titled', type: 'object', required: ['title', 'owner'], properties: { title: text, address: { $ref: 'address#' } } }
  await tellAlike(t, 'without a tag', { anyOf: [{ $ref: 'named#' }, { $ref: 'titled#' }] }, { name: 'x', address: {} }, city, [address, named, titled])
  const ofZod = z.object({ city: z.string() }).meta({ id: 'City' })
  const zod = z.toJSONSchema(z.union([z.object({ type: z.literal('card'), address: ofZod }), z.object({ type: z.literal('bank'), iban: z.string(), address: ofZod })]), { target: 'draft-7' })
  await tellAlike(t, 'Zod\'s JSON Schema', zod, value, city)
})

t.test('a union that contains itself', async (t) => {
  const branch = { $id: 'branch', type: 'object', required: ['op', 'left', 'right'], properties: { op: { const: 'and' }, left: { $ref: 'node#' }, right: { $ref: 'node#' } } }
  const leaf = { $id: 'leaf', type: 'object', required: ['op', 'field'], properties: { op: { const: 'is' }, field: text } }
  const node = { $id: 'node', oneOf: [{ $ref: 'branch#' }, { $ref: 'leaf#' }] }
  const value = { op: 'and', left: { op: 'is', field: 'a' }, right: { op: 'and', left: { op: 'is' }, right: { op: 'is', field: 'b' } } }
  const told = ['#/right/left/field missing_field: field is required']
  await tellAlike(t, 'shared schemas', { $ref: 'node#' }, value, told, [leaf, node, branch])
})

t.test('what failed beside a union stays beside it', async (t) => {
  const base = { $id: 'base', type: 'object', required: ['id'], properties: { address: { $ref: 'address#' } } }
  const schema = { $ref: 'base#', oneOf: [{ $ref: 'card#' }, { $ref: 'bank#' }] }
  const [all, , ajv] = await tellEach(schema, { type: 'card' }, [...shared, base])
  const told = ['#/id missing_field: id is required', '#/token missing_field: token is required']
  t.strictSame(all?.toSorted(), told)
  t.strictSame(ajv?.toSorted(), told)
})

t.test('variants that differ by what they require alone', async (t) => {
  const contact = { type: 'object', properties: { email: text, phone: text, name: text } }
  const union = { ...contact, anyOf: [{ required: ['email'] }, { required: ['phone'] }] }
  const told = ['# missing_one_of: email or phone is required']
  await tellAlike(t, 'one of two', union, {}, told)
  await tellAlike(t, 'exactly one of two', { ...contact, oneOf: [{ required: ['email'] }, { required: ['phone'] }] }, {}, told)
  await tellAlike(t, 'inside', { type: 'object', properties: { contact: union } }, { contact: {} }, ['#/contact missing_one_of: email or phone is required'])
  await tellAlike(t, 'of several members', { ...contact, anyOf: [{ required: ['id'] }, { required: ['page', 'size'] }] }, {}, ['# missing_one_of: id, or page and size is required'])
  await tellAlike(t, 'one of several is there', { ...contact, anyOf: [{ required: ['id'] }, { required: ['page', 'size'] }] }, { page: 1 }, ['# missing_one_of: id or size is required'])
  await tellAlike(t, 'the same schema', { anyOf: ['email', 'phone'].map((name) => ({ ...contact, title: name, required: [name] })) }, {}, told)
  const typebox = Type.Intersect([Type.Object({ name: Type.Optional(Type.String()) }), Type.Union([Type.Object({}, { required: ['email'] }), Type.Object({}, { required: ['phone'] })])])
  await tellAlike(t, 'TypeBox', typebox, {}, told)
  const [params] = (await attempt({ schema: { body: union }, request: { payload: {} } })).issues.map((issue) => issue.params)
  t.strictSame(params, { alternatives: [['email'], ['phone']] })
  const { issues } = await attempt({ schema: { body: union }, request: { payload: { email: 5, phone: [1, 2] } } })
  t.strictSame(issues.map(({ pointer, code }) => `${pointer} ${code}`), ['/phone invalid_type'], 'none is missing')
  const many = { anyOf: Array.from({ length: 21 }, (_, index) => ({ required: [`m${index}`] })) }
  t.strictSame((await tellEach(many, {}))[0], ['#/m0 missing_field: m0 is required'], 'too many to be named')
  const [other] = await tellEach({ anyOf: [{ required: ['email'] }, { required: ['phone'], properties: { phone: text } }] }, {})
  t.strictSame(other, ['#/email missing_field: email is required'], 'they differ by more')
})

t.test('a value that Ajv makes a list has its own place', async (t) => {
  const one = { type: 'string', enum: ['a', 'b'] }
  for (const oneOf of [[one, { type: 'array', items: one }], [{ type: 'array', items: one }, one]]) {
    await tellAlike(t, 'an allowed value', { type: 'object', properties: { t: { oneOf } } }, { t: 'x' }, ['#/t not_in_list: t must be one of: a or b'])
  }
  const long = { type: 'string', minLength: 3 }
  await tellAlike(t, 'a length', { type: 'object', properties: { t: { anyOf: [long, { type: 'array', items: long }] } } }, { t: 'x' }, ['#/t too_short: t must be at least 3 characters'])
  await tellAlike(t, 'a list that the client sent', { type: 'object', properties: { t: { anyOf: [long, { type: 'array', items: long }] } } }, { t: ['abc', 'x'] },
    ['#/t/1 too_short: Item 2 of t must be at least 3 characters'])
  const { issues } = await attempt({ schema: { querystring: { type: 'object', properties: { t: { oneOf: [one, { type: 'array', items: one }] } } } }, request: { query: { t: 'x' } } })
  t.strictSame(issues.map(({ pointer, code }) => `${pointer} ${code}`), ['/t not_in_list'])
})
