import { spawnSync } from 'node:child_process'

/** `true` where wrk is installed. */
export function hasWrk (): boolean {
  return spawnSync('wrk', ['--version']).error === undefined
}
