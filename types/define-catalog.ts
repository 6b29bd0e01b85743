import type { HttpEntries } from './built-in-entries.js'
import type { AnyCatalog, Catalog, EntriesOf } from './catalog.js'
import type { CatalogDefinition } from './entry.js'
import type { CompleteEntries, DefinedEntries, JoinedEntries } from './entry-types.js'

/** What a catalogue may be built on: one catalogue, several, or none. */
export type Parents = AnyCatalog | readonly AnyCatalog[] | null

/** What a catalogue is built on. */
export interface CatalogOptions<Parent extends Parents, Locale extends string> {
  /**
   * The catalogue whose entries are inherited; `null` for none. A list joins catalogues, e.g. those of several modules: what two of them define
   * differently is a fault, but for an entry that overrides the one of another catalogue of the list.
   *
   * @default httpCatalog
   */
  readonly extends?: Parent | undefined
  /**
   * The locale whose texts every entry has and whose params are typed.
   *
   * @default that of `extends` (of a list, of its first), else `'en'`
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
