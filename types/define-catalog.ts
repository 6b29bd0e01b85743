import type { HttpEntries } from './built-in-entries.js'
import type { AnyCatalog, Catalog, EntriesOf } from './catalog.js'
import type { CatalogDefinition } from './entry.js'
import type { CompleteEntries, DefinedEntries, JoinedEntries } from './entry-types.js'

/** The catalogues that a catalogue may extend: one, several, or none. */
export type Parents = AnyCatalog | readonly AnyCatalog[] | null

/** The options of `defineCatalog`. */
export interface CatalogOptions<Parent extends Parents, Locale extends string> {
  /**
   * The catalogue whose entries are inherited; `null` for none. A list joins catalogues, e.g. those of several modules. Two of them must not define the
   * same entry differently, unless one overrides the entry of the other.
   *
   * @default httpCatalog
   */
  readonly extends?: Parent | undefined
  /**
   * The locale (BCP 47 tag) in which every entry has a text. The types of params come from these texts.
   *
   * @default the default locale of `extends`, or of its first catalogue; `'en'` with `extends: null`
   */
  readonly defaultLocale?: Locale | undefined
}

/** The signature of `defineCatalog`. */
export interface DefineCatalog {
  <
    const Definition extends CatalogDefinition,
    const Parent extends Parents = Catalog<HttpEntries, 'en'>,
    const Locale extends string = DefaultLocaleOf<Parent>
  >(
    definition: Definition & CompleteEntries<Definition, InheritedEntries<Parent>>,
    options?: CatalogOptions<Parent, Locale>
  ): Catalog<DefinedEntries<Definition, InheritedEntries<Parent>, Locale>, Locale>
}

type DefaultLocaleOf<Parent> =
  Parent extends readonly [infer First, ...unknown[]] ? DefaultLocaleOf<First>
    : Parent extends { readonly defaultLocale: infer Locale extends string } ? Locale : 'en'

type InheritedEntries<Parent> =
  Parent extends AnyCatalog ? EntriesOf<Parent>
    : Parent extends readonly AnyCatalog[] ? JoinedEntries<ListOfEntries<Parent>> : {}

type ListOfEntries<Parent extends readonly AnyCatalog[]> = { [Index in keyof Parent]: EntriesOf<Parent[Index]> }
