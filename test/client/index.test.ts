import t from 'tap'
import * as client from '../../lib/client/index.js'

t.test('the client has four functions', async (t) => {
  t.strictSame(Object.keys(client), ['isApiError', 'matchApiError', 'readApiError', 'withRetry'])
})
