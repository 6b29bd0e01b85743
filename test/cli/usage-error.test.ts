import t from 'tap'
import { UsageError } from '../../lib/cli/usage-error.js'

t.test('a usage error has its own name', async (t) => {
  t.match(new UsageError('wrong'), { name: 'UsageError', message: 'wrong' })
})
