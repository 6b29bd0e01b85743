import type { DatabaseMapOptions } from '../../types/maps.js'
import type { ErrorMapping } from '../../types/options.js'
import { byCode, createDatabaseMap, type DatabaseFailure } from './database-map.js'
import type { ErrorFacts } from '../foreign/error-causes.js'

/** Codes of the servers (MySQL, server error reference; MariaDB), and of the drivers mysql2 and mariadb. */
const CODES = byCode({
  duplicate: ['ER_DUP_ENTRY', 'ER_DUP_ENTRY_WITH_KEY_NAME', 'ER_DUP_KEY'],
  missing: ['ER_NO_REFERENCED_ROW', 'ER_NO_REFERENCED_ROW_2'],
  referenced: ['ER_ROW_IS_REFERENCED', 'ER_ROW_IS_REFERENCED_2'],
  invalid: [
    'ER_BAD_NULL_ERROR', 'ER_NO_DEFAULT_FOR_FIELD', 'ER_CHECK_CONSTRAINT_VIOLATED', 'ER_CONSTRAINT_FAILED', 'ER_DATA_TOO_LONG', 'ER_WARN_DATA_OUT_OF_RANGE',
    'ER_TRUNCATED_WRONG_VALUE', 'ER_TRUNCATED_WRONG_VALUE_FOR_FIELD'
  ],
  busy: ['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_LOCK_NOWAIT', 'ER_QUERY_TIMEOUT', 'ER_STATEMENT_TIMEOUT', 'PROTOCOL_SEQUENCE_TIMEOUT'],
  unavailable: [
    'ER_CON_COUNT_ERROR', 'ER_TOO_MANY_USER_CONNECTIONS', 'ER_USER_LIMIT_REACHED', 'ER_SERVER_SHUTDOWN', 'ER_ACCESS_DENIED_ERROR', 'ER_DBACCESS_DENIED_ERROR',
    'ER_OPTION_PREVENTS_STATEMENT', 'ER_DISK_FULL', 'PROTOCOL_CONNECTION_LOST', 'ER_GET_CONNECTION_TIMEOUT', 'ER_SOCKET_UNEXPECTED_CLOSE'
  ]
})

/** The messages of mysql2's errors without a code. */
const MESSAGES = byCode({
  busy: ['No connections available.', 'Queue limit reached.'],
  unavailable: ['Pool is closed.', "Can't add new command when connection is in closed state"]
})

/** Where messages name the constraint: a key, from MySQL 8.0.19 on with its table; a foreign key; a check. */
const NAMES = [/ for key '(?:[^'.]+\.)?([^']+)'$/, /CONSTRAINT `([^`]+)`/, /^Check constraint '([^']+)'/]

/**
 * Maps errors of MySQL and MariaDB, as mysql2 and mariadb throw them, for the option `map`. `constraints` names a constraint by its key. See
 * docs/databases.md.
 *
 * @example `await fastify.register(errorCatalog, { map: [...mysqlErrors({ constraints: { email: { to: 'email_taken', field: 'email' } } })] })`
 */
export function mysqlErrors (options: DatabaseMapOptions = {}): readonly ErrorMapping[] {
  return createDatabaseMap(identify, options)
}

function identify ({ code, sqlMessage, message }: ErrorFacts): DatabaseFailure | undefined {
  const kind = code === undefined ? MESSAGES.get(message) : CODES.get(code)
  const text = String(sqlMessage ?? message)
  return kind && { kind, constraints: NAMES.map((name) => name.exec(text)?.[1]) }
}
