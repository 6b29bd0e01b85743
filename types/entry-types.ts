import type { EntryDefinition } from './entry.js'
import type { LooseParams, MessageParams } from './params.js'

/** What types keep of an entry: its code, if it has one, then its params, if its text takes any. Texts are left out. */
export type EntryType = readonly [code: number | undefined, params?: object]

/** What types keep of a catalogue: its entries by slug. */
export interface EntryTypes {
  readonly [slug: string]: EntryType
}

/** An entry under a numeric key, which is its code: it needs a `slug` too. */
export type NumberedEntryDefinition = EntryDefinition & { readonly slug: string }

/** Entries by code or slug, as `defineCatalog` takes them. */
export interface EntryDefinitions {
  readonly [slug: string]: EntryDefinition
  readonly [code: number]: NumberedEntryDefinition
}

/** The entry of which nothing is known before it runs. */
export type LooseEntry = [code: number | undefined, params: LooseParams]

/** The entries of a definition laid over those it inherits. Each replaces the one of the same slug or code. */
export type DefinedEntries<Definition, Inherited extends EntryTypes, Locale extends string> =
  string extends keyof Definition
    ? Record<string, LooseEntry>
    : Merge<OwnEntries<Definition, Locale>, Inherited> extends infer Entries extends EntryTypes
      ? { [Slug in keyof Entries]: Entries[Slug] }
      : never

type Merge<Own extends EntryTypes, Inherited extends EntryTypes> = Own & Kept<Inherited, keyof Own, KnownCode<Own[keyof Own][0]>>

/*
 * The clauses behind `as` get a whole type and a key, not the property: the compiler asks for them again and again with all keys at once,
 * and keeps the answer only where nothing is to be worked out first.
 */

/** The entries of a definition by slug, their params read from the text in the default locale. */
export type OwnEntries<Definition, Locale extends string> = {
  -readonly [Key in keyof Definition as SlugOf<Definition, Key>]:
  ToEntryType<CodeOf<Key, Definition[Key]>, MessageParams<DefaultText<Definition[Key], Locale>>>
}

type ToEntryType<Code, Params> = {} extends Params ? string extends keyof Params ? [Code, Params] : [Code] : [Code, Params]

type SlugOf<Definition, Key extends keyof Definition> =
  Key extends number | `${number}` ? Definition[Key] extends { readonly slug: infer Slug extends string } ? Slug : never : Key

type CodeOf<Key, Definition> =
  Key extends number ? Key
    : Key extends `${infer Code extends number}` ? Code
      : Definition extends { readonly code: infer Code extends number } ? Code : undefined

/** The text in the default locale; `string`, so any params, where it is not known. */
type DefaultText<Definition, Locale extends string> =
  Definition extends { readonly message: infer Message }
    ? Message extends string ? Message : Message extends Readonly<Record<Locale, infer Text extends string>> ? Text : string
    : string

/** The inherited entries whose slug and code are not used again. */
type Kept<Inherited extends EntryTypes, Slugs, Codes> = {
  [Slug in keyof Inherited as Slug extends Slugs ? never : Inherited[Slug][0] extends Codes ? never : Slug]: Inherited[Slug]
}

type KnownCode<Code> = Code extends number ? number extends Code ? never : Code : never
