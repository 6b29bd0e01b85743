import { parseArgs } from 'node:util'
import type { Terminal } from './terminal.js'
import { UsageError } from './usage-error.js'

/** An option of a command. */
export interface Option {
  /** What stands for its value in the help; without it the option is a flag. */
  readonly value?: string
  readonly help: string
}

/** The command line of a command, read. */
export interface Arguments {
  readonly positionals: readonly string[]
  readonly flags: ReadonlySet<string>
  /** The values of each option in their order; of one that is not given there is no list. */
  readonly values: ReadonlyMap<string, readonly string[]>
}

/** A command of `fastify-error-catalog`. */
export interface Command {
  readonly name: string
  /** What follows its name: one word for each. */
  readonly positionals: readonly string[]
  readonly summary: string
  /** What one has to know beyond the options. */
  readonly notes: string
  readonly options: Readonly<Record<string, Option>>
  /** Runs it and returns the exit code. */
  readonly run: (args: Arguments, terminal: Terminal) => Promise<number>
}

/** The exit codes: nothing to complain of; errors; a wrong command line. */
export const EXIT = Object.freeze({ ok: 0, failed: 1, usage: 2 })

/**
 * Reads the command line of a command.
 *
 * @throws `UsageError`
 */
export function parseArguments ({ options, positionals: expected, name }: Command, args: readonly string[]): Arguments {
  const { values, positionals } = parse(options, args)
  if (positionals.length !== expected.length) {
    throw new UsageError(`${name} must be followed by ${expected.join(' ')}, received ${positionals.join(' ') || 'nothing'}`)
  }
  const given = Object.entries(values)
  return {
    positionals,
    flags: new Set(given.filter(([, [value]]) => value === true).map(([option]) => option)),
    values: new Map(given.map(([option, list]) => [option, list.filter((value) => typeof value === 'string')]))
  }
}

interface Parsed {
  readonly values: Readonly<Record<string, ReadonlyArray<string | boolean>>>
  readonly positionals: readonly string[]
}

function parse (options: Command['options'], args: readonly string[]): Parsed {
  const config = Object.entries(options).map(([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string', multiple: true }] as const)
  try {
    // All options are `multiple`: each has a list.
    return parseArgs({ args: [...args], options: Object.fromEntries(config), allowPositionals: true }) as Parsed
  } catch (error) {
    throw new UsageError(String(error).replace(/^TypeError(?: \[\w+\])?: /, ''))
  }
}

/** The last value of an option that counts once. */
export function getLast (args: Arguments, option: string): string | undefined {
  return args.values.get(option)?.at(-1)
}
