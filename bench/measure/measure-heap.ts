import { startChild } from '../child.js'
import type { HeapMeasurement, HeapWorker } from '../heap-worker.js'

const TENTHS = 10

/** Caches that have a bound are full after these, and the heap is as large as it gets. */
const WARM_UP = 20_000

/** The most that the heap may grow by, in megabytes: less than nine bytes for each of a million requests. */
export const HEAP_BOUND = 8

/**
 * Sends error requests with hostile `Language`, `Accept`, field names and URLs, and looks at the heap.
 *
 * @param requests how many; they are counted after the warm-up
 */
export async function measureHeap (packageUrl: string, requests: number): Promise<HeapMeasurement> {
  const child = startChild<HeapWorker>('heap-worker.js', ['--expose-gc'])
  try {
    await child.ask('start', packageUrl)
    await child.ask('send', { from: 0, count: WARM_UP })
    const heap = [await child.ask('readHeap')]
    const statuses: Record<string, number> = {}
    const count = Math.ceil(requests / TENTHS)
    for (let tenth = 0; tenth < TENTHS; tenth++) {
      const given = await child.ask('send', { from: WARM_UP + tenth * count, count })
      for (const [status, number] of Object.entries(given)) statuses[status] = (statuses[status] ?? 0) + number
      heap.push(await child.ask('readHeap'))
      console.log(`${(tenth + 1) * count} requests: ${heap.at(-1)?.toFixed(1)} MB of heap`)
    }
    return { requests: count * TENTHS, statuses, heap }
  } finally {
    await child.stop()
  }
}
