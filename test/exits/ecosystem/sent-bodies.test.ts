import circuitBreaker from '@fastify/circuit-breaker'
import cookie from '@fastify/cookie'
import { Authenticator } from '@fastify/passport'
import session from '@fastify/session'
import { fastifySSE } from '@fastify/sse'
import { Strategy } from 'passport-local'
import { testPlugin } from './plugin-case.js'

const BEARER = /^Bearer realm="api"/
const JSON_TYPE = { 'Content-Type': 'application/json' }

const passport = new Authenticator()
passport.use('local', new Strategy((user, _password, done) => done(null, user === 'known' && { user })))
passport.use('refusing', Object.assign(new Strategy(() => {}), { authenticate (this: Strategy) { this.fail('Own realm="x"', 401) } }))

testPlugin('@fastify/passport', {
  async register (app) {
    await app.register(cookie)
    await app.register(session, { secret: 'a secret of 32 characters or more' })
    await app.register(passport.initialize())
    await app.register(passport.secureSession())
  },
  addRoutes (app) {
    app.post('/', { preValidation: passport.authenticate('local', { session: false, authInfo: false }) }, async () => 'ok')
    app.get('/own', { preValidation: passport.authenticate('refusing', { session: false }) }, async () => 'ok')
    app.post('/mine', { preValidation: passport.authenticate('local', { session: false, authInfo: false }) }, async (_request, reply) => await reply.code(403).send('Forbidden'))
    app.get('/text', async (_request, reply) => await reply.code(401).send('Log in first'))
  },
  rows: [
    { title: 'a wrong password', method: 'POST', url: '/', body: '{"username":"a","password":"b"}', headers: JSON_TYPE, status: 401, slug: 'unauthorized', has: { 'www-authenticate': BEARER } },
    { title: 'no password', method: 'POST', url: '/', body: '{}', headers: JSON_TYPE, status: 401, slug: 'unauthorized', has: { 'www-authenticate': BEARER } },
    { title: 'a challenge of the strategy', url: '/own', status: 401, slug: 'unauthorized', has: { 'www-authenticate': /^Own realm="x"$/ } },
    { title: 'what the app sends to a user', method: 'POST', url: '/mine', body: '{"username":"known","password":"b"}', headers: JSON_TYPE, status: 403, answer: 'Forbidden' },
    { title: 'a text of the app', url: '/text', status: 401, answer: 'Log in first' }
  ]
})

testPlugin('@fastify/sse', {
  register: (app) => app.register(fastifySSE),
  addRoutes: (app) => app.get('/', { sse: 'only' }, async (_request, reply) => { await reply.sse.send({ data: 'x' }) }),
  rows: [{ title: 'another type', url: '/', headers: { accept: 'application/json' }, status: 406, slug: 'not_acceptable' }]
})

testPlugin('@fastify/circuit-breaker', {
  register: (app) => app.register(circuitBreaker, {
    threshold: 2,
    resetTimeout: 60_000,
    onCircuitOpen: async (_request, reply) => { reply.statusCode = 503; return '{"error":"hunter2"}' }
  }),
  addRoutes (app) {
    app.get('/', { preHandler: app.circuitBreaker() }, async () => { throw new Error('hunter2') })
    app.get('/fallback', async (_request, reply) => await reply.code(503).send('{"mine":true}'))
  },
  rows: [
    { title: 'closed', url: '/', status: 500, slug: 'internal' },
    { title: 'a body of the app', url: '/fallback', status: 503, answer: '{"mine":true}' }
  ]
})
