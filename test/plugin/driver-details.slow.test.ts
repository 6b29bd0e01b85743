import Sqlite from 'better-sqlite3'
import knex, { type Knex } from 'knex'
import { Pool } from 'pg'
import postgres from 'postgres'
import t from 'tap'
import { DataSource, EntitySchema } from 'typeorm'
import { errorOf } from '../maps/answer-by.js'
import { NEEDS_POSTGRES, startPostgres } from '../maps/postgres-server.js'
import { createPrisma } from './drivers/prisma-client.js'
import { DUPLICATE, failuresOf, INSERT, TABLE, tell, testAll, USER } from './drivers/tell-errors.js'

t.test('SQLite: better-sqlite3 and Knex', async (t) => {
  const db = new Sqlite(':memory:')
  t.teardown(() => db.close())
  db.exec("create table users (email text unique); insert into users values ('canary-mail'); create virtual table texts using fts5(content)")
  await testAll(t, {
    'no SQL': () => db.prepare("select * from users where 'canary"),
    'a column of a search': () => db.prepare('select * from texts where texts match ?').all('text-canary')
  })
  const { text } = await tell(await errorOf(() => db.prepare("insert into users values ('canary-mail')").run()))
  t.match(text, /UNIQUE constraint failed: users\.email/, 'which column it is')
  const client = knex({ client: 'better-sqlite3', connection: ':memory:', useNullAsDefault: true })
  t.teardown(() => client.destroy())
  await client.schema.createTable('users', (table) => { table.string('email').unique() })
  const insert = async (): Promise<unknown> => await client('users').insert({ email: 'canary-mail - canary' })
  await insert()
  await testAll(t, { duplicate: insert })
})

t.test('PostgreSQL: pg, postgres.js, Knex, TypeORM and Prisma', NEEDS_POSTGRES, async (t) => {
  const { url } = await startPostgres(t)
  const pool = new Pool({ connectionString: url, max: 1 })
  await pool.query(TABLE)
  await pool.query(DUPLICATE)

  await t.test('pg', async (t) => {
    await testAll(t, failuresOf(async (sql, values) => await pool.query(sql, values as unknown[])))
    const { text, event } = await tell(await errorOf(() => pool.query(INSERT, [...USER])))
    t.match(text, /duplicate key value violates unique constraint \\"users_email_key\\"/, 'which constraint it is')
    t.match(event.error, { code: '23505', constraint: 'users_email_key', table: 'users', detail: undefined })
    t.match((event.error as Error).stack, /^error: duplicate key .*\n {4}at /, 'and where')
  })

  await t.test('postgres.js', async (t) => {
    for (const debug of [false, true]) {
      const sql = postgres(url, { debug: debug && (() => {}), max: 1, onnotice: () => {} } as object)
      await testAll(t, failuresOf(async (text, values = []) => await sql.unsafe(text, values as never[])))
      await sql.end()
    }
  })

  await t.test('Knex', async (t) => {
    const client: Knex = knex({ client: 'pg', connection: url, pool: { min: 0, max: 1 } })
    await testAll(t, {
      duplicate: async () => await client('users').insert({ email: USER[0], age: 1, hash: USER[2] }),
      'not a number': async () => await client('users').insert({ email: 'other', age: 'canary - number', hash: USER[2] }),
      'of many lines': async () => await client('users').where({ age: 'canary\n    at canary (canary:1:1)' })
    })
    await client.destroy()
  })

  await t.test('TypeORM', async (t) => {
    const User = new EntitySchema<{ id: number, email: string, age: number, hash: string }>({
      name: 'User',
      tableName: 'users',
      columns: { id: { type: Number, primary: true, generated: true }, email: { type: String }, age: { type: Number }, hash: { type: String } }
    })
    const source = await new DataSource({ type: 'postgres', url, entities: [User] }).initialize()
    const users = source.getRepository(User)
    await testAll(t, {
      duplicate: async () => await users.insert({ email: USER[0], age: 1, hash: USER[2] }),
      'not a number': async () => await users.insert({ email: 'other', age: 'canary' as never, hash: USER[2] }),
      'not found': async () => await users.findOneOrFail({ where: { email: 'canary-nobody' } })
    })
    await source.destroy()
  })

  await t.test('Prisma', async (t) => {
    const prisma = createPrisma(url)
    await testAll(t, {
      'not a number': async () => await prisma.users.create({ data: { email: 'canary', age: 'canary', hash: 'canary-hash' } }),
      'too large': async () => await prisma.users.create({ data: { email: 'other', age: 99999999999, hash: 'canary-hash' } }),
      'by hand': async () => await prisma.$queryRawUnsafe("select 'canary'::int")
    })
    const duplicate = await errorOf(async () => await prisma.users.create({ data: { email: USER[0], age: 1, hash: USER[2] } }))
    const { text } = await tell(duplicate)
    t.match(text, /Invalid `prisma\.users\.create\(\)` invocation: Unique constraint failed on the constraint: `users_email_key`/, 'which constraint it is')
    t.notMatch(text, /canary/)
    await prisma.$disconnect()
  })

  await pool.end()
})
