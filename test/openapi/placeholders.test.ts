import t from 'tap'
import { ANY_INDEX, ANY_NAME, toExamplePath, toPattern, toPlace } from '../../lib/openapi/placeholders.js'

const path = ['items', ANY_INDEX, ANY_NAME, 'a/b']

t.test('a path has an example, a pointer and a field', async (t) => {
  t.strictSame(toExamplePath(path), ['items', '0', 'name', 'a/b'])
  t.strictSame(toPlace(path), { pointer: `/items/${ANY_INDEX}/${ANY_NAME}/a~1b`, field: `items.${ANY_INDEX}.${ANY_NAME}.a/b` })
})

t.test('the pattern of a place fits whatever it stands for', async (t) => {
  const pattern = new RegExp(toPattern(toPlace(path).field) ?? '', 'u')
  t.match('items.12.any thing.a/b', pattern)
  t.notMatch('items.x.any.a/b', pattern)
  t.notMatch('itemsX1.any.a/b', pattern)
  t.equal(toPattern('items'), undefined)
})

t.test('names called like members of objects are names', async (t) => {
  t.strictSame(toExamplePath(['constructor', '__proto__']), ['constructor', '__proto__'])
  t.match('constructor.0', new RegExp(toPattern(`constructor.${ANY_INDEX}`) ?? '', 'u'))
})
