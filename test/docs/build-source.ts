import Fastify from 'fastify'
import { compileOptions } from '../../lib/compile-options.js'
import { createDocsLinks, type DocsSource } from '../../lib/docs/docs-source.js'
import { toEntryFacts, type EntryFacts } from '../../lib/docs/entry-facts.js'
import { toPageLanguage, type PageView } from '../../lib/docs/page-language.js'
import { parseOptions } from '../../lib/options/parse-options.js'
import type { CatalogEntry } from '../../types/entry.js'
import type { ErrorCatalogOptions } from '../../types/options.js'
import { catalog } from './docs-app.js'

/** What pages are made of, as the plugin makes it. */
export function buildSource (options: ErrorCatalogOptions = {}): DocsSource {
  const compiled = compileOptions(parseOptions({ catalog, docs: { prefix: '/errors' }, ...options }), Fastify())
  return { ...compiled, links: createDocsLinks('/errors') }
}

/** An entry of the catalogue of the tests. */
export function getEntry (source: DocsSource, codeOrSlug: number | string): CatalogEntry {
  const entry = source.catalog.get(codeOrSlug)
  if (entry === undefined) throw new Error(String(codeOrSlug))
  return entry
}

/** What the page of an entry tells. */
export function factsOf (source: DocsSource, codeOrSlug: number | string, locale = 'en'): EntryFacts {
  return toEntryFacts(source, getEntry(source, codeOrSlug), locale)
}

/** How a reader sees a page whose language was chosen, or not. */
export function toView (locale: string, isChosen = false): PageView {
  return { ...toPageLanguage(locale), isChosen }
}
