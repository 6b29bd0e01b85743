import type { CatalogEntry } from '../../types/entry.js'
import { toEntryId, type DocsSource } from './docs-source.js'
import { toHeading, toPhrase, type LocalText } from './entry-facts.js'
import { outlineMessage } from './outline-message.js'

/** An entry as a list of them shows it. */
export interface ListedEntry {
  readonly entry: CatalogEntry
  readonly title: LocalText
  /** Its texts in the other languages, which a search looks at too. */
  readonly others: string
  /** What a search looks at, in lower case: all that the list shows of the entry, and its texts in the other languages. */
  readonly searched: string
}

/** What is looked for. An empty text lets everything through. */
export interface SearchQuery {
  readonly text: string
  readonly status: string
  readonly tag: string
}

/** The most characters of a search that are read. */
const MAX_LENGTH = 100

/** Looks for nothing in particular. */
export const EVERYTHING: SearchQuery = { text: '', status: '', tag: '' }

/** Lists entries in a locale. */
export function listEntries (
  { catalog: { defaultLocale }, locales }: Pick<DocsSource, 'catalog' | 'locales'>,
  entries: readonly CatalogEntry[],
  locale: string
): readonly ListedEntry[] {
  return entries.map((entry) => {
    const title = toHeading(entry, locale, defaultLocale)
    const texts = new Set(locales.flatMap((tag) => [entry.title?.[tag], entry.message[tag]]).filter((text) => text !== undefined).map(outlineMessage))
    texts.delete(title.text)
    const others = [...texts].join(' ')
    const shown = `${entry.status} ${toPhrase(entry.status)} ${toEntryId(entry)} ${entry.slug} ${title.text} ${others}`
    return { entry, title, others, searched: shown.toLowerCase() }
  })
}

/** The entries in which all words of a search are, of the status and with the tag that are asked for. */
export function searchEntries (listed: readonly ListedEntry[], { text, status, tag }: SearchQuery): ReadonlySet<ListedEntry> {
  const words = text.slice(0, MAX_LENGTH).toLowerCase().split(/\s+/)
  return new Set(listed.filter(({ entry, searched }) => {
    return (status === '' || String(entry.status) === status) && (tag === '' || entry.tags?.includes(tag) === true) && words.every((word) => searched.includes(word))
  }))
}
