import t from 'tap'
import { toIssues } from '../../../lib/validation/issues/to-issues.js'
import { settleUnion } from '../../../lib/validation/issues/settle-union.js'
import { settleWrappers } from '../../../lib/validation/issues/settle-wrappers.js'
import { parseFailure } from '../../../lib/validation/issues/parse-failure.js'
import { locateSchema } from '../../../lib/validation/schema/locate-schema.js'
import { rootPlaces } from '../../../lib/validation/schema/schema-places.js'
import { variantOf } from '../../../lib/validation/issues/variant-of.js'
import { findErrors } from '../find-issues.js'

const variant = (kind: string, name: string): object => {
  return { type: 'object', required: ['kind', name], properties: { kind: { const: kind }, [name]: { type: 'string', minLength: 3 } } }
}
const schema = { type: 'object', properties: { list: { type: 'array', items: { oneOf: [variant('a', 'x'), variant('b', 'y'), variant('c', 'z')] } } } }
const data = { list: [{ kind: 'a', x: '' }, { kind: 'b' }, { kind: 'd' }, 5] }
const errors = findErrors(schema, data)

t.test('however little work is left, something true is told, and that there is more', async (t) => {
  const whole = toIssues(errors, { source: 'body', schema, data, maxIssues: 50 })
  const known = new Set(whole.issues.map(({ pointer, code }) => `${pointer} ${code}`))
  t.equal(whole.truncated, false)
  for (let left = 1; left < 300_000; left = Math.ceil(left * 1.2)) {
    const { issues, truncated } = toIssues(errors, { source: 'body', schema, data, maxIssues: 50, work: { left } })
    t.ok(issues.length > 0)
    t.ok(truncated || issues.length === whole.issues.length)
    if (!truncated) t.ok(issues.every(({ pointer, code }) => known.has(`${pointer} ${code}`)))
  }
})

t.test('unions and places are given up where no work is left', async (t) => {
  const part = { schema, data, work: { left: 0 } }
  const union = errors.find((error) => (error as { keyword: string }).keyword === 'oneOf')
  const failure = parseFailure(union, { schema, data })
  t.strictSame(settleUnion(failure, [], part), [])
  t.strictSame(settleWrappers([failure], { schema, data, work: { left: -1 } }), [])
  t.ok(locateSchema({ schema, work: { left: 0 } }, ['list', '0', 'x']).rank.length < 3)
  t.strictSame(rootPlaces({ schema: undefined }), [])
})

t.test('the variant that a failure of another library stands in', async (t) => {
  const union = { schemaPath: '#/anyOf', instancePath: '' }
  t.equal(variantOf({ schemaPath: '#/anyOf/1/type', instancePath: '/a/b' }, union, false), 1)
  t.equal(variantOf({ schemaPath: '#/other', instancePath: '' }, union, false), undefined)
})
