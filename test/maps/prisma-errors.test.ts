import t from 'tap'
import { prismaErrors } from '../../lib/index.js'
import { BUSY, CONFLICT, INTERNAL, INVALID, MISSING, slugBy, UNAVAILABLE } from './answer-by.js'

const error = (code: string, meta?: object): Error => Object.assign(new Error('x'), { name: 'PrismaClientKnownRequestError', code, meta, clientVersion: '6.0.0' })
const EMAIL_TAKEN = '400 email_taken'

t.test('recorded shapes of a unique constraint, by engine and driver adapter', async (t) => {
  const fields = { email: 1003, 'User.name': 1003, users_phone_key: 1003, 'a,b': 1003 } as const
  const map = prismaErrors({ constraints: fields })
  const adapter = (constraint: object): object => ({ modelName: 'User', driverAdapterError: { name: 'DriverAdapterError', cause: { kind: 'UniqueConstraintViolation', constraint } } })
  for (const [meta, answer] of [
    [{ modelName: 'User', target: ['email'] }, EMAIL_TAKEN],
    [{ modelName: 'User', target: ['name'] }, EMAIL_TAKEN],
    [{ modelName: 'User', target: ['a', 'b'] }, EMAIL_TAKEN],
    [{ modelName: 'User', target: 'users_phone_key' }, EMAIL_TAKEN],
    [adapter({ fields: ['email'] }), EMAIL_TAKEN],
    [adapter({ index: 'users_phone_key' }), EMAIL_TAKEN],
    [adapter({ fields: ['"email"'] }), EMAIL_TAKEN],
    [adapter({ foreignKey: {} }), CONFLICT],
    [{ modelName: 'Post', target: ['name'] }, CONFLICT],
    [undefined, CONFLICT]
  ] as const) t.equal(await slugBy(t, map, error('P2002', meta)), answer, JSON.stringify(meta))
})

t.test('recorded shapes of other failures (error message reference)', async (t) => {
  const map = prismaErrors({ constraints: { posts_author_fkey: { to: 1005, field: 'author' } } })
  for (const [thrown, answer] of [
    [error('P2003', { field_name: 'posts_author_fkey (index)' }), MISSING],
    [error('P2025', { cause: 'Record to update not found.' }), MISSING],
    [error('P2000', { column_name: 'name' }), INVALID],
    [error('P2011', { constraint: ['posts_author_fkey'] }), INVALID],
    [error('P2034'), BUSY],
    [error('P2024'), BUSY],
    [error('P1001'), UNAVAILABLE],
    [Object.assign(new Error('x'), { name: 'PrismaClientInitializationError', errorCode: 'P1001' }), UNAVAILABLE],
    [error('P2010'), INTERNAL],
    [error('P2010', { driverAdapterError: { cause: { kind: 'UniqueConstraintViolation', constraint: { fields: ['a'] } } } }), CONFLICT],
    [Object.assign(error('P2003'), { message: 'Invalid `prisma.user.delete()` invocation' }), CONFLICT],
    [new Error('x'), INTERNAL]
  ] as const) t.equal(await slugBy(t, map, thrown), answer)
})
