/** Deeper than this checks look at copies of their own: entries, their links, the texts of a link. */
const MAX_DEPTH = 5

/** Stands for what throws when it is read. No check takes it for anything else. */
const UNREADABLE = Symbol('what throws when it is read')

/**
 * A frozen copy of plain data, so that neither a getter nor a later change makes wrong what was found right. Functions stay as they are, and so
 * does what lies deeper than any definition.
 */
export function copyPlainData (value: unknown, depth = MAX_DEPTH): unknown {
  if (typeof value !== 'object' || value === null || depth === 0) return value
  try {
    if (Array.isArray(value)) return Object.freeze(value.map((item) => copyPlainData(item, depth - 1)))
    // A spread reads all, and makes a property of its own of `__proto__` too.
    const copy: Record<string, unknown> = { ...value }
    for (const key of Object.keys(copy)) {
      const item = copy[key]
      if (typeof item === 'object' && item !== null) copy[key] = copyPlainData(item, depth - 1)
    }
    return Object.freeze(copy)
  } catch {
    return UNREADABLE
  }
}
