import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'

export interface PostgresServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Where Debian puts the versions of PostgreSQL. */
const VERSIONS = '/usr/lib/postgresql'

/** The programs of the newest one. */
const [bin] = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort().reverse().map((version) => join(VERSIONS, version, 'bin')) : []

/** Options of tests that need a PostgreSQL: without one they are skipped, but not in CI. */
export const NEEDS_POSTGRES = { skip: bin === undefined && process.env['CI'] === undefined ? 'PostgreSQL is not installed' : false }

/** Starts a PostgreSQL on a free port, in a folder of its own. */
export async function startPostgres (t: Test): Promise<PostgresServer> {
  if (bin === undefined) throw new Error('PostgreSQL must be installed')
  const user = findUser()
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  if (user !== undefined) chownSync(folder, user.uid, user.gid)
  const options = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C' } }
  const made = spawnSync(join(bin, 'initdb'), ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '--no-sync'], options)
  if (made.status !== 0) throw new Error(`initdb failed: ${String(made.stderr)}`)
  const port = await findPort()
  const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off', deadlock_timeout: '50ms' }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(join(bin, 'postgres'), ['-D', join(folder, 'data'), ...args], { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  const stop = async (): Promise<void> => {
    if (server.exitCode !== null) return
    server.kill('SIGINT')
    await once(server, 'exit')
  }
  t.teardown(stop)
  await new Promise<void>((resolve, reject) => {
    let log = ''
    server.stderr.on('data', (chunk) => {
      log += String(chunk)
      if (log.includes('ready to accept connections')) resolve()
    })
    server.once('exit', () => reject(new Error(`postgres failed: ${log}`)))
  })
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop }
}

/** PostgreSQL refuses to run as root: its package brings a user for it. */
function findUser (): { uid: number, gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, 'postgres']).stdout)) as [number, number] // one for each flag
  return { uid, gid }
}

/** PostgreSQL takes no port 0. */
async function findPort (): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // it listens to a port
  server.close()
  await once(server, 'close')
  return port
}
