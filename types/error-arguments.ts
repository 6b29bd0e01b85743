import type { EntryType, EntryTypes } from './entry-types.js'
import type { LooseParams } from './params.js'

/** The codes and slugs of a catalogue. */
export type ErrorKey<Entries extends EntryTypes> = keyof ErrorParams<Entries>

/** A key as it must be: itself if the catalogue has it, else, so that the compiler's message names what there is, any that it has. */
export type CheckedKey<Entries extends EntryTypes, Key> = Key extends ErrorKey<Entries> ? Key : ErrorKey<Entries>

/** The arguments that follow a key: params, which may be left out where the text takes none, then options, which carry the entry's `data`. */
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
    // The key is wrong, and only that is to be reported.
    : [params?: LooseParams | undefined, options?: Options | undefined]

type WithData<Options, Data> = Options & { readonly data?: Data }

declare const reason: unique symbol

/** Says in the compiler's message what is wrong. No value has this type. */
interface CatalogTypeError<Reason extends string> {
  readonly [reason]: Reason
}

/** The params of a text that takes none. */
export interface NoParams {
  readonly [name: string]: CatalogTypeError<'The text of this error takes no params'>
}

/**
 * What takes the params of each entry, by slug and by code. Functions, so that a key which may be one of several asks for the params of all.
 * The second mapping makes its keys known once and for all; those of the first are worked out at each use.
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
