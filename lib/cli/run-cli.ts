import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import { checkCommand } from './check-command.js'
import { EXIT, parseArguments, type Command } from './command.js'
import { diffCommand } from './diff-command.js'
import { docsCommand } from './docs-command.js'
import { escapeControls } from './escape-controls.js'
import { gatewayCommand } from './gateway-command.js'
import { routesCommand } from './routes-command.js'
import type { Terminal } from './terminal.js'
import { textsCommand } from './texts-command.js'
import { toColumns } from './to-columns.js'
import { UsageError } from './usage-error.js'
import { verifyCommand } from './verify-command.js'

const COMMANDS: readonly Command[] = [checkCommand, docsCommand, diffCommand, gatewayCommand, verifyCommand, routesCommand, textsCommand]
const NAME = 'fastify-error-catalog'
const HELP = ['--help', '-h']

/**
 * Runs a command line.
 *
 * @param args what follows the name of the program
 * @returns the exit code: 0 where all is well, 1 for what is wrong with what the command looked at, 2 for a wrong command line
 */
export async function runCli (args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '', ...rest] = args
  const command = COMMANDS.find((candidate) => candidate.name === name)
  try {
    if (name === '--version') return print(terminal, [readVersion()])
    if (HELP.includes(name)) return print(terminal, toOverview())
    if (command === undefined) throw new UsageError(`command must be one of ${COMMANDS.map(({ name }) => name).join(', ')}, received ${name || 'none'}`)
    if (rest.some((word) => HELP.includes(word))) return print(terminal, toHelp(command))
    return await command.run(parseArguments(command, rest), terminal)
  } catch (error) {
    return printFailure(error, command, terminal)
  }
}

function print (terminal: Terminal, lines: readonly string[]): number {
  for (const line of lines) terminal.print(line)
  return EXIT.ok
}

function printFailure (error: unknown, command: Command | undefined, { printError, paint }: Terminal): number {
  const isUsage = error instanceof UsageError
  // Messages repeat what a catalogue or a module has.
  const lines = toText(error).split('\n').map(escapeControls)
  printError(`${paint('red', 'error')}  ${lines.join('\n')}`)
  if (isUsage) printError(`Try: ${NAME} ${command === undefined ? '' : `${command.name} `}--help`)
  return isUsage ? EXIT.usage : EXIT.failed
}

/** The stack of a module that failed shows where. What this package throws says it by itself. */
function toText (error: unknown): string {
  if (!(error instanceof Error)) return inspect(error)
  const isOurs = error instanceof UsageError || ('code' in error && String(error.code).startsWith('FST_CATALOG_'))
  return isOurs ? error.message : inspect(error)
}

function toOverview (): string[] {
  const rows = COMMANDS.map(({ name, positionals, summary }) => [`  ${name} ${positionals.join(' ')}`, summary])
  return [`Usage: npx ${NAME} <command>`, '', ...toColumns(rows), '', `Help of a command: ${NAME} <command> --help; of the version: --version`]
}

function toHelp ({ name, positionals, summary, notes, options }: Command): string[] {
  const rows = Object.entries(options).map(([option, { value, help }]) => [`  --${option}${value === undefined ? '' : ` <${value}>`}`, help])
  return [`Usage: npx ${NAME} ${name} ${positionals.join(' ')} [options]`, '', `To ${summary}.`, '', ...toColumns(rows), '', ...notes.split('\n')]
}

/** The build keeps the depth of the sources: package.json is above `dist/` (or `build/`). */
function readVersion (): string {
  const { version }: { version: string } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  return version
}
