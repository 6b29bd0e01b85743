import { randomUUID } from 'node:crypto'
import { Type } from '@fastify/type-provider-typebox'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Database } from '../database.js'
import { hashPassword, isPassword } from '../password.js'
import { authenticate, signAccessToken, signRefreshToken, verifyRefreshToken } from '../tokens.js'
import type { TokenLifetimes } from '../tokens.js'

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
      errors: ['validation', 'invalid_credentials', 'too_many_requests'],
      rateLimit: { max: 10, timeWindow: '1 minute' }
    },
    schema: { body: Credentials, response: { 201: Tokens } }
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
    config: { resource: 'Session', errors: ['validation', 'refresh_token_expired', 'unauthorized'] },
    schema: { body: Type.Object({ refreshToken: Type.String() }), response: { 200: AccessToken } }
  }, async (request, reply) => {
    const identity = verifyRefreshToken(app, request.body.refreshToken)
    const open = await database.query('SELECT id FROM sessions WHERE id = $1', [identity.sessionId])
    if (open.length === 0) return reply.apiError(2003)
    return { accessToken: signAccessToken(app, identity, lifetimes) }
  })

  app.get('/current', {
    onRequest: authenticate,
    config: { resource: 'Session', errors: ['no_access_token', 'access_token_expired'] },
    schema: { response: { 200: Session } }
  }, async (request) => ({ id: request.user.sessionId, userId: request.user.userId }))

  app.delete('/current', {
    onRequest: authenticate,
    config: { resource: 'Session', errors: ['no_access_token', 'access_token_expired'] }
  }, async (request, reply) => {
    await database.query('DELETE FROM sessions WHERE id = $1', [request.user.sessionId])
    return reply.noContent()
  })
}

export default sessionRoutes
