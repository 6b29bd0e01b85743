import type { CatalogDefinition } from './entry.js'
import type { MessageParams } from './params.js'

/** What types keep of an entry: its code, if it has one, then its params, if its text takes any. Texts are left out. */
export type EntryType = readonly [code: number | undefined, params?: object]

/** What types keep of a catalogue: its entries by slug. */
export interface EntryTypes {
  readonly [slug: string]: EntryType
}

/** Asks for a `slug` in the entries under numeric keys, which are their codes. Where none is missing it asks for nothing. */
export type NumberedEntries<Definition extends CatalogDefinition> =
  [CodesWithoutSlug<Definition>] extends [never]
    ? unknown
    : { readonly [Code in CodesWithoutSlug<Definition>]: { readonly slug: string } }

type CodesWithoutSlug<Definition extends CatalogDefinition> =
  string extends keyof Definition
    ? never
    : { [Code in keyof Definition & number]: Definition[Code]['slug'] extends string ? never : Code }[keyof Definition & number]

/** The entries of a definition laid over those it inherits. Each replaces the one of the same slug or code. */
export type DefinedEntries<Definition extends CatalogDefinition, Inherited extends EntryTypes, Locale extends string> =
  string extends keyof Definition
    ? EntryTypes
    : Merge<OwnEntries<Definition, Locale>, Inherited> extends infer Entries extends EntryTypes
      ? { [Slug in keyof Entries]: Entries[Slug] }
      : never

type Merge<Own extends EntryTypes, Inherited extends EntryTypes> = Own & Kept<Inherited, keyof Own, KnownCode<Own[keyof Own][0]>>

/*
 * The clauses behind `as` get a whole type and a key, not the property: the compiler asks for them again and again with all keys at once,
 * and keeps the answer only where nothing is to be worked out first.
 */

/** The entries of a definition by slug, their params read from the text in the default locale. */
type OwnEntries<Definition extends CatalogDefinition, Locale extends string> = {
  -readonly [Key in keyof Definition as SlugOf<Definition, Key>]:
  ToEntryType<CodeOf<Definition, Key>, MessageParams<DefaultText<Definition[Key]['message'], Locale>>>
}

type ToEntryType<Code, Params> = {} extends Params ? string extends keyof Params ? [Code, Params] : [Code] : [Code, Params]

type SlugOf<Definition extends CatalogDefinition, Key extends keyof Definition> =
  Key extends number | `${number}` ? Extract<Definition[Key]['slug'], string> : Key

type CodeOf<Definition extends CatalogDefinition, Key extends keyof Definition> =
  Key extends number ? Key
    : Key extends `${infer Code extends number}` ? Code
      : Definition[Key]['code'] extends number ? Definition[Key]['code'] : undefined

/** The text in the default locale; `string`, so any params, where it is not known. */
type DefaultText<Message, Locale extends string> =
  Message extends string ? Message : Locale extends keyof Message ? Extract<Message[Locale], string> : string

/** The inherited entries whose slug and code are not used again. */
type Kept<Inherited extends EntryTypes, Slugs, Codes> = {
  [Slug in keyof Inherited as Slug extends Slugs ? never : Inherited[Slug][0] extends Codes ? never : Slug]: Inherited[Slug]
}

type KnownCode<Code> = Code extends number ? number extends Code ? never : Code : never
