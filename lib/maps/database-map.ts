import type { ConstraintRule, DatabaseMapOptions } from '../../types/maps.js'
import type { IssueInput } from '../../types/issue.js'
import type { ErrorMapping, MappedError } from '../../types/options.js'
import { listCauses, type ErrorFacts } from '../foreign/error-causes.js'
import { isConnectionError } from '../foreign/system-errors.js'
import { readObjectionError } from './objection-errors.js'

/** What has gone wrong in a database, whichever it is. */
export type DatabaseFailureKind = 'duplicate' | 'missing' | 'referenced' | 'absent' | 'invalid' | 'busy' | 'unavailable'

/** A driver's error, understood. */
export interface DatabaseFailure {
  readonly kind: DatabaseFailureKind
  /** The names under which the constraint may be known, the most exact first. */
  readonly constraints?: readonly unknown[]
  /** `true` where the database does not say whether a reference leads nowhere or a row is still referred to. */
  readonly isEitherWay?: boolean
  /** What is wrong with fields, where a library above the driver has validated them: answered as a failed schema. */
  readonly issues?: readonly IssueInput[]
}

/** What libraries above the drivers throw, by name. Kysely's error has none of its own. */
const NAMES: Readonly<Record<string, DatabaseFailureKind>> = { EntityNotFoundError: 'absent', NoResultError: 'absent', KnexTimeoutError: 'busy' }

/** The messages of Knex and TypeORM where there is no connection to be had; their errors have nothing else. */
const MESSAGES: ReadonlySet<unknown> = new Set(['Unable to acquire a connection', 'Driver not Connected'])

/** The entries that fit, the most exact first. The last is one that each catalogue must have. */
const ENTRIES: Readonly<Record<DatabaseFailureKind, readonly string[]>> = {
  duplicate: ['conflict'],
  missing: ['resource_missing', 'conflict'],
  referenced: ['conflict'],
  absent: ['not_found'],
  invalid: ['bad_request'],
  busy: ['service_unavailable'],
  unavailable: ['service_unavailable']
}

/** The codes of issues. */
const ISSUES: Readonly<Record<DatabaseFailureKind, string>> = {
  duplicate: 'already_exists', missing: 'not_found', referenced: 'invalid', absent: 'not_found', invalid: 'invalid', busy: 'invalid', unavailable: 'invalid'
}

/** `Retry-After` of what may do better again. */
const RETRY_AFTER = 1

/**
 * Makes the mapping of a database.
 *
 * @param identify understands an error of the driver; what it throws for hostile objects names no entry
 */
export function createDatabaseMap (identify: (facts: ErrorFacts) => DatabaseFailure | undefined, options: DatabaseMapOptions): readonly ErrorMapping[] {
  return Object.freeze([(error: unknown, { method }: { readonly method: string }) => {
    for (const facts of listCauses(error)) {
      const failure = identify(facts) ?? findAbove(facts) ?? (isConnectionError(facts) ? { kind: 'unavailable' as const } : undefined)
      // What deletes refers to nothing.
      if (failure !== undefined) return toMappedError(failure.isEitherWay === true && method === 'DELETE' ? { ...failure, kind: 'referenced' } : failure, options)
    }
    return undefined
  }])
}

function findAbove (facts: ErrorFacts): DatabaseFailure | undefined {
  const { name, message, code, constructor: type } = facts
  if (code === undefined && MESSAGES.has(message)) return { kind: 'unavailable' }
  // MikroORM's: others have errors of this name, but none of an entity.
  if (name === 'NotFoundError' && Object.hasOwn(facts, 'entity')) return { kind: 'absent' }
  const issues = readObjectionError(facts)
  if (issues !== undefined) return { kind: 'invalid', issues }
  const own = [name, typeof type === 'function' ? type.name : undefined].find((one) => typeof one === 'string' && Object.hasOwn(NAMES, one))
  const kind = typeof own === 'string' ? NAMES[own] : undefined
  return kind && { kind }
}

/** The kind of each code of a table, by code. */
export function byCode (table: Readonly<Partial<Record<DatabaseFailureKind, ReadonlyArray<string | number>>>>): ReadonlyMap<unknown, DatabaseFailureKind> {
  // The keys of the table are those of its type.
  const rows = Object.entries(table) as Array<[DatabaseFailureKind, ReadonlyArray<string | number>]>
  return new Map(rows.flatMap(([kind, codes]) => codes.map((code) => [code, kind] as const)))
}

function toMappedError ({ kind, constraints, issues }: DatabaseFailure, options: DatabaseMapOptions): MappedError {
  if (issues !== undefined) return { to: ['validation', ...ENTRIES.invalid], issue: issues }
  const rule = findRule(constraints ?? [], options)
  const own = rule?.to ?? options[kind]
  return {
    to: own === undefined ? ENTRIES[kind] : [own, ...ENTRIES[kind]],
    ...(rule?.field !== undefined && { issue: { field: rule.field, code: rule.code ?? ISSUES[kind] } }),
    ...(kind === 'busy' && { retryAfter: options.retryAfter ?? RETRY_AFTER })
  }
}

function findRule (names: readonly unknown[], { constraints = {} }: DatabaseMapOptions): ConstraintRule | undefined {
  const name = names.find((name) => typeof name === 'string' && Object.hasOwn(constraints, name))
  const rule = typeof name === 'string' ? constraints[name] : undefined
  return typeof rule === 'object' || rule === undefined ? rule : { to: rule }
}
