import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { runCli } from '../../lib/cli/run-cli.js'
import { defaultCatalog } from '../../lib/index.js'
import { createMemoryTerminal } from './memory-terminal.js'

t.test('a catalogue in JSON, with and without a header for the language', async (t) => {
  const folder = t.testdir()
  writeFileSync(join(folder, 'catalog.json'), JSON.stringify(defaultCatalog))
  for (const header of ['none', 'x-language']) {
    const terminal = createMemoryTerminal(folder)
    t.equal(await runCli(['gateway', 'catalog.json', '--for', 'nginx', '--out', header, '--locale', 'en', '--header', header], terminal), 0, terminal.errors.join())
  }
})
