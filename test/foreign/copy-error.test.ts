import t from 'tap'
import { copyError, listMembers } from '../../lib/foreign/copy-error.js'

class Base extends Error {
  get base (): number { return 1 }
}
class Derived extends Base {
  readonly own = 2
  get derived (): number { return 3 }
  method (): void {}
}

t.test('the members of an error', async (t) => {
  t.strictSame([...listMembers(new Derived('x', { cause: 1 }))].sort(), ['base', 'cause', 'derived', 'own'])
  t.strictSame([...listMembers(new AggregateError([]))], ['errors'])
  t.strictSame([...listMembers(Object.assign(Object.create(null) as object, { a: 1 }))], ['a'])
})

t.test('a copy is of the same class', async (t) => {
  const error = new Derived('secret', { cause: 1 })
  const copy = copyError(error, new Map([['derived', undefined], ['own', 4]]), 'clean', [['secret', 'clean']])
  t.ok(copy instanceof Derived)
  t.match(copy, { message: 'clean', own: 4, base: 1, derived: undefined, cause: 1, name: 'Error' })
  t.match((copy as Error).stack, /^Error: clean\n {4}at /)
  t.equal(Object.prototype.propertyIsEnumerable.call(copy, 'cause'), false)
})

t.test('of an object that is no error too', async (t) => {
  t.strictSame(copyError({ a: 1, b: 2 }, new Map([['a', undefined]]), undefined, []), { b: 2 })
})
