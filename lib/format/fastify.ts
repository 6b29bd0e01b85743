import { STATUS_CODES } from 'node:http'
import { Type } from './type.js'
import { addFurtherMembers, type FurtherFacts } from './add-further-members.js'
import { defineFormat } from './define-format.js'

/** Fastify's own body: `{"statusCode":404,"code":"not_found","error":"Not Found","message":"…"}`. */
export const FastifyBody = Type.Object({
  statusCode: Type.Integer({ minimum: 400, maximum: 599 }),
  code: Type.Optional(Type.String({ description: 'The slug of the error' })),
  error: Type.String({ description: 'The reason phrase of the status' }),
  message: Type.String({ description: 'The text of the error in the language of the answer' })
}, { $id: 'ErrorCatalogFastify', title: 'Error' })

/** `fastify`: the body of Fastify's default error handler, with the slug as `code`. */
export const fastify = defineFormat({
  name: 'fastify',
  contentType: 'application/json',
  schema: FastifyBody,
  render: (error) => addFurtherMembers(FastifyBody, {
    statusCode: error.status,
    code: error.slug,
    error: STATUS_CODES[error.status] ?? 'Error',
    message: error.detail ?? error.issues?.map(({ message }) => message).join(', ') ?? error.message
  }, withoutDetail(error))
})

/** The detail is the message already. */
function withoutDetail ({ data, truncated, requestId, traceId, params, retryable, action, shows, members, extra }: FurtherFacts): FurtherFacts {
  return { data, truncated, requestId, traceId, params, retryable, action, shows, members, extra }
}
