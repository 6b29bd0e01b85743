import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { reachableFrom, toGraph } from '../architecture/graph.js'
import { readSourceFiles } from '../architecture/source-files.js'
import { root } from '../documentation/pages.js'
import { findTests, toGroups } from './plan.js'
import { runGroups } from './run-groups.js'

/*
 * `npm run test:watch`: compiles whenever a source changes, then runs the test files that load it, slow ones left out.
 */

/** The test files that load a source which has changed since then. */
function findAffected (since: number): string[] {
  const sources = [...readSourceFiles('lib'), ...readSourceFiles('example'), ...readSourceFiles('bench'), ...readSourceFiles('test')]
  const changed = new Set(sources.map(({ path }) => path).filter((path) => statSync(join(root, path)).mtimeMs > since))
  const graph = toGraph(sources, { values: true })
  return findTests({ slow: false, words: [] }).filter((file) => {
    const source = file.replace(/^build\//, '').replace(/js$/, 'ts')
    return changed.has(source) || [...reachableFrom(graph, [source])].some((path) => changed.has(path))
  })
}

async function runAffected (since: number): Promise<void> {
  const files = findAffected(since)
  if (files.length > 0) {
    const { passed, failures } = await runGroups(toGroups(files))
    console.log(`${files.length} test files\n${passed} passed, ${failures.length} failed`)
  }
  console.log('Waiting for changes')
}

const compiler = spawn(process.execPath, [
  join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.test.json', '--watch', '--preserveWatchOutput', '--pretty', 'false'
], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
let since = Date.now()

for await (const line of createInterface(compiler.stdout)) {
  if (/error TS(?!6194)/.test(line)) console.log(line)
  if (!line.includes('Found 0 errors')) continue
  const now = Date.now()
  await runAffected(since)
  since = now
}
