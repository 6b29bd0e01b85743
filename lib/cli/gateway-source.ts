import { posix } from 'node:path'
import type { CompiledCatalog } from '../../types/compiled.js'
import type { ErrorCatalogOptions } from '../../types/options.js'
import { compileFormat } from '../compile/compile-format.js'
import { createEntryFinder } from '../compile/create-entry-finder.js'
import { createStatusFinder } from '../compile/create-status-finder.js'
import { toVary } from '../compile/to-vary.js'
import type { Gateway, GatewaySource } from '../gateways/gateway.js'
import { findEntryFault, renderAnswers } from '../gateways/render-answers.js'
import { isRecord } from '../guards.js'
import { createAdviseCaller, loadAdvices } from '../options/advise-caller.js'
import { parseOptions, type ParsedOptions } from '../options/parse-options.js'
import { getLast, type Arguments } from './command.js'
import { loadCatalog } from './load-catalog.js'
import { loadFormats } from './load-formats.js'
import { isModule, loadModule } from './load-module.js'
import { restrictLocales } from './restrict-locales.js'
import { UsageError } from './usage-error.js'

/** What most APIs answer: a gateway does not know the app's routes. */
export const ALLOW = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'
const METHODS = /^[A-Z]+(?:, ?[A-Z]+)*$/
const ENTRY = /^(\d{3})=(\w+)$/
/** What some gateway would read as syntax. */
const NOT_IN_PATH = /["'\\\s$#;{}%]/

/** Reads from a command line what the files of a gateway are made from. */
export async function createGatewaySource (args: Arguments, { statuses }: Gateway, folder: string, cwd: string): Promise<GatewaySource> {
  // There is one for each name that a command line has.
  const [path = ''] = args.positionals
  const options = await readOptions(args, path, cwd)
  const { catalog: { locales }, locale, docs } = options
  const pages = docs && `${docs.origin}${docs.prefix}`
  const find = createEntryFinder(options.catalog, { ...options, pages })
  const chosen = parseEntries(args.values.get('entry') ?? [], statuses, find)
  await loadAdvices()
  const facts = { locales, advise: createAdviseCaller(locales), shows: options.shows, vary: toVary({ locales, formats: options.formats, header: locale.header }) }
  const compiled = { ...facts, find, byStatus: createStatusFinder(find), formats: options.formats.map((format) => compileFormat(format, facts)) }
  const { answers, contentType } = renderAnswers({ compiled, defaultLocale: locale.default, statuses, chosen })
  return {
    answers, contentType, locales, defaultLocale: locale.default, header: locale.header, installedAt: parseFolder(getLast(args, 'installed-at') ?? folder), allow: parseAllow(getLast(args, 'allow') ?? ALLOW)
  }
}

/** The options of the registration, as far as the module has them and the command line does not say otherwise. */
async function readOptions (args: Arguments, path: string, cwd: string): Promise<ParsedOptions> {
  const whole = await loadCatalog(path, cwd)
  const given = await loadOptions(path, cwd)
  const locales = args.values.get('locale')
  const unknown = locales?.find((locale) => !whole.locales.includes(locale))
  if (unknown !== undefined) throw new UsageError(`--locale must be one of ${whole.locales.join(', ')}, received ${unknown}`)
  const catalog = locales === undefined ? whole : restrictLocales(whole, locales)
  const format = getLast(args, 'format')
  const header = getLast(args, 'header')
  return parseOptions({
    ...given,
    catalog,
    ...(format !== undefined && { format: await loadFormats([format], cwd) }),
    ...(header !== undefined && { locale: { ...given.locale, header: header === 'none' ? false : header } })
  })
}

/** `parseOptions` checks what is in it. */
async function loadOptions (path: string, cwd: string): Promise<ErrorCatalogOptions> {
  const { options } = isModule(path) ? await loadModule(path, cwd) : {}
  if (options !== undefined && !isRecord(options)) throw new UsageError(`${path} must export options of the registration as options, received ${typeof options}`)
  return options ?? {}
}

function parseEntries (given: readonly string[], statuses: readonly number[], find: CompiledCatalog['find']): ReadonlyMap<number, string> {
  return new Map(given.map((text) => {
    const [, status = '', key = ''] = ENTRY.exec(text) ?? []
    const compiled = find(/^\d+$/.test(key) ? Number(key) : key)
    if (compiled === undefined || !statuses.includes(Number(status))) {
      throw new UsageError(`--entry must be a status of the gateway and a code or name of the catalogue, such as 503=maintenance, received ${text}`)
    }
    const { entry } = compiled
    const fault = findEntryFault(compiled)
    if (fault !== undefined) throw new UsageError(`--entry ${text} must name another entry than one ${fault}`)
    if (entry.status !== Number(status)) throw new UsageError(`--entry ${text} must name an entry of the status ${status}, received one of ${entry.status}`)
    return [entry.status, entry.slug] as const
  }))
}

function parseAllow (methods: string): string {
  if (!METHODS.test(methods)) throw new UsageError(`--allow must be methods such as GET, POST, received ${methods}`)
  return methods.split(/, ?/).join(', ')
}

function parseFolder (folder: string): string {
  const path = posix.resolve(folder)
  if (NOT_IN_PATH.test(folder) || !posix.isAbsolute(folder)) throw new UsageError(`--installed-at must be an absolute path of plain characters, received ${folder}`)
  return path
}
