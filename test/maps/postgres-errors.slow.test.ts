import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import postgres from 'postgres'
import t from 'tap'
import { postgresErrors } from '../../lib/index.js'
import { answerBy, BUSY, CONFLICT, errorOf, INTERNAL, INVALID, MISSING, slugBy, UNAVAILABLE } from './answer-by.js'
import { NEEDS_POSTGRES, startPostgres, type PostgresServer } from './postgres-server.js'

const map = postgresErrors({ constraints: { users_email_key: { to: 1003, field: 'email' } } })

const SCHEMA = `
  CREATE TABLE users (id int PRIMARY KEY, email text NOT NULL CONSTRAINT users_email_key UNIQUE, age int CHECK (age > 0), name varchar(3), token uuid);
  CREATE TABLE posts (author int REFERENCES users);
  CREATE TABLE notes (author int REFERENCES users ON DELETE RESTRICT);
  INSERT INTO users VALUES (1, 'ann@example.com'), (2, 'bob@example.com');`

/** Statements that fail, and what becomes of them. */
const FAILING: Array<[sql: string, answer: string]> = [
  ["INSERT INTO users VALUES (1, 'x')", CONFLICT],
  ["INSERT INTO users VALUES (3, 'ann@example.com')", '400 email_taken'],
  ['INSERT INTO posts VALUES (9)', MISSING],
  ['INSERT INTO posts VALUES (1); DELETE FROM users WHERE id = 1', CONFLICT],
  ['INSERT INTO notes VALUES (2); DELETE FROM users WHERE id = 2', CONFLICT],
  ['INSERT INTO users VALUES (4, NULL)', INVALID],
  ["INSERT INTO users VALUES (4, 'x', -1)", INVALID],
  ["INSERT INTO users VALUES (4, 'x', 1, 'long')", INVALID],
  ["INSERT INTO users VALUES (4, 'x', 1, 'a', 'no uuid')", INVALID],
  ['SELECT * FROM no_such_table', INTERNAL],
  ['SELEC', INTERNAL]
]
const SLOW = "SET statement_timeout = '50ms'; SELECT pg_sleep(5)"

t.test('PGlite', async (t) => {
  const db = new PGlite()
  t.teardown(() => db.close())
  await db.exec(SCHEMA)
  for (const [sql, answer] of FAILING) t.equal(await slugBy(t, map, await errorOf(() => db.exec(sql))), answer, sql)
  const error = await errorOf(() => db.query("INSERT INTO users VALUES (3, 'ann@example.com')"))
  t.match((await answerBy(t, map, error, 'nested')).json(), { error: { code: 1003, errors: [{ field: 'email', code: 'already_exists' }] } })
})

