import { toTable } from './report/markdown.js'
import type { Machine } from './results.js'
import type { FaultWindow } from './soak-judge.js'
import type { Sample } from './soak-server.js'
import type { Tally } from './soak-traffic.js'

/** What both instances held after so many requests. */
export interface SoakSamples {
  readonly requests: number
  readonly instances: readonly Sample[]
}

/** All that a soak has found. */
export interface SoakResult {
  readonly machine: Machine
  readonly minutes: number
  /** Of traffic, pauses aside. */
  readonly seconds: number
  readonly tally: Tally
  readonly faults: readonly FaultWindow[]
  /** The first is taken when all is warm. */
  readonly samples: readonly SoakSamples[]
}

/** The most that the heap of an instance may grow by, in megabytes, and its handles. Connections are kept: their number goes up and down a little. */
const HEAP_BOUND = 8
const HANDLE_BOUND = 8

/** Says what a soak must not have found. */
export function judgeSoak ({ tally: { outside, unanswered }, samples }: SoakResult): string[] {
  const faults: string[] = []
  if (outside.length > 0) faults.push(`${outside.length} answers outside the contract, first ${outside.slice(0, 5).join('\n')}`)
  if (unanswered.length > 0) faults.push(`${unanswered.length} requests without an answer, first ${unanswered.slice(0, 5).join('\n')}`)
  const [first, last] = [samples.at(0)?.instances ?? [], samples.at(-1)?.instances ?? []]
  for (const [index, { heap = NaN, handles = NaN } = {}] of last.entries()) {
    const grown = heap - (first[index]?.heap ?? NaN)
    const more = handles - (first[index]?.handles ?? NaN)
    if (!(grown <= HEAP_BOUND)) faults.push(`the heap of instance ${index + 1} must grow by ${HEAP_BOUND} MB at most, received ${grown.toFixed(1)}`)
    if (!(more <= HANDLE_BOUND)) faults.push(`instance ${index + 1} must have ${HANDLE_BOUND} handles more at most, received ${more}`)
  }
  return faults
}

/** The page of a soak. */
export function renderSoakPage ({ machine, seconds, tally, faults, samples }: SoakResult): string {
  const { requests, aborted, statuses, outside, unanswered } = tally
  const refused = faults.reduce((sum, fault) => sum + fault.refused, 0)
  return `# Soak

Made by \`npm run bench:soak\`. Two instances in processes of their own, each with a server of HTTP/1.1 and one of HTTP/2, count every request in one Redis. They are asked as fast as
they answer: successes, every kind of error, malformed bytes, slow clients, and requests that are given up. Redis is killed and started again twice. Each answer is read whole and held
against the contract and against what its request must get; a 503 is allowed while Redis is away.

On ${machine.date}: ${machine.processor}, ${machine.processors} processors, ${machine.gigabytes} GB, ${machine.system}, Node ${machine.node}, ${Object.entries(machine.packages).map(([name, version]) => `${name} ${version}`).join(', ')}.

${toTable(['', ''], [
  ['requests', `${requests}, of which ${aborted} were given up`],
  ['seconds', seconds.toFixed(0)],
  ['requests a second', (requests / seconds).toFixed(0)],
  ['answers outside the contract, or that nothing explains', String(outside.length)],
  ['requests without an answer', String(unanswered.length)],
  ['faults of Redis', faults.map(({ start, end, refused }) => `${((end - start) / 1000).toFixed(1)} s, in which ${refused} requests got 503`).join('; ')],
  ['503 by a fault', String(refused)]
])}

${toTable(['status', 'answers'], Object.entries(statuses).map(([status, count]) => [status, String(count)]))}

At rest and after a garbage collection:

${toTable(['requests', 'heap of each instance, MB', 'handles of each'], samples.map(({ requests, instances }) => [
  String(requests),
  instances.map(({ heap }) => heap.toFixed(1)).join(', '),
  instances.map(({ handles }) => handles).join(', ')
]))}
`
}
