import type { CatalogDefinition, EntryDefinition } from './entry.js'
import type { MessageParams } from './params.js'

/** The type of an entry: its code if it has one, then its params if its text takes any, then the members of its `data`. Texts are left out. */
export type EntryType = readonly [code: number | undefined, params?: object, data?: object]

/** The type of a catalogue's entries, by slug. */
export interface EntryTypes {
  readonly [slug: string]: EntryType
}

/**
 * Requires a status and a message of each new entry, and a `slug` if its key is a number. It is `unknown` where nothing is missing.
 */
export type CompleteEntries<Definition extends CatalogDefinition, Inherited extends EntryTypes> =
  string extends keyof Definition ? unknown
    : [IncompleteKeys<Definition, Inherited>] extends [never]
        ? unknown
        : { readonly [Key in IncompleteKeys<Definition, Inherited>]: Key extends number ? EntryDefinition & { readonly slug: string } : EntryDefinition }

type IncompleteKeys<Definition extends CatalogDefinition, Inherited extends EntryTypes> = {
  [Key in keyof Definition]: IsComplete<Definition, Key, Inherited> extends true ? never : Key
}[keyof Definition]

type IsComplete<Definition extends CatalogDefinition, Key extends keyof Definition, Inherited extends EntryTypes> =
  Definition[Key] extends { readonly status: number, readonly message: string | object }
    ? Key extends number ? Definition[Key]['slug'] extends string ? true : IsOverride<Definition, Key, Inherited> : true
    : IsOverride<Definition, Key, Inherited>

/** `true` for an entry that overrides an inherited one and keeps the properties that it does not name. */
type IsOverride<Definition extends CatalogDefinition, Key extends keyof Definition, Inherited extends EntryTypes> =
  Definition[Key]['replace'] extends true ? false
    : string extends keyof Inherited ? true
      : Key extends keyof Inherited ? true
        : Key extends KnownCode<Inherited[keyof Inherited][0]> ? true
          : Definition[Key]['code'] extends KnownCode<Inherited[keyof Inherited][0]> ? true : false

/** The entries of a definition laid over those it inherits. Each replaces the one of the same slug or code. */
export type DefinedEntries<Definition extends CatalogDefinition, Inherited extends EntryTypes, Locale extends string> =
  string extends keyof Definition
    ? EntryTypes
    : Merge<OwnEntries<Definition, Inherited, Locale>, Inherited> extends infer Entries extends EntryTypes
      ? { [Slug in keyof Entries]: Entries[Slug] }
      : never

type Merge<Own extends EntryTypes, Inherited extends EntryTypes> = Own & Kept<Inherited, keyof Own, KnownCode<Own[keyof Own][0]>>

/*
 * The clauses behind `as` get a whole type and a key, not the property: the compiler evaluates them repeatedly with all keys at once,
 * and caches the result only where the arguments need no evaluation.
 */

/** The entries of a definition by slug, their params read from the text in the default locale. */
type OwnEntries<Definition extends CatalogDefinition, Inherited extends EntryTypes, Locale extends string> = {
  -readonly [Key in keyof Definition as SlugOf<Definition, Key, Inherited>]:
  ToEntryType<CodeOf<Definition, Key, Inherited>, ParamsOf<Definition, Key, Inherited, Locale>, DataOf<Definition, Key, Inherited>>
}

type ToEntryType<Code extends number | undefined, Params extends object, Data> =
  Data extends object ? [Code, Params, Data] : {} extends Params ? string extends keyof Params ? [Code, Params] : [Code] : [Code, Params]

type SlugOf<Definition extends CatalogDefinition, Key extends keyof Definition, Inherited extends EntryTypes> =
  Key extends number | `${number}`
    ? Definition[Key]['slug'] extends string ? Definition[Key]['slug'] : SlugOfCode<Inherited, Key>
    : Key

type CodeOf<Definition extends CatalogDefinition, Key extends keyof Definition, Inherited extends EntryTypes> =
  Key extends number ? Key
    : Key extends `${infer Code extends number}` ? Code
      : Definition[Key]['code'] extends number ? Definition[Key]['code']
        : Base<Definition, Key, Inherited> extends readonly [infer Code extends number | undefined, ...unknown[]] ? Code : undefined

/** The params of the text in the default locale; those of the inherited text where an override gives none. */
type ParamsOf<Definition extends CatalogDefinition, Key extends keyof Definition, Inherited extends EntryTypes, Locale extends string> =
  Definition[Key]['message'] extends string
    ? MessageParams<Definition[Key]['message']>
    : Locale extends keyof Definition[Key]['message']
      ? MessageParams<Extract<Definition[Key]['message'][Locale], string>>
      : Base<Definition, Key, Inherited> extends readonly [unknown, infer Params extends object, ...unknown[]]
        ? Params
        : Base<Definition, Key, Inherited> extends readonly [unknown] ? {} : MessageParams<string>

/** The type that the schema of `data` describes. A TypeBox schema carries it; any other JSON Schema gives only the names of its members. */
type DataOf<Definition extends CatalogDefinition, Key extends keyof Definition, Inherited extends EntryTypes> =
  Definition[Key]['data'] extends { readonly static: infer Data extends object } ? Data
    : Definition[Key]['data'] extends { readonly properties: infer Members } ? { readonly [Name in keyof Members]?: unknown }
      : Base<Definition, Key, Inherited> extends readonly [unknown, unknown, infer Data extends object] ? Data : unknown

/** The inherited entry that an entry overrides, else `undefined`. */
type Base<Definition extends CatalogDefinition, Key extends keyof Definition, Inherited extends EntryTypes> =
  Definition[Key]['replace'] extends true ? undefined
    : Key extends keyof Inherited ? Inherited[Key]
      : Key extends KnownCode<Inherited[keyof Inherited][0]> ? Inherited[SlugOfCode<Inherited, Key>]
        : Definition[Key]['code'] extends KnownCode<Inherited[keyof Inherited][0]> ? Inherited[SlugOfCode<Inherited, Definition[Key]['code']>]
          : undefined

type SlugOfCode<Inherited extends EntryTypes, Code> =
  { [Slug in keyof Inherited]: Inherited[Slug][0] extends Code ? Slug : never }[keyof Inherited]

/** The inherited entries whose slug and code are not used again. */
type Kept<Inherited extends EntryTypes, Slugs, Codes> = {
  [Slug in keyof Inherited as Slug extends Slugs ? never : Inherited[Slug][0] extends Codes ? never : Slug]: Inherited[Slug]
}

type KnownCode<Code> = Code extends number ? number extends Code ? never : Code : never

/** The entries of several catalogues. Where two catalogues have the same slug, the later one wins. */
export type JoinedEntries<Parents extends readonly EntryTypes[]> =
  Parents extends readonly [infer First extends EntryTypes, ...infer Rest extends EntryTypes[]]
    ? Rest extends readonly [] ? First : Omit<First, keyof JoinedEntries<Rest>> & JoinedEntries<Rest> extends infer Joined extends EntryTypes
      ? { [Slug in keyof Joined]: Joined[Slug] }
      : never
    : {}
