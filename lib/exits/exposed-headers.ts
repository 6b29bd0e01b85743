import type { FastifyReply } from 'fastify'
import { mergeVary } from '../answer/answer-headers.js'

/** The headers that explain an error. Without leave, scripts of other origins cannot read them (Fetch, CORS protocol). */
const EXPLAINING = ['Retry-After', 'Allow', 'Link', 'WWW-Authenticate', 'RateLimit', 'RateLimit-Policy', 'Accept', 'Accept-Patch']

/**
 * Makes the function that exposes the headers of an error where CORS lets the response be read at all. It adds to the list that is there.
 *
 * @param codeHeader the header that carries the code, if there is one
 */
export function createExposeHeaders (codeHeader: string | false): (reply: FastifyReply) => void {
  const names = [...EXPLAINING, ...(codeHeader === false ? [] : [codeHeader])].join(', ')
  return (reply) => {
    if (!reply.hasHeader('access-control-allow-origin')) return
    reply.header('access-control-expose-headers', mergeVary(String(reply.getHeader('access-control-expose-headers') ?? ''), names))
  }
}
