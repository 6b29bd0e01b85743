import type { FastifyRequest } from 'fastify'
import type { ErrorMatcher } from './entry.js'
import type { IssueInput } from './issue.js'

/** The result of a function of `map`: an entry, and what this occurrence adds to it. */
export interface MappedError {
  /** The code or slug of the entry. With a list, the first one that the catalogue has. */
  readonly to: number | string | ReadonlyArray<number | string>
  /** The field or fields that the error is about, for formats that show issues. */
  readonly issue?: IssueInput | readonly IssueInput[] | undefined
  /** `Retry-After` in seconds. */
  readonly retryAfter?: number | undefined
}

/** Maps foreign errors to an entry: either those that match, or those for which a function returns an entry. */
export type ErrorMapping =
  | (ErrorMatcher & { readonly to: number | string })
  | ((error: unknown, request: FastifyRequest) => number | string | MappedError | undefined)
