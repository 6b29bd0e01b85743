import t from 'tap'
import { toTypeFinding } from '../../../../lib/validation/issues/keywords/to-type-finding.js'
import { readValueFacts } from '../../../../lib/validation/schema/value-facts.js'

t.test('a value of another type', async (t) => {
  const tell = (expected: readonly string[], value: unknown): unknown => toTypeFinding(expected, readValueFacts(value))
  t.same(tell(['string'], 5), { code: 'invalid_type', params: { expected: ['string'], received: 'number' } })
  t.same(tell(['string'], null), { code: 'null_not_allowed', params: { expected: ['string'] } })
  t.same(tell(['integer'], 1.5), { code: 'not_integer', params: {} })
  t.same(tell(['integer', 'string'], 1.5), { code: 'invalid_type', params: { expected: ['integer', 'string'], received: 'number' } })
  t.same(tell([], undefined), { code: 'invalid_type', params: { expected: [] } })
})
