import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveParent } from './child.js'
import type { LoadOrder } from './load.js'
import type { Request } from './scenario.js'

/** How long each server is kept busy in a round, in seconds: the least that wrk takes. */
const SECONDS = 1

const services = {
  /** Keeps a server busy for a second, whatever the amount; returns how many requests a second it answered. */
  async send ({ port, request, connections, status }: LoadOrder): Promise<number> {
    const folder = mkdtempSync(join(tmpdir(), 'wrk-'))
    try {
      const script = join(folder, 'request.lua')
      writeFileSync(script, toScript(request))
      const url = `http://127.0.0.1:${port}${request.path}`
      const output = await run('wrk', ['--threads', '1', '--connections', String(connections), '--duration', `${SECONDS}s`, '--script', script, url])
      const [requests = 0, rate = 0] = [/(\d+) requests in/, /Requests\/sec:\s+([\d.]+)/].map((pattern) => Number(pattern.exec(output)?.[1] ?? 0))
      const refused = Number(/Non-2xx or 3xx responses: (\d+)/.exec(output)?.[1] ?? 0)
      // A reply may be counted that came as the time was over.
      const expected = status >= 400 ? requests : 0
      if (requests === 0 || /Socket errors/.test(output) || Math.abs(refused - expected) > connections) {
        throw new Error(`All answers must have the status ${status}, received ${output}`)
      }
      return rate
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
}

/** What wrk sends, in Lua. JSON has no escape in a text that Lua reads otherwise, but for those of Unicode, which no scenario has. */
function toScript ({ method, headers, body }: Request): string {
  const lines = Object.entries({ ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) })
    .map(([name, value]) => `wrk.headers[${JSON.stringify(name)}] = ${JSON.stringify(value)}`)
  const given = body === undefined ? [] : [`wrk.body = ${JSON.stringify(JSON.stringify(body))}`]
  return [`wrk.method = ${JSON.stringify(method)}`, ...lines, ...given].join('\n')
}

function run (command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args)
    let output = ''
    child.stdout.on('data', (chunk) => { output += String(chunk) })
    child.stderr.on('data', (chunk) => { output += String(chunk) })
    child.once('error', reject)
    child.once('close', (code) => code === 0 ? resolve(output) : reject(new Error(`wrk must end well, received ${String(code)}: ${output}`)))
  })
}

serveParent(services)
