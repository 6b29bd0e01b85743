import type { AnyCatalog } from '../../types/catalog.js'
import { isRecord } from '../guards.js'
import { CatalogError, toDisplay, type Problem } from '../plugin-errors.js'
import { Catalog } from './catalog.js'
import { copyPlainData } from './copy-plain-data.js'
import { mergeEntries } from './merge-entries.js'
import { parseCatalogOptions } from './parse-catalog-options.js'
import { validateEntry, type Draft } from './validate-entry.js'
import { validateLocales } from './validate-locales.js'

/**
 * Checks a definition whole and makes the catalogue.
 *
 * @param fallback what is inherited where the option `extends` is not given
 * @throws `CatalogError`, which lists every problem
 */
export function buildCatalog (definition: unknown, fallback: AnyCatalog | null, options: unknown = {}): Catalog {
  const { parent, defaultLocale } = parseCatalogOptions(options, fallback)
  const problems: Problem[] = []
  const drafts = readDrafts(definition, defaultLocale, problems)
  const entries = mergeEntries(parent?.entries() ?? [], drafts, problems)
  validateLocales(entries, defaultLocale, problems)
  if (problems.length > 0) throw new CatalogError(problems)
  return new Catalog(entries, defaultLocale)
}

function readDrafts (definition: unknown, defaultLocale: string, problems: Problem[]): readonly Draft[] {
  const entries = copyPlainData(definition)
  if (isRecord(entries)) return Object.entries(entries).map(([key, entry]) => validateEntry(key, entry, defaultLocale, problems))
  problems.push({ path: 'definition', message: `must be entries by code or slug, received ${toDisplay(entries)}` })
  return []
}
