import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { runCli } from '../../lib/cli/run-cli.js'
import { findFreePort } from '../gateways/run-gateway.js'
import { createMemoryTerminal } from './memory-terminal.js'

/** What a gateway sees: the bytes, and how the connection ended. */
async function ask (port: number, isPatient = true): Promise<readonly [bytes: string, end: string]> {
  const socket = connect(port, '127.0.0.1')
  let bytes = ''
  let end = 'closed'
  socket.on('error', (error: NodeJS.ErrnoException) => { end = String(error.code) })
  socket.on('data', (chunk) => { bytes += chunk.toString() })
  socket.once('connect', () => socket.write('GET /orders\u009B HTTP/1.1\r\nHost: api\r\n\r\n', 'latin1', () => { if (!isPatient) socket.end() }))
  await new Promise((resolve) => { socket.once('close', resolve) })
  return [bytes, end]
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  t.test(`an upstream fails by turns until ${signal}`, async (t) => {
    const port = await findFreePort()
    const bin = fileURLToPath(new URL('../../lib/cli/bin.js', import.meta.url))
    const child = spawn(process.execPath, [bin, 'verify', '--upstream', String(port), '--timeout', '1000'], { stdio: ['ignore', 'pipe', 'inherit'] })
    t.teardown(() => child.kill('SIGKILL'))
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
    const read = async (): Promise<unknown> => (await lines.next()).value
    t.match(await read(), /behaves by turns: own, close, reset, half, garbage, silence, down/)
    // It prints before it listens.
    let first = await ask(port)
    while (first[1] === 'ECONNREFUSED') first = await ask(port)
    let end = ''
    // A slow machine may come late for the time in which nothing listens.
    for (let round = 0; round < 10 && end !== 'ECONNREFUSED'; round++) {
      const own = round === 0 ? first : await ask(port)
      t.match(own[0], /^HTTP\/1\.1 503 Service Unavailable\r\n[^]*\{"own":"answer"\}$/)
      t.equal(await read(), 'own GET /orders\\u{9b} HTTP/1.1', 'controls are escaped')
      t.same(await ask(port), ['', 'closed'])
      t.match(await read(), /^close GET/)
      t.same(await ask(port), ['', 'ECONNRESET'])
      t.match(await read(), /^reset GET/)
      t.same(await ask(port), ['HTTP/1.1 200 OK\r\nContent-Le', 'closed'])
      t.match(await read(), /^half GET/)
      t.same(await ask(port), ['verify verify verify\r\n', 'closed'])
      t.match(await read(), /^garbage GET/)
      t.same(await ask(port, false), ['', 'closed'])
      t.match(await read(), /^silence GET/)
      t.equal(await read(), 'down')
      end = (await ask(port))[1]
    }
    t.equal(end, 'ECONNREFUSED')
    let again = await ask(port)
    while (again[1] === 'ECONNREFUSED') again = await ask(port)
    t.match(again[0], /"own"/, 'it listens again')
    const closed = once(child, 'close')
    child.kill(signal)
    t.equal((await closed)[0], 0)
  })
}

t.test('a port that is taken is an error', async (t) => {
  const port = await findFreePort()
  let end = (): void => {}
  const terminal = createMemoryTerminal(process.cwd(), (stop) => { end = stop })
  const playing = runCli(['verify', '--upstream', String(port)], terminal)
  while ((await ask(port))[1] === 'ECONNREFUSED');
  const second = createMemoryTerminal()
  t.equal(await runCli(['verify', '--upstream', String(port)], second), 1)
  t.match(second.errors[0], /EADDRINUSE/)
  end()
  t.equal(await playing, 0, 'the first one goes on until it is stopped')
})
