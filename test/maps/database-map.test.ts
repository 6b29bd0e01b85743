import t from 'tap'
import { mysqlErrors, postgresErrors, prismaErrors, sqliteErrors, type DatabaseMapOptions } from '../../lib/index.js'
import { byCode, createDatabaseMap } from '../../lib/maps/database-map.js'
import { answerBy, BUSY, CONFLICT, INTERNAL, slugBy, UNAVAILABLE } from './answer-by.js'

const taken = Object.assign(new Error('duplicate key: hunter2'), { code: '23505', constraint: 'users_email_key' })

t.test('the table', async (t) => {
  t.strictSame([...byCode({ busy: ['A'], duplicate: [1, 2] })], [['A', 'busy'], [1, 'duplicate'], [2, 'duplicate']])
})

t.test('entries by kind, and by options', async (t) => {
  const facts = (kind: string): object => ({ kind })
  const map = (options: DatabaseMapOptions) => createDatabaseMap(({ kind }) => kind === undefined ? undefined : { kind: kind as 'busy' }, options)
  t.equal(await slugBy(t, map({}), facts('duplicate')), CONFLICT)
  t.equal(await slugBy(t, map({}), facts('busy')), BUSY)
  t.equal(await slugBy(t, map({}), facts('unavailable')), UNAVAILABLE)
  t.equal(await slugBy(t, map({}), {}), INTERNAL)
  t.equal(await slugBy(t, map({ duplicate: 1004, retryAfter: 7 }), facts('duplicate')), '400 resource_exists')
  t.equal(await slugBy(t, map({ busy: 'conflict', retryAfter: 7 }), facts('busy')), '409 conflict 7')
  t.equal(await slugBy(t, map({ unavailable: 1006 }), Object.assign(new Error('x'), { code: 'ECONNREFUSED', syscall: 'connect' })), '400 database_access')
})

t.test('a constraint chooses the entry, and the field that formats show', async (t) => {
  const map = postgresErrors({ constraints: { users_email_key: { to: 1003, field: 'email' }, users_phone_key: 1004 } })
  const bodies = []
  for (const format of ['nested', 'flat', 'typed', 'problem'] as const) bodies.push((await answerBy(t, map, taken, format)).json())
  t.match(bodies, [
    { error: { code: 1003, errors: [{ field: 'email', code: 'already_exists' }] } },
    { errors: [{ field: 'email', code: 'already_exists' }] },
    { error_type: 'email_taken', validation_errors: { email: [/./] } },
    { code: 1003, errors: [{ pointer: '#/email', code: 'already_exists' }] }
  ])
  t.notMatch(JSON.stringify(bodies), 'hunter2')
  t.equal(await slugBy(t, map, { code: '23505', constraint: 'users_phone_key' }), '400 resource_exists')
  t.equal(await slugBy(t, map, { code: '23505', constraint: 'toString' }), CONFLICT)
})

t.test('the issue has the code that is given', async (t) => {
  const map = postgresErrors({ constraints: { adult: { to: 'validation', field: 'age', code: 'too_small' } } })
  t.match((await answerBy(t, map, { code: '23514', constraint: 'adult' }, 'nested')).json(), { error: { code: 7001, errors: [{ field: 'age', code: 'too_small' }] } })
})

t.test('libraries above the driver', async (t) => {
  const drizzle = new Error('Failed query', { cause: taken })
  const sequelize = Object.assign(new Error('Validation error'), { name: 'SequelizeUniqueConstraintError', original: taken })
  for (const error of [drizzle, sequelize]) t.equal(await slugBy(t, postgresErrors(), error), CONFLICT)
})

t.test('what libraries above drivers throw by themselves', async (t) => {
  class NoResultError extends Error {}
  t.equal(await slugBy(t, postgresErrors(), new NoResultError('no result')), '404 not_found')
  t.equal(await slugBy(t, postgresErrors(), Object.assign(new Error('x'), { name: 'EntityNotFoundError' })), '404 not_found')
  t.equal(await slugBy(t, postgresErrors(), Object.assign(new Error('x'), { nativeError: taken })), CONFLICT)
  t.equal(await slugBy(t, postgresErrors(), Object.assign(new Error('x'), { driverError: taken })), CONFLICT)
  t.equal(await slugBy(t, postgresErrors(), Object.create(null)), INTERNAL)
})

t.test('recorded shapes of MikroORM 7.2, Knex 3.3 and TypeORM 1.1', async (t) => {
  const missing = Object.assign(new Error('User not found ({ id: 99 })'), { name: 'NotFoundError', entity: undefined })
  t.equal(await slugBy(t, postgresErrors(), missing), '404 not_found')
  t.equal(await slugBy(t, postgresErrors(), Object.assign(new Error('x'), { name: 'NotFoundError' })), INTERNAL, 'of others')
  for (const message of ['Unable to acquire a connection', 'Driver not Connected']) t.equal(await slugBy(t, postgresErrors(), new Error(message)), UNAVAILABLE, message)
  t.equal(await slugBy(t, postgresErrors(), Object.assign(new Error('Driver not Connected'), { code: 'X' })), INTERNAL)
})

t.test('`referenced` names the entry of a row that others refer to', async (t) => {
  const referenced = Object.assign(new Error('update or delete on table "users" violates foreign key constraint "posts_author_fkey" on table "posts"'), { code: '23503', constraint: 'posts_author_fkey' })
  t.equal(await slugBy(t, postgresErrors(), referenced), CONFLICT)
  t.equal(await slugBy(t, postgresErrors({ referenced: 'resource_exists', missing: 'not_found' }), referenced), '400 resource_exists')
  const map = postgresErrors({ referenced: 'resource_exists', constraints: { posts_author_fkey: { to: 'access_denied', field: 'posts' } } })
  t.match((await answerBy(t, map, referenced, 'problem')).json(), { status: 403, errors: [{ pointer: '#/posts', code: 'invalid' }] }, 'a rule of the constraint goes before')
  for (const [map, error, method] of [
    [mysqlErrors({ referenced: 'access_denied' }), { code: 'ER_ROW_IS_REFERENCED_2', message: 'Cannot delete or update a parent row' }],
    [sqliteErrors({ referenced: 'access_denied' }), { code: 'SQLITE_CONSTRAINT_TRIGGER', message: 'FOREIGN KEY constraint failed' }],
    [sqliteErrors({ referenced: 'access_denied' }), { code: 'SQLITE_CONSTRAINT_FOREIGNKEY', message: 'FOREIGN KEY constraint failed' }, 'DELETE'],
    [prismaErrors({ referenced: 'access_denied' }), { code: 'P2003', message: 'Invalid `prisma.user.delete()` invocation' }]
  ] as const) t.equal(await slugBy(t, map, error, method), '403 access_denied')
})
