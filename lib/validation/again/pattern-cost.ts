/** What it may cost at most to hold a pattern against a text of a length. */
export type PatternCost = (length: number) => number

/** Finds what a pattern may cost. */
export function patternCost (_pattern: RegExp): PatternCost {
  return (length) => length * 2
}
