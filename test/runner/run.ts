import { parseArgs } from 'node:util'
import { root } from '../documentation/pages.js'
import { clearCoverage, coverageOf, reportCoverage } from './coverage.js'
import { findTests, toGroups } from './plan.js'
import { runGroups } from './run-groups.js'

/*
 * `npm run test:unit [-- <word>…]` runs the test files whose path has one of the words, by default all but the slow ones.
 * `--all` takes the slow ones too. `--coverage` demands that the tests cover all of `lib/`. `--times` shows which folders cost most.
 * `--checkout` names another folder that has `test/` and `build/test/`. Prints failures and a summary.
 */

const { values, positionals: words } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    coverage: { type: 'boolean', default: false },
    times: { type: 'boolean', default: false },
    checkout: { type: 'string', default: root }
  },
  allowPositionals: true
})

const start = performance.now()
const files = findTests({ slow: values.all || words.length > 0, words }, values.checkout)
if (files.length === 0) throw new Error(`A path of a test file must have ${words.join(' or ')} in it, found none`)
if (values.coverage) clearCoverage()

const { passed, failures, skipped, seconds, times } = await runGroups(toGroups(files), (group) => ({
  cwd: values.checkout, environment: values.coverage ? coverageOf(group) : {}
}))
const isCovered = !values.coverage || reportCoverage()
if (!isCovered) console.log('Tests must cover all of lib/')
for (const reason of new Set(skipped)) console.log(`skipped  ${reason}`)
if (values.times) for (const [name, seconds] of [...times].sort(([, a], [, b]) => b - a)) console.log(`${seconds.toFixed(1).padStart(6)} s  ${name}`)
console.log(`${files.length} test files, ${skipped.length} tests skipped, ${((performance.now() - start) / 1000).toFixed(0)} s, ${seconds.toFixed(0)} s of processor time`)
console.log(`${passed} passed, ${failures.length} failed`)
process.exitCode = failures.length === 0 && isCovered ? 0 : 1
