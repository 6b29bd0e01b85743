import { readFileSync, writeFileSync } from 'node:fs'
import { root, type Results } from '../results.js'
import { replaceBetween } from './markdown.js'
import { renderReadmeTable } from './readme-table.js'
import { renderResultsPage } from './results-page.js'

const MARKERS = ['<!-- bench -->', '<!-- /bench -->'] as const

/** Writes bench/RESULTS.md, and README's table where README has a place for it. */
export function writeReport (results: Results): void {
  writeFileSync(`${root}/bench/RESULTS.md`, renderResultsPage(results))
  const [latest] = results.runs
  if (latest === undefined) return
  const path = `${root}/README.md`
  const readme = replaceBetween(readFileSync(path, 'utf8'), ...MARKERS, renderReadmeTable(latest))
  if (readme !== undefined) writeFileSync(path, readme)
}
