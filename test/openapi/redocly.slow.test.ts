import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'
import { buildApp } from '../../example/app.js'
import { openDatabase } from '../../example/database.js'
import { contractFormats } from '../example/contract.js'

const run = promisify(execFile)
const require = createRequire(import.meta.url)
const redocly = join(require.resolve('@redocly/cli/package.json'), '../bin/cli.js')

t.setTimeout(240_000)

t.test('redocly lint has nothing to say, by its recommended rules, of any format, in OpenAPI 3.0 and 3.1', async (t) => {
  const folder = t.testdir()
  const files: string[] = []
  for (const [index, { name: format }] of contractFormats.entries()) {
    const app = await buildApp({ database: await openDatabase(), format, openapi: index % 2 === 0 ? '3.1.0' : '3.0.3' })
    await app.ready()
    const file = join(folder, `${format}.json`)
    writeFileSync(file, JSON.stringify(app.swagger()))
    files.push(file)
    await app.close()
  }
  // It asks nobody for anything, and reads no configuration but its own. It writes one report after the other.
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
  const { stdout } = await run(process.execPath, [redocly, 'lint', '--extends=recommended', '--format=json', ...files], { cwd: folder, env, timeout: 200_000 })
  t.equal([...stdout.matchAll(/"errors": 0,\s+"warnings": 0,/g)].length, files.length, 'a clean report for each')
})
