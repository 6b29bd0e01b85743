import auth from '@fastify/auth'
import basicAuth from '@fastify/basic-auth'
import bearerAuth from '@fastify/bearer-auth'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import jwt from '@fastify/jwt'
import Fastify from 'fastify'
import t from 'tap'
import errorCatalog from '../../../lib/index.js'
import { collectLog } from '../../plugin/collect-log.js'
import { testPlugin, type FailureRow } from './plugin-case.js'

const BEARER = /^Bearer realm="api"/

const basic = (text: string): Record<string, string> => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` })
const fail = async (): Promise<never> => { throw new Error('hunter2') }

testPlugin('@fastify/jwt', {
  register: (app) => app.register(jwt, { secret: 'a secret of 32 characters or more' }),
  addRoutes (app) {
    app.get('/', async (request) => await request.jwtVerify())
    app.get('/verify', async (request) => app.jwt.verify(String(request.headers['x-token'])))
    app.get('/sign', async (_request, reply) => await reply.jwtSign({}, { sign: { algorithm: 'RS256' as 'HS256' } }))
  },
  rows (app) {
    const now = Math.floor(Date.now() / 1000)
    const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })
    const refused = (title: string, headers: Record<string, string>, slug = 'unauthorized', challenge = BEARER): FailureRow =>
      ({ title, url: '/', headers, status: 401, slug, has: { 'www-authenticate': challenge } })
    return [
      refused('no token', {}, 'no_access_token'),
      refused('an expired token', bearer(app.jwt.sign({ iat: now - 60, exp: now - 30 })), 'access_token_expired', /error="invalid_token"/),
      refused('a token of the future', bearer(app.jwt.sign({ nbf: now + 600 }))),
      refused('a broken signature', bearer(app.jwt.sign({}).slice(0, -4))),
      refused('no token at all', bearer('nonsense')),
      { title: 'a malformed header', url: '/', headers: { authorization: 'Bearer a b' }, status: 400, slug: 'bad_request' },
      { title: 'an error of fast-jwt', url: '/verify', headers: { 'x-token': 'nonsense' }, status: 401, slug: 'unauthorized', has: { 'www-authenticate': BEARER } },
      { title: 'a key of the server\'s that does not fit', url: '/sign', status: 500, slug: 'internal' }
    ]
  }
})

testPlugin('@fastify/auth', {
  register: (app) => app.register(auth),
  addRoutes (app) {
    const refuse = async (): Promise<never> => { throw new Error('hunter2') }
    const forbid = async (): Promise<never> => { throw Object.assign(new Error('hunter2'), { statusCode: 403 }) }
    app.get('/', { preHandler: app.auth([refuse]) }, async () => 'ok')
    app.get('/first', { preHandler: app.auth([refuse, forbid], { relation: 'and' }) }, async () => 'ok')
    app.get('/last', { preHandler: app.auth([refuse, forbid]) }, async () => 'ok')
  },
  rows: [
    { title: 'refused without a status', url: '/', status: 401, slug: 'unauthorized', has: { 'www-authenticate': BEARER } },
    { title: 'the first of two', url: '/first', status: 401, slug: 'unauthorized' },
    { title: 'the last of two, which knows better', url: '/last', status: 403, slug: 'access_denied' }
  ]
})

testPlugin('@fastify/basic-auth', {
  async register (app) {
    await app.register(basicAuth, {
      authenticate: { realm: 'house' },
      validate: async (name) => name === 'ann' ? undefined : name === 'status' ? Object.assign(new Error('hunter2'), { statusCode: 403 }) : await fail()
    })
  },
  addRoutes: (app) => app.get('/', { onRequest: app.basicAuth }, async () => 'ok'),
  rows: [
    { title: 'no credentials', url: '/', status: 401, slug: 'unauthorized', has: { 'www-authenticate': 'Basic realm="house", charset="UTF-8"' } },
    { title: 'malformed ones', url: '/', headers: { authorization: 'Basic ?' }, status: 401, slug: 'unauthorized', has: { 'www-authenticate': /^Basic / } },
    { title: 'wrong ones', url: '/', headers: basic('bob:x'), status: 401, slug: 'unauthorized', has: { 'www-authenticate': /^Basic / } },
    { title: 'insufficient ones', url: '/', headers: basic('status:x'), status: 403, slug: 'access_denied', has: { 'www-authenticate': undefined } },
    { title: 'the right ones', url: '/', headers: basic('ann:x'), status: 200, answer: 'ok' }
  ]
})

testPlugin('@fastify/basic-auth of a proxy', {
  register: (app) => app.register(basicAuth, { proxyMode: true, authenticate: true, validate: async () => {} }),
  addRoutes: (app) => app.get('/', { onRequest: app.basicAuth }, async () => 'ok'),
  // No entry is of 407: `bad_request` says it under that status.
  rows: [{ title: 'no credentials', url: '/', status: 407, slug: 'bad_request', has: { 'proxy-authenticate': /^Basic/, 'www-authenticate': undefined } }]
})

testPlugin('@fastify/bearer-auth, which throws', {
  register: (app) => app.register(bearerAuth, { keys: ['key'], addHook: false }),
  addRoutes (app) {
    const { verifyBearerAuth } = app
    if (verifyBearerAuth !== undefined) app.get('/', { onRequest: verifyBearerAuth }, async () => 'ok')
  },
  rows: [
    { title: 'no token', url: '/', status: 401, slug: 'no_access_token', has: { 'www-authenticate': BEARER } },
    { title: 'another scheme', url: '/', headers: { authorization: 'Basic x' }, status: 401, slug: 'unauthorized', has: { 'www-authenticate': BEARER } },
    { title: 'a wrong token', url: '/', headers: { authorization: 'Bearer x' }, status: 401, slug: 'unauthorized', has: { 'www-authenticate': BEARER } },
    { title: 'the right one', url: '/', headers: { authorization: 'Bearer key' }, status: 200, answer: 'ok' }
  ]
})

testPlugin('@fastify/bearer-auth, which sends', {
  register: (app) => app.register(bearerAuth, { keys: [], auth: (key) => key === 'fail' ? fail() : key === 'odd' ? 7 as unknown as boolean : key === 'right' }),
  addRoutes: (app) => app.get('/', (_request, reply) => { reply.code(500).send({ error: 'mine', more: 'of it' }) }),
  rows: [
    { title: 'no token', url: '/', status: 401, slug: 'no_access_token', has: { 'www-authenticate': BEARER } },
    { title: 'no token for no route', url: '/nowhere', status: 401, slug: 'no_access_token', has: { 'www-authenticate': BEARER } },
    { title: 'a wrong token', url: '/', headers: { authorization: 'Bearer x' }, status: 401, slug: 'unauthorized', has: { 'www-authenticate': BEARER } },
    { title: 'a check that decides nothing', url: '/', headers: { authorization: 'Bearer odd' }, status: 500, slug: 'internal' },
    { title: 'a check that fails', url: '/', headers: { authorization: 'Bearer fail' }, status: 500, slug: 'internal' },
    { title: 'a body of the app\'s own', url: '/', headers: { authorization: 'Bearer right' }, status: 500, answer: '{"error":"mine","more":"of it"}' }
  ]
})

testPlugin('@fastify/csrf-protection and @fastify/cookie', {
  async register (app) {
    await app.register(cookie, { secret: 'a secret of 32 characters or more' })
    await app.register(csrf)
  },
  addRoutes (app) {
    app.post('/', { onRequest: app.csrfProtection }, async () => 'ok')
    app.get('/unsign', async (request) => request.unsignCookie(undefined as unknown as string))
  },
  rows: [
    { title: 'no secret', method: 'POST', url: '/', status: 403, slug: 'access_denied' },
    { title: 'a wrong token', method: 'POST', url: '/', headers: { cookie: '_csrf=x', 'csrf-token': 'y' }, status: 403, slug: 'access_denied' },
    { title: 'a cookie that is not there', url: '/unsign', status: 500, slug: 'internal' }
  ]
})

for (const [logDriverDetails, body] of [[false, '19 characters of application/json'], [true, '{"error":"hunter2"}']] as const) {
  t.test(`what the check of @fastify/bearer-auth threw, logDriverDetails ${String(logDriverDetails)}`, async (t) => {
    const [logger, lines] = collectLog('error')
    const app = Fastify({ logger })
    t.teardown(() => app.close())
    await app.register(errorCatalog, { logDriverDetails })
    await app.register(bearerAuth, { keys: [], auth: fail })
    app.get('/', async () => 'ok')
    const answer = await app.inject({ url: '/', headers: { authorization: 'Bearer x' } })
    t.equal(answer.statusCode, 500)
    t.notMatch(answer.body, 'hunter2')
    t.match(lines, [{ level: 50, msg: `A body sent with 500 was replaced: ${body}` }])
    t.equal(lines.length, 1)
  })
}
