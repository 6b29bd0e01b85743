import { Type } from '@sinclair/typebox'
import t from 'tap'
import { toStatusLine, type ExampleAnswer } from '../../lib/docs/example-answer.js'
import { defineFormat } from '../../lib/format/define-format.js'
import { buildSource, factsOf } from './build-source.js'

const text = defineFormat({ name: 'text', contentType: 'text/plain', schema: Type.String(), render: ({ message, retryAfter = 0, params }) => `${message} ${retryAfter} ${JSON.stringify(params)}` })
const source = buildSource({ format: ['nested', 'problem', text] })

/** The bodies by format. */
const bodiesOf = (examples: readonly ExampleAnswer[]): object => {
  return Object.fromEntries(examples.map(({ format, isJson, body }) => [format, isJson ? JSON.parse(body) : body]))
}

t.test('an answer in each format, by the format itself', async (t) => {
  const { examples } = factsOf(source, 3002, 'ru')
  const message = 'У вас может быть не больше 3 файлов'
  t.strictSame(bodiesOf(examples), {
    nested: { error: { code: 3002, message } },
    problem: { type: '/errors/3002', title: message, status: 403, code: 3002 },
    text: `${message} 0 {"limit":3}`
  })
  t.strictSame(examples.map(({ contentType, locale }) => [contentType, locale]), [
    ['application/json; charset=utf-8', 'ru'], ['application/problem+json; charset=utf-8', 'ru'], ['text/plain', 'ru']
  ])
  t.match(examples[0]?.body, /^\{\n {2}"error": \{\n/, 'indented')
})

t.test('a text without params, and when to retry', async (t) => {
  t.match(bodiesOf(factsOf(source, 6001).examples), { text: 'Too many requests. Try again later 60 undefined' })
})

t.test('a failed validation shows issues', async (t) => {
  t.strictSame(bodiesOf(factsOf(buildSource({ format: ['nested', 'problem'] }), 'validation').examples), {
    nested: {
      error: {
        code: 7001,
        message: 'The given data is invalid',
        errors: [
          { field: 'email', code: 'missing_field', message: 'email is required' },
          { field: 'password', code: 'too_short', message: 'password must be at least 8 characters' }
        ]
      }
    },
    problem: {
      type: '/errors/7001',
      title: 'The given data is invalid',
      status: 422,
      code: 7001,
      errors: [
        { detail: 'email is required', pointer: '#/email', code: 'missing_field' },
        { detail: 'password must be at least 8 characters', pointer: '#/password', code: 'too_short' }
      ]
    }
  })
  t.match(bodiesOf(factsOf(buildSource({ format: 'flat' }), 'validation', 'ru').examples), { flat: { cause: 'Данные не прошли проверку' } })
})

t.test('the first line', async (t) => {
  t.equal(toStatusLine(404), 'HTTP/1.1 404 Not Found')
  t.equal(toStatusLine(499), 'HTTP/1.1 499 ')
})
