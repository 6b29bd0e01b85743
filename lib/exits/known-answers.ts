import { STATUS_CODES } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { readProperty } from '../foreign/read-property.js'

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
  ['{"error":"internal server error"}', { status: 500, isOf: hasBearerAuth }],
  // @fastify/sse, on a route of events alone.
  ['{"statusCode":406,"error":"Not Acceptable","message":"This endpoint only produces \'text/event-stream\'."}', { status: 406 }]
] satisfies ReadonlyArray<[string, KnownAnswer]>)

/** The statuses by which strategies of passport refuse. */
const REFUSED: ReadonlySet<number> = new Set([400, 401, 403])

/** A body of nothing but an error's message. */
const MESSAGE_ALONE = /^\{"error":"(?:[^"\\]|\\.)*"\}$/

/** `true` for what Fastify and its official plugins send by themselves with an error status, and for no body at all. */
export function isKnownAnswer (request: FastifyRequest, status: number, payload: unknown): boolean {
  if (isEmpty(payload)) return true
  if (isPassportFailure(request, status, payload) || isOpenCircuit(request)) return true
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

/**
 * The status that answers a known body: of credentials that are missing passport-local makes a 400, which is what a 401 is for (RFC 9110 §15.5.2).
 */
export function toKnownStatus (request: FastifyRequest, status: number, payload: unknown): number {
  return status === 400 && isPassportFailure(request, status, payload) ? 401 : status
}

/** `true` for the name of the status, which is all that @fastify/passport sends where no strategy knows the user. */
function isPassportFailure (request: FastifyRequest, status: number, payload: unknown): boolean {
  return REFUSED.has(status) && payload === STATUS_CODES[status] && request.server.hasRequestDecorator('passport') && !readProperty(request, 'user')
}

/** `true` for what `onCircuitOpen` gives: @fastify/circuit-breaker has not called the handler then. */
function isOpenCircuit (request: FastifyRequest): boolean {
  return request.server.hasDecorator('circuitBreaker') && readProperty(request, '_cbIsOpen') === true
}

function hasBearerAuth ({ server }: FastifyRequest): boolean {
  return server.hasPlugin('@fastify/bearer-auth')
}

/** The code of the failure that a known body tells, if it has one. */
export function findKnownCode (payload: unknown): string | undefined {
  return KNOWN.get(payload)?.code
}

/** `true` for no body, of which `reply.send(null)` makes JSON. */
export function isEmpty (payload: unknown): boolean {
  return payload === undefined || payload === null || payload === '' || payload === 'null'
}

/** `true` for a `Response` of the Fetch API that has an error status and no body. Fastify takes its status and headers after all hooks. */
export function isEmptyFailure (payload: unknown): payload is Response {
  return typeof payload === 'object' && payload !== null && Object.prototype.toString.call(payload) === '[object Response]' &&
    readProperty(payload, 'body') === null && Number(readProperty(payload, 'status')) >= 400
}

/** Gives its status and headers to the reply, as Fastify would do later. What is left of it is no body. */
export function unwrap ({ status, headers }: Response, reply: FastifyReply): null {
  reply.code(status)
  for (const [name, value] of headers) reply.header(name, value)
  return null
}
