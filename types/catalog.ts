import type { ApiErrorShape, ThrowableOptions } from './api-error.js'
import type { CatalogEntry, EntryDefinition } from './entry.js'
import type { EntryTypes } from './entry-types.js'
import type { CheckedKey, ErrorArguments, ErrorKey } from './error-arguments.js'
import type { AnyIssue, ValidatorError } from './issue.js'

/** A catalogue as plain data: its locales, and its entries as `defineCatalog` takes them. */
export interface PlainCatalog {
  readonly defaultLocale: string
  readonly locales: readonly string[]
  readonly entries: ReadonlyArray<EntryDefinition & { readonly slug: string }>
}

/** What all catalogues have, whatever is known of their entries. */
interface CatalogBase {
  /** The locales of all its texts, the default one first. */
  readonly locales: readonly string[]
  readonly defaultLocale: string
  /** All entries: the inherited ones first. */
  entries (): readonly CatalogEntry[]
  /** The catalogue as plain data. */
  toJSON (): PlainCatalog
  /**
   * Makes a throwable validation failure: from issues raised by hand, from the error or the issues of a validator (Zod, Valibot, ArkType, Joi, Yup,
   * class-validator), or from what Fastify left in `request.validationError`.
   *
   * @example
   * ```ts
   * throw catalog.validationError([{ field: 'email', code: 'already_exists' }])
   * throw catalog.validationError(zodError)
   * ```
   * @throws `FST_CATALOG_ISSUE_INVALID` for what is none of these
   */
  validationError (error: ValidatorError, options?: ThrowableOptions): ApiErrorShape
  validationError (issues: ReadonlyArray<AnyIssue | undefined>, options?: ThrowableOptions): ApiErrorShape
}

/** A catalogue of any entries. */
export interface AnyCatalog extends CatalogBase {
  /** The entry of a code or slug. */
  get (codeOrSlug: number | string): CatalogEntry | undefined
  /** Makes a throwable error of an entry. */
  error (codeOrSlug: number | string, params?: Readonly<Record<string, unknown>>, options?: ThrowableOptions): ApiErrorShape
  /** A catalogue of some of the entries. */
  pick (...keys: ReadonlyArray<number | string>): AnyCatalog
}

/**
 * A catalogue whose codes, slugs and params are known to the compiler. Made by `defineCatalog`.
 *
 * @typeParam Entries - Code and params of its entries by slug; no texts, so that the declarations of a large catalogue stay small.
 * @typeParam Locale - The default locale: the params of a catalogue that extends this one are read from its texts.
 */
export interface Catalog<Entries extends EntryTypes = EntryTypes, Locale extends string = string> extends CatalogBase {
  readonly defaultLocale: Locale
  /** The entry of a code or slug. Known keys never return `undefined`. */
  get (codeOrSlug: TypedKey<Entries>): CatalogEntry
  get (codeOrSlug: number | string): CatalogEntry | undefined
  /**
   * Makes a throwable error of an entry.
   *
   * @param codeOrSlug - The code or slug of the entry.
   * @param args - The params of its text, then options. `undefined` stands for the params of a text that takes none.
   * @throws `FST_CATALOG_ENTRY_UNKNOWN`, `FST_CATALOG_PARAMS_INVALID`: what only untyped code can ask for.
   */
  error<Key extends number | string> (
    codeOrSlug: CheckedKey<Entries, Key>,
    ...args: ErrorArguments<Entries, Key, ThrowableOptions>
  ): ApiErrorShape
  /**
   * A catalogue of some of the entries, e.g. for a module that may throw no others. It answers no errors by status, so it is not for `register`.
   *
   * @param keys - The codes or slugs of the entries.
   * @throws `FST_CATALOG_ENTRY_UNKNOWN`
   * @example `const errors = catalog.pick(2002, 'quota')`, then `throw errors.error('quota', { limit: 3 })`
   */
  pick<const Keys extends ReadonlyArray<number | string>> (
    ...keys: { [Index in keyof Keys]: CheckedKey<Entries, Keys[Index]> }
  ): Catalog<PickedEntries<Entries, Keys[number]>, Locale>
}

/** What types keep of a catalogue's entries; of one that is not typed, nothing. */
export type EntriesOf<SomeCatalog> = SomeCatalog extends Catalog<infer Entries, string> ? Entries : EntryTypes

/** The entries of some codes and slugs of a catalogue. */
export type PickedEntries<Entries extends EntryTypes, Key> = {
  [Slug in keyof Entries as Slug extends Key ? Slug : Entries[Slug][0] extends Key & number ? Slug : never]: Entries[Slug]
}

type TypedKey<Entries extends EntryTypes> = string extends keyof Entries ? never : ErrorKey<Entries>
