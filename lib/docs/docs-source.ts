import type { CompiledCatalog, CompiledValidation } from '../../types/compiled.js'
import type { CatalogEntry, CheckedLink, DataSchema } from '../../types/entry.js'
import { defaultCatalog } from '../catalog/default-catalog.js'
import { VALIDATION_SLUG } from '../constants.js'

/** Where the pages are, for the links between them. A locale is given where the reader has chosen it, so that links keep the choice. */
export interface DocsLinks {
  readonly index: (locale: string | undefined) => string
  readonly entry: (entry: CatalogEntry, locale: string | undefined) => string
}

/** What the pages of an app tell of itself, beside its errors. */
export interface DocsSite {
  /** The name of the API; `undefined` for what the language of the page calls errors. */
  readonly title: string | undefined
  /** Links in the head of each page. */
  readonly links: readonly CheckedLink[]
  /** The origin of the API, for examples of requests; empty where it is not known. */
  readonly origin: string
}

/** A route that answers an error. */
export interface RouteName {
  readonly method: string
  readonly url: string
}

/** What pages are made of: a compiled catalogue, or as much of one. */
export interface DocsSource extends Pick<CompiledCatalog, 'catalog' | 'locales' | 'formats' | 'find' | 'advise' | 'shows'>, Partial<Pick<CompiledCatalog, 'requestId' | 'instance' | 'traceId'>> {
  readonly validation: Pick<CompiledValidation, 'status' | 'describe' | 'cause'>
  readonly links: DocsLinks
  /** The schema of the members that the app adds to each body. */
  readonly membersSchema?: DataSchema | undefined
  readonly site?: DocsSite
  /** The routes that declare an entry, by slug. Read at the first page, when all routes are there. */
  readonly routes?: (slug: string) => readonly RouteName[]
  /** `false` for an entry that no page tells of. Read at the first page too. */
  readonly isListed?: ((slug: string) => boolean) | undefined
}

/**
 * The entries that the public may know of, each with the status that it is answered with: those of the catalogue's author first, then the built-in ones;
 * each by number, and those without one by name.
 */
export function toPublicEntries ({ catalog, validation, isListed = () => true }: Pick<DocsSource, 'catalog' | 'validation' | 'isListed'>): readonly CatalogEntry[] {
  const entries = catalog.entries().filter(({ internal, slug }) => !internal && isListed(slug))
  return entries.map((entry) => entry.slug === VALIDATION_SLUG ? { ...entry, status: validation.status } : entry).sort(compareEntries)
}

function compareEntries (a: CatalogEntry, b: CatalogEntry): number {
  const byCode = (a.code ?? Infinity) - (b.code ?? Infinity)
  return Number(isOwnEntry(b)) - Number(isOwnEntry(a)) || (Number.isNaN(byCode) ? 0 : byCode) || (a.slug < b.slug ? -1 : 1)
}

/** `true` for an entry whose name none of the built-in ones has. */
export function isOwnEntry ({ slug }: Pick<CatalogEntry, 'slug'>): boolean {
  return defaultCatalog.get(slug as 'internal') === undefined // any slug may be asked for
}

/**
 * The links of pages that a server answers: a chosen language is in the query.
 *
 * @param path the path of the index, without a final slash
 */
export function createDocsLinks (path: string): DocsLinks {
  return {
    index: (locale) => `${path}${toQuery(locale)}`,
    entry: (entry, locale) => `${path}/${toEntryId(entry)}${toQuery(locale)}`
  }
}

function toQuery (locale: string | undefined): string {
  return locale === undefined ? '' : `?lang=${locale}`
}

/** What an entry is called in URLs and lists: its number, else its slug. */
export function toEntryId ({ code, slug }: Pick<CatalogEntry, 'code' | 'slug'>): string {
  return String(code ?? slug)
}
