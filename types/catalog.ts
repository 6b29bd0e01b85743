import type { ApiError, ThrowableOptions } from './api-error.js'
import type { CatalogEntry } from './entry.js'
import type { EntryType, EntryTypes } from './entry-types.js'
import type { IssueInput, SchemaValidationError } from './issue.js'
import type { LooseParams } from './params.js'

/** What all catalogues have, whatever is known of their entries. */
interface CatalogBase {
  /** The locales of all its texts, the default one first. */
  readonly locales: readonly string[]
  readonly defaultLocale: string
  /** All entries: the inherited ones first. */
  entries (): readonly CatalogEntry[]
  /** The catalogue as plain data. */
  toJSON (): object
  /** Makes a throwable validation failure from issues raised by hand, or from what Fastify left in `request.validationError`. */
  validationError (issues: ReadonlyArray<IssueInput | SchemaValidationError | undefined>, options?: ThrowableOptions): ApiError
}

/** A catalogue of any entries. */
export interface AnyCatalog extends CatalogBase {
  get (codeOrSlug: number | string): CatalogEntry | undefined
  error (codeOrSlug: number | string, params?: Readonly<Record<string, unknown>>, options?: ThrowableOptions): ApiError
}

/**
 * A catalogue whose codes, slugs and params are known to the compiler.
 *
 * @typeParam Entries - Code and params of its entries by slug; no texts, so that the declarations of a large catalogue stay small.
 * @typeParam Locale - The default locale, from whose texts the params of a catalogue that extends it are read.
 */
export interface Catalog<Entries extends EntryTypes = EntryTypes, Locale extends string = string> extends CatalogBase {
  readonly defaultLocale: Locale
  /** The entry of a code or slug; one that the types do not know may be absent. */
  get<Key extends KnownKey<Entries>> (codeOrSlug: Key): CatalogEntry
  get (codeOrSlug: number | string): CatalogEntry | undefined
  /**
   * Makes a throwable error of an entry.
   *
   * @param codeOrSlug - The code or slug of the entry.
   * @param args - The params of its text, then options. `undefined` stands for the params of a text that takes none.
   */
  error<Key extends number | string> (codeOrSlug: Known<Key, Entries>, ...args: ErrorArguments<Entries, Key, ThrowableOptions>): ApiError
}

/** What types keep of a catalogue's entries; of one that is not typed, any. */
export type EntriesOf<AnyCatalogType> = AnyCatalogType extends Catalog<infer Entries, infer _Locale> ? Entries : EntryTypes

/** The codes and slugs of a catalogue. */
export type ErrorKey<Entries extends EntryTypes> = keyof ErrorParams<Entries>

export type Known<Key, Entries extends EntryTypes> = Key extends ErrorKey<Entries> ? Key : ErrorKey<Entries>

/** What takes the params of each entry, by slug and by code. A function, so that a key of several entries asks for the params of all. */
export type ErrorParams<Entries extends EntryTypes> = {
  [Slug in keyof Entries as KeysOf<Entries, Slug>]: (params: ParamsOf<Entries[Slug]>) => void
} extends infer Params ? { [Key in keyof Params]: Params[Key] } : never

type KeysOf<Entries extends EntryTypes, Slug extends keyof Entries> = Slug extends keyof Entries ? Slug | Extract<Entries[Slug][0], number> : never

/** The arguments that follow a code or slug: params, which may be left out where the text takes none, then options. */
export type ErrorArguments<Entries extends EntryTypes, Key, Options> =
  [Key] extends [ErrorKey<Entries>]
    ? [ErrorParams<Entries>[Key]] extends [(params: infer Params) => void]
      ? undefined extends Params
        ? [params?: Params, options?: Options | undefined]
        : [params: Params, options?: Options | undefined]
      : never
    : [params?: LooseParams | undefined, options?: Options | undefined]

type ParamsOf<Entry extends EntryType> =
  Entry extends readonly [unknown, infer Params]
    ? string extends keyof Params ? LooseParams | undefined : Params
    : NoParams | undefined

/** The params of a text that takes none. */
export interface NoParams {
  readonly [name: string]: TypeError<'The text of this error takes no params'>
}

/** Says in the compiler's message what is wrong. No value has this type. */
interface TypeError<Reason extends string> {
  readonly [reason]: Reason
}

declare const reason: unique symbol

type KnownKey<Entries extends EntryTypes> = string extends keyof Entries ? never : ErrorKey<Entries>
