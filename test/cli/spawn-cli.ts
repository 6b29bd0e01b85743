import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/** The program as it is installed, but for the build. */
const BIN = fileURLToPath(new URL('../../lib/cli/bin.js', import.meta.url))

/** The package, for the modules that tests write. */
export const PACKAGE = new URL('../../lib/index.js', import.meta.url).href

/** What came of a run. */
export interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the real program in a process of its own. */
export async function spawnCli (cwd: string, ...args: string[]): Promise<Run> {
  const child = spawn(process.execPath, [BIN, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code, stdout, stderr }
}
