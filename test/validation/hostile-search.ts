/** Random numbers of a seed, below a limit. */
export type Random = (limit: number) => number

export function createRandom (seed: number): Random {
  let state = seed >>> 0
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor(state / 2 ** 32 * limit)
  }
}

/** The longest body that the search tries. */
const MOST_BYTES = 20_000
const LEAVES: readonly unknown[] = [0, -1, 1.5, '', 'a', 'abc', null, true, {}, []]

export function countValues (value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce<number>((sum, inner) => sum + countValues(inner), 1)
}

/** Changes one place: puts the whole into it, or a small value, or doubles it where it is a list or has members. */
function mutate (value: unknown, whole: unknown, random: Random): unknown {
  const isOpen = typeof value === 'object' && value !== null
  const names = isOpen ? Object.keys(value) : []
  if (isOpen && names.length > 0 && random(3) > 0) {
    const name = names[random(names.length)] as string
    const inner = mutate(Reflect.get(value, name), whole, random)
    return Array.isArray(value) ? value.map((item: unknown, index) => String(index) === name ? inner : item) : { ...value, [name]: inner }
  }
  if (Array.isArray(value) && random(4) > 0) return value.length === 0 ? [LEAVES[random(LEAVES.length)]] : [...value, ...value]
  if (isOpen && random(4) === 0) return { ...value, [`m${random(1000)}`]: LEAVES[random(LEAVES.length)] }
  const kind = random(4)
  return kind === 0 ? whole : kind === 1 ? [whole] : LEAVES[random(LEAVES.length)]
}

/** The body that a search over changes of one finds to cost most. */
export function findCostliest (start: unknown, cost: (body: unknown) => number, steps: number, random: Random): unknown {
  let best = start
  let highest = cost(best)
  for (let step = 0; step < steps; step++) {
    const changed = mutate(best, best, random)
    if (JSON.stringify(changed).length > MOST_BYTES) continue
    const value = cost(changed)
    // What changes nothing only makes bodies longer, and the search slower.
    if (value <= highest) continue
    best = changed
    highest = value
  }
  return best
}
