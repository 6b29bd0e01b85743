import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Child } from '../child.js'
import type { Load } from '../load.js'
import { root } from '../results.js'
import { SUBJECT, type Scenario } from '../scenario.js'
import { measureRounds, type Effort } from './measure-rounds.js'
import { toDeviation, toRatios, toSpread, type Spread } from './statistics.js'

/** A difference below this share is none. */
const THRESHOLD = 0.05

/** This version's CPU time per request as a multiple of the other's. */
export interface VersionComparison {
  readonly cpu: Spread
  readonly deviation: number
  readonly verdict: 'faster' | 'same' | 'slower'
}

/** Another version of the package, built in a folder of its own. */
export interface BuiltVersion {
  /** URL of its compiled entry. */
  readonly package: string
  readonly remove: () => void
}

/** Checks out a git ref beside this checkout and builds it, with the modules that are installed here. */
export function buildVersion (ref: string): BuiltVersion {
  const folder = mkdtempSync(join(tmpdir(), 'fastify-error-catalog-bench-'))
  const remove = (): void => {
    runGit('worktree', 'remove', '--force', folder)
    rmSync(folder, { recursive: true, force: true })
  }
  runGit('worktree', 'add', '--detach', folder, ref)
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], { cwd: folder, stdio: 'inherit' })
    return { package: pathToFileURL(join(folder, 'dist/lib/index.js')).href, remove }
  } catch (error) {
    remove()
    throw error
  }
}

/** Compares the subject of a scenario with that of another version, which is also measured against itself. */
export async function compareVersions (
  scenario: Scenario,
  ours: string,
  theirs: string,
  effort: Effort,
  load: Child<Load>
): Promise<VersionComparison> {
  const contestants = [ours, theirs, theirs].map((url) => ({ server: SUBJECT, package: url, isSame: false, isOptional: false }))
  const [our, their, again] = await measureRounds(scenario, contestants, effort, load)
  if (our === undefined || their === undefined || again === undefined) throw new Error('There are figures for each contestant')
  const cpu = toSpread(toRatios(our.cpu, their.cpu))
  const deviation = toDeviation(toRatios(again.cpu, their.cpu))
  return { cpu, deviation, verdict: cpu.median > 1 + THRESHOLD ? 'slower' : cpu.median < 1 - THRESHOLD ? 'faster' : 'same' }
}

function runGit (...args: string[]): void {
  execFileSync('git', args, { cwd: root, stdio: 'ignore' })
}
