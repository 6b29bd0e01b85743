import type { CompiledCatalog, CompiledValidation } from '../../types/compiled.js'
import type { CatalogEntry } from '../../types/entry.js'
import { VALIDATION_SLUG } from '../constants.js'

/** Where the pages are, for the links between them. A locale is given where the reader has chosen it, so that links keep the choice. */
export interface DocsLinks {
  readonly index: (locale: string | undefined) => string
  readonly entry: (entry: CatalogEntry, locale: string | undefined) => string
}

/** What pages are made of: a compiled catalogue, or as much of one. */
export interface DocsSource extends Pick<CompiledCatalog, 'catalog' | 'locales' | 'formats' | 'find' | 'advise' | 'shows'> {
  readonly validation: Pick<CompiledValidation, 'status' | 'describe' | 'cause'>
  readonly links: DocsLinks
}

/** The entries that the public may know of, each with the status that it is answered with, in the order of that and then of the catalogue. */
export function toPublicEntries ({ catalog, validation }: Pick<DocsSource, 'catalog' | 'validation'>): readonly CatalogEntry[] {
  const entries = catalog.entries().filter(({ internal }) => !internal)
  return entries.map((entry) => entry.slug === VALIDATION_SLUG ? { ...entry, status: validation.status } : entry).sort((a, b) => a.status - b.status)
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
