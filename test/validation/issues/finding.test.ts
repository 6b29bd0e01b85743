import t from 'tap'
import { isSecret, toLimit, toListed, toParams, toPath } from '../../../lib/validation/issues/finding.js'
import { parseFailure } from '../../../lib/validation/issues/parse-failure.js'

t.test('params that are not known are left out', async (t) => {
  t.same(toParams({ min: undefined, max: 1, is: null }), { max: 1, is: null })
  t.same(Object.keys(toParams({ min: undefined })), [])
})

t.test('limits', async (t) => {
  t.equal(toLimit(0), 0)
  for (const value of ['8', NaN, Infinity, null, undefined, [8]]) t.equal(toLimit(value), undefined)
})

t.test('lists are shown whole or not at all', async (t) => {
  t.same(toListed(['a', 1, null]), ['a', 1, null])
  t.equal(toListed(Array.from({ length: 20 }, (_, index) => index))?.length, 20)
  t.equal(toListed(Array.from({ length: 21 }, (_, index) => index)), undefined)
  t.equal(toListed(['a', {}]), undefined)
  t.equal(toListed('a'), undefined)
})

t.test('the path of a finding', async (t) => {
  const failure = parseFailure({ instancePath: '/a/0' }, { schema: undefined })
  t.same(toPath({ failure, finding: { code: 'x', params: {} } }), ['a', '0'])
  t.same(toPath({ failure, finding: { code: 'x', params: {}, member: 'b' } }), ['a', '0', 'b'])
})

t.test('schemas of secrets', async (t) => {
  const secret = (schema: object): boolean => isSecret(parseFailure({ parentSchema: schema }, { schema: undefined }))
  t.ok(secret({ writeOnly: true }))
  t.ok(secret({ format: 'password' }))
  t.notOk(secret({ format: 'email', writeOnly: false }))
})
