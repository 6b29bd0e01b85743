import t from 'tap'
import { findRequestMessage } from '../../lib/foreign/request-errors.js'

t.test('what stands for messages that repeat a request', async (t) => {
  t.equal(findRequestMessage('FST_ERR_BAD_URL', "'/canary' is not a valid url component"), 'The URL cannot be routed')
  t.equal(findRequestMessage('FST_JWT_AUTHORIZATION_TOKEN_INVALID', 'Authorization token is invalid: "canary" x'), 'Authorization token is invalid:')
  t.equal(findRequestMessage('FAST_JWT_EXPIRED', 'The token has expired.'), 'The token has expired.')
  t.equal(findRequestMessage('FAST_JWT_MALFORMED', undefined), 'undefined')
  for (const code of ['FAST_JWT_', 'fast_jwt_expired', 'constructor', 5, undefined]) t.equal(findRequestMessage(code, 'x'), undefined)
})
