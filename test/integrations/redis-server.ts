import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'

/** Options of a client that matter to a limiter. */
export interface ClientOptions {
  readonly password?: string
  readonly enableOfflineQueue?: boolean
  readonly commandTimeout?: number
  readonly maxRetriesPerRequest?: number
}

/** A real redis-server that a test may hurt. */
export interface RedisServer {
  readonly port: number
  /** A client of it; its errors are nobody's. */
  readonly connect: (options?: ClientOptions) => Redis
  readonly start: (...args: string[]) => Promise<void>
  readonly kill: () => Promise<void>
  readonly pause: () => void
  readonly resume: () => void
}

/** What ends when a test does. */
interface Owner {
  readonly teardown: (end: () => Promise<void>) => unknown
}

/** Options of tests that need a redis-server: without one they are skipped, but not in CI. */
export const NEEDS_REDIS = { skip: isMissing() ? 'redis-server is not installed' : false } as const

function isMissing (): boolean {
  const isThere = spawnSync('redis-server', ['--version']).status === 0
  if (!isThere && process.env['CI'] !== undefined) throw new Error('CI must have a redis-server, received none')
  return !isThere
}

/** Starts a redis-server on a free port, in a folder of its own. Both are gone after the test, or whatever it is for. */
export async function startRedis (owner: Owner, ...args: string[]): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'fastify-error-catalog-redis-'))
  const port = await findPort()
  const clients: Redis[] = []
  let running: ChildProcess | undefined

  async function start (...args: string[]): Promise<void> {
    const fixed = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder]
    const child = spawn('redis-server', [...fixed, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    running = child
    for await (const chunk of child.stdout) {
      if (String(chunk).includes('Ready to accept connections')) return
    }
    throw new Error('redis-server must start')
  }

  async function kill (): Promise<void> {
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return
    const ended = once(running, 'exit')
    running.kill('SIGKILL')
    await ended
  }

  owner.teardown(async () => {
    for (const client of clients) client.disconnect()
    await kill()
    rmSync(folder, { recursive: true, force: true })
  })
  await start(...args)

  return {
    port,
    connect (options = {}) {
      const client = new Redis(port, '127.0.0.1', options)
      // Without a listener each is printed.
      client.on('error', () => {})
      clients.push(client)
      return client
    },
    start,
    kill,
    pause: () => { running?.kill('SIGSTOP') },
    resume: () => { running?.kill('SIGCONT') }
  }
}

async function findPort (): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  // It listens to a port.
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
