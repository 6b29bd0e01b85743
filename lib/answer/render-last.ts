import type { FastifyReply } from 'fastify'
import { applyHeaders } from './answer-headers.js'
import { NO_OPTIONS } from './error-answer.js'

/** Problem details (RFC 9457): a body that means something to a client of any format. */
const BODY = '{"type":"about:blank","title":"Internal Server Error","status":500}'

const HEADERS = Object.freeze({ 'content-type': 'application/problem+json; charset=utf-8', 'content-language': 'en', 'cache-control': 'no-store' })

/** The answer where even `internal` cannot be rendered, because a format fails for anything. Gives the reply its status and headers. */
export function renderLast (reply: FastifyReply): string {
  reply.code(500)
  applyHeaders(reply.request, reply, 500, HEADERS, NO_OPTIONS)
  return BODY
}
