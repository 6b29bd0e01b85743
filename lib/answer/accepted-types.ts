import type { FastifyReply, FastifyRequest } from 'fastify'
import { readProperty } from '../foreign/read-property.js'

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
  const types = (readDeclaredTypes(request) ?? COMMON).filter((type) => request.server.hasContentTypeParser(type)).join(', ')
  if (types === '') return
  reply.header('accept', types)
  if (request.method === 'PATCH') reply.header('accept-patch', types)
}

/** The media types for which the route has a schema each, if it has any. */
function readDeclaredTypes ({ routeOptions: { schema } }: FastifyRequest): readonly string[] | undefined {
  const content = readProperty(schema?.body, 'content')
  return typeof content === 'object' && content !== null ? Object.keys(content) : undefined
}
