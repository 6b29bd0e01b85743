import t from 'tap'
import { nested } from '../../lib/format/nested.js'
import { renderChecked } from './check-schema.js'
import { createIssue, createNeutralError, createValidationError, further } from './neutral-error.js'

t.test('byte for byte as the contract', async (t) => {
  t.equal(renderChecked(nested, createNeutralError({ status: 405, code: 5001, slug: 'method_not_allowed', message: 'Request method not supported by this resource' })),
    '{"error":{"code":5001,"message":"Request method not supported by this resource"}}')
  t.equal(renderChecked(nested, createValidationError({ issues: [createIssue({ message: '…' })], message: '…' })),
    '{"error":{"code":7001,"message":"…","errors":[{"field":"password","code":"too_short","message":"…"}]}}')
  t.equal(nested.name, 'nested')
  t.equal(nested.contentType, 'application/json; charset=utf-8')
})

t.test('the slug where there is no number', async (t) => {
  t.equal(renderChecked(nested, createNeutralError({ code: undefined })),
    '{"error":{"code":"access_token_expired","message":"Access token expired"}}')
})

t.test('further members go inside', async (t) => {
  t.equal(renderChecked(nested, createNeutralError(further)),
    '{"error":{"code":2002,"message":"Access token expired","detail":"Log in again","truncated":true,"requestId":"req-1","hint":"refresh","zero":0,"none":null}}')
  t.equal(renderChecked(nested, createValidationError({ truncated: true, issues: [] })),
    '{"error":{"code":7001,"message":"The given data is invalid","errors":[],"truncated":true}}')
})

t.test('extra overrides no member, be it there or not', async (t) => {
  const extra = { code: 1, message: 'x', errors: ['x'], error: 'mine' }
  t.equal(renderChecked(nested, createNeutralError({ extra })), '{"error":{"code":2002,"message":"Access token expired","error":"mine"}}')
})
