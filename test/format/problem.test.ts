import t from 'tap'
import { problem } from '../../lib/format/problem.js'
import { renderChecked } from './check-schema.js'
import { createIssue, createNeutralError, createValidationError, further } from './neutral-error.js'

t.test('byte for byte as the contract', async (t) => {
  t.equal(renderChecked(problem, createNeutralError({ type: '/errors/2002' })),
    '{"type":"/errors/2002","title":"Access token expired","status":401,"code":2002}')
  t.equal(renderChecked(problem, createValidationError({ type: '/errors/7001', issues: [createIssue({ message: '…' })] })),
    '{"type":"/errors/7001","title":"The given data is invalid","status":422,"code":7001,' +
    '"errors":[{"detail":"…","pointer":"#/password","code":"too_short"}]}')
  t.equal(problem.name, 'problem')
  t.equal(problem.contentType, 'application/problem+json; charset=utf-8')
})

t.test('the slug where there is no number', async (t) => {
  t.equal(renderChecked(problem, createNeutralError({ code: undefined })),
    '{"type":"about:blank","title":"Access token expired","status":401,"code":"access_token_expired"}')
})

t.test('an issue of each part of the request', async (t) => {
  const issues = [
    createIssue({ source: 'body', pointer: '', field: '' }),
    createIssue({ source: 'body', pointer: '/a~1b/0', field: 'a/b.0' }),
    createIssue({ source: 'querystring', pointer: '/page', field: 'page' }),
    createIssue({ source: 'params', pointer: '/id', field: 'id' }),
    createIssue({ source: 'headers', pointer: '/x-api-key', field: 'x-api-key' })
  ].map((issue) => ({ ...issue, message: 'm' }))
  t.equal(JSON.stringify(JSON.parse(renderChecked(problem, createValidationError({ issues }))).errors), '[' +
    '{"detail":"m","pointer":"#","code":"too_short"},' +
    '{"detail":"m","pointer":"#/a~1b/0","code":"too_short"},' +
    '{"detail":"m","parameter":"page","code":"too_short"},' +
    '{"detail":"m","parameter":"id","code":"too_short"},' +
    '{"detail":"m","header":"x-api-key","code":"too_short"}]')
})

t.test('detail and instance have their places', async (t) => {
  t.equal(renderChecked(problem, createValidationError({ ...further, instance: '/users/5', issues: [] })),
    '{"type":"about:blank","title":"The given data is invalid","status":422,"code":7001,"detail":"Log in again","instance":"/users/5","errors":[],' +
    '"truncated":true,"requestId":"req-1","hint":"refresh","zero":0,"none":null}')
})

t.test('extra overrides no member, be it there or not', async (t) => {
  const extra = { type: 'x', title: 'x', status: 200, code: 1, detail: 'x', instance: 'x', errors: [], balance: 30 }
  t.equal(renderChecked(problem, createNeutralError({ extra })),
    '{"type":"about:blank","title":"Access token expired","status":401,"code":2002,"balance":30}')
})
