import type { CompiledCatalog, CompiledEntry } from '../../types/compiled.js'
import { BAD_REQUEST_SLUG, INTERNAL_SLUG } from '../constants.js'
import { statusSlugs } from '../foreign/status-slugs.js'

/**
 * Makes the function that finds the entry of a status: that of its built-in slug, never just any entry of it. `bad_request` and `internal`
 * answer the others.
 */
export function createStatusFinder (find: CompiledCatalog['find']): CompiledCatalog['byStatus'] {
  const byStatus = new Map(Object.entries(statusSlugs).map(([status, slug]) => [Number(status), find(slug)]))
  // Registration refuses a catalogue without these two.
  const clientError = find(BAD_REQUEST_SLUG) as CompiledEntry
  const serverError = find(INTERNAL_SLUG) as CompiledEntry
  return (status) => byStatus.get(status) ?? (status < 500 ? clientError : serverError)
}
