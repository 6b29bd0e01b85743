import { judge } from '../measure/measure-scenario.js'
import { SET_UP_BOUNDS } from '../measure/measure-set-up.js'
import type { Run } from '../results.js'
import { showRatio, showSpread, toTable } from './markdown.js'

/** The table of docs/performance.md. */
export function renderPerformanceTable ({ machine, measurements, setUp }: Run): string {
  const rows = measurements.flatMap(({ measures, deviation, comparisons }) => comparisons.map(({ reference, bound, cpu }) => [
    measures,
    reference,
    bound === undefined ? '' : `≤ ${showRatio(bound)}`,
    showSpread(cpu),
    bound === undefined ? '' : judge(cpu.median, bound, deviation)
  ]))
  return [
    toTable(['what', 'against', 'bound', 'CPU time per request, ratio', ''], rows),
    `Registering ${setUp.entries} entries in 10 locales and 4 formats takes ${setUp.cpu.median.toFixed(0)} ms of CPU (bound: ${SET_UP_BOUNDS.cpu}) ` +
    `and ${setUp.heap.median.toFixed(1)} MB of heap over the definition itself (bound: ${SET_UP_BOUNDS.heap}).`,
    `Median, minimum and maximum over the rounds of one run: ${machine.processors} × ${machine.processor}, Node ${machine.node}, ` +
    `Fastify ${machine.packages['fastify'] ?? ''}, ${machine.date}.\n[How it is measured, and all figures](../bench/RESULTS.md).`
  ].join('\n\n')
}
