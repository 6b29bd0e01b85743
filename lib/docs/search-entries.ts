import type { CatalogEntry } from '../../types/entry.js'
import { toEntryId, type DocsSource } from './docs-source.js'
import { pickText, toPhrase, type LocalText } from './entry-facts.js'
import { outlineMessage } from './outline-message.js'

/** An entry as a list of them shows it. */
export interface ListedEntry {
  readonly entry: CatalogEntry
  readonly title: LocalText
  /** What a search looks at, in lower case: all that the list shows of the entry. */
  readonly searched: string
}

/** The most characters of a search that are read. */
const MAX_LENGTH = 100

/** Lists entries in a locale. */
export function listEntries ({ catalog: { defaultLocale } }: Pick<DocsSource, 'catalog'>, entries: readonly CatalogEntry[], locale: string): readonly ListedEntry[] {
  return entries.map((entry) => {
    const picked = pickText(entry.message, locale, defaultLocale)
    const title = { ...picked, text: outlineMessage(picked.text) }
    const shown = `${entry.status} ${toPhrase(entry.status)} ${toEntryId(entry)} ${entry.slug} ${title.text}`
    return { entry, title, searched: shown.toLowerCase() }
  })
}

/** The entries in whose line all words of a search are. An empty search finds all. */
export function searchEntries (listed: readonly ListedEntry[], query: string): ReadonlySet<ListedEntry> {
  const words = query.slice(0, MAX_LENGTH).toLowerCase().split(/\s+/)
  return new Set(listed.filter(({ searched }) => words.every((word) => searched.includes(word))))
}
