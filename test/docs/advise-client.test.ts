import t from 'tap'
import { adviseClient } from '../../lib/docs/advise-client.js'

const kindOf = (status: number, retryAfter?: number): string => {
  const { kind, retry } = adviseClient({ status, retryAfter })
  return `${retry}: ${kind}`
}

t.test('by status', async (t) => {
  for (const status of [408, 425, 429, 502, 503, 504]) t.equal(kindOf(status), 'yes: backoff', String(status))
  for (const status of [410, 501, 505]) t.equal(kindOf(status), 'no: never', String(status))
  for (const status of [500, 507, 599]) t.equal(kindOf(status), 'yes: report', String(status))
  for (const status of [409, 412]) t.equal(kindOf(status), 'changed: refresh', String(status))
  for (const status of [400, 403, 404, 405, 415, 422, 428, 451]) t.equal(kindOf(status), 'changed: correct', String(status))
  t.equal(kindOf(401), 'changed: authenticate')
})

t.test('an entry that says when comes first', async (t) => {
  t.equal(kindOf(429, 60), 'yes: wait')
  t.equal(kindOf(403, 0), 'yes: wait')
})
