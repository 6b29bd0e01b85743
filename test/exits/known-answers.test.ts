import bearerAuth from '@fastify/bearer-auth'
import Fastify, { type FastifyRequest } from 'fastify'
import t from 'tap'
import { findKnownCode, isEmpty, isKnownAnswer } from '../../lib/exits/known-answers.js'
import { act } from '../answer/real-reply.js'

t.test('bodies of others are known to the byte', async (t) => {
  let request: FastifyRequest | undefined
  await act(t, (given) => { request = given })
  if (request === undefined) throw new Error('no request')
  for (const payload of [undefined, null, '']) t.ok(isKnownAnswer(request, 404, payload))
  t.notOk(isKnownAnswer(request, 401, '{"error":"missing authorization header"}'), 'without @fastify/bearer-auth')
  t.notOk(isKnownAnswer(request, 401, '{"error":"invalid authorization header"}'), 'without @fastify/bearer-auth')
  t.notOk(isKnownAnswer(request, 500, '{"error":"internal server error"}'), 'without @fastify/bearer-auth')
  t.notOk(isKnownAnswer(request, 401, '{"error":"mine"}'))
  t.notOk(isKnownAnswer(request, 500, '{"error":"mine"}'), 'without @fastify/bearer-auth')
  t.notOk(isKnownAnswer(request, 404, '404 Not Found'), 'of a route')
  t.notOk(isKnownAnswer(request, 400, 'Invalid Preflight Request'), 'not of OPTIONS')
})

t.test('those of @fastify/bearer-auth', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(bearerAuth, { keys: ['key'], addHook: false })
  app.get('/', async (request) => [
    isKnownAnswer(request, 401, '{"error":"missing authorization header"}'),
    isKnownAnswer(request, 403, '{"error":"missing authorization header"}'),
    isKnownAnswer(request, 500, '{"error":"internal server error"}')
  ])
  t.strictSame((await app.inject('/')).json(), [true, false, true])
})

t.test('their codes, and no body', async (t) => {
  t.equal(findKnownCode('{"error":"invalid authorization header"}'), 'FST_BEARER_AUTH_INVALID_AUTHORIZATION_HEADER')
  t.equal(findKnownCode('404 Not Found'), undefined)
  t.equal(findKnownCode(undefined), undefined)
  t.notOk(isEmpty('0'))
  t.notOk(isEmpty(Buffer.alloc(0)))
})
