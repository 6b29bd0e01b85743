import t from 'tap'
import { isDriverError, isKept, isObject } from '../../lib/foreign/driver-facts.js'

class QueryFailedError extends Error {}

t.test('errors of drivers are known by their code, name, class or members', async (t) => {
  const errors = [
    { code: 'SQLITE_ERROR' }, { code: 'ER_DUP_ENTRY' }, { code: 'ORA-00001' }, { code: 'EREQUEST' }, { name: 'MongoServerError' }, new QueryFailedError(),
    { sqlMessage: '' }, { bindings: [] }, { query: '', params: [] }, { severity: 'ERROR', routine: 'x' }, { isAxiosError: true, config: {} },
    { code: '23505', detail: '' }
  ]
  for (const error of errors) t.equal(isDriverError(error), true, JSON.stringify(error))
})

t.test('and others are not', async (t) => {
  const errors = [
    new Error('x'), null, 'SQLITE_ERROR', {}, { code: '23505' }, { code: 'E_OWN', detail: 'x' }, { query: 'x' }, { severity: 'high' }, { code: 23505, detail: '' },
    { name: `Mongo${'x'.repeat(200)}` }, Object.create(null)
  ]
  for (const error of errors) t.equal(isDriverError(error), false, String(JSON.stringify(error)))
})

t.test('what is kept', async (t) => {
  t.equal(isKept('constraint', 'k', true), true)
  t.equal(isKept('constraint', { value: 'x' }, true), false)
  t.equal(isKept('reason', 'x', true), false)
  t.equal(isKept('reason', 'x', false), true)
  t.equal(isKept('sql', 'x', false), false)
})

t.test('what has members', async (t) => {
  for (const value of [{}, [], () => {}]) t.equal(isObject(value), true)
  for (const value of [null, undefined, 1, 'x']) t.equal(isObject(value), false)
})