t.test('a real server', NEEDS_POSTGRES, async (t) => {
  const server = await startPostgres(t)
  await tryPg(server)
  await tryPostgresJs(server)
  await tryDeadlock(server)
  await tryStopped(server)

  async function tryPg ({ url }: PostgresServer): Promise<void> {
    const pool = new pg.Pool({ connectionString: url })
    pool.on('error', () => {})
    await pool.query(SCHEMA)
    for (const [sql, answer] of FAILING) t.equal(await slugBy(t, map, await errorOf(() => pool.query(sql))), answer, `pg: ${sql}`)
    t.equal(await slugBy(t, map, await errorOf(() => pool.query(SLOW))), BUSY, 'pg: a statement timeout')
    const late = new pg.Client({ connectionString: url, query_timeout: 50 })
    await late.connect()
    t.equal(await slugBy(t, map, await errorOf(() => late.query('SELECT pg_sleep(1)'))), BUSY, 'pg: a query timeout')
    await late.end()
    await pool.end()
    t.equal(await slugBy(t, map, await errorOf(() => pool.query('SELECT 1'))), UNAVAILABLE, 'pg: a pool that has ended')
    const full = new pg.Pool({ connectionString: url, max: 1 })
    const held = await full.connect()
    full.options.connectionTimeoutMillis = 50
    t.equal(await slugBy(t, map, await errorOf(() => full.connect())), UNAVAILABLE, 'pg: no connection is free')
    held.release()
    await full.end()
    const wrong = new pg.Client({ connectionString: url.replace(/\/\w+$/, '/no_such_database') })
    t.equal(await slugBy(t, map, await errorOf(() => wrong.connect())), UNAVAILABLE, 'pg: no such database')
  }

  async function tryPostgresJs ({ url }: PostgresServer): Promise<void> {
    const sql = postgres(url, { onnotice: () => {}, max: 1 })
    for (const [text, answer] of FAILING) t.equal(await slugBy(t, map, await errorOf(() => sql.unsafe(text))), answer, `postgres.js: ${text}`)
    t.equal(await slugBy(t, map, await errorOf(() => sql.unsafe(SLOW))), BUSY, 'postgres.js: a statement timeout')
    await sql.end()
    t.equal(await slugBy(t, map, await errorOf(() => sql.unsafe('SELECT 1'))), UNAVAILABLE, 'postgres.js: a pool that has ended')
  }

  async function tryDeadlock ({ url }: PostgresServer): Promise<void> {
    const [one, two] = [new pg.Client({ connectionString: url }), new pg.Client({ connectionString: url })]
    await Promise.all([one.connect(), two.connect()])
    for (const [client, id] of [[one, 1], [two, 2]] as const) await client.query(`BEGIN; UPDATE users SET age = 1 WHERE id = ${id}`)
    const waiting = one.query('UPDATE users SET age = 1 WHERE id = 2')
    const results = await Promise.allSettled([waiting, two.query('UPDATE users SET age = 1 WHERE id = 1')])
    const failed = results.flatMap((result) => result.status === 'rejected' ? [result.reason as unknown] : [])
    t.strictSame(await Promise.all(failed.map(async (error) => await slugBy(t, map, error))), [BUSY], 'a deadlock')
    for (const client of [one, two]) await client.query('ROLLBACK')

    for (const client of [one, two]) await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE; SELECT sum(age) FROM users')
    for (const [client, id] of [[one, 1], [two, 2]] as const) await client.query(`UPDATE users SET age = 5 WHERE id = ${id}`)
    await one.query('COMMIT')
    t.equal(await slugBy(t, map, await errorOf(() => two.query('COMMIT'))), BUSY, 'a failed serialization')

    await one.query('BEGIN; LOCK TABLE users')
    t.equal(await slugBy(t, map, await errorOf(() => two.query("SET lock_timeout = '50ms'; SELECT 1 FROM users"))), BUSY, 'a lock that is taken')
    await one.query('ROLLBACK')
    await Promise.all([one.end(), two.end()])
  }

  async function tryStopped ({ url, stop }: PostgresServer): Promise<void> {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    await client.connect()
    const sleeping = errorOf(() => client.query('SELECT pg_sleep(60)'))
    await stop()
    t.equal(await slugBy(t, map, await sleeping), UNAVAILABLE, 'the server goes down')
    t.equal(await slugBy(t, map, await errorOf(() => client.query('SELECT 1'))), UNAVAILABLE, 'and the connection with it')
    t.equal(await slugBy(t, map, await errorOf(() => new pg.Client({ connectionString: url }).connect())), UNAVAILABLE, 'pg: nobody listens')
    const sql = postgres(url, { max: 1 })
    t.equal(await slugBy(t, map, await errorOf(() => sql`SELECT 1`)), UNAVAILABLE, 'postgres.js: nobody listens')
    await sql.end()
  }
})

t.test('classes of SQLSTATEs', async (t) => {
  for (const code of ['08006', '28P01', '53300', '58030', '57P03']) t.equal(await slugBy(t, map, { code }), UNAVAILABLE, code)
  for (const code of ['XX000', '42601', '0800', 8006, 'P2002']) t.equal(await slugBy(t, map, { code }), INTERNAL, String(code))
})
