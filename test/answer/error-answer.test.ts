import t from 'tap'
import { NO_OPTIONS, toPlainAnswer } from '../../lib/answer/error-answer.js'
import { compile } from './real-reply.js'

t.test('an entry answers with its own status, or with another', async (t) => {
  const entry = compile().byStatus(404)
  t.strictSame(toPlainAnswer(entry), { entry, status: 404, params: undefined, options: NO_OPTIONS, found: undefined })
  t.equal(toPlainAnswer(entry, 418).status, 418)
  const options = { detail: 'x' }
  t.equal(toPlainAnswer(entry, 404, options).options, options)
})

t.test('what stands for no options cannot be changed', async (t) => {
  t.throws(() => Object.assign(NO_OPTIONS, { detail: 'x' }))
})
