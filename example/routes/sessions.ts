import { randomUUID } from 'node:crypto'
import { Type } from '@fastify/type-provider-typebox'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Database } from '../database.js'
import { hashPassword, isPassword } from '../password.js'
import { authenticate, signAccessToken, signRefreshToken, tokenErrors, verifyRefreshToken } from '../tokens.js'
import type { TokenLifetimes } from '../tokens.js'

const NoContent = Type.Null({ description: 'Done' })
const Credentials = Type.Object({
  email: Type.String(),
  password: Type.String({ maxLength: 200 })
})

const AccessToken = Type.Object({ accessToken: Type.String() })
const Tokens = Type.Object({ accessToken: Type.String(), refreshToken: Type.String() })
const Session = Type.Object({ id: Type.String(), userId: Type.Integer() })

type Account = { id: number, password: string }

/** Signing in, refreshing the access token, signing out. */
const sessionRoutes: FastifyPluginAsyncTypebox<{ database: Database, lifetimes: TokenLifetimes }> = async (app, { database, lifetimes }) => {
  // An unknown address takes as long as a wrong password, so that nobody learns who has an account.
  const decoy = await hashPassword(randomUUID())

  app.post('/', {
    config: {
      resource: 'Session',
      errors: ['validation', 'invalid_credentials', 'too_many_requests', 'database_access'],
      rateLimit: { max: 10, timeWindow: '1 minute' }
    },
    schema: {
      tags: ['sessions'],
      operationId: 'signIn',
      summary: 'Signs in',
      security: [],
      body: Credentials,
      response: { 201: Tokens }
    }
  }, async (request, reply) => {
    const { email, password } = request.body
    const [account] = await database.query<Account>('SELECT id, password FROM users WHERE email = $1', [email.toLowerCase()])
    const isRight = await isPassword(password, account?.password ?? decoy)
    if (account === undefined || !isRight) return reply.apiError(2001)

    const identity = { userId: account.id, sessionId: randomUUID() }
    await database.query('INSERT INTO sessions (id, user_id) VALUES ($1, $2)', [identity.sessionId, identity.userId])
    return reply.created('/sessions/current', {
      accessToken: signAccessToken(app, identity, lifetimes),
      refreshToken: signRefreshToken(app, identity, lifetimes)
    })
  })

  app.post('/refresh', {
    config: { resource: 'Session', errors: ['validation', 'refresh_token_expired', 'unauthorized', 'database_access'] },
    schema: {
      tags: ['sessions'],
      operationId: 'refresh',
      summary: 'Gets a new access token',
      security: [],
      body: Type.Object({ refreshToken: Type.String() }),
      response: { 200: AccessToken }
    }
  }, async (request, reply) => {
    const identity = verifyRefreshToken(app, request.body.refreshToken)
    const open = await database.query('SELECT id FROM sessions WHERE id = $1', [identity.sessionId])
    if (open.length === 0) return reply.apiError(2003)
    return { accessToken: signAccessToken(app, identity, lifetimes) }
  })

  app.get('/current', {
    onRequest: authenticate,
    config: { resource: 'Session', errors: tokenErrors },
    schema: {
      tags: ['sessions'],
      operationId: 'getSession',
      summary: 'Reads the current session',
      response: { 200: Session }
    }
  }, async (request) => ({ id: request.user.sessionId, userId: request.user.userId }))

  app.delete('/current', {
    onRequest: authenticate,
    config: { resource: 'Session', errors: [...tokenErrors, 'database_access'] },
    schema: {
      tags: ['sessions'],
      operationId: 'signOut',
      summary: 'Signs out',
      response: { 204: NoContent }
    }
  }, async (request, reply) => {
    await database.query('DELETE FROM sessions WHERE id = $1', [request.user.sessionId])
    return reply.noContent()
  })
}

export default sessionRoutes
