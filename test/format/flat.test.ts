import t from 'tap'
import { flat } from '../../lib/format/flat.js'
import { renderChecked } from './check-schema.js'
import { createIssue, createNeutralError, createValidationError, further } from './neutral-error.js'

t.test('byte for byte as the contract', async (t) => {
  t.equal(renderChecked(flat, createNeutralError({ status: 429, code: 6001, slug: 'too_many_requests', message: 'You have exceeded your number of requests. Please try again later' })),
    '{"code":429,"message":"You have exceeded your number of requests. Please try again later"}')
  const issue = createIssue({ resource: 'Issue', field: 'title', pointer: '/title', code: 'missing_field', group: 'missing_field' })
  t.equal(renderChecked(flat, createValidationError({ message: 'Unprocessable entity', issues: [issue] })),
    '{"code":422,"message":"Unprocessable entity","cause":"Validation failed","errors":[{"resource":"Issue","field":"title","code":"missing_field"}]}')
  t.equal(flat.name, 'flat')
  t.equal(flat.contentType, 'application/json; charset=utf-8')
})

t.test('errors[].code is the coarse one, resource only where there is one', async (t) => {
  const issues = (['missing', 'missing_field', 'invalid', 'already_exists', 'unprocessable', 'custom'] as const).map((group) => createIssue({ group }))
  t.same(JSON.parse(renderChecked(flat, createValidationError({ issues }))).errors, issues.map(({ group }) => ({ field: 'password', code: group })))
})

t.test('further members go to the top', async (t) => {
  t.equal(renderChecked(flat, createNeutralError(further)),
    '{"code":401,"message":"Access token expired","detail":"Log in again","truncated":true,"requestId":"req-1","hint":"refresh","zero":0,"none":null}')
  t.equal(renderChecked(flat, createValidationError({ truncated: true, issues: [] })),
    '{"code":422,"message":"The given data is invalid","cause":"Validation failed","errors":[],"truncated":true}')
})

t.test('extra overrides no member, be it there or not', async (t) => {
  const extra = { code: 200, message: 'x', cause: 'x', errors: [], resource: 'Issue' }
  t.equal(renderChecked(flat, createNeutralError({ extra })), '{"code":401,"message":"Access token expired","resource":"Issue"}')
})
