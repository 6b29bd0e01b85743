import type { DatabaseMapOptions } from '../../types/maps.js'
import type { ErrorMapping } from '../../types/options.js'
import { byCode, createDatabaseMap, type DatabaseFailure, type DatabaseFailureKind } from './database-map.js'
import type { ErrorFacts } from '../foreign/error-causes.js'

/** SQLSTATEs (PostgreSQL, appendix A), and the codes of postgres.js for failures before there is one. */
const CODES = byCode({
  duplicate: ['23505', '23P01'],
  missing: ['23503'],
  referenced: ['23001'],
  // Not null, check; too long, out of range, no date, no uuid, a zero byte
  invalid: ['23502', '23514', '22001', '22003', '22007', '22008', '22021', '22P02', '22P05'],
  // Serialization, deadlock, a lock, timeouts of statements and transactions
  busy: ['40001', '40P01', '55P03', '57014', '25P03', '25P04'],
  unavailable: [
    '57P01', '57P02', '57P03', '57P05', '3D000', 'CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT'
  ]
})

/** Classes of SQLSTATEs: the connection, authorization, resources, the system. */
const CLASSES: ReadonlySet<string> = new Set(['08', '28', '53', '58'])
const SQLSTATE = /^[0-9A-Z]{5}$/

/** The message for a row that others refer to: code and members are the same as for a missing row. Libraries may put the statement before it. */
const REFERENCED = /\bupdate or delete on table "[^"]*" violates /

/** The messages of pg's errors without a code. */
const MESSAGES: ReadonlyMap<unknown, DatabaseFailureKind> = byCode({
  busy: ['Query read timeout'],
  unavailable: [
    'Connection terminated', 'Connection terminated unexpectedly', 'Connection terminated due to connection timeout', 'timeout exceeded when trying to connect',
    'timeout expired', 'Client has encountered a connection error and is not queryable', 'Client was closed and is not queryable',
    'Cannot use a pool after calling end on the pool'
  ]
})

/**
 * Maps errors of PostgreSQL, as pg, postgres.js and PGlite throw them, for the option `map`: SQLSTATEs and failed connections. `constraints` names a
 * constraint by its name. See docs/databases.md.
 *
 * @example
 * ```ts
 * map: [...postgresErrors({ constraints: { users_email_key: { to: 1003, field: 'email' } } })]
 * ```
 */
export function postgresErrors (options: DatabaseMapOptions = {}): readonly ErrorMapping[] {
  return createDatabaseMap(identify, options)
}

function identify ({ code, message, constraint, constraint_name: name }: ErrorFacts): DatabaseFailure | undefined {
  const kind = code === undefined ? MESSAGES.get(message) : CODES.get(code) ?? toKindOfClass(code)
  const isReferenced = kind === 'missing' && REFERENCED.test(String(message))
  return kind && { kind: isReferenced ? 'referenced' : kind, constraints: [constraint, name] }
}

function toKindOfClass (code: unknown): DatabaseFailureKind | undefined {
  return typeof code === 'string' && SQLSTATE.test(code) && CLASSES.has(code.slice(0, 2)) ? 'unavailable' : undefined
}
