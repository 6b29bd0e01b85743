import type { FastifyRequest } from 'fastify'

/** A body that Fastify or an official plugin sends by itself, to the byte. */
interface KnownAnswer {
  readonly status: number
  /** The code by which the plugin names the same failure where it throws it. */
  readonly code?: string
  readonly isOf?: (request: FastifyRequest) => boolean
}

const KNOWN: ReadonlyMap<unknown, KnownAnswer> = new Map([
  // `reply.callNotFound()` within a not-found handler.
  ['404 Not Found', { status: 404, isOf: ({ is404 }) => is404 }],
  // @fastify/cors
  ['Invalid Preflight Request', { status: 400, isOf: ({ method }) => method === 'OPTIONS' }],
  // @fastify/bearer-auth
  ['{"error":"missing authorization header"}', { status: 401, code: 'FST_BEARER_AUTH_MISSING_AUTHORIZATION_HEADER', isOf: hasBearerAuth }],
  ['{"error":"invalid authorization header"}', { status: 401, code: 'FST_BEARER_AUTH_INVALID_AUTHORIZATION_HEADER', isOf: hasBearerAuth }],
  ['{"error":"internal server error"}', { status: 500, isOf: hasBearerAuth }]
] satisfies ReadonlyArray<[string, KnownAnswer]>)

/** A body of nothing but an error's message. */
const MESSAGE_ALONE = /^\{"error":"(?:[^"\\]|\\.)*"\}$/

/** `true` for what Fastify and its official plugins send by themselves with an error status, and for no body at all. */
export function isKnownAnswer (request: FastifyRequest, status: number, payload: unknown): boolean {
  if (isEmpty(payload)) return true
  const known = KNOWN.get(payload)
  if (known === undefined) return status === 500 && isBearerFailure(request, payload)
  return known.status === status && known.isOf?.(request) !== false
}

/**
 * `true` for the message of an error that the `auth` of @fastify/bearer-auth threw, e.g. "connect ECONNREFUSED …". The plugin sends it to any client with
 * a token.
 */
function isBearerFailure (request: FastifyRequest, payload: unknown): boolean {
  return request.headers.authorization !== undefined && hasBearerAuth(request) && !request.server.hasDecorator('verifyBearerAuth') &&
    typeof payload === 'string' && MESSAGE_ALONE.test(payload)
}

function hasBearerAuth ({ server }: FastifyRequest): boolean {
  return server.hasPlugin('@fastify/bearer-auth')
}

/** The code of the failure that a known body tells, if it has one. */
export function findKnownCode (payload: unknown): string | undefined {
  return KNOWN.get(payload)?.code
}

/** `true` for no body. */
export function isEmpty (payload: unknown): boolean {
  return payload === undefined || payload === null || payload === ''
}
