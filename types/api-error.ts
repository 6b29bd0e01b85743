import type { CatalogEntry } from './entry.js'
import type { ExtraMembers } from './format.js'
import type { AnyIssue } from './issue.js'

/** What one occurrence of an error adds to its entry. */
export interface ErrorOptions {
  /** What led to it: logged, never sent. */
  readonly cause?: unknown | undefined
  /** What helps the client to correct this occurrence. Sent as it is. */
  readonly detail?: string | undefined
  /** Headers of this answer; they win over the entry's. */
  readonly headers?: Readonly<Record<string, string | number | readonly string[]>> | undefined
  /** `Retry-After`: seconds, or the time from which a retry makes sense (RFC 9110 §10.2.3). */
  readonly retryAfter?: number | Date | undefined
  /** The methods that `Allow` lists (405); left out, they are what the router answers. */
  readonly allow?: readonly string[] | undefined
  /** Further members of the body; they never override a member of the contract or of `data`. */
  readonly extra?: ExtraMembers | undefined
}

/** The same for an entry with `data`. */
export interface ErrorOptionsWithData extends ErrorOptions {
  /** The typed members of the body that the entry's `data` describes. Members of the contract win over them. */
  readonly data?: object | undefined
}

/** Options of a throwable, which may also ask for a stack. */
export interface ThrowableOptions extends ErrorOptions {
  /** `true` captures the stack of a 4xx too; that of a 5xx is always captured. */
  readonly stack?: boolean | undefined
}

/** A throwable error of a catalogue: a real `Error` that any handler answers by its entry. */
export interface ApiErrorShape extends Error {
  readonly name: 'ApiError'
  readonly entry: CatalogEntry
  readonly code: number | string
  readonly slug: string
  readonly statusCode: number
  readonly params: Readonly<Record<string, unknown>> | undefined
  readonly options: ErrorOptionsWithData
  /** The failures of a validation as they were given; absent for any other error. */
  readonly issues: readonly AnyIssue[] | undefined
}
