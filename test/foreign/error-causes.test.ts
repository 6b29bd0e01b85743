import t from 'tap'
import { listCauses } from '../../lib/foreign/error-causes.js'

t.test('an error and its causes, the outermost first', async (t) => {
  const inner = new Error('inner')
  const outer = new Error('outer', { cause: inner })
  t.strictSame(listCauses(outer), [outer, inner])
  const sequelize = Object.assign(new Error('Validation error'), { original: inner })
  t.strictSame(listCauses(sequelize), [sequelize, inner])
})

t.test('whatever was thrown', async (t) => {
  t.strictSame(listCauses(undefined), [])
  t.strictSame(listCauses(null), [])
  t.equal(listCauses('text').length, 1)
  const round: { cause?: unknown } = {}
  round.cause = round
  t.equal(listCauses(round).length, 4)
})
