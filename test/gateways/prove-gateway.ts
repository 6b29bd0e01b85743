import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import type { UrlOutcome } from '../../lib/verify/verify-url.js'
import { runCli } from '../../lib/cli/run-cli.js'
import { createMemoryTerminal } from '../cli/memory-terminal.js'
import { BODY_LIMIT, files, FORMATS, LOCALES } from './contract-files.js'
import { findFreePort, findProgram, startGateway, type RunningGateway } from './run-gateway.js'

/** Where a gateway is to listen, what it has in front of it and where its generated files are. */
export interface Place {
  /** A folder of its own. */
  readonly folder: string
  /** The folder of the generated files. */
  readonly generated: string
  readonly port: number
  /** The port of the app behind it. */
  readonly upstream: number
}

/** How a gateway is run with the generated files. */
export interface GatewayUnderTest {
  /** Its name on the command line of `gateway`. */
  readonly name: string
  readonly program: string
  /** Writes its configuration. */
  readonly configure: (place: Place) => Readonly<Record<string, string>>
  readonly toArguments: (place: Place) => readonly string[]
  readonly env?: (place: Place) => Readonly<Record<string, string>>
}

/** A gateway in front of a port, with files generated for it. */
export async function withGateway<Result> (gateway: GatewayUnderTest, words: readonly string[], work: (place: Place, running: RunningGateway) => Promise<Result>): Promise<Result> {
  const program = findProgram(gateway.program)
  if (program === undefined) throw new Error(`${gateway.program} must be installed`)
  const folder = mkdtempSync(join(tmpdir(), 'gateway-'))
  try {
    // Apache reads files as another user.
    chmodSync(folder, 0o755)
    const place: Place = { folder, generated: join(folder, 'generated'), port: await findFreePort(), upstream: await findFreePort() }
    writeFiles(folder, files)
    const { code, errors } = await run(folder, 'gateway', 'catalog.mjs', '--for', gateway.name, '--out', 'generated', ...words)
    if (code !== 0) throw new Error(errors.join('\n'))
    writeFiles(folder, gateway.configure(place))
    const running = await startGateway(program, gateway.toArguments(place), folder, place.port, gateway.env?.(place))
    try {
      return await work(place, running)
    } finally {
      await running.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Holds a gateway to the contract in each format and language; the gaps must be those which are listed. */
export async function proveGaps (t: Test, gateway: GatewayUnderTest, gaps: Readonly<Record<string, string>>): Promise<void> {
  const locales = LOCALES.flatMap((locale) => ['--locale', locale])
  for (const format of FORMATS) {
    await t.test(`the format ${format}`, async (t) => {
      await withGateway(gateway, ['--format', format, ...locales], async ({ folder, port, upstream }) => {
        const { lines } = await run(folder, 'verify', '--url', `http://127.0.0.1:${port}`, '--upstream', String(upstream), '--format', format, ...locales,
          '--body-limit', String(BODY_LIMIT), '--limited', '/limited', '--timeout', '1500', '--json')
        const { outcomes } = JSON.parse(lines.join('\n')) as { outcomes: readonly UrlOutcome[] }
        t.equal(outcomes.length, 38)
        const found = outcomes.filter(({ gap }) => gap !== undefined)
        t.same(Object.fromEntries(found.map(({ id, gap }) => [id, gap])), gaps, found.map(({ id, status, violations }) => `${id} ${status}: ${violations.map(({ message }) => message).join('; ')}`).join('\n'))
      })
    })
  }
}

/** Runs a command of the program. */
export async function run (folder: string, ...words: string[]): Promise<{ code: number, lines: string[], errors: string[] }> {
  const terminal = createMemoryTerminal(folder)
  const code = await runCli(words, terminal)
  return { code, lines: terminal.lines, errors: terminal.errors }
}

function writeFiles (folder: string, texts: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
