import type { FastifyRequest } from 'fastify'
import type { AnyCatalog } from '../../types/catalog.js'
import type { CompiledCatalog, CompiledEntry, CompiledValidation } from '../../types/compiled.js'
import type { FormatDefinition } from '../../types/format.js'
import type { ErrorMapping } from '../../types/options.js'
import { BAD_REQUEST_SLUG, INTERNAL_SLUG } from '../constants.js'
import { statusSlugs } from '../maps/status-slugs.js'
import { createFormatNegotiator } from '../runtime/negotiate-format.js'
import { createLocaleNegotiator } from '../runtime/negotiate-locale.js'
import { readProperty } from '../runtime/read-property.js'
import { compileEntry, type EntryPolicy } from './compile-entry.js'
import { compileFormat } from './compile-format.js'
import { compileKnownErrors } from '../maps/compile-known-errors.js'
import { compileMappings, compileMatchers, toFirstOf } from './compile-mappings.js'

/** What a catalogue is compiled with: options, checked and complete. */
export interface CompileOptions extends EntryPolicy {
  readonly catalog: AnyCatalog
  readonly formats: readonly FormatDefinition[]
  readonly locale: {
    readonly default: string
    /** Lower-case name. */
    readonly header: string | undefined
    readonly select: ((request: FastifyRequest) => string | undefined) | undefined
  }
  readonly map: readonly ErrorMapping[]
  readonly expose: boolean
  readonly instance: boolean
  readonly requestId: boolean
}

/** Makes all that the request-time path needs. Entries and bodies are made at their first use, so a large catalogue costs nothing here. */
export function compileCatalog (
  options: CompileOptions,
  validation: CompiledValidation,
  { isLogged, allowedMethods }: Pick<CompiledCatalog, 'isLogged' | 'allowedMethods'>
): CompiledCatalog {
  const { catalog, locale: { header, select }, map, expose, instance, requestId } = options
  const { locales } = catalog
  const vary = toVary(options)
  const find = createFinder(options)
  const formats = options.formats.map((format) => compileFormat(format, locales, vary))
  const negotiateLocale = createLocaleNegotiator({ locales, default: locales.indexOf(options.locale.default), header, select })
  const indexOfFormat = createFormatNegotiator(options.formats.map(({ contentType }) => toMediaType(contentType)))
  const matchers = catalog.entries().flatMap(({ slug, match }) => match.map((matcher) => [matcher, find(slug) as CompiledEntry] as const))

  return Object.freeze({
    catalog,
    locales,
    formats,
    find,
    byStatus: createStatusFinder(find),
    negotiateFormat: (request: FastifyRequest) => formats[indexOfFormat(request.raw.headers.accept)] as (typeof formats)[number],
    negotiateLocale,
    allowedMethods,
    vary,
    validation,
    resolveMapped: toFirstOf([compileMappings(map, find), compileMatchers(matchers)]),
    resolveKnown: compileKnownErrors(find, readProperty),
    isLogged,
    expose,
    instance,
    requestId
  })
}

/** Entries by code and slug, each compiled when it is first asked for. */
function createFinder (options: CompileOptions): CompiledCatalog['find'] {
  const { catalog } = options
  const compiled = new Map<unknown, CompiledEntry>()
  let used = 0
  return (codeOrSlug) => {
    const known = compiled.get(codeOrSlug)
    if (known !== undefined || (typeof codeOrSlug !== 'number' && typeof codeOrSlug !== 'string')) return known
    const entry = catalog.get(codeOrSlug)
    if (entry === undefined) return undefined
    const made = compiled.get(entry.slug) ?? compileEntry(entry, used++, catalog.locales, options)
    compiled.set(entry.slug, made)
    compiled.set(codeOrSlug, made)
    return made
  }
}

function createStatusFinder (find: CompiledCatalog['find']): CompiledCatalog['byStatus'] {
  const byStatus = new Map(Object.entries(statusSlugs).map(([status, slug]) => [Number(status), find(slug)]))
  // Registration refuses a catalogue without these two.
  const clientError = find(BAD_REQUEST_SLUG) as CompiledEntry
  const serverError = find(INTERNAL_SLUG) as CompiledEntry
  return (status) => byStatus.get(status) ?? (status < 500 ? clientError : serverError)
}

/** The media type without parameters. */
export function toMediaType (contentType: string): string {
  return (contentType.split(';', 1)[0] as string).trim().toLowerCase()
}

function toVary ({ catalog, formats, locale: { header } }: CompileOptions): string {
  return [
    ...(catalog.locales.length > 1 ? [header && toFieldName(header), 'Accept-Language'] : []),
    ...(formats.length > 1 ? ['Accept'] : [])
  ].filter((name) => name !== undefined).join(', ')
}

/** `language` → `Language`. Field names are case-insensitive; this is how they are usually written. */
function toFieldName (name: string): string {
  return name.replace(/(?:^|-)[a-z]/g, (start) => start.toUpperCase())
}
