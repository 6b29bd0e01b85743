/** Takes units of work from what is left; `false` where that is too little. */
export type Take = (units: number) => boolean

/** What it costs to call a small function. */
const CALL = 20
/** What it costs to look at a member. */
const PER_NAME = 20

/** Characters that are compared at once. */
const COMPARED = 16

/** Takes what it costs to compare two values to the depth: as far as they are alike. */
export function takeComparison (a: unknown, b: unknown, take: Take): boolean {
  return compare(a, b, take) !== undefined
}

/** Whether two values are alike; `undefined` where nothing is left to tell. */
function compare (a: unknown, b: unknown, take: Take): boolean | undefined {
  const isLong = typeof a === 'string' && typeof b === 'string' && a.length === b.length
  if (!take(isLong ? CALL + a.length / COMPARED : CALL)) return undefined
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const names = Object.keys(a)
  if (!take(names.length * PER_NAME)) return undefined
  for (const name of names) {
    const isAlike = compare(Reflect.get(a, name), Reflect.get(b, name), take)
    if (isAlike !== true) return isAlike
  }
  return true
}

/** Takes what it costs to count the characters of a text. */
export function takeLength (text: string, take: Take): boolean {
  return take(CALL + text.length)
}

/**
 * Takes what a function may cost of which nothing is known: the characters of texts, and of a list or object as much as it takes to hold each of its values
 * against each.
 */
export function takeSize (value: unknown, take: Take): boolean {
  const count = takeEach(value, take)
  return count !== undefined && take(count * count / 8)
}

/** The number of values in a value; `undefined` where nothing is left to count them. */
function takeEach (value: unknown, take: Take): number | undefined {
  if (typeof value === 'string') return take(value.length * 2) ? 0 : undefined
  if (typeof value !== 'object' || value === null) return 0
  let count = 0
  for (const name of Object.keys(value)) {
    const inner = take(PER_NAME) ? takeEach(Reflect.get(value, name), take) : undefined
    if (inner === undefined) return undefined
    count += 1 + inner
  }
  return count
}
