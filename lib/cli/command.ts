import { parseArgs } from 'node:util'
import type { Terminal } from './terminal.js'
import { UsageError } from './usage-error.js'

/** An option of a command. */
export interface Option {
  /** What stands for its value in the help; without it the option is a flag. */
  readonly value?: string
  /** `true` where the value may be left out: it is empty then. */
  readonly isOptional?: boolean
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
  /** What follows its name: one word for each; one in brackets may be left out. */
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
  const least = expected.filter((word) => !word.startsWith('[')).length
  if (positionals.length < least || positionals.length > expected.length) {
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
  const words = args.map((word, index) => {
    const lacksValue = args[index + 1]?.startsWith('-') !== false
    return lacksValue && word.startsWith('--') && options[word.slice(2)]?.isOptional === true ? `${word}=` : word
  })
  try {
    // All options are `multiple`: each has a list.
    return parseArgs({ args: words, options: Object.fromEntries(config), allowPositionals: true }) as Parsed
  } catch (error) {
    throw new UsageError(String(error).replace(/^TypeError(?: \[\w+\])?: /, ''))
  }
}

/** The last value of an option that counts once. */
export function getLast (args: Arguments, option: string): string | undefined {
  return args.values.get(option)?.at(-1)
}

/**
 * The number of an option; `undefined` where it is not given.
 *
 * @param unit what it counts
 * @throws `UsageError` where it is no number above 0
 */
export function parseNumber (args: Arguments, option: string, unit: string): number | undefined {
  const text = getLast(args, option)
  if (text === undefined) return undefined
  const number = Number(text)
  if (!(number > 0)) throw new UsageError(`--${option} must be ${unit}, received ${text}`)
  return number
}
