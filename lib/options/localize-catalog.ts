import type { AnyCatalog } from '../../types/catalog.js'
import type { CatalogEntry } from '../../types/entry.js'
import type { DefinedLocale } from '../../types/locale.js'
import { Catalog } from '../catalog/catalog.js'
import { en } from '../message/locales/en.js'
import { builtInLocales } from '../message/locales/index.js'

/**
 * The catalogue with the texts that definitions have for the built-in entries. An entry is built-in as long as it has the package's English text; a
 * text of its own in the language stays.
 *
 * @param definitions all languages; those of the package add nothing, and where there are no others the catalogue is left as it is
 */
export function localizeCatalog (catalog: AnyCatalog, definitions: readonly DefinedLocale[]): AnyCatalog {
  const added = definitions.filter((definition) => !builtInLocales.includes(definition))
  if (added.length === 0) return catalog
  const spellings = new Map([...catalog.locales].map((locale) => [toCanonical(locale), locale]))
  const languages = added.map(({ locale, entries }) => {
    const known = builtInLocales.find((builtIn) => builtIn.locale === locale)
    return { locale: spellings.get(toCanonical(locale)) ?? locale, texts: entries, replaced: known?.entries ?? {} }
  })

  function localize (entry: CatalogEntry): CatalogEntry {
    const { slug, message } = entry
    if (!Object.hasOwn(en.entries, slug) || message[en.locale] !== en.entries[slug as keyof typeof en.entries]) return entry
    const texts = languages.flatMap(({ locale, texts: { [slug]: text }, replaced }) => {
      return text !== undefined && (message[locale] === undefined || message[locale] === replaced[slug]) ? [[locale, text]] : []
    })
    return texts.length === 0 ? entry : Object.freeze({ ...entry, message: Object.freeze({ ...message, ...Object.fromEntries(texts) }) })
  }

  return new Catalog(catalog.entries().map(localize), catalog.defaultLocale)
}

function toCanonical (locale: string): string {
  return new Intl.Locale(locale).toString()
}
