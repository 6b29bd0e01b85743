import type { Child } from '../child.js'
import type { Load } from '../load.js'
import { SUBJECT, type Scenario } from '../scenario.js'
import { measureRounds, type Contestant, type Effort } from './measure-rounds.js'
import { toDeviation, toMedian, toRatios, toSpread, type Spread } from './statistics.js'

/** The subject against one of its references. */
export interface Comparison {
  readonly reference: string
  readonly bound?: number | undefined
  /** CPU time per request as a multiple of the reference's. */
  readonly cpu: Spread
  /** Requests per second as a multiple of the reference's. */
  readonly rate: Spread
}

/** What came of a scenario. */
export interface Measurement {
  readonly scenario: string
  readonly measures: string
  /** Median CPU time of the subject, in microseconds per request. */
  readonly microseconds: number
  /** How far the first reference was from itself. */
  readonly deviation: number
  readonly comparisons: readonly Comparison[]
}

/** Measures a scenario: the subject, its references, and the first of them once more. */
export async function measureScenario (scenario: Scenario, packageUrl: string, effort: Effort, load: Child<Load>): Promise<Measurement> {
  const { name, measures, references } = scenario
  const [first] = references
  const contestants: Contestant[] = [
    { server: SUBJECT, package: packageUrl, isSame: true, isOptional: false },
    ...references.map(({ name, bound, isSame }) => toContestant(name, packageUrl, isSame, bound)),
    toContestant(first.name, packageUrl, first.isSame, first.bound)
  ]
  const figures = await measureRounds(scenario, contestants, effort, load)
  const [subject, reference] = figures
  const again = figures.at(-1)
  if (subject === undefined || reference === undefined || again === undefined) throw new Error('There are figures for each contestant')

  return {
    scenario: name,
    measures,
    microseconds: toMedian(subject.cpu),
    deviation: toDeviation(toRatios(again.cpu, reference.cpu)),
    comparisons: references.flatMap(({ name, bound }, index) => {
      const other = figures[index + 1]
      if (other === undefined || other.cpu.length === 0) return []
      return [{
        reference: name,
        ...(bound !== undefined && { bound }),
        cpu: toSpread(toRatios(subject.cpu, other.cpu)),
        rate: toSpread(toRatios(subject.rate, other.rate))
      }]
    })
  }
}

function toContestant (server: string, packageUrl: string, isSame: boolean | undefined, bound: number | undefined): Contestant {
  return { server, package: packageUrl, isSame: isSame === true, isOptional: bound === undefined }
}

/** What became of a bound: held, held within what the machine adds to it, or missed. */
export type Verdict = 'met' | 'within noise' | 'missed'

export function judge (ratio: number, bound: number, deviation: number): Verdict {
  if (ratio <= bound) return 'met'
  return ratio <= bound + 2 * deviation ? 'within noise' : 'missed'
}
