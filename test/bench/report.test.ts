import { readFileSync } from 'node:fs'
import t from 'tap'
import { renderPerformanceTable } from '../../bench/report/performance-table.js'
import { renderResultsPage } from '../../bench/report/results-page.js'
import { readResults, root } from '../../bench/results.js'
import { scenarios } from '../../bench/scenarios.js'

t.test('the figures of bench/RESULTS.md and docs/performance.md are those that were measured last', async (t) => {
  const results = readResults()
  const [latest] = results.runs
  if (latest === undefined) throw new Error('bench/results.json must have a run')
  t.equal(readFileSync(`${root}/bench/RESULTS.md`, 'utf8'), renderResultsPage(results))
  t.ok(readFileSync(`${root}/docs/performance.md`, 'utf8').includes(renderPerformanceTable(latest)))
})

t.test('two runs were taken of every scenario, with its bounds, and a million requests of the heap', async (t) => {
  const { runs, heap } = readResults()
  t.equal(runs.length, 2)
  const names = scenarios.map(({ name }) => name)
  const bounds = scenarios.flatMap(({ references }) => references.flatMap(({ bound }) => bound ?? []))
  for (const { measurements } of runs) {
    t.strictSame(measurements.map(({ scenario }) => scenario), names)
    t.strictSame(measurements.flatMap(({ comparisons }) => comparisons.flatMap(({ bound }) => bound ?? [])), bounds)
  }
  t.ok((heap?.measurement.requests ?? 0) >= 1_000_000)
})
