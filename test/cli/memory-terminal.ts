import type { Terminal } from '../../lib/cli/terminal.js'

/** A terminal that keeps what is written. */
export interface MemoryTerminal extends Terminal {
  readonly lines: string[]
  readonly errors: string[]
}

/** Makes a terminal without colours that keeps its lines. */
export function createMemoryTerminal (cwd = process.cwd(), onStop: Terminal['onStop'] = () => {}): MemoryTerminal {
  const lines: string[] = []
  const errors: string[] = []
  return { cwd, lines, errors, print: (line) => { lines.push(line) }, printError: (line) => { errors.push(line) }, paint: (_style, text) => text, onStop }
}
