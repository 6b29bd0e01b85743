import { inspect } from 'node:util'

/** How a word is coloured. */
export type Style = 'red' | 'yellow' | 'green' | 'bold' | 'dim'

/** Where a command reads its files and writes its lines. */
export interface Terminal {
  /** The folder from which paths are read. */
  readonly cwd: string
  /** Writes a line of the result. */
  readonly print: (line: string) => void
  /** Writes a line about the run itself. */
  readonly printError: (line: string) => void
  /** Colours a word; leaves it alone where nobody sees colours. */
  readonly paint: (style: Style, text: string) => string
  /** Calls back once the user stops the program, which goes on until it is done then. */
  readonly onStop: (stop: () => void) => void
}

/** What of a process a terminal is made of. */
export interface Streams {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: { readonly isTTY?: boolean, write: (text: string) => unknown }
  readonly stderr: { write: (text: string) => unknown }
}

/** Makes the terminal of a process. Colours are for people: not for a pipe or file, and not where `NO_COLOR` asks for none (no-color.org). */
export function createTerminal ({ env, stdout, stderr }: Streams, cwd: string): Omit<Terminal, 'onStop'> {
  const isColoured = stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
  return {
    cwd,
    print: (line) => { stdout.write(`${line}\n`) },
    printError: (line) => { stderr.write(`${line}\n`) },
    paint: (style, text) => isColoured ? colour(style, text) : text
  }
}

/** `styleText` of Node would ask the process's own streams, and not in all versions. */
function colour (style: Style, text: string): string {
  const [start, end] = inspect.colors[style] as [number, number] // Node has all of them
  return `\u001B[${start}m${text}\u001B[${end}m`
}
