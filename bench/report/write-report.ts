import { readFileSync, writeFileSync } from 'node:fs'
import { root, type Results } from '../results.js'
import { replaceBetween } from './markdown.js'
import { renderPerformanceTable } from './performance-table.js'
import { renderResultsPage } from './results-page.js'

const MARKERS = ['<!-- bench -->', '<!-- /bench -->'] as const

/** Writes bench/RESULTS.md, and the table of docs/performance.md. */
export function writeReport (results: Results): void {
  writeFileSync(`${root}/bench/RESULTS.md`, renderResultsPage(results))
  const [latest] = results.runs
  if (latest === undefined) return
  const path = `${root}/docs/performance.md`
  const page = replaceBetween(readFileSync(path, 'utf8'), ...MARKERS, renderPerformanceTable(latest))
  if (page !== undefined) writeFileSync(path, page)
}
