import type { CatalogEntry } from '../../types/entry.js'
import { toPlainEntry } from '../catalog/to-plain-entry.js'
import type { DocsSource } from './docs-source.js'
import type { EntryFacts } from './entry-facts.js'

/** The entries as plain data, in the form of `catalog.toJSON()`: without what is the server's own business. */
export function toIndexJson ({ catalog: { defaultLocale, locales } }: Pick<DocsSource, 'catalog'>, entries: readonly CatalogEntry[]): object {
  return { defaultLocale, locales, entries: entries.map(toPublicEntry) }
}

/** An entry as plain data, with its page, its params, its headers and an example of each wire format. */
export function toEntryJson ({ entry, type, params, advice, headers, examples, routes }: EntryFacts): object {
  return {
    ...toPublicEntry(entry),
    type,
    params: Object.fromEntries(params),
    retry: advice.retry,
    advice: advice.kind,
    headers: Object.fromEntries(headers),
    ...(routes.length > 0 && { returnedBy: routes.map(({ method, url }) => `${method} ${url}`) }),
    examples: examples.map(({ format, contentType, locale, isJson, body }) => ({ format, contentType, locale, body: isJson ? JSON.parse(body) : body }))
  }
}

function toPublicEntry (entry: CatalogEntry): object {
  const { log, match, ...rest } = toPlainEntry(entry)
  return rest
}
