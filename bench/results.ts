import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem, type as readSystem } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { HeapMeasurement } from './heap-worker.js'
import type { Effort } from './measure/measure-rounds.js'
import type { Measurement } from './measure/measure-scenario.js'
import type { SetUpMeasurement } from './measure/measure-set-up.js'

/** The checkout. Benchmarks run from `build/bench`. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

const FILE = new URL('../../bench/results.json', import.meta.url)

/** On what was measured. */
export interface Machine {
  readonly date: string
  readonly processor: string
  readonly processors: number
  readonly gigabytes: number
  readonly system: string
  /** How many threads wanted to run, on average of the last minute, when it began. */
  readonly busy: number
  readonly node: string
  /** Versions of packages by name. */
  readonly packages: Readonly<Record<string, string>>
}

/** One run of the whole table. */
export interface Run {
  readonly machine: Machine
  readonly effort: Effort
  readonly measurements: readonly Measurement[]
  readonly setUp: SetUpMeasurement
}

/** All that is reported. */
export interface Results {
  /** The last two runs, the newest first. */
  readonly runs: readonly Run[]
  readonly heap?: { readonly machine: Machine, readonly measurement: HeapMeasurement }
}

const PACKAGES = ['fastify', '@fastify/error', '@fastify/rate-limit', '@fastify/sensible', 'fastify-http-errors-enhanced', 'autocannon']

export function describeMachine (): Machine {
  const [processor] = cpus()
  return {
    date: new Date().toISOString().slice(0, 16).replace('T', ' ') + ' UTC',
    processor: processor?.model ?? 'unknown',
    processors: cpus().length,
    gigabytes: Math.round(totalmem() / 1e9),
    system: `${readSystem()} ${release()}`,
    busy: loadavg()[0] ?? NaN,
    node: process.version,
    packages: Object.fromEntries(PACKAGES.flatMap((name) => {
      const version = readVersion(name)
      return version === undefined ? [] : [[name, version]]
    }))
  }
}

function readVersion (name: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(`${root}/node_modules/${name}/package.json`, 'utf8')) as { version: string } // as npm has it
    return version
  } catch {
    return undefined
  }
}

export function readResults (): Results {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as Results // as `writeResults` wrote it
  } catch {
    return { runs: [] }
  }
}

export function writeResults (results: Results): void {
  writeFileSync(FILE, `${JSON.stringify(results, roundNumber, 1)}\n`)
}

/** Four digits are more than the machine can tell. */
function roundNumber (_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value
}
