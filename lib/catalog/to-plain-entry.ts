import type { PlainCatalog } from '../../types/catalog.js'
import type { CatalogEntry } from '../../types/entry.js'

/** An entry as JSON can carry it; `defineCatalog` takes it again. */
export type PlainEntry = PlainCatalog['entries'][number]

/** The properties in the order in which they are written, without matchers. */
const NAMES = [
  'code', 'slug', 'status', 'message', 'title', 'description', 'type', 'retryable', 'action', 'data', 'hide', 'challenge', 'retryAfter', 'headers', 'log',
  'internal', 'retired', 'replacedBy', 'tags', 'since', 'links', 'meta'
] as const satisfies ReadonlyArray<keyof CatalogEntry>

/** An entry without what says nothing, and without matchers that name a class, which JSON has no word for. */
export function toPlainEntry (entry: CatalogEntry): PlainEntry {
  const given = NAMES.filter((name) => entry[name] !== undefined && !((name === 'internal' || name === 'retired') && entry[name] === false))
  const match = entry.match.filter((matcher) => matcher.instanceof === undefined)
  // A checked entry is the definition of itself.
  return { ...Object.fromEntries(given.map((name) => [name, entry[name]])), ...(match.length > 0 && { match }) } as unknown as PlainEntry
}
