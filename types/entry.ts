/** A text in the default locale, or one text per locale (BCP 47 tags). Texts are ICU MessageFormat. */
export type LocaleTexts = string | Readonly<Record<string, string>>

/** The `WWW-Authenticate` challenge of a 401 (RFC 9110 §11.6.1; of `Bearer`, RFC 6750 §3). */
export interface Challenge {
  /** The authentication scheme, `Bearer` say: a token (RFC 9110 §5.6.2). */
  readonly scheme: string
  /** The protection space; sent as a quoted-string. */
  readonly realm?: string
  /** RFC 6750 §3.1: `invalid_request`, `invalid_token` or `insufficient_scope`. */
  readonly error?: string
  /** Further parameters, each sent as a quoted-string. ASCII only, so never a translated text (RFC 6750 §3). */
  readonly params?: Readonly<Record<string, string>>
}

/** The level at which an answered error is logged. */
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'

/** A foreign error as it was thrown: anything at all. */
export type ForeignError = unknown

/** Tells which foreign errors an entry stands for. All given properties must match. */
export interface ErrorMatcher {
  /** The error's own `code`, `'23505'` say. */
  readonly code?: string | number
  /** The error's `name`. */
  readonly name?: string
  /** The error's `statusCode` or `status`. */
  readonly statusCode?: number
  /** A class that the error is an instance of. */
  readonly instanceof?: abstract new (...args: never[]) => object
}

/** What an author says of one error. */
export interface EntryDefinition {
  /** The HTTP status, 400 to 599. */
  readonly status: number
  /** The name that programs match: lower-case words joined by `_`. Required where the key is a number. */
  readonly slug?: string
  /** The number that programs match: a positive integer. Optional; a numeric key is the code itself. */
  readonly code?: number
  /** The short text for people, in ICU MessageFormat. A text without `{` is taken as it stands. */
  readonly message: LocaleTexts
  /** A longer text for the page of the error. */
  readonly description?: LocaleTexts
  /** The challenge of a 401; without one the plugin's `challenge` option is sent. */
  readonly challenge?: Challenge | string
  /** `Retry-After` in seconds: a non-negative integer. */
  readonly retryAfter?: number
  /** Headers of each answer of this entry. */
  readonly headers?: Readonly<Record<string, string>>
  /** The level of its log line; without one, `info` below 500 and `error` from 500. */
  readonly log?: LogLevel
  /** `true` keeps the entry out of the public dictionary. */
  readonly internal?: boolean
  /** `true` for an entry that is used no more; its code and slug are never given to another. It still renders. */
  readonly retired?: boolean
  /** The foreign errors that this entry stands for. */
  readonly match?: ErrorMatcher | readonly ErrorMatcher[]
}

/** The entries of a catalogue by code (a number) or slug (a string). */
export type CatalogDefinition = Readonly<Record<string | number, EntryDefinition>>

/** One entry as the catalogue holds it: checked, complete and frozen. */
export interface CatalogEntry {
  readonly code: number | undefined
  readonly slug: string
  readonly status: number
  /** Texts by locale; the default locale's is always there. */
  readonly message: Readonly<Record<string, string>>
  /** Long texts by locale. */
  readonly description: Readonly<Record<string, string>> | undefined
  readonly challenge: Challenge | string | undefined
  readonly retryAfter: number | undefined
  readonly headers: Readonly<Record<string, string>> | undefined
  readonly log: LogLevel | undefined
  readonly internal: boolean
  readonly retired: boolean
  readonly match: readonly ErrorMatcher[]
}
