import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { root } from '../documentation/pages.js'

/*
 * `npm run test:runtimes [-- <word>…]`: runs the suite, or the test files whose path has one of the words, on each release line of Node that is supported besides the
 * oldest, which CI runs by itself. npm's package `node` brings the binaries, so it needs the registry. Prints a table for docs/compatibility.md, and the failures.
 */

const LINES = ['22', '24', '26']
const words = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'fastify-error-catalog-runtimes-'))

/** Installs a release line of Node, and returns the folder of its binary. */
function install (line: string): string {
  const path = join(folder, line)
  mkdirSync(path)
  writeFileSync(join(path, 'package.json'), JSON.stringify({ private: true, dependencies: { node: line } }))
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: path, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm install node@${line} must work, received ${stderr}`)
  return join(path, 'node_modules', 'node', 'bin')
}

console.log(`${new Date().toISOString().slice(0, 10)}\n\n| runtime | tests | |\n|---|---|---|`)
for (const line of LINES) {
  const binaries = install(line)
  // Modules in C++ are built for the Node that installed them.
  const env = { ...process.env, PATH: [binaries, process.env['PATH']].join(delimiter), TEST_OTHER_NODE: line }
  const program = join(binaries, 'node')
  const { stdout: version } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  const { status, stdout } = spawnSync(program, ['build/test/runner/run.js', ...words], { cwd: root, env, encoding: 'utf8', maxBuffer: 2 ** 28 })
  const summary = /^\d+ passed, \d+ failed$/m.exec(stdout)?.[0] ?? 'none'
  console.log(`| Node ${version.trim().slice(1)} | ${summary} | ${status === 0 ? 'works' : 'FAILS'} |`)
  if (status !== 0) {
    console.error(stdout)
    process.exitCode = 1
  }
}
rmSync(folder, { recursive: true, force: true })
