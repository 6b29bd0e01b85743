/** Plugins that send errors, or change answers, by themselves: each must leave the contract as it is. It ends with 0 if all do. */
export const PLUGINS = `
import assert from 'node:assert/strict'
import { get } from 'node:http'
import circuitBreaker from '@fastify/circuit-breaker'
import cookie from '@fastify/cookie'
import etag from '@fastify/etag'
import fastifyExpress from '@fastify/express'
import multipart from '@fastify/multipart'
import passport from '@fastify/passport'
import session from '@fastify/session'
import { fastifySSE } from '@fastify/sse'
import websocket from '@fastify/websocket'
import express from 'express'
import Fastify from 'fastify'
import openapiGlue from 'fastify-openapi-glue'
import { Strategy } from 'passport-local'
import errorCatalog, { defaultCatalog } from 'fastify-error-catalog'

const open = async (plugin, options) => {
  const app = Fastify()
  await app.register(errorCatalog)
  if (plugin) await app.register(plugin, options)
  return app
}
const check = (response, status, code) => {
  assert.deepEqual([response.statusCode, JSON.parse(response.body).error?.code], [status, code], response.body)
  return response.headers
}

const tagged = await open(etag)
tagged.get('/', (request, reply) => reply.apiError('not_found'))
const { etag: tag } = check(await tagged.inject('/'), 404, 4001)
check(await tagged.inject({ url: '/', headers: { 'if-none-match': tag } }), 404, 4001)

const { Authenticator } = passport
const authenticator = new Authenticator()
authenticator.use('local', new Strategy((user, password, done) => done(null, false)))
const guarded = await open(cookie)
await guarded.register(session, { secret: 'a secret of 32 characters or more' })
await guarded.register(authenticator.initialize())
await guarded.register(authenticator.secureSession())
guarded.post('/', { preValidation: authenticator.authenticate('local') }, () => 'ok')
for (const payload of [{}, { username: 'a', password: 'b' }]) {
  assert.match(check(await guarded.inject({ method: 'POST', url: '/', payload }), 401, 2000)['www-authenticate'], /^Bearer/)
}

const sockets = await open(websocket)
sockets.get('/', { websocket: true }, () => {})
await sockets.listen({ port: 0, host: '127.0.0.1' })
const refused = await new Promise((resolve, reject) => {
  const headers = { connection: 'Upgrade', upgrade: 'h2c' }
  get(sockets.listeningOrigin, { headers }, async (answer) => resolve({ statusCode: answer.statusCode, headers: answer.headers, body: Buffer.concat(await answer.toArray()) })).once('error', reject)
})
check(refused, 400, 1000)
await sockets.close()

const events = await open(fastifySSE)
events.get('/', { sse: 'only' }, () => {})
check(await events.inject({ url: '/', headers: { accept: 'application/json' } }), 406, 8001)

const broken = await open(circuitBreaker, { threshold: 1, resetTimeout: 1000, onCircuitOpen: async (request, reply) => { reply.code(503); return '{}' } })
broken.get('/', { preHandler: broken.circuitBreaker() }, async () => { throw new Error('x') })
await broken.inject('/')
check(await broken.inject('/'), 503, 9003)

const legacy = await open(fastifyExpress)
legacy.use('/legacy', express.Router().use((request, response) => { response.status(404).json({ mine: true }) }))
await legacy.listen({ port: 0, host: '127.0.0.1' })
const response = await fetch(legacy.listeningOrigin + '/legacy/x')
assert.deepEqual([response.status, await response.json()], [404, { mine: true }])
await legacy.close()

const parts = await open(multipart)
parts.post('/', (request) => request.file())
assert.equal(check(await parts.inject({ method: 'POST', url: '/', payload: {} }), 415, 8006).accept, 'multipart/form-data')

const security = { key: [] }
const glued = await open(openapiGlue, {
  specification: {
    openapi: '3.0.0',
    info: { title: 'a', version: '1' },
    components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-key' } } },
    paths: { '/': { get: { operationId: 'one', security: [security], responses: { 200: { description: 'ok' } } } } }
  },
  serviceHandlers: { one: async () => 'ok' },
  securityHandlers: { key: async () => { throw defaultCatalog.error('access_token_expired') } }
})
check(await glued.inject('/'), 401, 2002)
`
