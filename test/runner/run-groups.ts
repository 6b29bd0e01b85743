import { availableParallelism } from 'node:os'
import type { Group } from './plan.js'
import { runGroup, type Outcome, type Setting } from './spawn-group.js'

/** What came of several groups. */
export interface Total extends Outcome {
  /** The seconds of each group. */
  readonly times: ReadonlyMap<string, number>
}

/** Runs groups, as many at once as there are processors, and prints each failure as soon as it is known. */
export async function runGroups (groups: readonly Group[], settingOf: (group: Group) => Setting = () => ({})): Promise<Total> {
  const queue = [...groups]
  const total = { passed: 0, failures: [] as string[], skipped: [] as string[], seconds: 0, times: new Map<string, number>() }
  async function work (): Promise<void> {
    for (let group = queue.shift(); group !== undefined; group = queue.shift()) {
      const { passed, failures, skipped, seconds } = await runGroup(group, settingOf(group))
      for (const failure of failures) console.log(`not ok  ${failure}\n`)
      total.passed += passed
      total.seconds += seconds
      total.times.set(group.name, seconds)
      total.failures.push(...failures)
      total.skipped.push(...skipped)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return total
}
