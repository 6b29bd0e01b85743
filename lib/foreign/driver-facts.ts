import { readProperty } from './read-property.js'

/** Members that only errors of databases, and of libraries above them, have. */
const MARKS: readonly string[] = [
  'sql', 'sqlMessage', 'sqlState', 'sqlstate', 'bindings', 'parameters', 'driverError', 'nativeError', 'keyValue', 'keyPattern', 'clientVersion', 'criteria',
  'internalQuery', 'internal_query', 'severity_local', 'errcode', 'precedingErrors'
]

/** Pairs of members that alone may be anybody's: those of Drizzle and PGlite, of pg, of axios. */
const PAIRS: ReadonlyArray<readonly [string, string]> = [['query', 'params'], ['severity', 'routine'], ['isAxiosError', 'config']]

/** Names of classes: Prisma, MongoDB and Mongoose, TypeORM, Sequelize, MikroORM, Drizzle, pg, postgres.js, SQLite. */
const NAMES = /^(?:Prisma|Mongo|Sequelize|Drizzle|QueryFailed|EntityNotFound|Knex|Postgres|Sqlite|DriverException|UniqueConstraint|ForeignKeyConstraint|DatabaseError)/

/** Codes of SQLite, MySQL, Oracle and SQL Server. */
const CODES = /^(?:SQLITE_\w+|ERR_SQLITE\w*|ER_\w+|ORA-\d+|EREQUEST)$/

/** SQLSTATEs. An app may have such codes of its own: a database says more of what failed. */
const SQLSTATE = /^[0-9A-Z]{5}$/
const BESIDE_SQLSTATE: readonly string[] = ['severity', 'detail', 'hint', 'where', 'constraint', 'table', 'routine']

/** What is kept of a driver's error: names of a schema, codes, places in programs. No one of them is a value. */
const KEPT: ReadonlySet<string> = new Set([
  'address', 'class', 'clientVersion', 'code', 'codeName', 'column', 'columnName', 'column_name', 'constraint', 'constraintName', 'constraint_name', 'dataType',
  'data_type', 'errcode', 'errno', 'errorCode', 'fatal', 'file', 'hostname', 'length', 'line', 'lineNumber', 'modelName', 'name', 'number', 'port', 'position',
  'procName', 'retryable', 'routine', 'schema', 'schemaName', 'schema_name', 'serverName', 'severity', 'severity_local', 'sqlState', 'sqlstate', 'state', 'status',
  'statusCode', 'syscall', 'table', 'tableName', 'table_name'
])

/** What no foreign error is logged with, a driver's or not: statements, values, texts about values, parts of requests and whole exchanges. */
const DROPPED: ReadonlySet<string> = new Set([
  'bindings', 'criteria', 'detail', 'hint', 'input', 'internalQuery', 'internal_query', 'keyValue', 'parameters', 'params', 'part', 'payload', 'query', 'rawPacket',
  'sql', 'sqlMessage', 'values', 'where'
])

/** `true` for an error of a database's driver, or of a library above one. */
export function isDriverError (error: unknown): boolean {
  const has = (name: string): boolean => readProperty(error, name) !== undefined
  const code = readProperty(error, 'code')
  return matches(CODES, code) || matches(NAMES, readProperty(error, 'name')) || matches(NAMES, readProperty(readProperty(error, 'constructor'), 'name')) ||
    MARKS.some(has) || PAIRS.some((pair) => pair.every(has)) || (matches(SQLSTATE, code) && BESIDE_SQLSTATE.some(has))
}

/** `true` for a member of an error that may be logged. */
export function isKept (name: string, value: unknown, isDriver: boolean): boolean {
  return isDriver ? KEPT.has(name) && !isObject(value) : !DROPPED.has(name)
}

/** `true` for what has members. */
export function isObject (value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}

function matches (pattern: RegExp, value: unknown): boolean {
  return typeof value === 'string' && value.length <= 100 && pattern.test(value)
}
