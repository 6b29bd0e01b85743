import type { DatabaseMapOptions } from '../../types/maps.js'
import type { ErrorMapping } from '../../types/options.js'
import { byCode, createDatabaseMap, type DatabaseFailure, type DatabaseFailureKind } from './database-map.js'
import type { ErrorFacts } from './error-causes.js'

/** Result codes (sqlite.org/rescode.html) by name, as better-sqlite3 and libSQL give them, and by number, as node:sqlite does. */
const CODES = byCode({
  duplicate: ['SQLITE_CONSTRAINT_UNIQUE', 2067, 'SQLITE_CONSTRAINT_PRIMARYKEY', 1555, 'SQLITE_CONSTRAINT_ROWID', 2579],
  missing: ['SQLITE_CONSTRAINT_FOREIGNKEY', 787],
  invalid: [
    'SQLITE_CONSTRAINT_NOTNULL', 1299, 'SQLITE_CONSTRAINT_CHECK', 275, 'SQLITE_CONSTRAINT_DATATYPE', 3091, 'SQLITE_TOOBIG', 18, 'SQLITE_MISMATCH', 20
  ]
})

/** Primary result codes: an extended one has more to its name, and the number in its last byte. */
const PRIMARY = byCode({
  busy: ['SQLITE_BUSY', 5, 'SQLITE_LOCKED', 6],
  unavailable: ['SQLITE_READONLY', 8, 'SQLITE_IOERR', 10, 'SQLITE_FULL', 13, 'SQLITE_CANTOPEN', 14]
})

/** SQLite names no keys but their columns, `users.email`, and checks by their name. */
const NAME = /constraint failed: (.+)$/

/** The errors of SQLite, as better-sqlite3, node:sqlite and libSQL throw them, for the option `map`. Keys are known by their columns: `'users.email'`. */
export function sqliteErrors (options: DatabaseMapOptions = {}): readonly ErrorMapping[] {
  return createDatabaseMap(identify, options)
}

function identify ({ code, errcode, message }: ErrorFacts): DatabaseFailure | undefined {
  const kind = findKind(code === 'ERR_SQLITE_ERROR' ? errcode : code)
  return kind && { kind, constraints: [NAME.exec(String(message))?.[1]] }
}

function findKind (code: unknown): DatabaseFailureKind | undefined {
  if (typeof code === 'number') return CODES.get(code) ?? PRIMARY.get(code & 0xff)
  return CODES.get(code) ?? (typeof code === 'string' ? PRIMARY.get(code.split('_', 2).join('_')) : undefined)
}
