/**
 * What may be told about a submitted value: its kind and its size. The value itself stays inside, so no rule can show it
 * (no submitted value is ever in a body, a message or a log).
 */
export interface ValueFacts {
  /** Its JSON Schema type, a number being `number`; `undefined` where the value is not known. */
  readonly type: string | undefined
  /** Characters, items or members; `undefined` where it has none or is not known. */
  readonly size: () => number | undefined
}

/** Looks at a submitted value. `undefined` is a value that is not known, since JSON has none. */
export function readValueFacts (value: unknown): ValueFacts {
  if (value === null) return { type: 'null', size: noSize }
  if (Array.isArray(value)) return { type: 'array', size: () => value.length }
  switch (typeof value) {
    case 'string': return { type: 'string', size: () => countCharacters(value) }
    case 'object': return { type: 'object', size: noSize }
    case 'number':
    case 'boolean': return { type: typeof value, size: noSize }
    default: return { type: undefined, size: noSize }
  }
}

/** The member of submitted data at a place; `undefined` where there is none. Inherited properties are no members. */
export function valueAt (data: unknown, segments: readonly string[]): unknown {
  let value = data
  for (const segment of segments) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined
    // It has this very member.
    value = (value as Record<string, unknown>)[segment]
  }
  return value
}

/** Half of a character of two units. Most texts have none, and are looked through much faster than counted. */
const SURROGATE = /[\ud800-\udbff]/

/** Counts code points, as JSON Schema does (Validation §6.3.1). */
export function countCharacters (text: string): number {
  if (!SURROGATE.test(text)) return text.length
  let count = 0
  for (const _ of text) count++
  return count
}

function noSize (): undefined {}
