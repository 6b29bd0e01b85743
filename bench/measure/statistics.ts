/** Several values of one figure. */
export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

export function toSpread (values: readonly number[]): Spread {
  return { median: toMedian(values), min: Math.min(...values), max: Math.max(...values) }
}

export function toMedian (values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = NaN, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1)
  return (low + high) / 2
}

/** The ratios of what was measured in the same rounds. */
export function toRatios (values: readonly number[], references: readonly number[]): number[] {
  return values.map((value, round) => value / (references[round] ?? NaN))
}

/** How far a reference is from itself: the distance of the median of its ratios from 1. */
export function toDeviation (ratios: readonly number[]): number {
  return Math.abs(toMedian(ratios) - 1)
}
