import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '../documentation/pages.js'
import { PROJECTS, type Project } from './projects.js'

/*
 * `npm run test:compat [-- <word>]`: packs the package, installs it into a project of its own for each row of the matrix (or those whose title has the word),
 * and prints a table for docs/compatibility.md. It needs the registry, so it is no part of `npm test`.
 */

const folder = mkdtempSync(join(tmpdir(), 'fastify-error-catalog-compat-'))
const [, , word = ''] = process.argv

function run (command: readonly string[], cwd: string): { status: number | null, output: string, errors: string } {
  const [program = '', ...args] = command
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', timeout: 300_000 })
  return { status, output: stdout, errors: stderr }
}

/** What is wrong with a project; nothing where it works. */
function findFault ({ dependencies, files, commands, fails }: Project, path: string, tarball: string): string | undefined {
  mkdirSync(path)
  const manifest = { type: 'module', private: true, dependencies: { ...dependencies, 'fastify-error-catalog': `file:${tarball}` } }
  for (const [name, text] of Object.entries({ ...files, 'package.json': JSON.stringify(manifest) })) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), text)
  }
  const installed = run(['npm', 'install', '--no-audit', '--no-fund', '--prefer-offline'], path)
  if (installed.status !== 0) return `npm install: ${installed.errors}`
  for (const command of commands) {
    const { status, output, errors } = run(command, path)
    if (fails === undefined && status !== 0) return `${command.join(' ')}: ${output}${errors}`
    if (fails !== undefined && (status === 0 || !fails.test(errors))) return `${command.join(' ')} must fail with ${String(fails)}: ${output}${errors}`
  }
  return undefined
}

/** The version that was installed of what the project is about. */
function readVersion ({ dependencies }: Project, path: string): string {
  const [name = '', other = name] = Object.keys(dependencies)
  const manifest = join(path, 'node_modules', name === 'fastify' ? other : name, 'package.json')
  return existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version : 'none'
}

const packed = run(['npm', 'pack', '--pack-destination', folder], root)
const tarball = join(folder, packed.output.trim().split('\n').at(-1) ?? '')
if (packed.status !== 0) throw new Error(`npm pack must work, received ${packed.errors}`)

console.log(`Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}\n\n| project | version | |\n|---|---|---|`)
for (const [index, project] of PROJECTS.filter(({ title }) => title.includes(word)).entries()) {
  const path = join(folder, String(index))
  const fault = findFault(project, path, tarball)
  console.log(`| ${project.title} | ${readVersion(project, path)} | ${fault === undefined ? (project.fails === undefined ? 'works' : 'fails, as it must') : 'FAILS'} |`)
  if (fault !== undefined) {
    console.error(fault.slice(0, 3000))
    process.exitCode = 1
  }
  rmSync(path, { recursive: true, force: true })
}
rmSync(folder, { recursive: true, force: true })
