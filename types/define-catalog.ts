import type { HttpEntries } from './built-in-entries.js'
import type { AnyCatalog, Catalog, EntriesOf } from './catalog.js'
import type { CatalogDefinition } from './entry.js'
import type { DefinedEntries, NumberedEntries } from './entry-types.js'

/** What a catalogue is built on. */
export interface CatalogOptions<Parent extends AnyCatalog | null, Locale extends string> {
  /** The catalogue whose entries are inherited; `null` for none. Default: `httpCatalog`. */
  readonly extends?: Parent | undefined
  /** The locale whose texts every entry has and whose params are typed. Default: that of `extends`, else `'en'`. */
  readonly defaultLocale?: Locale | undefined
}

/** The signature of `defineCatalog`. */
export interface DefineCatalog {
  <
    const Definition extends CatalogDefinition,
    Parent extends AnyCatalog | null = Catalog<HttpEntries, 'en'>,
    const Locale extends string = DefaultLocaleOf<Parent>
  >(
    definition: Definition & NumberedEntries<Definition>,
    options?: CatalogOptions<Parent, Locale>
  ): Catalog<DefinedEntries<Definition, InheritedEntries<Parent>, Locale>, Locale>
}

type DefaultLocaleOf<Parent> = Parent extends { readonly defaultLocale: infer Locale extends string } ? Locale : 'en'

type InheritedEntries<Parent> = Parent extends AnyCatalog ? EntriesOf<Parent> : {}
