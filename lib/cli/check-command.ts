import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { AnyCatalog } from '../../types/catalog.js'
import { isRecord } from '../guards.js'
import type { Problem } from '../plugin-errors.js'
import { EXIT, type Arguments, type Command } from './command.js'
import { escapeReport } from './escape-controls.js'
import { findOwnEntries, findOwnLocales, findWarnings, type Warning } from './find-warnings.js'
import { loadCatalog } from './load-catalog.js'
import { scanSource } from './scan-source.js'
import type { Terminal } from './terminal.js'
import { toColumns } from './to-columns.js'
import { UsageError } from './usage-error.js'

/** What `--require` may name. */
const REQUIRED = ['code', 'title', 'description', 'action', 'tags', 'since', 'links', 'type', 'meta'] as const

/** What is known of a catalogue after the check. */
interface Result {
  readonly errors: readonly Problem[]
  readonly warnings: readonly Warning[]
  /** How many entries there are, and how many are not built in. */
  readonly entries: number
  readonly own: number
  readonly locales: readonly string[]
}

/** `check`: everything that `defineCatalog` refuses, and what works but should be changed. */
export const checkCommand: Command = {
  name: 'check',
  positionals: ['<catalog module>'],
  summary: 'find what is wrong with a catalogue, untranslated, undescribed or unused',
  notes: 'Built-in entries are taken to be complete. Exit: 0, also with warnings; 1 for errors, or with --strict for warnings.',
  options: {
    locale: { value: 'tag', help: 'a locale that each text must have; may be given again. Default: those of the own entries' },
    src: { value: 'dir', help: 'the source, in which each code or slug must be named; may be given again' },
    require: { value: 'names', help: `what each own entry must have, separated by commas: ${REQUIRED.join(', ')}` },
    strict: { help: 'exit 1 for warnings too' },
    json: { help: 'print JSON' }
  },
  run: async (args, terminal) => {
    // Names and texts of a catalogue may come from anywhere, and a terminal would obey some of them.
    const result = escapeReport(await check(args, terminal))
    if (args.flags.has('json')) terminal.print(JSON.stringify(result, null, 2))
    else printResult(result, terminal)
    return result.errors.length > 0 || (args.flags.has('strict') && result.warnings.length > 0) ? EXIT.failed : EXIT.ok
  }
}

async function check (args: Arguments, { cwd }: Terminal): Promise<Result> {
  // There is one for each name that a command line has.
  const [path = ''] = args.positionals
  const used = await scanFolders(args.values.get('src'), cwd)
  const required = toRequired(args.values.get('require'))
  try {
    const catalog = await loadCatalog(path, cwd)
    const locales = args.values.get('locale') ?? findOwnLocales(catalog)
    const errors = findLacks(catalog, required)
    // What is required and missing is told once.
    const warnings = findWarnings(catalog, { locales, used }).filter(({ path }) => !errors.some((error) => error.path === path))
    return { errors, warnings, entries: catalog.entries().length, own: findOwnEntries(catalog).length, locales }
  } catch (error) {
    const errors = findProblems(error)
    if (errors === undefined) throw error
    return { errors, warnings: [], entries: 0, own: 0, locales: [] }
  }
}

/** @throws `UsageError` for what no entry has */
function toRequired (given: readonly string[] = []): ReadonlyArray<typeof REQUIRED[number]> {
  const names = given.flatMap((list) => list.split(',')).map((name) => name.trim())
  return names.map((name) => {
    const known = REQUIRED.find((one) => one === name)
    if (known === undefined) throw new UsageError(`--require must be of ${REQUIRED.join(', ')}, received ${name}`)
    return known
  })
}

/** What own entries lack of what is required. A retired one needs none of it. */
function findLacks (catalog: AnyCatalog, required: ReadonlyArray<typeof REQUIRED[number]>): readonly Problem[] {
  return findOwnEntries(catalog).filter(({ retired }) => !retired).flatMap((entry) => {
    const lacking = required.filter((name) => entry[name] === undefined || (Array.isArray(entry[name]) && entry[name].length === 0))
    return lacking.map((name) => ({ path: `${entry.slug}.${name}`, message: 'is required' }))
  })
}

async function scanFolders (folders: readonly string[] | undefined, cwd: string): Promise<ReadonlySet<number | string> | undefined> {
  if (folders === undefined) return undefined
  const missing = folders.find((folder) => !existsSync(resolve(cwd, folder)))
  if (missing !== undefined) throw new UsageError(`--src must be a folder, received ${missing}`)
  const mentions = await Promise.all(folders.map((folder) => scanSource(resolve(cwd, folder))))
  return new Set(mentions.flatMap((set) => [...set]))
}

/** The problems of a `CatalogError`, also of one that another copy of this package threw. */
function findProblems (error: unknown): readonly Problem[] | undefined {
  if (!isRecord(error) || error['code'] !== 'FST_CATALOG_DEFINITION_INVALID') return undefined
  return error['problems'] as readonly Problem[] // the code says so
}

function printResult ({ errors, warnings, entries, own, locales }: Result, { print, paint }: Terminal): void {
  if (errors.length === 0) print(`${entries} entries, ${own} of them not built in, in ${locales.join(', ')}`)
  printList(errors.map(({ path, message }) => [path, message]), `${paint('red', 'error')}  `, print)
  printList(warnings.map(({ path, message }) => [path, message]), `${paint('yellow', 'warning')}  `, print)
  print(`${errors.length} errors, ${warnings.length} warnings`)
}

function printList (rows: ReadonlyArray<readonly string[]>, label: string, print: Terminal['print']): void {
  for (const line of toColumns(rows)) print(`${label}${line}`)
}
