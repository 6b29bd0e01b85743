import { Type } from '@fastify/type-provider-typebox'
import type { FastifyPluginAsyncTypebox, Static } from '@fastify/type-provider-typebox'
import { catalog } from '../catalog.js'
import type { Database } from '../database.js'
import { hashPassword } from '../password.js'
import { authenticate, tokenErrors } from '../tokens.js'

const User = Type.Object({
  id: Type.Integer(),
  email: Type.String(),
  phoneConfirmed: Type.Boolean()
})
type UserRow = Static<typeof User>

// The form of the address is the table's own check (1002), so that every writer meets the same rule.
const NewUser = Type.Object({
  email: Type.String({ maxLength: 254 }),
  password: Type.String({ minLength: 8, maxLength: 200 }),
  passwordConfirmation: Type.String()
})

const columns = 'id, email, phone_confirmed AS "phoneConfirmed"'

/** Sign-up and the signed-in user. */
const userRoutes: FastifyPluginAsyncTypebox<{ database: Database }> = async (app, { database }) => {
  app.post('/', {
    config: { resource: 'User', errors: ['validation', 'email_taken', 'invalid_email', 'database_access'], issues: [{ field: 'password', code: 'mismatch' }] },
    schema: {
      tags: ['users'],
      operationId: 'signUp',
      summary: 'Signs up',
      security: [],
      body: NewUser,
      response: { 201: User }
    }
  }, async (request, reply) => {
    const { email, password, passwordConfirmation } = request.body
    if (password !== passwordConfirmation) {
      throw catalog.validationError([{ field: 'password', code: 'mismatch', params: { other: 'passwordConfirmation' } }])
    }
    const [user] = await database.query<UserRow>(
      `INSERT INTO users (email, password) VALUES ($1, $2) RETURNING ${columns}`,
      [email.toLowerCase(), await hashPassword(password)]
    )
    return reply.created('/users/me', user)
  })

  app.get('/me', {
    onRequest: authenticate,
    config: { resource: 'User', errors: [...tokenErrors, 'not_found', 'database_access'] },
    schema: {
      tags: ['users'],
      operationId: 'getMe',
      summary: 'Reads the signed-in user',
      response: { 200: User }
    }
  }, async (request, reply) => {
    const [user] = await database.query<UserRow>(`SELECT ${columns} FROM users WHERE id = $1`, [request.user.userId])
    return user ?? reply.apiError('not_found')
  })
}

export default userRoutes
