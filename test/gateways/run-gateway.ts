import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** A gateway that runs in the foreground. */
export interface RunningGateway {
  /** What it has printed. */
  readonly output: () => string
  readonly stop: () => Promise<void>
}

/** Debian has its servers where only root looks. */
const FOLDERS = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']

/** Where a program is; under `CI` it must be there. */
export function findProgram (name: string): string | undefined {
  const found = FOLDERS.map((folder) => join(folder, name)).find((file) => existsSync(file))
  if (found === undefined && process.env['CI'] !== undefined) throw new Error(`${name} must be installed`)
  return found
}

/**
 * A port of the loopback interface that nobody listens to. It is below those that the system gives to connections: a gateway that looks for an upstream
 * which is down would be connected to itself one day.
 */
export async function findFreePort (): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 32_000)
    const server = createServer().listen(port, '127.0.0.1')
    const isFree = await once(server, 'listening').then(() => true, () => false)
    if (!isFree) continue
    server.close()
    await once(server, 'close')
    return port
  }
}

/** Starts a program and waits until it listens to a port. */
export async function startGateway (file: string, args: readonly string[], cwd: string, port: number, env: Readonly<Record<string, string>> = {}): Promise<RunningGateway> {
  const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { output += chunk.toString() })
  const ended = once(child, 'close')
  while (!await isListening(port)) {
    if (child.exitCode !== null) throw new Error(`${file} has ended: ${output}`)
    await setTimeout(20)
  }
  return {
    output: () => output,
    stop: async () => {
      if (child.exitCode === null) child.kill('SIGTERM')
      await ended
    }
  }
}

async function isListening (port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  return await new Promise((resolve) => {
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('close', () => resolve(false))
  }).finally(() => socket.destroy()) as boolean
}
