import type { AnyCatalog } from '../../types/catalog.js'
import type { CatalogEntry } from '../../types/entry.js'
import { Catalog } from '../catalog/catalog.js'
import { isLocale, isRecord } from '../guards.js'
import type { Must } from '../plugin-errors.js'

type Texts = Readonly<Record<string, string>>

/** The option `locale.only`: the catalogue with the texts of these languages alone. Where the option is wrong, the catalogue stays whole. */
export function restrictCatalog (catalog: AnyCatalog, locale: unknown, must: Must): AnyCatalog {
  const { only, default: fallback = catalog.defaultLocale } = isRecord(locale) ? locale : {}
  if (only === undefined) return catalog
  if (!Array.isArray(only) || only.length === 0 || !only.every(isLocale)) {
    must('locale.only', 'a list of BCP 47 locales', only)
    return catalog
  }
  const wanted = new Set(only.map(toCanonical))
  const kept = new Set(catalog.locales.filter((locale) => wanted.delete(toCanonical(locale))))
  if (wanted.size > 0) must('locale.only', `of languages of the catalogue (${catalog.locales.join(', ')})`, [...wanted].join(', '))
  else if (typeof fallback !== 'string' || !kept.has(fallback)) must('locale.only', 'a list that has the default language', only.join(', '))
  else {
    const lacking = catalog.entries().filter(({ message }) => message[fallback] === undefined).map(({ slug }) => slug)
    if (lacking.length === 0) return new Catalog(catalog.entries().map((entry) => restrictEntry(entry, kept)), fallback)
    must('locale.default', `a language in which each entry has a text: ${lacking.join(', ')} lack it`, fallback)
  }
  return catalog
}

function restrictEntry (entry: CatalogEntry, kept: ReadonlySet<string>): CatalogEntry {
  const pick = (texts: Texts): Texts => Object.freeze(Object.fromEntries(Object.entries(texts).filter(([locale]) => kept.has(locale))))
  const { message, title, description, action, links } = entry
  return Object.freeze({
    ...entry,
    message: pick(message),
    title: title && pick(title),
    description: description && pick(description),
    action: action && pick(action),
    links: links?.map(({ url, title }) => ({ url, title: pick(title) }))
  })
}

function toCanonical (locale: string): string {
  return new Intl.Locale(locale).toString()
}
