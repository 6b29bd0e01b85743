import type { ThrowableOptions } from '../../types/api-error.js'
import type { AnyCatalog, PlainCatalog } from '../../types/catalog.js'
import type { CompiledMessage } from '../../types/compiled.js'
import type { CatalogEntry } from '../../types/entry.js'
import type { ValidationInput, ValidatorError } from '../../types/issue.js'
import { VALIDATION_SLUG } from '../constants.js'
import { isRecord } from '../guards.js'
import { compileMessage } from '../message/compile-message.js'
import { createIssueError, createParamsError, createUnknownEntryError, toDisplay } from '../plugin-errors.js'
import { createApiError, type ApiError } from './api-error.js'
import { toPlainEntry } from './to-plain-entry.js'

type Params = Readonly<Record<string, unknown>>

/** An entry with its text in the default locale. The text is compiled when the entry is first thrown. */
interface Held {
  readonly entry: CatalogEntry
  message: CompiledMessage | undefined
}

const NO_PARAMS: Params = Object.freeze({})

/** A checked set of entries. Made by `defineCatalog`; frozen. */
export class Catalog implements AnyCatalog {
  readonly locales: readonly string[]
  readonly defaultLocale: string
  readonly #entries: readonly CatalogEntry[]
  readonly #held = new Map<number | string, Held>()

  constructor (entries: readonly CatalogEntry[], defaultLocale: string) {
    this.defaultLocale = defaultLocale
    this.#entries = Object.freeze([...entries])
    const locales = new Set([defaultLocale])
    for (const entry of entries) {
      const held: Held = { entry, message: undefined }
      this.#held.set(entry.slug, held)
      if (entry.code !== undefined) this.#held.set(entry.code, held)
      for (const locale of Object.keys(entry.message)) locales.add(locale)
    }
    this.locales = Object.freeze([...locales])
    Object.freeze(this)
  }

  /** Returns the entry of a code or slug, or `undefined`. */
  get (codeOrSlug: number | string): CatalogEntry | undefined {
    return this.#held.get(codeOrSlug)?.entry
  }

  /** All entries: first the inherited ones, then those of the definition, both in their original order. */
  entries (): readonly CatalogEntry[] {
    return this.#entries
  }

  /**
   * Makes an error of an entry, to be thrown.
   *
   * @throws `FST_CATALOG_ENTRY_UNKNOWN`, `FST_CATALOG_PARAMS_INVALID`
   */
  error (codeOrSlug: number | string, params?: Params, options?: ThrowableOptions): ApiError {
    const held = this.#hold(codeOrSlug)
    return createApiError(held.entry, this.#text(held, params), params, options)
  }

  /**
   * Makes an error for failed validation, to be thrown. It takes issues raised by hand, those of a validator, or Fastify's `request.validationError`.
   *
   * @throws `FST_CATALOG_ENTRY_UNKNOWN` if the catalogue has no entry `validation`, `FST_CATALOG_ISSUE_INVALID`
   */
  validationError (
    issues: ValidationInput,
    options?: ThrowableOptions
  ): ApiError {
    const held = this.#hold(VALIDATION_SLUG)
    const list = isList(issues) ? issues : isValidatorError(issues) ? [issues] : undefined
    if (list === undefined) throw createIssueError(`issues must be an array or the error of a validator, received ${toDisplay(issues)}`)
    // The list methods of ArkType's lists create lists of ArkType's class, whose constructor fails.
    const given = Array.from(list).filter((issue) => issue !== undefined)
    return createApiError(held.entry, this.#text(held, undefined), undefined, options, given)
  }

  /**
   * Returns a catalogue of some of the entries, in their order here. It is not for `register`: it lacks the entries that answer errors by their status.
   *
   * @throws `FST_CATALOG_ENTRY_UNKNOWN`
   */
  pick (...keys: ReadonlyArray<number | string>): Catalog {
    const picked = new Set(keys.map((key) => this.#hold(key).entry))
    return new Catalog(this.#entries.filter((entry) => picked.has(entry)), this.defaultLocale)
  }

  /** The catalogue as plain data: its locales, and its entries in the form that `defineCatalog` takes. */
  toJSON (): PlainCatalog {
    return { defaultLocale: this.defaultLocale, locales: this.locales, entries: this.#entries.map(toPlainEntry) }
  }

  #hold (codeOrSlug: number | string): Held {
    const held = this.#held.get(codeOrSlug)
    if (held === undefined) throw createUnknownEntryError(codeOrSlug)
    return held
  }

  #text (held: Held, params: Params | undefined): string {
    const { entry } = held
    // The definition was checked: the text of the default locale is always there.
    const message = held.message ??= compileMessage(entry.message[this.defaultLocale] as string, this.defaultLocale)
    if (typeof message === 'string') return message
    try {
      return message(params ?? NO_PARAMS)
    } catch (error) {
      throw createParamsError(entry.slug, String(error))
    }
  }
}

function isList (issues: ValidationInput): issues is Exclude<ValidationInput, ValidatorError> {
  return Array.isArray(issues)
}

/** `true` for an object with a list of issues. Callers without types may pass anything. */
function isValidatorError (error: unknown): error is ValidatorError {
  return isRecord(error) && ['issues', 'details', 'inner', 'arkErrors'].some((name) => Array.isArray(error[name]))
}
