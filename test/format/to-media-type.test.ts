import t from 'tap'
import { toMediaType } from '../../lib/format/to-media-type.js'

t.test('parameters and case', async (t) => {
  t.equal(toMediaType('application/json'), 'application/json')
  t.equal(toMediaType('Application/Problem+JSON ; charset=utf-8; x=";"'), 'application/problem+json')
  t.equal(toMediaType('text/plain;\nx'), 'text/plain')
})
