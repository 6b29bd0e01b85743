import type { EntryType, EntryTypes } from './entry-types.js'
import type { LooseParams } from './params.js'

/** The codes and slugs of a catalogue. */
export type ErrorKey<Entries extends EntryTypes> = keyof ErrorParams<Entries>

/** The key itself if the catalogue has it. Otherwise all keys of the catalogue, so that the compiler's message lists them. */
export type CheckedKey<Entries extends EntryTypes, Key> = Key extends ErrorKey<Entries> ? Key : ErrorKey<Entries>

/** The arguments after a key: params, which are optional where the text takes none, then options, which carry the entry's `data`. */
export type ErrorArguments<Entries extends EntryTypes, Key, Options> =
  [Key] extends [ErrorKey<Entries>]
    ? [ErrorParams<Entries>[Key]] extends [(params: infer Params, data: infer Data) => void]
        ? unknown extends Data
          ? undefined extends Params
            ? [params?: Params, options?: Options | undefined]
            : [params: Params, options?: Options | undefined]
          : {} extends Data
              ? undefined extends Params
                ? [params?: Params, options?: WithData<Options, Data | undefined> | undefined]
                : [params: Params, options?: WithData<Options, Data | undefined> | undefined]
              : [params: Params, options: Options & { readonly data: Data }]
        : never
    // The key is wrong: the compiler shall report only that.
    : [params?: LooseParams | undefined, options?: Options | undefined]

type WithData<Options, Data> = Options & { readonly data?: Data }

declare const reason: unique symbol

/** Carries the reason into the compiler's message. No value has this type. */
export interface CatalogTypeError<Reason extends string> {
  readonly [reason]: Reason
}

/** The params of a text that takes none. */
export interface NoParams {
  readonly [name: string]: CatalogTypeError<'The text of this error takes no params'>
}

/**
 * A function that takes the params of each entry, by slug and by code. Functions make a union of keys require the params of all of them.
 * The compiler caches the keys of the second mapping; it would evaluate the keys of the first at each use.
 */
type ErrorParams<Entries extends EntryTypes> = {
  [Slug in keyof Entries as KeysOf<Entries, Slug>]: (params: ParamsOf<Entries[Slug]>, data: DataOf<Entries[Slug]>) => void
} extends infer Params ? { [Key in keyof Params]: Params[Key] } : never

type KeysOf<Entries extends EntryTypes, Slug extends keyof Entries> =
  Slug extends unknown ? Slug | Extract<Entries[Slug][0], number> : never

type ParamsOf<Entry extends EntryType> =
  Entry extends readonly [unknown] ? NoParams | undefined
    : Entry extends readonly [unknown, infer Params]
      ? ToParams<Params>
      : Entry extends readonly [unknown, infer Params, unknown] ? ToParams<Params> : LooseParams | undefined

type ToParams<Params> = string extends keyof Params ? LooseParams | undefined : [keyof Params] extends [never] ? NoParams | undefined : Params

type DataOf<Entry extends EntryType> = Entry extends readonly [unknown, unknown, infer Data] ? Data : unknown
