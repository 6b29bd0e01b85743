import t from 'tap'
import { isScalar } from '../../../lib/validation/schema/scalar.js'

t.test('scalars', async (t) => {
  for (const value of ['', 0, false, null]) t.ok(isScalar(value))
  for (const value of [undefined, {}, [], 1n, Symbol('x')]) t.notOk(isScalar(value))
})
