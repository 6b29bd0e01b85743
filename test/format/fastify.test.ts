import Fastify from 'fastify'
import t from 'tap'
import { fastify } from '../../lib/format/fastify.js'
import { renderChecked } from './check-schema.js'
import { createIssue, createNeutralError, createValidationError, further } from './neutral-error.js'

t.test("as Fastify's own body, with the slug as code", async (t) => {
  t.equal(renderChecked(fastify, createNeutralError()),
    '{"statusCode":401,"code":"access_token_expired","error":"Unauthorized","message":"Access token expired"}')
  t.equal(fastify.name, 'fastify')
  t.equal(fastify.contentType, 'application/json; charset=utf-8')
})

t.test('the same members in the same order as Fastify, and the same type', async (t) => {
  const app = Fastify()
  app.get('/', async () => { throw Object.assign(new Error('Access token expired'), { statusCode: 401, code: 'access_token_expired' }) })
  const { body, headers } = await app.inject('/')
  t.equal(renderChecked(fastify, createNeutralError()), body)
  t.equal(fastify.contentType, headers['content-type'])
})

t.test('a status that Node has no phrase for', async (t) => {
  t.match(renderChecked(fastify, createNeutralError({ status: 499 })), /"statusCode":499,.*"error":"Error"/)
})

t.test('of a validation the sentences, as Fastify gives those of its validator', async (t) => {
  const issues = [createIssue({ message: 'First' }), createIssue({ message: 'Second' })]
  t.equal(renderChecked(fastify, createValidationError({ issues })),
    '{"statusCode":422,"code":"validation","error":"Unprocessable Entity","message":"First, Second"}')
})

t.test('a detail is the message', async (t) => {
  t.equal(renderChecked(fastify, createNeutralError(further)),
    '{"statusCode":401,"code":"access_token_expired","error":"Unauthorized","message":"Log in again","truncated":true,"requestId":"req-1",' +
    '"hint":"refresh","zero":0,"none":null}')
})

t.test('extra overrides no member', async (t) => {
  const extra = { statusCode: 200, code: 'x', error: 'x', message: 'x', detail: 'mine' }
  t.equal(renderChecked(fastify, createNeutralError({ extra })),
    '{"statusCode":401,"code":"access_token_expired","error":"Unauthorized","message":"Access token expired","detail":"mine"}')
})
