import type { AnyCatalog } from '../../types/catalog.js'
import type { CatalogEntry } from '../../types/entry.js'
import { CatalogError, type Problem } from '../plugin-errors.js'
import { Catalog } from './catalog.js'
import { joinEntries, noteOrigin } from './join-entries.js'
import { mergeEntries } from './merge-entries.js'
import { parseCatalogOptions } from './parse-catalog-options.js'
import { readDefinition } from './read-definition.js'
import { validateEntry } from './validate-entry.js'
import { validateLocales } from './validate-locales.js'

/**
 * Checks a definition whole and makes the catalogue.
 *
 * @param fallback what is inherited where the option `extends` is not given
 * @throws `CatalogError`, which lists every problem
 */
export function buildCatalog (definition: unknown, fallback: AnyCatalog | null, options: unknown = {}): Catalog {
  const { parents, defaultLocale } = parseCatalogOptions(options, fallback)
  const problems: Problem[] = []
  const inherited = joinEntries(parents, problems)
  const find = createFinder(inherited)
  const drafts = readDefinition(definition, find, problems)
  const entries = mergeEntries(inherited, drafts, (draft, base) => {
    const entry = validateEntry(draft, base, defaultLocale, problems)
    if (entry !== undefined) noteOrigin(entry, base ?? find(entry.slug))
    return entry
  }, problems)
  validateReplacements(entries, problems)
  validateLocales(entries, defaultLocale, problems)
  if (problems.length > 0) throw new CatalogError(problems)
  return new Catalog(entries, defaultLocale)
}

function createFinder (entries: readonly CatalogEntry[]): (codeOrSlug: number | string) => CatalogEntry | undefined {
  const found = new Map<number | string, CatalogEntry>()
  for (const entry of entries) {
    found.set(entry.slug, entry)
    if (entry.code !== undefined) found.set(entry.code, entry)
  }
  return (codeOrSlug) => found.get(codeOrSlug)
}

/** A retired entry is replaced by one that is in use. */
function validateReplacements (entries: readonly CatalogEntry[], problems: Problem[]): void {
  if (entries.every(({ replacedBy }) => replacedBy === undefined)) return
  const find = createFinder(entries)
  for (const { slug, replacedBy } of entries) {
    if (replacedBy === undefined || find(replacedBy)?.retired === false) continue
    problems.push({ path: `${slug}.replacedBy`, message: `must be the code or slug of an entry that is in use, received ${replacedBy}` })
  }
}
