import type { AnyCatalog } from '../../types/catalog.js'
import type { CatalogEntry } from '../../types/entry.js'
import { defaultCatalog } from '../catalog/default-catalog.js'

/** Something in a catalogue that works, but should be changed. */
export interface Warning {
  readonly rule: 'untranslated' | 'same-text' | 'quoted-argument' | 'no-description' | 'unused'
  /** The place, e.g. `quota.message.ru`. */
  readonly path: string
  readonly message: string
}

/** What the findings depend on beside the catalogue. */
export interface WarningOptions {
  /** The locales that each text must have; those of the catalogue's own entries unless given. */
  readonly locales?: readonly string[] | undefined
  /** The codes and slugs that the source names; without it nothing is unused. */
  readonly used?: ReadonlySet<number | string> | undefined
}

/** The entries that are not the built-in ones as they come. */
export function findOwnEntries (catalog: AnyCatalog): readonly CatalogEntry[] {
  return catalog.entries().filter(({ slug, message }) => JSON.stringify(defaultCatalog.get(slug as string)?.message) !== JSON.stringify(message))
}

/** The locales in which the own entries of a catalogue have texts, the default one first; all where no entry is its own. */
export function findOwnLocales (catalog: AnyCatalog): readonly string[] {
  const own = findOwnEntries(catalog)
  // An override keeps the built-in texts of other languages, which say nothing of the languages of its author.
  const locales = new Set(own.flatMap(({ slug, message }) => {
    const builtIn = defaultCatalog.get(slug as string)?.message
    return Object.keys(message).filter((locale) => message[locale] !== builtIn?.[locale])
  }))
  return own.length === 0 ? catalog.locales : catalog.locales.filter((locale) => locales.has(locale))
}

/** Finds what of a catalogue's own entries is not translated, not described or not used. A retired entry needs none of it. */
export function findWarnings (catalog: AnyCatalog, { locales = findOwnLocales(catalog), used }: WarningOptions = {}): readonly Warning[] {
  return findOwnEntries(catalog).filter(({ retired }) => !retired).flatMap((entry) => [
    ...findTextWarnings(entry, catalog.defaultLocale, locales),
    ...(used !== undefined && isUnused(entry, used) ? [{ rule: 'unused', path: entry.slug, message: 'is not named in the source' } as const] : [])
  ])
}

function findTextWarnings ({ slug, message, description, internal }: CatalogEntry, defaultLocale: string, locales: readonly string[]): Warning[] {
  const warnings: Warning[] = []
  const others = locales.filter((locale) => locale !== defaultLocale)
  const texts = { message, ...(description && { description }) }
  for (const [property, byLocale] of Object.entries(texts)) {
    for (const locale of others) {
      const path = `${slug}.${property}.${locale}`
      if (byLocale[locale] === undefined) warnings.push({ rule: 'untranslated', path, message: 'is not translated' })
      else if (byLocale[locale] === byLocale[defaultLocale] && !isSameLanguage(locale, defaultLocale)) {
        warnings.push({ rule: 'same-text', path, message: `is the same as in ${defaultLocale}` })
      }
    }
  }
  for (const [locale, text] of Object.entries(message)) {
    const quoted = locale === defaultLocale || locales.includes(locale) ? findQuotedArgument(text) : undefined
    if (quoted !== undefined) {
      warnings.push({
        rule: 'quoted-argument', path: `${slug}.message.${locale}`, message: `shows ${quoted} as it stands: in ICU an apostrophe before { quotes; write '' for an apostrophe`
      })
    }
  }
  // Nobody but the team reads of an internal one.
  if (description === undefined && !internal) warnings.push({ rule: 'no-description', path: `${slug}.description`, message: 'is missing' })
  return warnings
}

/** The first name in braces that apostrophes keep from being an argument; `undefined` where there is none. */
function findQuotedArgument (text: string): string | undefined {
  // Two apostrophes are one of the text; a single one quotes up to the next where a special character follows.
  for (const [part] of text.matchAll(/''|'[{}<>#](?:[^']|'')*'?/g)) {
    const [name] = /\{\w+\}/.exec(part) ?? []
    if (name !== undefined) return name
  }
  return undefined
}

/** British and American English may well agree. */
function isSameLanguage (a: string, b: string): boolean {
  return new Intl.Locale(a).language === new Intl.Locale(b).language
}

/** The package itself answers by the built-in slugs, and what matches foreign errors needs no name in the source. */
function isUnused ({ code, slug, match }: CatalogEntry, used: ReadonlySet<number | string>): boolean {
  return match.length === 0 && defaultCatalog.get(slug as string) === undefined && !used.has(slug) && (code === undefined || !used.has(code))
}
