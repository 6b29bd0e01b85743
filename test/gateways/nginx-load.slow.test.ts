import { spawn, type ChildProcess } from 'node:child_process'
import { on, once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import t from 'tap'
import { PACKAGE } from '../cli/spawn-cli.js'
import { nginx } from './nginx-server.js'
import { withGateway } from './prove-gateway.js'
import { findProgram } from './run-gateway.js'

/** An app that answers 200 and 404 by turns; it says when it is ready, and when it has answered both. */
const APP = `import Fastify from '${import.meta.resolve('fastify')}'
  import errorCatalog, { serverOptions } from '${PACKAGE}'
  const app = Fastify(serverOptions({}))
  await app.register(errorCatalog, { format: 'problem' })
  app.get('/', async () => 'fine')
  let answered = 0
  app.addHook('onResponse', async () => { if (++answered === 100) console.log('busy') })
  await app.listen({ host: '127.0.0.1', port: Number(process.argv[2]) })
  console.log('ready')`

/** Counts answers by status, and those that are neither a success nor in the contract. */
const SCRIPT = `counts = {}
  wrong = 0
  paths = { "/", "/nowhere" }
  turn = 0
  function setup(thread) worker = thread end
  function request()
    turn = turn + 1
    return wrk.format("GET", paths[turn % 2 + 1])
  end
  function response(status, headers, body)
    counts[status] = (counts[status] or 0) + 1
    local found = {}
    for name, value in pairs(headers) do found[string.lower(name)] = value end
    local isError = found["content-type"] == "application/problem+json; charset=utf-8" and string.find(body, '"status":' .. status, 1, true) ~= nil and
      found["content-language"] == "en" and found["cache-control"] == "no-store"
    if not ((status == 200 and body == "fine") or isError) then wrong = wrong + 1 end
  end
  function done(summary)
    local seen = worker:get("counts")
    local parts = {}
    for status, count in pairs(seen) do parts[#parts + 1] = '"' .. status .. '":' .. count end
    io.write("RESULT {" .. table.concat(parts, ",") .. (#parts > 0 and "," or "") .. '"wrong":' .. worker:get("wrong") .. "}\\n")
  end`

async function startApp (folder: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(folder, 'app.mjs'), String(port)], { stdio: ['ignore', 'pipe', 'inherit'] })
  // An app that does not start ends.
  await Promise.race([once(child.stdout, 'data'), once(child, 'close').then(() => { throw new Error('the app has not started') })])
  return child
}

async function busy ({ stdout }: ChildProcess): Promise<void> {
  for await (const chunk of on(stdout as Readable, 'data')) { // it is a pipe
    if (String(chunk).includes('busy')) return
  }
}

async function kill (child: ChildProcess): Promise<void> {
  const ended = once(child, 'close')
  child.kill('SIGKILL')
  await ended
}

const wrk = findProgram('wrk')
if (findProgram('nginx') === undefined || wrk === undefined) t.pass('not run: nginx and wrk are not installed')
else {
  t.test('every answer under load keeps to the contract while the app is killed and started', async (t) => {
    await withGateway(nginx, ['--format', 'problem', '--locale', 'en'], async ({ folder, port, upstream }) => {
      writeFileSync(join(folder, 'app.mjs'), APP)
      writeFileSync(join(folder, 'script.lua'), SCRIPT)
      const first = await startApp(folder, upstream)
      const load = spawn(wrk, ['-t1', '-c20', '-d300s', '-s', join(folder, 'script.lua'), `http://127.0.0.1:${port}`], { stdio: ['ignore', 'pipe', 'inherit'] })
      const [printed, ended] = [text(load.stdout), once(load, 'close')]
      await busy(first)
      await kill(first)
      const second = await startApp(folder, upstream)
      await kill(second)
      const third = await startApp(folder, upstream)
      await busy(third)
      // It stops then, and prints what it has counted.
      load.kill('SIGINT')
      await ended
      await kill(third)
      const { wrong, ...counts } = JSON.parse(/^RESULT (.*)$/m.exec(await printed)?.[1] ?? '')
      t.equal(wrong, 0)
      t.ok(counts['502'] > 0 && counts['404'] > 0 && counts['200'] > 0, JSON.stringify(counts))
      t.same(Object.keys(counts).sort(), ['200', '404', '502'])
    })
  })
}
