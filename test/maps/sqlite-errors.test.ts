import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import knex from 'knex'
import t from 'tap'
import { DataSource } from 'typeorm'
import { sqliteErrors } from '../../lib/index.js'
import { BUSY, CONFLICT, errorOf, INTERNAL, INVALID, MISSING, slugBy, UNAVAILABLE } from './answer-by.js'

const map = sqliteErrors({ constraints: { 'users.email': { to: 1003, field: 'email' } } })

const SCHEMA = `
  PRAGMA foreign_keys = ON;
  CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, age INTEGER CONSTRAINT adult CHECK (age > 17)) STRICT;
  CREATE TABLE posts (author INTEGER REFERENCES users);
  INSERT INTO users VALUES (1, 'ann@example.com', 20);`

const FAILING: Array<[sql: string, answer: string]> = [
  ["INSERT INTO users VALUES (1, 'x', 20)", CONFLICT],
  ["INSERT INTO users VALUES (2, 'ann@example.com', 20)", '400 email_taken'],
  ['INSERT INTO posts VALUES (9)', MISSING],
  ['INSERT INTO users VALUES (3, NULL, 20)', INVALID],
  ["INSERT INTO users VALUES (3, 'x', 5)", INVALID],
  ["INSERT INTO users VALUES (3, 'x', 'old')", INVALID],
  ['SELECT * FROM no_such_table', INTERNAL]
]

/** A module in C++ is built for the Node that installed it. */
const skip = process.env['TEST_OTHER_NODE'] === undefined ? false : 'better-sqlite3 is built for another Node'

/** What is needed of `node:sqlite`, which the types of the oldest Node do not know. */
interface NodeSqlite {
  readonly DatabaseSync: new (path: string) => { exec (sql: string): void, close (): void }
}

/** From Node 22 on. */
const sqlite = process.getBuiltinModule('node:sqlite') as NodeSqlite | undefined

if (sqlite !== undefined) {
  t.test('node:sqlite', async (t) => {
    const { DatabaseSync } = sqlite
    const folder = mkdtempSync(join(tmpdir(), 'sqlite-'))
    const file = join(folder, 'db')
    const db = new DatabaseSync(file)
    t.teardown(() => {
      db.close()
      rmSync(folder, { recursive: true })
    })
    db.exec(SCHEMA)
    for (const [sql, answer] of FAILING) t.equal(await slugBy(t, map, await errorOf(() => db.exec(sql))), answer, sql)
    const other = new DatabaseSync(file)
    db.exec('BEGIN EXCLUSIVE')
    t.equal(await slugBy(t, map, await errorOf(() => other.exec('DELETE FROM posts'))), BUSY, 'locked')
    db.exec('ROLLBACK')
    other.close()
    t.equal(await slugBy(t, map, await errorOf(() => new DatabaseSync(folder))), UNAVAILABLE, 'no file')
  })
}

t.test('better-sqlite3', { skip }, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite-'))
  const file = join(folder, 'db')
  const db = new Database(file)
  t.teardown(() => {
    db.close()
    rmSync(folder, { recursive: true })
  })
  db.exec(SCHEMA)
  for (const [sql, answer] of FAILING) t.equal(await slugBy(t, map, await errorOf(() => db.exec(sql))), answer, sql)
  const other = new Database(file, { timeout: 1 })
  db.exec('BEGIN EXCLUSIVE')
  t.equal(await slugBy(t, map, await errorOf(() => other.exec('DELETE FROM posts'))), BUSY, 'locked')
  db.exec('ROLLBACK')
  other.close()
  const readonly = new Database(file, { readonly: true })
  t.equal(await slugBy(t, map, await errorOf(() => readonly.exec('DELETE FROM posts'))), UNAVAILABLE, 'read-only')
  readonly.close()
  t.equal(await slugBy(t, map, await errorOf(() => new Database(folder))), UNAVAILABLE, 'no file')
})

