/** What of a name is looked at: a client may have chosen it. */
const MAX_NAME_LENGTH = 64

/** Names shorter than this have too many neighbours. */
const MIN_LENGTH = 3

/**
 * The name among `names` that was probably meant by another: the same but for case and separators (`firstName`, `first_name`), or but for one slip: a character
 * too many, missing or wrong, or two neighbours swapped.
 */
export function findSimilarName (name: string, names: readonly string[]): string | undefined {
  const meant = simplify(name)
  if (meant.length < MIN_LENGTH) return undefined
  return names.find((one) => simplify(one) === meant) ?? names.find((one) => isSlip(meant, simplify(one)))
}

/** What the expectation of a key that a catalogue does not have goes on with: the slug that was probably meant. */
export function suggestSlug (key: unknown, entries: ReadonlyArray<{ readonly slug: string }>): string {
  const slug = typeof key === 'string' ? findSimilarName(key, entries.map(({ slug }) => slug)) : undefined
  return slug === undefined ? '' : `, perhaps "${slug}"`
}

function simplify (name: string): string {
  return name.slice(0, MAX_NAME_LENGTH).toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** `true` where two texts differ by one slip: what is left of them between their common beginning and end is one character at most, or two swapped. */
function isSlip (a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || b.length < MIN_LENGTH) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const left = a.slice(start, a.length - end)
  const right = b.slice(start, b.length - end)
  return Math.max(left.length, right.length) <= 1 || (left.length === 2 && left[0] === right[1] && left[1] === right[0])
}
