import t from 'tap'
import { cleanDriverMessage, cutStatement } from '../../lib/foreign/driver-messages.js'

const INSERT = "insert into users (email) values ('canary')"
const PRISMA = 'Invalid `prisma.users.create()` invocation in\n/app/users.ts:3:5\n\n  2 \n→ 3 create({ email: "canary" })\nUnique constraint failed on the constraint: `users_email_key`'

t.test('names of a schema stay, and values go', async (t) => {
  for (const [message, code, expected] of [
    // PostgreSQL
    ['duplicate key value violates unique constraint "users_email_key"', '23505', 'duplicate key value violates unique constraint "users_email_key"'],
    ['invalid input syntax for type integer: "canary"', '22P02', 'invalid input syntax for type integer: …'],
    ['syntax error at or near "canary"', '42601', 'syntax error at or near …'],
    ['syntax error « canary », près de « x »', '42601', 'syntax error …'],
    ['canary-mail exists', 'P0001', 'Raised by a function of the database'],
    ['canary-mail exists', 'P0004', 'Raised by a function of the database'],
    // MySQL
    ["Duplicate entry 'canary'x' for key 'users.email'", 'ER_DUP_ENTRY', "Duplicate entry … for key 'users.email'"],
    ["Column 'email' cannot be null", 'ER_BAD_NULL_ERROR', "Column 'email' cannot be null"],
    // SQLite
    ['UNIQUE constraint failed: users.email', 'SQLITE_CONSTRAINT_UNIQUE', 'UNIQUE constraint failed: users.email'],
    ['near "canary": syntax error', 'SQLITE_ERROR', 'near …: syntax error'],
    ['no such column: canary', 'SQLITE_ERROR', 'no such column: …'],
    // MongoDB, Drizzle and TypeORM
    ['E11000 duplicate key error collection: x index: y dup key: { email: "canary" }', 11000, 'E11000 duplicate key error collection: x index: y dup key: …'],
    ['Failed query: select 1\nparams: canary', undefined, 'Failed query:…'],
    ['Could not find any entity of type "User" matching: { "email": "canary" }', undefined, 'Could not find any entity of type "User" matching: …'],
    // Knex
    [`${INSERT} - duplicate key value violates unique constraint "k"`, '23505', 'duplicate key value violates unique constraint "k"'],
    [`${INSERT} - canary - x`, undefined, 'A query failed'],
    [INSERT, '23505', 'A query failed'],
    // Prisma
    [PRISMA, 'P2002', 'Invalid `prisma.users.create()` invocation: Unique constraint failed on the constraint: `users_email_key`'],
    [PRISMA, 'P2010', 'Invalid `prisma.users.create()` invocation'],
    [PRISMA, 'P0001', 'Raised by a function of the database'],
    ['Invalid `prisma.$queryRawUnsafe()` invocation', 'P2002', 'Invalid `prisma.$queryRawUnsafe()` invocation'],
    ['Invalid `canary` of something', undefined, 'Invalid … of something'],
    ['Invalid `canary value` invocation', undefined, 'Invalid … invocation'],
    // Any
    ['connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432'],
    ['terminated', undefined, 'terminated'],
    ['', undefined, '']
  ] as const) t.equal(cleanDriverMessage(message, code), expected, `${String(code)}: ${message}`)
})

t.test('a message has a greatest length', async (t) => {
  t.equal(cleanDriverMessage('x'.repeat(5000), undefined).length, 1000)
  t.equal(cleanDriverMessage(`Invalid \`${'x'.repeat(5000)}\` invocation`, undefined), 'Invalid … invocation')
})

t.test('a statement before a message', async (t) => {
  t.equal(cutStatement('selected - x'), 'selected - x')
  t.equal(cutStatement(' SELECT 1 - x'), 'x')
  t.equal(cutStatement('with a as (select 1)'), 'A query failed')
})
