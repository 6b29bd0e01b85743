/** What is known of an error that a framework or plugin raises. */
export interface KnownError {
  /** Slugs of the entries that fit, the most exact first; the first that the catalogue has is meant. The last is always that of a status. */
  readonly slugs: readonly string[]
  /** The error's `name`, where its code is not the plugin's own and says nothing without it. */
  readonly name?: string
  /** What the URL of the request must match, where the message alone says too little. */
  readonly url?: RegExp
  /** What else the error's `stack` may match, where the URL does not. */
  readonly stack?: RegExp
}

/**
 * Makes a row of a table of known errors.
 *
 * @param slugs slugs of the entries that fit, the most exact first
 */
export function toKnownError (...slugs: readonly string[]): KnownError {
  return Object.freeze({ slugs: Object.freeze(slugs) })
}
