import type { AnyCatalog } from '../../types/catalog.js'
import type { CatalogEntry } from '../../types/entry.js'
import { defaultCatalog } from '../catalog/default-catalog.js'
import { isCatalog } from '../catalog/is-catalog.js'
import { takesParams } from '../catalog/takes-params.js'
import { VALIDATION_SLUG } from '../constants.js'
import { statusSlugs } from '../foreign/status-slugs.js'
import type { Must } from '../plugin-errors.js'

/** The option `catalog`: one that can answer every error. Where it is wrong, the other options are checked against the default one. */
export function parseCatalog (catalog: unknown, must: Must): AnyCatalog {
  if (catalog === undefined) return defaultCatalog
  if (!isCatalog(catalog)) {
    must('catalog', 'made by defineCatalog', catalog)
    return defaultCatalog
  }
  const slugs = Object.values(statusSlugs)
  const moved = Object.entries(statusSlugs).filter(([status, slug]) => slug !== VALIDATION_SLUG && isMoved(catalog.get(slug), Number(status)))
  if (moved.length > 0) {
    must('catalog', `of built-in entries that keep their status: ${moved.map(([status, slug]) => `${slug} ${status}`).join(', ')}`, catalog)
  }
  const missing = slugs.filter((slug) => catalog.get(slug) === undefined)
  if (missing.length > 0) must('catalog', `complete: errors are answered by status, and it lacks ${missing.join(', ')}`, catalog)
  const hidden = slugs.filter((slug) => catalog.get(slug)?.internal === true)
  if (hidden.length > 0) must('catalog', `without internal: true on the entries that answer errors by status: ${hidden.join(', ')}`, catalog)
  const unfilled = slugs.filter((slug) => hasParams(catalog.get(slug)))
  if (unfilled.length > 0) must('catalog', `without params in the texts that answer errors by status: ${unfilled.join(', ')}`, catalog)
  return catalog
}

/** `true` for an entry that would answer one status by what it says of another. */
function isMoved (entry: CatalogEntry | undefined, status: number): boolean {
  return entry !== undefined && entry.status !== status
}

function hasParams (entry: CatalogEntry | undefined): boolean {
  return entry !== undefined && takesParams(entry)
}