t.test('rows that others refer to: by the code, the statement, or the request', { skip }, async (t) => {
  const db = new Database(':memory:')
  t.teardown(() => db.close())
  db.exec(`${SCHEMA} CREATE TABLE notes (author INTEGER REFERENCES users ON DELETE RESTRICT); INSERT INTO notes VALUES (1); INSERT INTO posts VALUES (1);`)
  t.equal(await slugBy(t, map, await errorOf(() => db.exec('DELETE FROM users'))), CONFLICT, 'SQLITE_CONSTRAINT_TRIGGER')
  db.exec('DELETE FROM notes')
  const error = await errorOf(() => db.exec('DELETE FROM users')) as Error
  t.equal(await slugBy(t, map, error), MISSING, 'SQLITE_CONSTRAINT_FOREIGNKEY does not say it')
  t.equal(await slugBy(t, map, error, 'DELETE'), CONFLICT)
  t.equal(await slugBy(t, map, Object.assign(new Error(`delete from \`users\` - ${error.message}`), { code: 'SQLITE_CONSTRAINT_FOREIGNKEY' })), CONFLICT, 'as Knex writes it')
})

t.test('hosted libSQL: recorded shapes', async (t) => {
  const error = (text: string): Error => Object.assign(new Error(`SQLITE_CONSTRAINT: SQLite error: ${text}`), { code: 'SQLITE_CONSTRAINT' })
  t.equal(await slugBy(t, map, error('UNIQUE constraint failed: users.email')), '400 email_taken')
  t.equal(await slugBy(t, map, error('FOREIGN KEY constraint failed')), MISSING)
  t.equal(await slugBy(t, map, error('NOT NULL constraint failed: users.email')), INVALID)
  t.equal(await slugBy(t, map, error('something else')), INTERNAL)
})

t.test('Knex and TypeORM over better-sqlite3', { skip }, async (t) => {
  const client = knex({ client: 'better-sqlite3', connection: { filename: ':memory:' }, useNullAsDefault: true, pool: { min: 0, max: 1 }, acquireConnectionTimeout: 50 })
  t.teardown(() => client.destroy())
  for (const sql of SCHEMA.split(';').filter((one) => one.trim() !== '')) await client.raw(sql)
  t.equal(await slugBy(t, map, await errorOf(() => client('users').insert({ id: 2, email: 'ann@example.com', age: 20 }))), '400 email_taken', 'the statement before the message')
  await client('posts').insert({ author: 1 })
  t.equal(await slugBy(t, map, await errorOf(() => client('users').delete())), CONFLICT)
  const held = await client.transaction()
  t.equal(await slugBy(t, map, await errorOf(() => client('users'))), BUSY, 'KnexTimeoutError')
  await held.rollback()
  const source = await new DataSource({ type: 'better-sqlite3', database: ':memory:' }).initialize()
  t.teardown(() => source.destroy())
  for (const sql of SCHEMA.split(';').filter((one) => one.trim() !== '')) await source.query(sql)
  t.equal(await slugBy(t, map, await errorOf(() => source.query("INSERT INTO users VALUES (2, 'ann@example.com', 20)"))), '400 email_taken')
})

t.test('node:sqlite, as Node 22 throws it: recorded shapes', async (t) => {
  const error = (errcode: number, message: string): Error => Object.assign(new Error(message), { code: 'ERR_SQLITE_ERROR', errcode, errstr: 'constraint failed' })
  t.equal(await slugBy(t, map, error(2067, 'UNIQUE constraint failed: users.email')), '400 email_taken')
  t.equal(await slugBy(t, map, error(1555, 'UNIQUE constraint failed: users.id')), CONFLICT)
  t.equal(await slugBy(t, map, error(787, 'FOREIGN KEY constraint failed')), MISSING)
  t.equal(await slugBy(t, map, error(261, 'database is locked')), BUSY, 'SQLITE_BUSY_RECOVERY')
  t.equal(await slugBy(t, map, error(1, 'no such table: x')), INTERNAL)
})

t.test('errors of others', async (t) => {
  for (const code of [5, 20, 'SQLITE', undefined]) t.equal(await slugBy(t, map, { code }), INTERNAL)
})
