import { randomInt } from 'node:crypto'
import { Type } from '@fastify/type-provider-typebox'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Database } from '../database.js'
import type { Deliver } from '../gateway.js'
import { authenticate, tokenErrors } from '../tokens.js'

const NoContent = Type.Null({ description: 'Done' })
const Phone = Type.Object({
  phone: Type.String({ pattern: '^\\+[1-9][0-9]{6,14}$' })
})

const Confirmation = Type.Object({
  code: Type.String({ minLength: 6, maxLength: 6 })
})

/** The phone number of the signed-in user: a code goes there, and comes back. */
const phoneRoutes: FastifyPluginAsyncTypebox<{ database: Database, deliver: Deliver }> = async (app, { database, deliver }) => {
  app.addHook('onRequest', authenticate)

  app.put('/', {
    config: { resource: 'Phone', errors: ['validation', ...tokenErrors, 'sms_sending', 'database_access'] },
    schema: {
      tags: ['users'],
      operationId: 'setPhone',
      summary: 'Sets the phone number and sends a code to it',
      body: Phone,
      response: { 204: NoContent }
    }
  }, async (request, reply) => {
    const { phone } = request.body
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    await database.query(
      'UPDATE users SET phone = $2, phone_code = $3, phone_confirmed = false WHERE id = $1',
      [request.user.userId, phone, code]
    )
    await deliver({ channel: 'sms', to: phone, text: code })
    return reply.noContent()
  })

  app.post('/confirmation', {
    config: {
      resource: 'Phone',
      errors: ['validation', 'incorrect_data', ...tokenErrors, 'too_many_requests', 'database_access'],
      // A code of six digits must not be guessed.
      rateLimit: { max: 5, timeWindow: '1 minute' }
    },
    schema: {
      tags: ['users'],
      operationId: 'confirmPhone',
      summary: 'Confirms the phone number by the code',
      body: Confirmation,
      response: { 204: NoContent }
    }
  }, async (request, reply) => {
    const confirmed = await database.query(
      'UPDATE users SET phone_code = NULL, phone_confirmed = true WHERE id = $1 AND phone_code = $2 RETURNING id',
      [request.user.userId, request.body.code]
    )
    return confirmed.length === 1 ? reply.noContent() : reply.apiError('incorrect_data')
  })
}

export default phoneRoutes
