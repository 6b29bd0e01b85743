/** A text in the default locale, or one text per locale (BCP 47 tags). Texts are in ICU MessageFormat. */
export type LocaleTexts = string | Readonly<Record<string, string>>

/** The `WWW-Authenticate` challenge of a 401 (RFC 9110 §11.6.1; for `Bearer`, RFC 6750 §3). */
export interface Challenge {
  /** The authentication scheme, e.g. `Bearer`: a token (RFC 9110 §5.6.2). */
  readonly scheme: string
  /** The protection space (RFC 9110 §11.5). It is sent as a quoted-string. */
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

/** Selects foreign errors, i.e. errors that the catalogue did not make. All given properties must match. */
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
  /** A path, or a URL of http, https or mailto (RFC 3986 §4.1). Pages show it, so it runs no script. */
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

/** The properties of an entry. All are optional, because an entry may override an inherited one in part. */
export interface EntryProperties {
  /** The HTTP status, 400 to 599. */
  readonly status?: number
  /** The name that programs match: lower-case words joined by `_`. It is required where the key is a number that no inherited entry has. */
  readonly slug?: string
  /** The number that programs match: a positive integer. A numeric key of the definition is already the code. */
  readonly code?: number
  /**
   * The short text for people, in ICU MessageFormat. A text without `{` is used verbatim. In an override, a single text replaces the text of the default
   * locale, and texts by locale replace the texts of those locales.
   *
   * @example `message: { en: 'Only {limit} uploads a day', de: 'Nur {limit} Uploads am Tag' }`
   */
  readonly message?: LocaleTexts
  /**
   * A text without arguments that names the kind of error. The format `problem` then sends it as `title` and the message as `detail`, because a title
   * should not change from occurrence to occurrence (RFC 9457 §3.1.3).
   *
   * @default none: the message is the title
   */
  readonly title?: LocaleTexts
  /** A longer text for the page of the error. */
  readonly description?: LocaleTexts
  /**
   * The problem type: a URI reference (RFC 9457 §3.1.1).
   *
   * @default the plugin's option `typeBase` and the slug, else the page of the error, else `about:blank`
   */
  readonly type?: string
  /**
   * `true` if the same request may succeed later. The plugin's option `advice` sends it.
   *
   * @default `true` for the statuses 408, 425, 429, 502, 503 and 504 and for an entry with `retryAfter`, else `false`
   */
  readonly retryable?: boolean
  /**
   * What the caller should do. The plugin's option `advice` sends it, and pages show it.
   *
   * @default the built-in advice for the status
   */
  readonly action?: LocaleTexts
  /**
   * The typed members of each body of this error: a JSON Schema of an object. The values are passed as `options.data`.
   *
   * @example `data: Type.Object({ used: Type.Integer() })`, then `reply.apiError('quota', { limit: 3 }, { data: { used: 3 } })`
   */
  readonly data?: DataSchema
  /**
   * The names of params that bodies never show as `params`, even with the plugin's option `params`.
   *
   * @default []
   */
  readonly hide?: readonly string[]
  /**
   * The `WWW-Authenticate` challenge of a 401.
   *
   * @default the plugin's option `challenge`
   */
  readonly challenge?: Challenge | string
  /** `Retry-After` in seconds: a non-negative integer. */
  readonly retryAfter?: number
  /** Headers of each answer of this entry. */
  readonly headers?: Readonly<Record<string, string>>
  /**
   * The level at which the error is logged.
   *
   * @default `'info'` below 500, `'error'` from 500 on
   */
  readonly log?: LogLevel
  /**
   * `true` hides the entry from clients: they get the built-in entry of its status, and no page shows it. Logs and events carry its own slug.
   *
   * @default false
   */
  readonly internal?: boolean
  /**
   * `true` for an entry that is no longer used. It still renders. Its code and slug stay taken, so that no other entry can reuse them.
   *
   * @default false
   */
  readonly retired?: boolean
  /** The code or slug of the entry that replaces this retired one. */
  readonly replacedBy?: number | string
  /** Words by which pages and checks group entries. */
  readonly tags?: readonly string[]
  /** The first version of the API that had the error. */
  readonly since?: string
  /** Links on the page of the error. */
  readonly links?: readonly EntryLink[]
  /** Plain data of your own, for tools. It is never sent in an answer. */
  readonly meta?: Readonly<Record<string, unknown>>
  /**
   * The foreign errors that are answered with this entry. With a list, one match is enough.
   *
   * @example `match: [{ code: '23505' }, { name: 'UniqueViolation' }]`
   */
  readonly match?: ErrorMatcher | readonly ErrorMatcher[]
  /**
   * `true` replaces the inherited entry as a whole: none of its properties are kept.
   *
   * @default false
   */
  readonly replace?: boolean
}

/** A new entry, which overrides none: status and message are required. */
export interface EntryDefinition extends EntryProperties {
  readonly status: number
  readonly message: LocaleTexts
}

/** The entries of a catalogue by code (a number) or slug (a string). An entry that overrides an inherited one names only what differs. */
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
  /** Texts by locale. The default locale always has one. */
  readonly message: Readonly<Record<string, string>>
  /** Titles by locale. The default locale has one. */
  readonly title?: Readonly<Record<string, string>> | undefined
  /** Long texts by locale. */
  readonly description: Readonly<Record<string, string>> | undefined
  readonly type?: string | undefined
  /** The value from the definition; `undefined` where the status decides. */
  readonly retryable?: boolean | undefined
  readonly action?: Readonly<Record<string, string>> | undefined
  readonly data?: DataSchema | undefined
  readonly hide?: readonly string[] | undefined
  readonly challenge: Challenge | string | undefined
  /** `Retry-After` in seconds. */
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
