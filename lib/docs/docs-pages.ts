import type { CatalogEntry } from '../../types/entry.js'
import { toEntryJson, toIndexJson } from './docs-json.js'
import { toPublicEntries, type DocsSource } from './docs-source.js'
import { toEntryFacts } from './entry-facts.js'
import { toPageLanguage } from './page-language.js'
import { renderGuide } from './render-guide.js'
import { renderEntry } from './render-entry.js'
import { renderIndex, renderMissing } from './render-index.js'
import { listEntries, searchEntries, type ListedEntry, type SearchQuery } from './search-entries.js'

/** The media types of the pages, the default one first. */
export const DOCS_TYPES = ['text/html', 'application/json'] as const

/** In which form a page is asked for. */
export interface PageRequest {
  readonly mediaType: typeof DOCS_TYPES[number]
  /** One of the catalogue's. */
  readonly locale: string
  /** `true` where the reader has chosen the locale: links keep it. */
  readonly isChosen: boolean
}

/** The pages of a catalogue, rendered when they are asked for. */
export interface DocsPages {
  /** The index, of those entries that a search finds. */
  readonly index: (request: PageRequest, query: SearchQuery) => string
  /** The page of an entry, or `undefined` for what the public does not know of. */
  readonly entry: (request: PageRequest, codeOrSlug: string) => string | undefined
  /** The page for an address that no entry has. */
  readonly missing: (request: Omit<PageRequest, 'mediaType'>) => string
  /** The index for programs that read text: `llms.txt` (https://llmstxt.org). */
  readonly guide: (request: Omit<PageRequest, 'mediaType'>) => string
}

/** Makes the pages of a catalogue. */
export function createDocsPages (source: DocsSource): DocsPages {
  // The routes are known when the first page is asked for.
  let known: readonly CatalogEntry[] | undefined
  const byName = new Map<string, CatalogEntry>()
  for (const entry of toPublicEntries({ ...source, isListed: undefined })) {
    if (entry.code !== undefined) byName.set(String(entry.code), entry)
    byName.set(entry.slug, entry)
  }
  // One list for each locale of the catalogue: what a search looks at is not made anew for each.
  const lists = new Map<string, readonly ListedEntry[]>()

  function getEntries (): readonly CatalogEntry[] {
    known ??= toPublicEntries(source)
    return known
  }

  function list (locale: string): readonly ListedEntry[] {
    const list = lists.get(locale) ?? listEntries(source, getEntries(), locale)
    lists.set(locale, list)
    return list
  }

  return {
    index ({ mediaType, locale, isChosen }, query) {
      const listed = list(locale)
      if (mediaType === 'text/html') return renderIndex(source, { listed, query }, { ...toPageLanguage(locale), isChosen })
      return JSON.stringify(toIndexJson(source, [...searchEntries(listed, query)].map(({ entry }) => entry)))
    },
    entry ({ mediaType, locale, isChosen }, codeOrSlug) {
      const entry = byName.get(codeOrSlug)
      if (entry === undefined) return undefined
      const facts = toEntryFacts(source, entry, locale)
      if (mediaType === 'text/html') {
        const index = getEntries().findIndex(({ slug }) => slug === entry.slug)
        // One that is not listed stands before the first.
        const around = { previous: getEntries()[index - 1], next: getEntries()[index + 1] }
        return renderEntry(source, facts, { ...toPageLanguage(locale), isChosen }, around)
      }
      return JSON.stringify(toEntryJson(facts))
    },
    missing: ({ locale, isChosen }) => renderMissing(source, list(locale), { ...toPageLanguage(locale), isChosen }),
    guide: ({ locale, isChosen }) => renderGuide(source, list(locale), { ...toPageLanguage(locale), isChosen })
  }
}
