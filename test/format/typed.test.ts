import t from 'tap'
import { typed } from '../../lib/format/typed.js'
import { renderChecked } from './check-schema.js'
import { createIssue, createNeutralError, createValidationError, further } from './neutral-error.js'

t.test('byte for byte as the contract', async (t) => {
  const password = { field: 'password', pointer: '/password' }
  t.equal(renderChecked(typed, createValidationError({
    message: 'Указанные данные недействительны',
    issues: [
      createIssue({ field: 'email', pointer: '/email', message: 'Электронная почта уже занята' }),
      createIssue({ ...password, message: 'Пароль должен содержать не менее 8 символов' }),
      createIssue({ ...password, message: 'Пароль должен быть подтвержден' })
    ]
  })), '{"error_message":"Указанные данные недействительны","error_type":"validation",' +
    '"validation_errors":{"email":["Электронная почта уже занята"],' +
    '"password":["Пароль должен содержать не менее 8 символов","Пароль должен быть подтвержден"]}}')
  t.equal(renderChecked(typed, createNeutralError()), '{"error_message":"Access token expired","error_type":"access_token_expired"}')
  t.equal(typed.name, 'typed')
  t.equal(typed.contentType, 'application/json; charset=utf-8')
})

t.test('all messages of a field stand together, wherever its issues were', async (t) => {
  const issues = [createIssue({ field: 'a', message: '1' }), createIssue({ field: 'b', message: '2' }), createIssue({ field: 'a', message: '3' })]
  t.match(renderChecked(typed, createValidationError({ issues })), /"validation_errors":\{"a":\["1","3"\],"b":\["2"\]\}/)
})

t.test('fields that objects inherit are fields like others', async (t) => {
  const issues = ['__proto__', 'constructor', 'toString'].map((field) => createIssue({ field, message: 'x' }))
  t.match(renderChecked(typed, createValidationError({ issues })), /\{"__proto__":\["x"\],"constructor":\["x"\],"toString":\["x"\]\}/)
})

t.test('further members go to the top', async (t) => {
  t.equal(renderChecked(typed, createNeutralError(further)),
    '{"error_message":"Access token expired","error_type":"access_token_expired","detail":"Log in again","truncated":true,"requestId":"req-1",' +
    '"hint":"refresh","zero":0,"none":null}')
})

t.test('extra overrides no member, be it there or not', async (t) => {
  const extra = { error_message: 'x', error_type: 'x', validation_errors: {}, code: 5 }
  t.equal(renderChecked(typed, createNeutralError({ extra })),
    '{"error_message":"Access token expired","error_type":"access_token_expired","code":5}')
})
