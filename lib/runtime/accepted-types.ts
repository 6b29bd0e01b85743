import type { FastifyReply, FastifyRequest } from 'fastify'

/** Media types that are asked for: Fastify tells whether it has a parser of a type, and not of which types it has one. */
const COMMON = [
  'application/json', 'application/json-patch+json', 'application/ld+json', 'application/merge-patch+json', 'application/octet-stream',
  'application/problem+json', 'application/vnd.api+json', 'application/x-www-form-urlencoded', 'application/xml', 'application/yaml',
  'multipart/form-data', 'text/csv', 'text/plain', 'text/xml'
]

/**
 * Gives a 415 the media types that the route takes (RFC 9110 §15.5.16), and that of a PATCH its `Accept-Patch` (RFC 5789 §2.2). What says already
 * what would have been taken, media types or codings, stays as it is.
 */
export function applyAcceptedTypes (request: FastifyRequest, reply: FastifyReply): void {
  if (reply.hasHeader('accept') || reply.hasHeader('accept-encoding')) return
  const types = COMMON.filter((type) => request.server.hasContentTypeParser(type)).join(', ')
  if (types === '') return
  reply.header('accept', types)
  if (request.method === 'PATCH') reply.header('accept-patch', types)
}
