/** The work that may still be done for one refused request. A unit is about a nanosecond; it is counted, not measured, so that an answer never depends on the machine. */
export interface Work {
  left: number
}

/** Takes units from what is left. `false` where that is too little: what was begun is not to be used then. */
export function takeWork (work: Work | undefined, units: number): boolean {
  if (work === undefined) return true
  work.left -= units
  return work.left >= 0
}
