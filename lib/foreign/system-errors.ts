import type { ErrorFacts } from './error-causes.js'

/** Codes of Node's errors of connections. */
const CODES: ReadonlySet<unknown> = new Set([
  'EADDRNOTAVAIL', 'EAI_AGAIN', 'EAI_FAIL', 'ECONNABORTED', 'ECONNREFUSED', 'ECONNRESET', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENETDOWN', 'ENETUNREACH', 'ENOENT',
  'ENOTFOUND', 'EPIPE', 'ETIMEDOUT'
])

/** The calls of a connection; `ENOENT` of any other is a missing file. */
const CALLS: ReadonlySet<unknown> = new Set(['connect', 'read', 'write', 'getaddrinfo', 'queryA', 'queryAaaa'])

/**
 * `true` for an error of a connection that this process has opened. What Fastify throws where a client goes away has one of the codes too, but
 * neither a system call nor the errors of several addresses.
 */
export function isConnectionError ({ code, syscall, errors }: ErrorFacts): boolean {
  return CODES.has(code) && (CALLS.has(syscall) || Array.isArray(errors))
}

/** The calls by which a connection is opened. */
const OPENING: ReadonlySet<unknown> = new Set(['connect', 'getaddrinfo'])

/** `true` for an error of a connection that could not be opened at all, e.g. that of node-redis where nobody listens. */
export function isUnreachable (read: (name: string) => unknown): boolean {
  const syscall = read('syscall')
  // Where a name has several addresses, Node gives a list of errors and no call.
  return isConnectionError({ code: read('code'), syscall, errors: read('errors') }) && (syscall === undefined || OPENING.has(syscall))
}
