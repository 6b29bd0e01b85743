import type { PlainCatalog } from '../../types/catalog.js'
import type { CatalogEntry } from '../../types/entry.js'

/** An entry as JSON can carry it; `defineCatalog` takes it again. */
export type PlainEntry = PlainCatalog['entries'][number]

/** An entry without what says nothing, and without matchers that name a class, which JSON has no word for. */
export function toPlainEntry (entry: CatalogEntry): PlainEntry {
  const { code, slug, status, message, description, challenge, retryAfter, headers, log, internal, retired } = entry
  const match = entry.match.filter((matcher) => matcher.instanceof === undefined)
  return {
    ...(code !== undefined && { code }),
    slug,
    status,
    message,
    ...(description && { description }),
    ...(challenge !== undefined && { challenge }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(headers && { headers }),
    ...(log && { log }),
    ...(internal && { internal }),
    ...(retired && { retired }),
    ...(match.length > 0 && { match })
  }
}
