import t from 'tap'
import * as testing from '../../lib/testing/index.js'

t.test('tests get one assertion', async (t) => {
  t.strictSame(Object.keys(testing), ['assertApiError'])
})
