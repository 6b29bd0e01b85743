import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import type { Test } from 'tap'
import { sendTo } from './start-example.js'

const path = fileURLToPath(new URL('../../example/server.js', import.meta.url))

function start (t: Test, env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [path], { env: { ...process.env, PORT: '0', LOG_LEVEL: 'warn', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  t.teardown(() => child.kill('SIGKILL'))
  return child
}

/** The lines that the server prints until it has shown the last thing to try. */
async function readGreeting (child: ChildProcess): Promise<string[]> {
  const lines: string[] = []
  if (child.stdout === null) return lines
  for await (const line of createInterface(child.stdout)) {
    lines.push(line)
    if (line.endsWith('# twice')) break
  }
  return lines
}

const runs = [
  { signal: 'SIGTERM', env: {}, body: '{"error":{"code":4001,"message":"Ресурс не был найден"}}' },
  {
    signal: 'SIGINT',
    env: { FORMAT: 'typed', GATEWAY_URL: 'http://127.0.0.1:9/messages' },
    body: '{"error_message":"Ресурс не был найден","error_type":"not_found"}'
  }
] as const

for (const { signal, env, body } of runs) {
  t.test(`the server starts, answers and stops on ${signal}`, async (t) => {
    const child = start(t, env)
    const lines = await readGreeting(child)
    const curls = lines.filter((line) => line.startsWith('  curl '))
    t.equal(curls.length, 5)

    const [, url = ''] = /listens on (\S+);/.exec(lines.join('\n')) ?? []
    t.match(url, /^http:\/\/127\.0\.0\.1:\d+$/)
    t.equal(curls[1], `  curl -i -H 'Language: ru' ${url}/nowhere`)
    const answer = await sendTo(url, { path: '/nowhere', headers: { language: 'ru' } })
    t.equal(answer.status, 404)
    t.equal(answer.text, body)

    const exit = once(child, 'exit')
    child.kill(signal)
    t.strictSame(await exit, [0, null])
  })
}

t.test('an unknown format is refused', async (t) => {
  const child = start(t, { FORMAT: 'xml' })
  let errors = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => { errors += text })
  const [code] = await once(child, 'close')
  t.equal(code, 1)
  t.match(errors, 'FORMAT must be one of nested, flat, typed, problem, fastify, received xml')
})
