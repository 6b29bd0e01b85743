import type { CatalogEntry } from './entry.js'
import type { ExtraMembers } from './format.js'
import type { AnyIssue } from './issue.js'

/** What one occurrence of an error adds to its entry. */
export interface ErrorOptions {
  /** The error that led to this one. It is logged, never sent. */
  readonly cause?: unknown | undefined
  /** A text that helps the client to correct this occurrence (RFC 9457 §3.1.4). It is sent untranslated. */
  readonly detail?: string | undefined
  /** Headers of this answer. They override the headers of the entry. */
  readonly headers?: Readonly<Record<string, string | number | readonly string[]>> | undefined
  /** `Retry-After`: a number of seconds, or the time from which a retry makes sense (RFC 9110 §10.2.3). */
  readonly retryAfter?: number | Date | undefined
  /**
   * The methods that the `Allow` header of a 405 lists.
   *
   * @default the methods that the router answers at this URL
   */
  readonly allow?: readonly string[] | undefined
  /** Further members of the body. They never override a member of the format or of `data`. */
  readonly extra?: ExtraMembers | undefined
}

/** `ErrorOptions` for an entry with `data`. */
export interface ErrorOptionsWithData extends ErrorOptions {
  /** The typed members of the body that the entry's `data` describes. They never override a member of the format. */
  readonly data?: object | undefined
}

/** Options of an error that is thrown. */
export interface ThrowableOptions extends ErrorOptions {
  /**
   * `true` captures the stack of a 4xx. The stack of a 5xx is always captured.
   *
   * @default false
   */
  readonly stack?: boolean | undefined
}

/** A throwable error of a catalogue, made by `catalog.error()`. It is a real `Error`; when it is thrown, the plugin answers with its entry. */
export interface ApiErrorShape extends Error {
  readonly name: 'ApiError'
  readonly entry: CatalogEntry
  /** The number of the entry, or its slug where it has no number. */
  readonly code: number | string
  readonly slug: string
  /** The HTTP status of the entry. */
  readonly statusCode: number
  /** The params of the text, as they were given. */
  readonly params: Readonly<Record<string, unknown>> | undefined
  /** The options, as they were given. */
  readonly options: ErrorOptionsWithData
  /** The validation failures, as they were given; `undefined` for any other error. */
  readonly issues: readonly AnyIssue[] | undefined
}
