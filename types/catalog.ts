import type { ApiErrorShape, ThrowableOptions } from './api-error.js'
import type { CatalogEntry, EntryDefinition } from './entry.js'
import type { EntryTypes } from './entry-types.js'
import type { CheckedKey, ErrorArguments, ErrorKey } from './error-arguments.js'
import type { AnyIssue, ValidatorError } from './issue.js'

/** A catalogue as plain data: its locales, and its entries in the form that `defineCatalog` takes. */
export interface PlainCatalog {
  readonly defaultLocale: string
  readonly locales: readonly string[]
  readonly entries: ReadonlyArray<EntryDefinition & { readonly slug: string }>
}

/** The members that every catalogue has, whether its entries are typed or not. */
interface CatalogBase {
  /** The locales of all its texts (BCP 47 tags), the default one first. */
  readonly locales: readonly string[]
  /** The locale in which every entry has a text. */
  readonly defaultLocale: string
  /** All entries, the inherited ones first. */
  entries (): readonly CatalogEntry[]
  /** The catalogue as plain data. */
  toJSON (): PlainCatalog
  /**
   * Makes an error for failed validation, to be thrown. It takes issues raised by hand, the error or the issues of a validator (Zod, Valibot, ArkType,
   * Joi, Yup, class-validator), or Fastify's `request.validationError`.
   *
   * @example
   * ```ts
   * throw catalog.validationError([{ field: 'email', code: 'already_exists' }])
   * throw catalog.validationError(zodError)
   * ```
   * @throws `FST_CATALOG_ISSUE_INVALID` if it gets anything else
   */
  validationError (error: ValidatorError, options?: ThrowableOptions): ApiErrorShape
  validationError (issues: ReadonlyArray<AnyIssue | undefined>, options?: ThrowableOptions): ApiErrorShape
}

/** A catalogue whose entries are not known to the compiler. */
export interface AnyCatalog extends CatalogBase {
  /** Returns the entry of a code or slug, or `undefined`. */
  get (codeOrSlug: number | string): CatalogEntry | undefined
  /** Makes an error of an entry, to be thrown. */
  error (codeOrSlug: number | string, params?: Readonly<Record<string, unknown>>, options?: ThrowableOptions): ApiErrorShape
  /** Returns a catalogue of some of the entries. */
  pick (...keys: ReadonlyArray<number | string>): AnyCatalog
}

/**
 * A catalogue whose codes, slugs and params are known to the compiler. Made by `defineCatalog`.
 *
 * @typeParam Entries - The code and params of each entry, by slug. Texts are left out, so that the declarations of a large catalogue stay small.
 * @typeParam Locale - The default locale. A catalogue that extends this one reads its params from the texts of this locale.
 */
export interface Catalog<Entries extends EntryTypes = EntryTypes, Locale extends string = string> extends CatalogBase {
  readonly defaultLocale: Locale
  /** Returns the entry of a code or slug. Known keys never return `undefined`. */
  get (codeOrSlug: TypedKey<Entries>): CatalogEntry
  get (codeOrSlug: number | string): CatalogEntry | undefined
  /**
   * Makes an error of an entry, to be thrown.
   *
   * @param codeOrSlug - The code or slug of the entry.
   * @param args - The params of its text, then options. Pass `undefined` as params to give options for a text without params.
   * @throws `FST_CATALOG_ENTRY_UNKNOWN`, `FST_CATALOG_PARAMS_INVALID`; the compiler rules both out for typed code
   * @example `throw catalog.error('quota', { limit: 3 }, { retryAfter: 60 })`
   */
  error<Key extends number | string> (
    codeOrSlug: CheckedKey<Entries, Key>,
    ...args: ErrorArguments<Entries, Key, ThrowableOptions>
  ): ApiErrorShape
  /**
   * Returns a catalogue of some of the entries, e.g. for a module that may throw no others. Do not pass it to `register`: it lacks the entries that
   * answer errors by their status.
   *
   * @param keys - The codes or slugs of the entries.
   * @throws `FST_CATALOG_ENTRY_UNKNOWN`
   * @example `const errors = catalog.pick(2002, 'quota')`, then `throw errors.error('quota', { limit: 3 })`
   */
  pick<const Keys extends ReadonlyArray<number | string>> (
    ...keys: { [Index in keyof Keys]: CheckedKey<Entries, Keys[Index]> }
  ): Catalog<PickedEntries<Entries, Keys[number]>, Locale>
}

/** The entry types of a catalogue; `EntryTypes` for a catalogue that is not typed. */
export type EntriesOf<SomeCatalog> = SomeCatalog extends Catalog<infer Entries, string> ? Entries : EntryTypes

/** The entries that some codes and slugs of a catalogue name. */
export type PickedEntries<Entries extends EntryTypes, Key> = {
  [Slug in keyof Entries as Slug extends Key ? Slug : Entries[Slug][0] extends Key & number ? Slug : never]: Entries[Slug]
}

type TypedKey<Entries extends EntryTypes> = string extends keyof Entries ? never : ErrorKey<Entries>
