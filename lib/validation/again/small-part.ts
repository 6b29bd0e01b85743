/** The most values, and characters of names and texts, of a part that a validator may see whose work nobody can stop. */
const MAX_SIZE = 2000

/** `true` for a part of few values and short texts, none deeper than in a list of the part: a query string, headers. */
export function isSmallPart (part: unknown): boolean {
  return sizeOf(part, 2) <= MAX_SIZE
}

function sizeOf (value: unknown, depth: number): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 1
  if (depth === 0) return Infinity
  let size = 1
  for (const name of Object.keys(value)) {
    size += name.length + sizeOf(Reflect.get(value, name), depth - 1)
    if (size > MAX_SIZE) break
  }
  return size
}
