import { Type } from '@sinclair/typebox'
import t from 'tap'
import { addFurtherMembers } from '../../lib/format/add-further-members.js'

const contract = Type.Object({ code: Type.Integer(), errors: Type.Optional(Type.Array(Type.String())) })
const none = {
  truncated: false,
  requestId: undefined,
  traceId: undefined,
  params: undefined,
  data: undefined,
  members: undefined,
  retryable: false,
  action: undefined,
  shows: { params: false, advice: false },
  extra: undefined
}

t.test('nothing to add leaves the body as it is', async (t) => {
  const body = { code: 1 }
  t.equal(addFurtherMembers(contract, body, none), body)
  t.equal(addFurtherMembers(contract, body, { ...none, detail: undefined }), body)
})

t.test('the order of members', async (t) => {
  const added = addFurtherMembers(contract, { code: 1 }, { ...none, detail: 'd', truncated: true, requestId: 'r', extra: { b: 1, a: 2 } })
  t.equal(JSON.stringify(added), '{"code":1,"detail":"d","truncated":true,"requestId":"r","b":1,"a":2}')
  for (const [facts, json] of [
    [{ detail: '' }, '{"code":1,"detail":""}'],
    [{ truncated: true }, '{"code":1,"truncated":true}'],
    [{ requestId: 'r' }, '{"code":1,"requestId":"r"}'],
    [{ extra: {} }, '{"code":1}'],
    [{ params: { a: 1 } }, '{"code":1}'],
    [{ params: { a: 1 }, shows: { params: true, advice: false } }, '{"code":1,"params":{"a":1}}'],
    [{ shows: { params: true, advice: true } }, '{"code":1,"retryable":false}'],
    [{ shows: { params: false, advice: true }, retryable: true, action: 'Wait' }, '{"code":1,"retryable":true,"action":"Wait"}'],
    [{ traceId: 't', data: { traceId: 'd', used: 3 }, members: { used: 4, more: 5 }, extra: { more: 6 } }, '{"code":1,"traceId":"d","used":3,"more":5}']
  ] as const) t.equal(JSON.stringify(addFurtherMembers(contract, { code: 1 }, { ...none, ...facts })), json)
})

t.test('a member of the contract is never overridden, nor is one that was added before', async (t) => {
  const extra = { code: 2, errors: ['x'], detail: 'x', truncated: false, requestId: 'x', mine: 1 }
  t.equal(JSON.stringify(addFurtherMembers(contract, { code: 1 }, { ...none, detail: 'd', truncated: true, requestId: 'r', extra })),
    '{"code":1,"detail":"d","truncated":true,"requestId":"r","mine":1}')
  t.equal(JSON.stringify(addFurtherMembers(contract, { code: 1, own: 1 }, { ...none, extra: { own: 2 } })), '{"code":1,"own":1}')
})

t.test('undefined is no value, other falsy ones are', async (t) => {
  t.strictSame(addFurtherMembers(contract, { code: 1 }, { ...none, extra: { a: undefined, b: null, c: 0, d: false, e: '' } }),
    { code: 1, b: null, c: 0, d: false, e: '' })
})

t.test('no function, which JSON has no word for and may speak by itself', async (t) => {
  const toJSON = (): object => ({ taken: 'over' })
  t.equal(JSON.stringify(addFurtherMembers(contract, { code: 1 }, { ...none, extra: { toJSON, a: 1, b: () => {} } })), '{"code":1,"a":1}')
  t.equal(JSON.stringify(addFurtherMembers(contract, { code: 1 }, { ...none, extra: { toJSON: 'a text' } })), '{"code":1,"toJSON":"a text"}')
})

t.test('names that objects inherit', async (t) => {
  const extra = JSON.parse('{"__proto__":{"polluted":true},"constructor":1}') as Record<string, unknown>
  const added = addFurtherMembers(contract, { code: 1 }, { ...none, extra })
  t.equal(JSON.stringify(added), '{"code":1,"__proto__":{"polluted":true},"constructor":1}')
  t.notOk('polluted' in added)
})
