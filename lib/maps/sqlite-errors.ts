import type { DatabaseMapOptions } from '../../types/maps.js'
import type { ErrorMapping } from '../../types/options.js'
import { byCode, createDatabaseMap, type DatabaseFailure, type DatabaseFailureKind } from './database-map.js'
import type { ErrorFacts } from '../foreign/error-causes.js'

/** Result codes (sqlite.org/rescode.html) by name, as better-sqlite3 and libSQL give them, and by number, as node:sqlite does. */
const CODES = byCode({
  duplicate: ['SQLITE_CONSTRAINT_UNIQUE', 2067, 'SQLITE_CONSTRAINT_PRIMARYKEY', 1555, 'SQLITE_CONSTRAINT_ROWID', 2579],
  missing: ['SQLITE_CONSTRAINT_FOREIGNKEY', 787],
  // `ON DELETE RESTRICT`, and triggers of the app
  referenced: ['SQLITE_CONSTRAINT_TRIGGER', 1811],
  invalid: [
    'SQLITE_CONSTRAINT_NOTNULL', 1299, 'SQLITE_CONSTRAINT_CHECK', 275, 'SQLITE_CONSTRAINT_DATATYPE', 3091, 'SQLITE_TOOBIG', 18, 'SQLITE_MISMATCH', 20
  ]
})

/** Primary result codes. An extended code starts with the name of its primary code, and has the primary number in its last byte. */
const PRIMARY = byCode({
  busy: ['SQLITE_BUSY', 5, 'SQLITE_LOCKED', 6],
  unavailable: ['SQLITE_READONLY', 8, 'SQLITE_IOERR', 10, 'SQLITE_FULL', 13, 'SQLITE_CANTOPEN', 14]
})

/** SQLite names no keys but their columns, `users.email`, and checks by their name. A column that is null has the name of a key too. */
const FAILED = /^[^]*\b(UNIQUE|CHECK|NOT NULL|FOREIGN KEY) constraint failed(?:: ([^\n]+))?/

/** The messages of failed constraints, for hosted libSQL, whose code says only that a constraint failed. */
const BY_WORD: Readonly<Record<string, DatabaseFailureKind>> = { UNIQUE: 'duplicate', CHECK: 'invalid', 'NOT NULL': 'invalid', 'FOREIGN KEY': 'missing' }
const ANY_CONSTRAINT: ReadonlySet<unknown> = new Set(['SQLITE_CONSTRAINT', 19])
const DELETES = /^\s*delete\b/i

/**
 * Maps errors of SQLite, as better-sqlite3, node:sqlite and libSQL throw them, for the option `map`. `constraints` names a key by its columns, e.g.
 * `'users.email'`. See docs/databases.md.
 *
 * @example `await fastify.register(errorCatalog, { map: [...sqliteErrors()] })`
 */
export function sqliteErrors (options: DatabaseMapOptions = {}): readonly ErrorMapping[] {
  return createDatabaseMap(identify, options)
}

function identify ({ code, errcode, message }: ErrorFacts): DatabaseFailure | undefined {
  const own = code === 'ERR_SQLITE_ERROR' ? Number(errcode) : code
  if (typeof own !== 'string' && typeof own !== 'number') return undefined
  const text = String(message)
  const [, word = '', columns] = FAILED.exec(text) ?? []
  const kind = ANY_CONSTRAINT.has(own) ? BY_WORD[word] : typeof code === 'string' ? findKind(own) : undefined
  if (kind === undefined) return undefined
  if (kind === 'missing') return DELETES.test(text) ? { kind: 'referenced' } : { kind, isEitherWay: true }
  return { kind, constraints: word === 'UNIQUE' || word === 'CHECK' ? [columns] : [] }
}

function findKind (code: string | number): DatabaseFailureKind | undefined {
  return CODES.get(code) ?? PRIMARY.get(typeof code === 'number' ? code & 0xff : code.split('_', 2).join('_'))
}
