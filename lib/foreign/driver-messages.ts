/** What stands for what is left out of a message. */
const GAP = '…'

/** The most characters of a message that are logged. */
const MAX_LENGTH = 1000

/** A statement, with which the messages of Knex and MikroORM begin. */
const STATEMENT = /^\s*(?:select|insert|update|delete|replace|merge|with|call|exec|begin|commit|create|alter|drop|truncate|set|do|explain|pragma|values)\b/i

/** What a value comes after, to the end: Drizzle, TypeORM, MongoDB, SQL Server, SQLite. */
const BEFORE_VALUES: readonly string[] = ['Failed query:', ' matching: ', ' dup key: ', ' key value is ', 'no such column: ']

/** Classes of SQLSTATEs (PostgreSQL, appendix A) whose messages have names of the schema and no values. */
const NAMING: ReadonlySet<string> = new Set(['08', '0A', '23', '25', '26', '28', '2D', '34', '3D', '3F', '40', '42', '53', '54', '55', '57', '58'])

/** What is 42 and repeats the text of a query. */
const SYNTAX_ERROR = '42601'

/** What a function of a database raises (`RAISE EXCEPTION`): its text may be anything. */
const RAISED = /^P0\d{3}$/
const SQLSTATE = /^[0-9A-Z]{5}$/

/** Codes whose messages have no values: of MySQL and Prisma; of SQLite, all but two; of the system. */
const SAFE = new RegExp([
  '^(?:ER_(?:BAD_NULL_ERROR|NO_DEFAULT_FOR_FIELD|NO_SUCH_TABLE|NO_REFERENCED_ROW|ROW_IS_REFERENCED|DATA_TOO_LONG|WARN_DATA_OUT_OF_RANGE|CHECK_CONSTRAINT|LOCK_|CON_)\\w*',
  'SQLITE_(?!ERROR$|MISMATCH$)\\w+', 'P1\\d{3}', 'P20(?:02|03|11|14|21|22|24|25|28|34|37)', 'E(?!REQUEST$)[A-Z]+', 'CONNECT\\w+)$'
].join('|'))

/** How messages quote, in whatever language a server has them. */
const QUOTES: ReadonlySet<string> = new Set('"\'`«»“”„‘’「」')
const KEY = " for key '"

/** How the messages of Prisma's client begin: with the call, which has names of the schema alone. */
const CALL = /^Invalid `[\w.$()]{1,200}` invocation/

/**
 * The message of a driver's error without what it repeats of a request: a statement with its values, the values of a duplicate key, what could not be
 * read as a number or a date. Names of tables, columns and constraints stay where the code says that nothing else is quoted.
 *
 * @param code the `code` of the error
 */
export function cleanDriverMessage (message: string, code: unknown): string {
  if (typeof code === 'string' && RAISED.test(code)) return 'Raised by a function of the database'
  const text = message.trim()
  const rest = cutStatement(text)
  // Where the statement ends is not sure if a value may follow it.
  if (rest !== text && !isSafe(code)) return 'A query failed'
  const [call] = CALL.exec(text) ?? []
  return (call !== undefined ? cutPrisma(call, text, code) : cutValues(rest, code)).slice(0, MAX_LENGTH)
}

/** The part of a message that comes after the statement that it begins with. */
export function cutStatement (message: string): string {
  if (!STATEMENT.test(message)) return message
  const end = message.lastIndexOf(' - ')
  return end === -1 ? 'A query failed' : message.slice(end + 3)
}

/** Prisma's messages show the program and its arguments; the last line is about the failure. */
function cutPrisma (call: string, text: string, code: unknown): string {
  const [, ...lines] = text.split('\n')
  const last = lines.at(-1)
  return last !== undefined && isSafe(code) ? `${call}: ${last}` : call
}

function cutValues (message: string, code: unknown): string {
  for (const before of BEFORE_VALUES) {
    const start = message.indexOf(before)
    if (start !== -1) return message.slice(0, start + before.length) + GAP
  }
  return isSafe(code) ? message : maskQuoted(message)
}

function isSafe (code: unknown): boolean {
  if (typeof code !== 'string') return false
  return SAFE.test(code) || (SQLSTATE.test(code) && code !== SYNTAX_ERROR && NAMING.has(code.slice(0, 2)))
}

/** Leaves out all from the first quotation mark to the last: a value may have such marks itself. The name of a key stays, which MySQL tells last. */
function maskQuoted (message: string): string {
  const characters = [...message]
  const first = characters.findIndex((character) => QUOTES.has(character))
  if (first === -1) return message
  const last = characters.findLastIndex((character) => QUOTES.has(character))
  const key = message.lastIndexOf(KEY)
  const rest = key === -1 ? characters.slice(last + 1).join('') : message.slice(key)
  return `${characters.slice(0, first).join('')}${GAP}${rest}`
}
