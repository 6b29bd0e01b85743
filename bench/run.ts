// Measures what the package costs. Usage, after the tests are built:
//   node build/bench/run.js                     the whole table, kept in bench/results.json and told in bench/RESULTS.md
//   node build/bench/run.js --short             a few rows and rounds; fails on gross regressions alone
//   node build/bench/run.js --wrk               the same under wrk, which keeps 16 connections busy; told, not kept
//   node build/bench/run.js --compare <git ref> this version against another
//   node build/bench/run.js --profile <name> [--server <name>]  what the subject of a scenario, or a reference, does with its time
//   node build/bench/run.js --heap [--requests <number>]  what hostile requests leave in the heap
// `--only <text>` takes the scenarios whose names contain the text, and keeps nothing.
import { parseArgs } from 'node:util'
import { startChild } from './child.js'
import type { Load } from './load.js'
import { compareVersions, buildVersion } from './measure/compare-versions.js'
import { HEAP_BOUND, measureHeap } from './measure/measure-heap.js'
import type { Effort } from './measure/measure-rounds.js'
import { judge, measureScenario, type Measurement } from './measure/measure-scenario.js'
import { measureSetUp, SET_UP_BOUNDS } from './measure/measure-set-up.js'
import { profileServer } from './measure/profile-server.js'
import { showPercent, showRatio, showSpread } from './report/markdown.js'
import { writeReport } from './report/write-report.js'
import { describeMachine, readResults, writeResults } from './results.js'
import { SUBJECT, type Scenario } from './scenario.js'
import { scenarios } from './scenarios.js'
import { hasWrk } from './has-wrk.js'

const FULL: Effort = { launches: 2, warmUp: 12, rounds: 20, requests: 1500, connections: 10 }
const WRK: Effort = { launches: 2, warmUp: 4, rounds: 10, requests: 0, connections: 16 }
const SHORT: Effort = { launches: 1, warmUp: 8, rounds: 9, requests: 800, connections: 10 }

/** The short form fails where a ratio is over its bound by this factor. */
const GROSS = 1.5

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    wrk: { type: 'boolean', default: false },
    compare: { type: 'string' },
    profile: { type: 'string' },
    server: { type: 'string', default: SUBJECT },
    heap: { type: 'boolean', default: false },
    requests: { type: 'string', default: '1000000' },
    only: { type: 'string', default: '' }
  }
})

const ours = new URL('../lib/index.js', import.meta.url).href
const load = startChild<Load>(values.wrk ? 'wrk-load.js' : 'load.js')
try {
  if (values.heap) await runHeap(Number(values.requests))
  else if (values.compare !== undefined) await runComparison(values.compare, values.wrk ? WRK : FULL)
  else if (values.profile !== undefined) await runProfile(values.profile, values.server)
  else if (values.wrk) await runWrk()
  else if (values.short) await runShort()
  else await runTable()
} finally {
  await load.stop()
}

function choose (): readonly Scenario[] {
  return scenarios.filter(({ name }) => name.includes(values.only))
}

async function runTable (): Promise<void> {
  const machine = describeMachine()
  const measurements = await measureAll(choose(), FULL)
  if (values.only !== '') return
  const setUp = await measureSetUp(ours, 5)
  const { runs, ...others } = readResults()
  const results = { ...others, runs: [{ machine, effort: FULL, measurements, setUp }, ...runs.slice(0, 1)] }
  writeResults(results)
  // As it was written, so that the page does not change when it is made anew.
  writeReport(readResults())
}

/** What the slower pace of the other load hides. A laptop may lack wrk; where CI says so, it must be there. */
async function runWrk (): Promise<void> {
  if (hasWrk()) await measureAll(choose(), WRK)
  else if (process.env['CI'] === 'true') throw new Error('wrk must be installed')
  else console.log('Not measured: wrk is not installed')
}

