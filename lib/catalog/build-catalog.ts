import type { AnyCatalog } from '../../types/catalog.js'
import { DEFAULT_LOCALE } from '../constants.js'
import { isLocale, isRecord } from '../guards.js'
import { CatalogError, toDisplay, type Problem } from '../plugin-errors.js'
import { Catalog } from './catalog.js'
import { mergeEntries, type KeyedEntry } from './merge-entries.js'
import { validateEntry } from './validate-entry.js'

/** What a catalogue is built on. */
export interface BuildOptions {
  /** The catalogue whose entries are inherited; `null` for none. */
  readonly extends: AnyCatalog | null
  /** Default: that of `extends`, else `'en'`. */
  readonly defaultLocale?: string | undefined
}

/** Checks a definition whole and makes the catalogue. Throws one `CatalogError` that lists every problem. */
export function buildCatalog (definition: unknown, options: BuildOptions): Catalog {
  const problems: Problem[] = []
  const parent = options.extends
  if (parent !== null && !isCatalog(parent)) {
    problems.push({ path: 'extends', message: `must be a catalogue or null, received ${toDisplay(parent)}` })
  }
  const defaultLocale = options.defaultLocale ?? parent?.defaultLocale ?? DEFAULT_LOCALE
  if (!isLocale(defaultLocale)) {
    problems.push({ path: 'defaultLocale', message: `must be a BCP 47 locale, received ${toDisplay(defaultLocale)}` })
  }
  if (!isRecord(definition)) {
    problems.push({ path: 'definition', message: `must be entries by code or slug, received ${toDisplay(definition)}` })
  }
  if (problems.length > 0 || !isRecord(definition)) throw new CatalogError(problems)

  const defined: KeyedEntry[] = []
  for (const [key, value] of Object.entries(definition)) {
    const entry = validateEntry(key, value, defaultLocale, problems)
    if (entry !== undefined) defined.push({ key, entry })
  }
  const entries = mergeEntries(parent?.entries() ?? [], defined, problems)
  for (const { slug, message } of entries) {
    if (message[defaultLocale] === undefined) {
      problems.push({ path: `${slug}.message.${defaultLocale}`, message: 'must be a text in the default locale, received undefined' })
    }
  }
  if (problems.length > 0) throw new CatalogError(problems)
  return new Catalog(entries, defaultLocale)
}

/** `true` for a catalogue, also one of another copy of this package. */
export function isCatalog (value: unknown): value is AnyCatalog {
  return isRecord(value) && typeof value['entries'] === 'function' && typeof value['get'] === 'function' &&
    typeof value['error'] === 'function' && typeof value['defaultLocale'] === 'string'
}
