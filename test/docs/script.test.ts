import t from 'tap'
import { script } from '../../lib/docs/script.js'

const code = script.toString()

t.test('it is a program, and stays within its element', async (t) => {
  t.doesNotThrow(() => Reflect.construct(Function, [code]))
  t.notMatch(code, /<\/|<!--/)
})

t.test('it makes no markup', async (t) => {
  t.notMatch(code, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval/)
})
