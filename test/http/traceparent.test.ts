import t from 'tap'
import { readTraceparent } from '../../lib/http/traceparent.js'

const id = '4bf92f3577b34da6a3ce929d0e0e4736'

t.test('valid headers', async (t) => {
  for (const value of [`00-${id}-00f067aa0ba902b7-01`, `00-${id}-00f067aa0ba902b7-00`, `cc-${id}-00f067aa0ba902b7-01-what-the-future-brings`]) {
    t.equal(readTraceparent(value), id, value)
  }
})

t.test('whatever else', async (t) => {
  for (const value of [
    undefined, '', 5, ['x'], id, `00-${id}-00f067aa0ba902b7`, `00-${id.toUpperCase()}-00f067aa0ba902b7-01`, `ff-${id}-00f067aa0ba902b7-01`,
    `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, `00-${id}-${'0'.repeat(16)}-01`, `00-${id}-00f067aa0ba902b7-01-more`, `00-${id}-00f067aa0ba902b7-01.`,
    `01-${id}-00f067aa0ba902b7-01x`, `cc-${id}-00f067aa0ba902b7-01-${'x'.repeat(600)}`
  ]) t.equal(readTraceparent(value), undefined, String(value))
})
