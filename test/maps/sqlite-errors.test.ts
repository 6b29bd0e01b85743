import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import t from 'tap'
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

t.test('better-sqlite3', async (t) => {
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
