import t from 'tap'
import { toRetrySeconds } from '../../lib/client/retry-seconds.js'

const DATE = 'Sun, 22 Nov 2026 03:00:00 GMT'

t.test('seconds are seconds', async (t) => {
  t.equal(toRetrySeconds('120', DATE), 120)
  t.equal(toRetrySeconds('0', null), 0)
})

t.test('a time counts from the date of the response', async (t) => {
  t.equal(toRetrySeconds('Sun, 22 Nov 2026 03:01:30 GMT', DATE), 90)
  t.equal(toRetrySeconds('Sun, 22 Nov 2026 02:00:00 GMT', DATE), 0, 'a time that has passed')
})

t.test('without a date it counts from the clock', async (t) => {
  const inAMinute = new Date(Date.now() + 60_000).toUTCString()
  const seconds = toRetrySeconds(inAMinute, null) ?? NaN
  t.ok(seconds > 0 && seconds <= 60)
})

t.test('what is neither says nothing', async (t) => {
  t.equal(toRetrySeconds(null, DATE), undefined)
  t.equal(toRetrySeconds('soon', DATE), undefined)
  for (const wrong of ['-5', '1.5', '2026-11-22', 'Someday']) t.equal(toRetrySeconds(wrong, DATE), undefined, wrong)
})

t.test('it is finite, or nothing', async (t) => {
  for (const wrong of ['9'.repeat(400), '1e309', '-1', 'Infinity', 'Sun, 22 Nov 999999 03:00:00 GMT', 'Sun, 99 Nov 2026 99:00:00 GMT']) t.equal(toRetrySeconds(wrong, DATE), undefined, wrong)
  t.equal(toRetrySeconds('Sun, 22 Nov 2026 03:00:10 GMT', 'Sun, 99 Nov 999999 99:00:00 GMT') !== undefined, true, 'a date that is none counts as none')
})
