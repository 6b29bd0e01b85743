import t from 'tap'
import { NEVER_STORED } from '../../lib/catalog/never-stored.js'

t.test('the statuses of RFC 6585', async (t) => {
  t.strictSame([...NEVER_STORED], [428, 429, 431, 511])
})
