import { INVALID, type Finding, type KeywordRule } from '../finding.js'
import type { ValueFacts } from '../../schema/value-facts.js'
import { toTypeFinding } from './to-type-finding.js'

/** What a value is that has none of the types of JSON Type Definition (RFC 8927 §2.2.3) that JSON Schema lacks; `undefined` for other types. */
export function toJtdTypeFinding (type: unknown, value: ValueFacts): Finding | undefined {
  if (typeof type !== 'string') return undefined
  if (type === 'timestamp') return { code: 'invalid_format', params: { format: 'date-time' } }
  if (/^float(?:32|64)$/.test(type)) return toTypeFinding(['number'], value)
  if (!/^u?int(?:8|16|32)$/.test(type)) return undefined
  // Of a number it is not told whether its fraction or its size is wrong.
  return value.type === 'number' ? { code: 'invalid_format', params: { format: type } } : toTypeFinding(['integer'], value)
}

/** An object or list of another type, with a member too few, or itself a member too many. */
const ofShape: KeywordRule = ({ params: { type, missingProperty, additionalProperty }, value }) => {
  if (typeof missingProperty === 'string') return { code: 'missing_field', params: {}, member: missingProperty }
  if (additionalProperty !== undefined) return { code: 'unknown_field', params: {} }
  return typeof type === 'string' ? toTypeFinding([type], value) : INVALID
}

/** The keywords of JSON Type Definition that JSON Schema lacks, or uses otherwise. */
export const jtdKeywords: Readonly<Record<string, KeywordRule>> = { properties: ofShape, optionalProperties: ofShape, elements: ofShape, values: ofShape }
