import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { installTypeScript } from '../../lib/cli/install-typescript.js'

t.test('tsx goes first: it registers itself when it is imported', async (t) => {
  const folder = t.testdir({ node_modules: { tsx: { 'package.json': '{"main":"loader.mjs"}', 'loader.mjs': 'globalThis.isTsxLoaded = true' } } })
  await installTypeScript(join(folder, 'main.ts'))
  t.equal(Reflect.get(globalThis, 'isTsxLoaded'), true)
})

t.test('without it and a compiler that programs can use, Node must do it', async (t) => {
  const empty = mkdtempSync(join(tmpdir(), 'no-typescript-'))
  t.teardown(() => rmSync(empty, { recursive: true }))
  const seven = t.testdir({ node_modules: { typescript: t.fixture('symlink', join(process.cwd(), 'node_modules/typescript-7')) } })
  for (const folder of [empty, seven]) {
    await t.rejects(installTypeScript(join(folder, 'main.ts'), false), { name: 'UsageError', message: /must have tsx or typescript \(below 7\) installed, received neither/ })
    await t.resolves(installTypeScript(join(folder, 'main.ts'), true))
  }
})
