import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Parser, type Result } from 'tap-parser'
import { root } from '../documentation/pages.js'
import type { Group } from './plan.js'

/** What came of a group. */
export interface Outcome {
  readonly passed: number
  /** What did not pass: a headline, and what is known of it. */
  readonly failures: readonly string[]
  /** Why tests were left out. */
  readonly skipped: readonly string[]
  /** Seconds of processor time, without that of processes which tests start. */
  readonly seconds: number
}

/** How a group is run. */
export interface Setting {
  /** Where its paths begin. @default the checkout */
  readonly cwd?: string
  /** Variables beside those of this process. */
  readonly environment?: NodeJS.ProcessEnv
  /** The most milliseconds that it may take: longer than any group needs, so that what is left then hangs. @default 900 000 */
  readonly patience?: number
}

const program = fileURLToPath(new URL('group.js', import.meta.url))

/** Runs a group in a process of its own and reads its results. */
export async function runGroup ({ name, files }: Group, { cwd = root, environment = {}, patience = 900_000 }: Setting = {}): Promise<Outcome> {
  const env = { ...process.env, ...environment, TEST_FILES: JSON.stringify(files), TAP_TIMEOUT: '300' }
  const child = spawn(process.execPath, [program, name], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: patience, killSignal: 'SIGKILL' })
  const outcome = { passed: 0, failures: [] as string[], skipped: [] as string[], seconds: 0 }
  const asserting = new Set<string>()
  let file = name
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => { errors += text })
  const parser = new Parser()
  const watch = (parser: Parser): void => {
    let last: Parser | undefined
    parser.on('child', (child: Parser) => {
      last = child
      watch(child)
    })
    parser.on('assert', (result: Result) => {
      const { ok, skip, closingTestPoint } = result
      if (!closingTestPoint || skip !== false) asserting.add(file)
      if (skip !== false) outcome.skipped.push(`${file}: ${typeof skip === 'string' ? skip : result.fullname}`)
      // A subtest is counted by its assertions; if it fails without one, e.g. by its time limit, it is a failure of its own.
      else if (ok) outcome.passed += closingTestPoint ? 0 : 1
      else if (!closingTestPoint || last?.fail === 0) outcome.failures.push(describe(file, result))
    })
  }
  watch(parser)
  parser.on('comment', (comment: string) => {
    file = /^# file (.+)\n/.exec(comment)?.[1] ?? file
    outcome.seconds = Number(/^# cpu ([\d.]+)\n/.exec(comment)?.[1] ?? outcome.seconds)
  })
  const parsed = new Promise<void>((resolve) => { parser.on('complete', () => { resolve() }) })
  child.stdout.pipe(parser)
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject).once('close', (code, signal) => { resolve([code, signal]) })
  })
  await parsed
  if (code !== 0 && outcome.failures.length === 0) outcome.failures.push(`${file}\n  the process ended with ${code ?? signal}`)
  // Whoever tests nothing has forgotten something, e.g. to wait. What never came to run is no fault of its own.
  if (outcome.failures.length === 0) outcome.failures.push(...files.filter((file) => !asserting.has(file)).map((file) => `${file}\n  has no assertion`))
  if (outcome.failures.length > 0 && errors !== '') outcome.failures.push(`${name}, on stderr:\n${indent(errors.trimEnd().split('\n').slice(-50).join('\n'))}`)
  return outcome
}

function describe (file: string, { fullname, name, diag }: Result): string {
  return `${file}\n  ${[fullname, name].filter((text) => text !== '').join(' > ')}\n${diag === undefined || diag === null ? '' : indent(JSON.stringify(diag, null, 2))}`
}

function indent (text: string): string {
  return text.replaceAll(/^/gm, '    ')
}
