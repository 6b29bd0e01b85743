import { once } from 'node:events'
import { createServer } from 'node:http'
import Fastify from 'fastify'
import t from 'tap'
import errorCatalog, { serverOptions } from '../../lib/index.js'
import { runCli } from '../../lib/cli/run-cli.js'
import { createMemoryTerminal } from './memory-terminal.js'

async function verify (...words: string[]): Promise<{ code: number, lines: string[] }> {
  const terminal = createMemoryTerminal()
  const code = await runCli(['verify', ...words], terminal)
  return { code, lines: [...terminal.errors, ...terminal.lines] }
}

t.test('a wrong command line sends nothing', async (t) => {
  const given: ReadonlyArray<readonly [words: readonly string[], message: RegExp]> = [
    [[], /must be followed by <app module>, or have --url or --upstream/],
    [['--upstream', '70000'], /--upstream must be a port/],
    [['--upstream', '0.5'], /--upstream must be a port/],
    [['app.js', '--url', 'http://127.0.0.1'], /either an app module or --url/],
    [['--url', 'ftp://127.0.0.1'], /--url must be an address/],
    [['--url', 'nothing'], /--url must be an address/],
    [['--url', 'http://192.0.2.1'], /--allow-host 192\.0\.2\.1 must be given/],
    [['--url', 'http://api.example'], /--allow-host api\.example must be given/],
    [['--url', 'http://192.0.2.1', '--allow-host', 'other.example'], /--allow-host must be the host of --url/],
    [['--url', 'http://127.0.0.1:1', '--known-gap', 'nothing'], /--known-gap must be one of path, /],
    [['--url', 'http://127.0.0.1:1', '--limited', 'x'], /--limited must be a path/],
    [['--url', 'http://127.0.0.1:1', '--locale', '-'], /--locale/],
    [['--url', 'http://127.0.0.1:1', '--body-limit', 'x'], /--body-limit must be bytes/]
  ]
  for (const [words, message] of given) {
    const { code, lines } = await verify(...words)
    t.equal(code, 2)
    t.match(lines[0], message)
  }
})

t.test('the port is that of the scheme, and ::1 and localhost are here', async (t) => {
  // Nobody listens there, or somebody who knows nothing of a catalogue.
  for (const url of ['http://127.0.0.1', 'https://127.0.0.1', 'http://[::1]:1']) {
    t.equal((await verify('--url', url, '--timeout', '200')).code, 1, url)
  }
  t.equal((await verify('--url', 'http://127.0.0.1:1')).code, 1, 'with the default timeout')
  t.equal((await verify('--url', 'http://localhost:1', '--allow-host', 'localhost', '--timeout', '200')).code, 1)
})

t.test('no redirect is followed', async (t) => {
  let count = 0
  const other = createServer((_request, response) => { count++; response.end() }).listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address() as { port: number }
  const server = createServer((_request, response) => { response.writeHead(302, { location: `http://127.0.0.1:${address.port}/` }).end() }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  await verify('--url', `http://127.0.0.1:${port}`, '--allow-host', '--timeout', '500', '--json')
  t.equal(count, 0)
  server.close()
  other.close()
})

t.test('an app, over HTTP/1 and HTTP/2, and its known gaps', async (t) => {
  const app = Fastify(serverOptions({}))
  await app.register(errorCatalog, { format: 'problem' })
  await app.listen({ port: 0, host: '127.0.0.1' })
  t.teardown(async () => await app.close())
  const { port } = app.server.address() as { port: number }
  const words = ['--url', `http://localhost:${port}`, '--format', 'problem', '--locale', 'en', '--timeout', '1000']
  const { lines } = await verify(...words, '--json')
  const { outcomes } = JSON.parse(lines.join('\n')) as { outcomes: ReadonlyArray<{ id: string, gap?: string }> }
  const gaps = outcomes.filter(({ gap }) => gap !== undefined).map(({ id }) => id)
  const known = await verify(...words, ...gaps.flatMap((id) => ['--known-gap', id]), '--known-gap', 'path')
  t.equal(known.code, 0, known.lines.join(' | '))
  t.match(known.lines.join(), /No gap any more: path/)
  const h2 = Fastify({ http2: true })
  await h2.register(errorCatalog, { format: 'problem' })
  await h2.listen({ port: 0, host: '127.0.0.1' })
  t.teardown(async () => await h2.close())
  const { port: second } = h2.server.address() as { port: number }
  const over = await verify('--url', `http://127.0.0.1:${second}`, '--format', 'problem', '--locale', 'en', '--timeout', '500', '--http2', '--json')
  const report = JSON.parse(over.lines.join('\n')) as { outcomes: ReadonlyArray<{ id: string, gap?: string, status: number }> }
  t.match(report.outcomes.find(({ id }) => id === 'h2-path'), { status: 404, gap: undefined })
})
