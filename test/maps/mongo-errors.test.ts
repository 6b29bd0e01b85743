import t from 'tap'
import { mongoErrors } from '../../lib/index.js'
import { BUSY, CONFLICT, INTERNAL, INVALID, slugBy, UNAVAILABLE } from './answer-by.js'

const DUPLICATE = 'E11000 duplicate key error collection: app.users index: email_1 dup key: { email: "ann@example.com" }'
const error = (name: string, facts: object = {}, message = 'x'): Error => Object.assign(new Error(message), { name, ...facts })

t.test('recorded shapes of a duplicate key: the driver, Mongoose', async (t) => {
  const duplicate = error('MongoServerError', { code: 11000, keyPattern: { email: 1 }, keyValue: { email: 'ann@example.com' } }, DUPLICATE)
  t.equal(await slugBy(t, mongoErrors(), duplicate), CONFLICT)
  for (const name of ['email_1', 'email']) {
    t.equal(await slugBy(t, mongoErrors({ constraints: { [name]: { to: 1003, field: 'email' } } }), duplicate), '400 email_taken', name)
  }
  t.equal(await slugBy(t, mongoErrors({ constraints: { email_1: 1003 } }), error('MongoBulkWriteError', { code: 11000 }, DUPLICATE)), '400 email_taken')
})

t.test('recorded shapes of other failures (error_codes.yml, the driver\'s classes)', async (t) => {
  for (const [thrown, answer] of [
    [error('MongoServerError', { code: 121 }, 'Document failed validation'), INVALID],
    [error('MongoServerError', { code: 112, errorLabels: ['TransientTransactionError'] }, 'WriteConflict'), BUSY],
    [error('MongoServerError', { code: 50 }, 'operation exceeded time limit'), BUSY],
    [error('MongoServerError', { errorLabels: ['TransientTransactionError'] }), BUSY],
    [error('MongoServerSelectionError', {}, 'connect ECONNREFUSED 127.0.0.1:27017'), UNAVAILABLE],
    [error('MongooseServerSelectionError'), UNAVAILABLE],
    [error('MongoServerError', { code: 10107 }, 'not primary'), UNAVAILABLE],
    [error('MongoServerError', { code: 59 }, 'no such command'), INTERNAL],
    [error('Error', { code: 11000 }), INTERNAL],
    [{ code: 11000 }, INTERNAL]
  ] as const) t.equal(await slugBy(t, mongoErrors(), thrown), answer)
})
