#!/usr/bin/env node
import { Console } from 'node:console'
import { runCli } from './run-cli.js'
import { createTerminal } from './terminal.js'

// What the user's modules print is no part of the result.
globalThis.console = new Console(process.stderr, process.stderr)

const onStop = (stop: () => void): void => {
  process.once('SIGINT', stop).once('SIGTERM', stop)
}
const code = await runCli(process.argv.slice(2), { ...createTerminal(process, process.cwd()), onStop })
// An app may leave timers and connections open. What was written goes out first.
process.stdout.write('', () => process.exit(code))
