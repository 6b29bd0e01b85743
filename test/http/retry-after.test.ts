import t from 'tap'
import { readRetryAfter, toRetryAfter, toSeconds } from '../../lib/http/retry-after.js'

const NOON = 'Tue, 01 Jan 2030 12:00:00 GMT'

t.test('seconds and times become what RFC 9110 §10.2.3 knows', async (t) => {
  for (const [value, expected] of [
    [0, '0'],
    [1, '1'],
    [0.1, '1'],
    [3600, '3600'],
    [9_999_999_999, '9999999999'],
    [new Date(NOON), NOON],
    [new Date(0), 'Thu, 01 Jan 1970 00:00:00 GMT'],
    [undefined, undefined],
    [-1, undefined],
    [NaN, undefined],
    [Infinity, undefined],
    [10_000_000_000, undefined],
    [1e21, undefined],
    [new Date(NaN), undefined],
    [new Date(Date.UTC(10_000, 0)), undefined],
    [new Date(Date.UTC(-1, 0)), undefined]
  ] as const) t.equal(toRetryAfter(value), expected, String(value))
})

t.test('what others set counts if it says when', async (t) => {
  for (const value of ['1', '60', NOON]) t.equal(readRetryAfter(value), value)
  t.equal(readRetryAfter(60), '60')
  for (const value of [
    undefined, null, '', '0', 0, '00', '-1', '1.5', 'soon', '1, 2', ['1', '2'], {}, '2030-01-01T12:00:00Z', '99999999999',
    'Tue, 99 Xyz 2030 12:00:00 GMT', `${NOON}, ${NOON}`
  ]) t.equal(readRetryAfter(value), undefined, String(value))
})

t.test('either says how many seconds', async (t) => {
  const now = Date.parse(NOON)
  t.equal(toSeconds('60', now), 60)
  t.equal(toSeconds('0', now), 0)
  t.equal(toSeconds(7, now), 7)
  t.equal(toSeconds(NOON, now - 1500), 2)
  t.equal(toSeconds(NOON, now + 1500), 0)
  for (const value of [undefined, 'soon', 'Tue, 99 Xyz 2030 12:00:00 GMT']) t.equal(toSeconds(value, now), undefined)
})
