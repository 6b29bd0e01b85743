import type { Test } from 'tap'

/** A rule that needs requests of its own. */
export interface Check {
  /** What it asks, and where that is said. */
  readonly says: string
  readonly check: (t: Test) => Promise<void>
}

/** Checks by the number of their rule. */
export type Checks = Readonly<Record<string, Check>>
