import type { DatabaseMapOptions } from '../../types/maps.js'
import type { ErrorMapping } from '../../types/options.js'
import { byCode, createDatabaseMap, type DatabaseFailure, type DatabaseFailureKind } from './database-map.js'
import type { ErrorFacts } from '../foreign/error-causes.js'

/** Codes of Prisma (its error message reference). */
const CODES = byCode({
  duplicate: ['P2002'],
  missing: ['P2003', 'P2014', 'P2015', 'P2018', 'P2025'],
  invalid: ['P2000', 'P2004', 'P2005', 'P2006', 'P2007', 'P2011', 'P2012', 'P2013', 'P2019', 'P2020', 'P2033'],
  // Timeouts of the pool and of transactions; write conflicts
  busy: ['P1008', 'P2024', 'P2028', 'P2034'],
  unavailable: ['P1000', 'P1001', 'P1002', 'P1003', 'P1010', 'P1011', 'P1017', 'P2037']
})

/** A failed foreign key. The code does not say in which direction it failed. */
const FOREIGN_KEY = 'P2003'
const DELETES = /\.delete(?:Many)?\(\)/

/** A failed raw query. The cause given by a driver adapter says more. */
const RAW: ReadonlySet<unknown> = new Set(['P2010'])
const KINDS: Readonly<Record<string, DatabaseFailureKind>> = {
  UniqueConstraintViolation: 'duplicate',
  ForeignKeyConstraintViolation: 'missing',
  NullConstraintViolation: 'invalid',
  LengthMismatch: 'invalid',
  ValueOutOfRange: 'invalid',
  TransactionWriteConflict: 'busy',
  SocketTimeout: 'busy',
  DatabaseNotReachable: 'unavailable',
  ConnectionClosed: 'unavailable',
  TooManyConnections: 'unavailable',
  AuthenticationFailed: 'unavailable'
}

/**
 * Maps errors of Prisma, for the option `map`. `constraints` names a constraint as the client reports it: by the name of the index, or by fields, e.g.
 * `'email'` or `'User.email'`, several joined by commas. See docs/databases.md.
 *
 * @example `await fastify.register(errorCatalog, { map: [...prismaErrors()] })`
 */
export function prismaErrors (options: DatabaseMapOptions = {}): readonly ErrorMapping[] {
  return createDatabaseMap(identify, options)
}

/** Prisma's initialization errors carry their code as `errorCode`. */
function identify ({ code, errorCode, meta, message }: ErrorFacts): DatabaseFailure | undefined {
  const adapted = RAW.has(code) ? KINDS[String(readCause(meta)['kind'])] : undefined
  const kind = adapted ?? CODES.get(code ?? errorCode)
  if (kind === 'missing' && code === FOREIGN_KEY) {
    return { kind: DELETES.test(String(message)) ? 'referenced' : kind, isEitherWay: true, constraints: listNames(Object(meta)) }
  }
  // A field that is null has the name of its key.
  return kind && { kind, constraints: kind === 'invalid' ? [] : listNames(Object(meta)) }
}

/** The members in which the client names what failed: `target` and `field_name`, or with driver adapters the adapter's cause. */
function listNames ({ modelName, target, field_name: field, constraint, driverAdapterError }: ErrorFacts): string[] {
  const cause = readCause({ driverAdapterError })
  const names = [target, field, constraint, cause['constraint']].map(toName).filter((name) => name !== '')
  return names.flatMap((name) => [`${String(modelName)}.${name}`, name])
}

/** The cause that a driver adapter (Prisma 7) derives from the driver's error. */
function readCause (meta: unknown): ErrorFacts {
  return Object(Object((Object(meta) as ErrorFacts)['driverAdapterError']).cause) as ErrorFacts // `Object` gives an object
}

function toName (value: unknown): string {
  if (typeof value === 'string') return value.replace(/ \(index\)$/, '')
  // Names with both upper and lower case come in quotes.
  if (Array.isArray(value)) return value.map((name) => String(name).replace(/^"(.*)"$/, '$1')).join()
  const { index, fields, foreignKey } = Object(value) as ErrorFacts // `Object` gives an object
  return typeof index === 'string' ? index : Array.isArray(fields) ? toName(fields) : foreignKey === undefined ? '' : String(foreignKey)
}
