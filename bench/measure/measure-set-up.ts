import { startChild } from '../child.js'
import type { SetUpWorker } from '../setup-worker.js'
import { toSpread, type Spread } from './statistics.js'

const ENTRIES = 10_000

/** What the registration of a large catalogue may cost. */
export const SET_UP_BOUNDS = { cpu: 300, heap: 60 }

export interface SetUpMeasurement {
  readonly entries: number
  /** CPU time of registration, in milliseconds. */
  readonly cpu: Spread
  /** Heap over the definition's own, in megabytes. */
  readonly heap: Spread
  /** CPU time of `defineCatalog`, in milliseconds, and heap, in megabytes. */
  readonly definition: { readonly cpu: Spread, readonly heap: Spread }
}

/** Measures the set-up of a large catalogue, each time in a fresh process. */
export async function measureSetUp (packageUrl: string, times: number): Promise<SetUpMeasurement> {
  const all = []
  for (let time = 0; time < times; time++) {
    const child = startChild<SetUpWorker>('setup-worker.js', ['--expose-gc'])
    try {
      all.push(await child.ask('setUp', { package: packageUrl, entries: ENTRIES }))
    } finally {
      await child.stop()
    }
  }
  return {
    entries: ENTRIES,
    cpu: toSpread(all.map(({ cpu }) => cpu)),
    heap: toSpread(all.map(({ heap }) => heap)),
    definition: {
      cpu: toSpread(all.map(({ definition }) => definition.cpu)),
      heap: toSpread(all.map(({ definition }) => definition.heap))
    }
  }
}
