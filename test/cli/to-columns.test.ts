import t from 'tap'
import { toColumns } from '../../lib/cli/to-columns.js'

t.test('cells are aligned, without spaces at the end', async (t) => {
  t.same(toColumns([['a', 'long', 'x'], ['long', 'b', 'the last'], ['c'], ['', '', '']]), ['a     long  x', 'long  b     the last', 'c', ''])
  t.same(toColumns([]), [])
})
