import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../documentation/pages.js'
import type { Group } from './plan.js'

const folder = join(root, 'build/coverage')

/** Tests that load the library only from afar, by the example or the built package: they run twice as fast without coverage. */
const FROM_AFAR = /^test-(?:example|documentation)/

export function clearCoverage (): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
}

/** Variables that have Node write what a group, and the processes that it starts, have covered. */
export function coverageOf ({ name }: Group): NodeJS.ProcessEnv {
  return FROM_AFAR.test(name) ? {} : { NODE_V8_COVERAGE: folder }
}

/** Prints the files of `lib/` of which something is not covered. Returns whether there is none. */
export function reportCoverage (): boolean {
  const { status } = spawnSync(process.execPath, [
    join(root, 'node_modules/c8/bin/c8.js'), 'report', '--100', '--temp-directory', folder, '--include', 'build/lib/**/*.js', '--exclude', '', '--reporter', 'text', '--skip-full'
  ], { cwd: root, stdio: 'inherit' })
  return status === 0
}
