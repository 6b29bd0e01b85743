// Measures what the types of a large catalogue cost its user: seconds of the compiler and kilobytes of declarations.
// Needs `npm run build`; exits 1 beyond a limit. Usage: node bench/types/measure.js [number of entries]
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const LIMITS = { seconds: 5, kilobytes: 300 }
const RUNS = 5
const COMPILERS = [{ name: 'typescript', isNative: false }, { name: 'typescript-7', isNative: true }]

const root = fileURLToPath(new URL('../..', import.meta.url))
const entries = Number(process.argv[2] ?? 2000)

/** Texts with arguments, which a third of the entries have. */
const TEXTS_WITH_PARAMS = [
  (number) => [`The resource {name} of kind ${number} does not exist`, `Ресурс {name} вида ${number} не существует`],
  (number) => [
    `At most {limit, plural, one {# file} other {# files}} of kind ${number} a day`,
    `Не более {limit, plural, one {# файла} few {# файлов} many {# файлов} other {# файла}} вида ${number} в день`
  ],
  (number) => [
    `{role, select, admin {An administrator} guest {A guest} other {A user}} may not do {action} before {time, date, short}, step ${number}`,
    `{role, select, admin {Администратор} guest {Гость} other {Пользователь}} не может {action} до {time, date, short}, шаг ${number}`
  ],
  (number) => [`You can't use more than {used, number} of {total, number} units in ${number}`, `Использовано {used, number} из {total, number} в ${number}`]
]

function toEntry (index) {
  const number = 10000 + index
  const [en, ru] = index % 3 === 0
    ? TEXTS_WITH_PARAMS[(index / 3) % TEXTS_WITH_PARAMS.length](number)
    : [`The operation number ${number} could not be carried out`, `Не удалось выполнить операцию номер ${number}`]
  return `  ${number}: { status: 409, slug: 'operation_number_${number}_failed', message: { en: ${JSON.stringify(en)}, ru: ${JSON.stringify(ru)} } },\n`
}

/** A module as users write it. The lines at its end make the compiler work out all that a call needs. */
function toSource (count) {
  return `import { defaultCatalog, defineCatalog, type AnyCatalog } from 'fastify-error-catalog'

export const catalog = defineCatalog({
${Array.from({ length: count }, (_, index) => toEntry(index)).join('')}}, { extends: defaultCatalog })

declare module 'fastify-error-catalog' { interface Register { catalog: typeof catalog } }

export const any: AnyCatalog = catalog
catalog.error(10000, { name: 'x' })
catalog.error('operation_number_10001_failed')
export const answer = (reply: import('fastify').FastifyReply) => reply.apiError(10003, { limit: 5 })
`
}

function createProject (folder, sources) {
  const modules = join(folder, 'node_modules')
  mkdirSync(modules)
  symlinkSync(root, join(modules, 'fastify-error-catalog'), 'junction')
  for (const name of ['fastify', '@types']) symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction')
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  for (const [name, source] of Object.entries(sources)) {
    writeFileSync(join(folder, `${name}.ts`), source)
    writeFileSync(join(folder, `tsconfig.${name}.json`), JSON.stringify({
      compilerOptions: {
        target: 'es2022', module: 'nodenext', types: ['node'], strict: true, skipLibCheck: true, declaration: true, rootDir: '.', outDir: 'out'
      },
      files: [`${name}.ts`]
    }))
  }
}

/**
 * Compiles a project and gives the seconds it took: those that the main thread computed, where that is known, since other work on the
 * machine hardly changes them; else those on the clock.
 */
function compile ({ name, isNative }, folder, project) {
  const options = [join(root, 'node_modules', name, 'bin', 'tsc'), '-p', `tsconfig.${project}.json`, '--extendedDiagnostics']
  if (!isNative) options.unshift('--import', new URL('report-cpu-time.js', import.meta.url).href)
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { cwd: folder, encoding: 'utf8' })
  const [, seconds] = /^CPU time: ([\d.]+)s/m.exec(stderr) ?? /^Total time:\s*([\d.]+)s/m.exec(stdout) ?? []
  if (status !== 0 || seconds === undefined) throw new Error(`${name} failed on ${project}.ts:\n${stdout}${stderr}`)
  return Number(seconds)
}

/** The best of several runs, since other work only ever adds to the time. The first one within the limit will do. */
function measure (compiler, folder) {
  let best = Infinity
  for (let run = 0; run < RUNS && best > LIMITS.seconds; run++) {
    best = Math.min(best, compile(compiler, folder, 'catalog') - compile(compiler, folder, 'empty'))
  }
  return best
}

const folder = mkdtempSync(join(tmpdir(), 'fastify-error-catalog-types-'))
try {
  createProject(folder, { empty: 'export {}\n', catalog: toSource(entries) })
  for (const compiler of COMPILERS) {
    const seconds = measure(compiler, folder)
    const kilobytes = statSync(join(folder, 'out', 'catalog.d.ts')).size / 1000
    const isGood = seconds <= LIMITS.seconds && kilobytes <= LIMITS.kilobytes
    console.log(
      `${isGood ? 'ok' : 'BEYOND THE LIMIT'}: ${entries} entries, ${compiler.name}: ` +
      `${seconds.toFixed(2)} s more than an empty file (at most ${LIMITS.seconds}), ` +
      `${kilobytes.toFixed(0)} kB of declarations (at most ${LIMITS.kilobytes})`
    )
    if (!isGood) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
