// Measures what the plugin adds to the start of a process, to a document and to the compiler's work: medians of pairs, A and B in turn.
// Needs `npm run build`; exits 1 on a gross regression. Usage: node bench/scale/measure.js [--short]
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const isShort = process.argv.includes('--short')
const pairs = isShort ? 3 : 11
const root = fileURLToPath(new URL('../..', import.meta.url))
const child = fileURLToPath(new URL('child.js', import.meta.url))

function median (values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1]
}

function run (...args) {
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', child, ...args], { cwd: root, encoding: 'utf8' }))
}

/** The medians of both, by what was measured. */
function compare (what, ...args) {
  const all = Array.from({ length: pairs }, () => ({ bare: run(what, 'bare', ...args), ours: run(what, 'ours', ...args) }))
  const names = Object.keys(all[0].bare)
  return Object.fromEntries(names.map((name) => [name, { bare: median(all.map(({ bare }) => bare[name])), ours: median(all.map(({ ours }) => ours[name])) }]))
}

/** The instantiations of an app with one route. */
function countTypes () {
  const folder = mkdtempSync(join(tmpdir(), 'fastify-error-catalog-scale-'))
  try {
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(root, join(folder, 'node_modules/fastify-error-catalog'), 'junction')
    for (const name of ['fastify', '@types']) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction')
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    writeFileSync(join(folder, 'app.ts'), [
      "import Fastify from 'fastify'", "import errorCatalog, { defaultCatalog } from 'fastify-error-catalog'",
      'const app = Fastify()', "await app.register(errorCatalog, { format: 'problem' })", "app.get('/', () => { throw defaultCatalog.error(2002) })"
    ].join('\n'))
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext', '--types', 'node', '--extendedDiagnostics', '--ignoreConfig']
    const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options, 'app.ts'], { cwd: folder, encoding: 'utf8' })
    const [, count] = /^Instantiations:\s+(\d+)/m.exec(stdout) ?? []
    if (count === undefined || stdout.includes('error TS')) throw new Error(`tsc failed:\n${stdout}`)
    return Number(count)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const start = compare('start')
const sizes = isShort ? ['300'] : ['300', '1000']
const documents = sizes.map((size) => [size, compare('document', size)])
const times = ({ bare, ours }) => `${(ours / bare).toFixed(2)} ×`
const rows = [
  ['Start: CPU time of a process that listens and stops', times(start.cpu), '1.2 ×', start.cpu.ours / start.cpu.bare, 1.6],
  ['Start: heap', `+${(start.heap.ours - start.heap.bare).toFixed(1)} MB`, '+2 MB', start.heap.ours - start.heap.bare, 5],
  ['Start: memory', `+${(start.memory.ours - start.memory.bare).toFixed(1)} MB`, '+8 MB', start.memory.ours - start.memory.bare, 20],
  ...documents.flatMap(([size, { bytes, swagger }]) => [
    [`OpenAPI of ${2 * size} routes: bytes`, times(bytes), '3 ×', bytes.ours / bytes.bare, 3],
    [`OpenAPI of ${2 * size} routes: CPU time`, times(swagger), '3 ×', swagger.ours / swagger.bare, 6]
  ])
]
const types = countTypes()
rows.push(['Types of an app with one route: instantiations', String(types), '20000', types, 20000])
console.log(`| What | With the plugin | Aim |\n|---|---|---|\n${rows.map(([name, value, aim]) => `| ${name} | ${value} | ${aim} |`).join('\n')}`)
for (const [name, value, , measured, limit] of rows) {
  if (measured <= limit) continue
  console.error(`${name} must be at most ${limit}, received ${value}`)
  process.exitCode = 1
}
