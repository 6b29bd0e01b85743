import { playByTurns, TURNS } from '../verify/play-by-turns.js'
import { EXIT, parseNumber, type Arguments } from './command.js'
import { escapeControls } from './escape-controls.js'
import { DEFAULT_TIMEOUT, parsePort } from './run-verify-url.js'
import type { Terminal } from './terminal.js'

/** `verify --upstream` without `--url`: plays the upstream that fails, until the user stops it. */
export async function runVerifyUpstream (args: Arguments, { print, onStop }: Terminal): Promise<number> {
  const port = parsePort(args, 'upstream') as number // the caller has looked
  const downFor = parseNumber(args, 'timeout', 'milliseconds') ?? DEFAULT_TIMEOUT
  const stopping = new AbortController()
  onStop(() => stopping.abort())
  print(`127.0.0.1:${port} behaves by turns: ${TURNS.join(', ')}. Ctrl+C ends it.`)
  await playByTurns(port, { downFor, signal: stopping.signal, onTurn: (mode, line) => print(`${mode} ${escapeControls(line)}`.trimEnd()) })
  return EXIT.ok
}
