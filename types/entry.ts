/** A text in the default locale, or one text per locale (BCP 47 tags). Texts are ICU MessageFormat. */
export type LocaleTexts = string | Readonly<Record<string, string>>

/** The `WWW-Authenticate` challenge of a 401 (RFC 9110 §11.6.1; of `Bearer`, RFC 6750 §3). */
export interface Challenge {
  /** The authentication scheme, e.g. `Bearer`: a token (RFC 9110 §5.6.2). */
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
  /** The error's own `code`, e.g. `'23505'`. */
  readonly code?: string | number
  /** The error's `name`. */
  readonly name?: string
  /** The error's `statusCode` or `status`. */
  readonly statusCode?: number
  /** A class that the error is an instance of. */
  readonly instanceof?: abstract new (...args: never[]) => object
}

/** A link on the page of an error. */
export interface EntryLink {
  /** A URI reference (RFC 3986 §4.1). */
  readonly url: string
  /** The text of the link: in the default locale, or by locale. */
  readonly title: LocaleTexts
}

/** A JSON Schema of an object, from TypeBox or written by hand. */
export interface DataSchema {
  readonly type: 'object'
  readonly properties?: Readonly<Record<string, unknown>>
  readonly required?: readonly string[] | undefined
}

/** All that can be said of one error. Each property is optional where an entry overrides an inherited one. */
export interface EntryProperties {
  /** The HTTP status, 400 to 599. */
  readonly status?: number
  /** The name that programs match: lower-case words joined by `_`. Required where the key is a number that no inherited entry has. */
  readonly slug?: string
  /** The number that programs match: a positive integer. Optional; a numeric key is the code itself. */
  readonly code?: number
  /**
   * The short text for people, in ICU MessageFormat. A text without `{` is taken as it stands. In an override a single text replaces that of the default
   * locale, and texts by locale replace those of their locales.
   */
  readonly message?: LocaleTexts
  /**
   * A text without arguments that names the kind of error. With it the format `problem` shows this as `title`, and the message as `detail`
   * (RFC 9457 §3.1.3: a title should not change from occurrence to occurrence).
   */
  readonly title?: LocaleTexts
  /** A longer text for the page of the error. */
  readonly description?: LocaleTexts
  /** The problem type: a URI reference (RFC 9457 §3.1.1). It goes before the option `typeBase` and the page of the error. */
  readonly type?: string
  /**
   * May the same request succeed later?
   *
   * @default `true` for the statuses 408, 425, 429, 502, 503 and 504 and for an entry with `retryAfter`, else `false`
   */
  readonly retryable?: boolean
  /** What the caller should do. Without it bodies and pages give the advice that fits the status. */
  readonly action?: LocaleTexts
  /**
   * The typed members that each body of this error has: a JSON Schema of an object. They are given as `options.data`.
   *
   * @example `data: Type.Object({ used: Type.Integer() })`, then `reply.apiError('quota', { limit: 3 }, { data: { used: 3 } })`
   */
  readonly data?: DataSchema
  /** The names of params that the plugin's option `params` does not send. */
  readonly hide?: readonly string[]
  /** The challenge of a 401; without one the plugin's `challenge` option is sent. */
  readonly challenge?: Challenge | string
  /** `Retry-After` in seconds: a non-negative integer. */
  readonly retryAfter?: number
  /** Headers of each answer of this entry. */
  readonly headers?: Readonly<Record<string, string>>
  /** The level of its log line; without one, `info` below 500 and `error` from 500. */
  readonly log?: LogLevel
  /**
   * `true` hides the entry from clients: its answers are those of its status, and no page shows it. Logs and events have its own slug.
   *
   * @default false
   */
  readonly internal?: boolean
  /**
   * `true` for an entry that is no longer used. It still renders. Its code and slug are never given to another entry.
   *
   * @default false
   */
  readonly retired?: boolean
  /** The code or slug of the entry that is used instead of a retired one. */
  readonly replacedBy?: number | string
  /** Words by which pages and checks group entries. */
  readonly tags?: readonly string[]
  /** The version of the API that had the error first. */
  readonly since?: string
  /** Links on the page of the error. */
  readonly links?: readonly EntryLink[]
  /** Plain data of your own, for tools. No client gets it from an answer. */
  readonly meta?: Readonly<Record<string, unknown>>
  /** The foreign errors that this entry stands for. */
  readonly match?: ErrorMatcher | readonly ErrorMatcher[]
  /**
   * `true` starts over: nothing of the inherited entry is kept.
   *
   * @default false
   */
  readonly replace?: boolean
}

/** What an author says of an error that no catalogue has yet. */
export interface EntryDefinition extends EntryProperties {
  readonly status: number
  readonly message: LocaleTexts
}

/** The entries of a catalogue by code (a number) or slug (a string). One that overrides an inherited entry says only what differs. */
export type CatalogDefinition = Readonly<Record<string | number, EntryProperties>>

/** A link of an entry, with its texts by locale. */
export interface CheckedLink {
  readonly url: string
  readonly title: Readonly<Record<string, string>>
}

/** One entry as the catalogue holds it: checked, complete and frozen. */
export interface CatalogEntry {
  readonly code: number | undefined
  readonly slug: string
  readonly status: number
  /** Texts by locale; the default locale's is always there. */
  readonly message: Readonly<Record<string, string>>
  /** Titles by locale; the default locale's is there. */
  readonly title?: Readonly<Record<string, string>> | undefined
  /** Long texts by locale. */
  readonly description: Readonly<Record<string, string>> | undefined
  readonly type?: string | undefined
  /** As it was given: without it the status decides. */
  readonly retryable?: boolean | undefined
  readonly action?: Readonly<Record<string, string>> | undefined
  readonly data?: DataSchema | undefined
  readonly hide?: readonly string[] | undefined
  readonly challenge: Challenge | string | undefined
  readonly retryAfter: number | undefined
  readonly headers: Readonly<Record<string, string>> | undefined
  readonly log: LogLevel | undefined
  readonly internal: boolean
  readonly retired: boolean
  readonly replacedBy?: number | string | undefined
  readonly tags?: readonly string[] | undefined
  readonly since?: string | undefined
  readonly links?: readonly CheckedLink[] | undefined
  readonly meta?: Readonly<Record<string, unknown>> | undefined
  readonly match: readonly ErrorMatcher[]
}
