import { toParams, type Finding } from '../finding.js'
import type { ValueFacts } from '../../schema/value-facts.js'

/** What it means that a value has none of the expected types. */
export function toTypeFinding (expected: readonly string[], { type }: ValueFacts): Finding {
  if (type === 'null') return { code: 'null_not_allowed', params: { expected } }
  // What kept this number from being an integer is its fraction.
  if (type === 'number' && expected.length === 1 && expected[0] === 'integer') return { code: 'not_integer', params: {} }
  return { code: 'invalid_type', params: toParams({ expected, received: type }) }
}
