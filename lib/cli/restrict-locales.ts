import type { AnyCatalog } from '../../types/catalog.js'
import { parsePlainCatalog } from '../catalog/parse-plain-catalog.js'
import { toPlainEntry } from '../catalog/to-plain-entry.js'

/** The same catalogue with the texts of some locales alone; the default one is always among them. Matchers that name a class are left behind. */
export function restrictLocales (catalog: AnyCatalog, locales: readonly string[]): AnyCatalog {
  const { defaultLocale } = catalog
  const kept = new Set([defaultLocale, ...locales])

  function pick (texts: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(Object.entries(texts).filter(([locale]) => kept.has(locale)))
  }

  const entries = catalog.entries().map((entry) => ({
    ...toPlainEntry(entry),
    message: pick(entry.message),
    ...(entry.description && { description: pick(entry.description) })
  }))
  return parsePlainCatalog({ defaultLocale, entries })
}
