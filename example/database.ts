import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'

/** What the routes need of PostgreSQL, whichever way it is reached. */
export interface Database {
  query: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>
  close: () => Promise<void>
}

/** Where the data lives: on a server, else in a folder, else in memory. */
export interface DatabaseOptions {
  readonly url?: string | undefined
  readonly directory?: string | undefined
}

/** The database did not answer. What PostgreSQL itself refuses (a duplicate, say) stays its own error. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError'
}

// The names of the constraints are an interface: catalog.ts chooses the error by them.
const schema = [
  `CREATE TABLE IF NOT EXISTS users (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email text NOT NULL
      CONSTRAINT users_email_key UNIQUE
      CONSTRAINT users_email_format CHECK (email ~ '^[^@[:space:]]+@[^@[:space:]]+[.][^@[:space:]]+$'),
    password text NOT NULL,
    phone text,
    phone_code text,
    phone_confirmed boolean NOT NULL DEFAULT false
  )`,
  `CREATE TABLE IF NOT EXISTS sessions (
    id uuid PRIMARY KEY,
    user_id integer NOT NULL REFERENCES users
  )`,
  `CREATE TABLE IF NOT EXISTS issues (
    id uuid CONSTRAINT issues_pkey PRIMARY KEY,
    title text NOT NULL,
    status text NOT NULL DEFAULT 'open',
    owner_id integer NOT NULL REFERENCES users,
    assignee_id integer CONSTRAINT issues_assignee_fkey REFERENCES users,
    created_at timestamptz NOT NULL DEFAULT now()
  )`
]

/**
 * Opens the database and creates its tables.
 * @throws {DatabaseUnavailableError} where it cannot be reached
 */
export async function openDatabase ({ url, directory }: DatabaseOptions = {}): Promise<Database> {
  const database = url === undefined ? await openEmbedded(directory) : openServer(url)
  try {
    for (const statement of schema) await database.query(statement)
  } catch (error) {
    await database.close()
    throw error
  }
  return database
}

async function openEmbedded (directory = 'memory://'): Promise<Database> {
  const client = await PGlite.create(directory)
  return {
    query: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) => {
      const { rows } = await client.query<Row>(text, values).catch(rethrow)
      return rows
    },
    close: async () => {
      if (!client.closed) await client.close()
    }
  }
}

function openServer (connectionString: string): Database {
  const pool = new pg.Pool({ connectionString, connectionTimeoutMillis: 5000 })
  // A connection that breaks while nobody uses it would end the process; the next query meets the same fault and reports it.
  pool.on('error', () => {})
  return {
    query: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) => {
      const { rows } = await pool.query<Row>(text, values).catch(rethrow)
      return rows
    },
    close: async () => {
      if (!pool.ended) await pool.end()
    }
  }
}

// Answers of the server carry a severity and an SQLSTATE. Anything else means that it did not answer, and so do the classes
// 08 (connection), 53 (out of resources) and 57P (shutting down).
function rethrow (error: unknown): never {
  const answered = error instanceof Error && 'severity' in error && 'code' in error && !/^(08|53|57P)/.test(String(error.code))
  throw answered ? error : new DatabaseUnavailableError('The database did not answer', { cause: error })
}
