import { PGlite } from '@electric-sql/pglite'
import t from 'tap'
import { DUPLICATE, failuresOf, TABLE, testAll } from './drivers/tell-errors.js'

t.test('PGlite', async (t) => {
  const db = await PGlite.create()
  t.teardown(() => db.close())
  await db.exec(TABLE)
  await db.exec(DUPLICATE)
  await testAll(t, failuresOf(async (sql, values) => await db.query(sql, values as unknown[])))
})