async function runShort (): Promise<void> {
  const measurements = await measureAll(choose().filter(({ isShort }) => isShort), SHORT)
  const setUp = await measureSetUp(ours, 1)
  // A busy machine passes, a regression stays: what is over its bound is measured twice more.
  let suspects = measurements.filter((measurement) => findGross(measurement).length > 0)
  for (let time = 0; time < 2 && suspects.length > 0; time++) {
    const names = suspects.map(({ scenario }) => scenario)
    suspects = (await measureAll(scenarios.filter(({ name }) => names.includes(name)), SHORT)).filter((measurement) => findGross(measurement).length > 0)
  }
  const gross = suspects.flatMap(findGross)
  for (const figure of ['cpu', 'heap'] as const) {
    const { median } = setUp[figure]
    if (median > GROSS * SET_UP_BOUNDS[figure]) gross.push(`set-up, ${figure}: ${median.toFixed(0)} must be at most ${GROSS} × ${SET_UP_BOUNDS[figure]}`)
  }
  if (gross.length === 0) return console.log('No gross regression')
  console.error(`Gross regressions:\n${gross.join('\n')}`)
  process.exitCode = 1
}

function findGross ({ scenario, comparisons }: Measurement): string[] {
  return comparisons
    .filter(({ bound, cpu }) => bound !== undefined && cpu.median > GROSS * bound)
    .map(({ reference, bound = NaN, cpu }) => `${scenario} / ${reference}: ${showRatio(cpu.median)} must be at most ${GROSS} × ${bound}`)
}

async function measureAll (chosen: readonly Scenario[], effort: Effort): Promise<Measurement[]> {
  const measurements: Measurement[] = []
  for (const scenario of chosen) {
    const measurement = await measureTwice(scenario, effort)
    measurements.push(measurement)
    for (const { reference, bound, cpu, rate } of measurement.comparisons) {
      const verdict = bound === undefined ? '' : `, bound ${showRatio(bound)}: ${judge(cpu.median, bound, measurement.deviation)}`
      console.log(
        `${scenario.name} / ${reference}: CPU ${showSpread(cpu)}, requests/s ${showRatio(rate.median)}, ` +
        `noise ${showPercent(measurement.deviation)}${verdict}`
      )
    }
  }
  return measurements
}

/** Once more where the first time fails, as a connection may on a busy machine. */
async function measureTwice (scenario: Scenario, effort: Effort): Promise<Measurement> {
  try {
    return await measureScenario(scenario, ours, effort, load)
  } catch (error) {
    console.error(`${scenario.name}: once more. ${String(error)}`)
    return await measureScenario(scenario, ours, effort, load)
  }
}

async function runComparison (ref: string, effort: Effort): Promise<void> {
  const version = buildVersion(ref)
  try {
    for (const scenario of choose()) {
      try {
        const { cpu, deviation, verdict } = await compareVersions(scenario, ours, version.package, effort, load)
        console.log(`${scenario.name}: ${verdict}, CPU ${showSpread(cpu)} of ${ref}, noise ${showPercent(deviation)}`)
      } catch (error) {
        // A version may lack what a scenario needs.
        console.log(`${scenario.name}: not compared. ${String(error)}`)
      }
    }
  } finally {
    version.remove()
  }
}

async function runProfile (name: string, server: string): Promise<void> {
  const scenario = scenarios.find((candidate) => candidate.name === name)
  if (scenario === undefined) throw new Error(`--profile must be one of ${scenarios.map(({ name }) => name).join(' | ')}, received ${name}`)
  const { microseconds, shares } = await profileServer(scenario, server, ours, load)
  console.log(`${microseconds.toFixed(1)} µs of CPU time a request\n`)
  const owners = new Map<string, number>()
  for (const { owner, share } of shares) owners.set(owner, (owners.get(owner) ?? 0) + share)
  for (const [owner, share] of [...owners].sort(([, a], [, b]) => b - a)) console.log(`${showPercent(share)}  ${owner}`)
  console.log('\nOurs, and what Node did for it:')
  for (const { owner, place, share } of shares.filter(({ owner }) => owner === 'ours').slice(0, 30)) console.log(`${showPercent(share)}  ${owner}  ${place}`)
  console.log('\nAll:')
  for (const { owner, place, share } of shares.slice(0, 40)) console.log(`${showPercent(share)}  ${owner}  ${place}`)
}

async function runHeap (requests: number): Promise<void> {
  const machine = describeMachine()
  const measurement = await measureHeap(ours, requests)
  const results = { ...readResults(), heap: { machine, measurement } }
  writeResults(results)
  writeReport(readResults())
  const [first = NaN] = measurement.heap
  const grown = (measurement.heap.at(-1) ?? NaN) - first
  console.log(`The heap grew by ${grown.toFixed(1)} MB in ${measurement.requests} requests (bound: ${HEAP_BOUND})`)
  if (grown > HEAP_BOUND) process.exitCode = 1
}
