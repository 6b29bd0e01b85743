import type { AnyCatalog } from '../../types/catalog.js'
import type { CompiledCatalog, CompiledEntry } from '../../types/compiled.js'
import { compileEntry, type EntryPolicy } from './compile-entry.js'

/** Makes the function that finds entries by code and slug. Each is compiled when it is first asked for, so a large catalogue costs nothing here. */
export function createEntryFinder (catalog: AnyCatalog, policy: EntryPolicy): CompiledCatalog['find'] {
  // Only keys that the catalogue has come in, so it bounds the map.
  const compiled = new Map<unknown, CompiledEntry>()
  let used = 0

  return function findEntry (codeOrSlug) {
    const known = compiled.get(codeOrSlug)
    if (known !== undefined) return known
    if (typeof codeOrSlug !== 'number' && typeof codeOrSlug !== 'string') return undefined
    const entry = catalog.get(codeOrSlug)
    if (entry === undefined) return undefined
    const made = compiled.get(entry.slug) ?? compileEntry(entry, used++, catalog.locales, policy)
    compiled.set(entry.slug, made)
    compiled.set(codeOrSlug, made)
    return made
  }
}
