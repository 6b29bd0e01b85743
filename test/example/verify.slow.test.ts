import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { parseJunit } from '../cli/parse-junit.js'
import { spawnCli } from '../cli/spawn-cli.js'

const example = new URL('../../example/', import.meta.url).href

t.test('verify proves the example, with all its routes', async (t) => {
  const folder = t.testdir({
    'app.mjs': `import { buildApp } from '${example}app.js'
      import { openDatabase } from '${example}database.js'
      export default async () => await buildApp({ database: await openDatabase(), format: 'problem' })`
  })
  const { code, stdout, stderr } = await spawnCli(folder, 'verify', 'app.mjs', '--unsafe', '--junit', 'report.xml', '--json')
  t.equal(stderr, '')
  const { hasPlugin, formats, routes, skipped, outcomes } = JSON.parse(stdout)
  t.match({ hasPlugin, formats, routes, skipped }, { hasPlugin: true, formats: ['problem'], routes: 40, skipped: [] })
  t.same(outcomes.filter(({ findings }: { findings: unknown[] }) => findings.length > 0), [])
  t.equal(code, 0)
  const cases = parseJunit(readFileSync(join(folder, 'report.xml'), 'utf8'))
  t.equal(cases.length, outcomes.length)
  t.same(cases.filter(({ isFailure }) => isFailure), [])
})
