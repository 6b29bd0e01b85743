import type { ReadOptions } from './client.js'

/** The `fetch` of the program that the types are for. */
export type Fetch = typeof globalThis extends { fetch: infer GlobalFetch } ? GlobalFetch : never

/** How a call is repeated. */
export interface RetryOptions extends ReadOptions {
  /**
   * How often the call is made at most, the first time included: an integer from 1 on.
   *
   * @default 3
   */
  readonly attempts?: number | undefined
  /** Ends the waiting and all further attempts: `withRetry` rejects with its reason. */
  readonly signal?: AbortSignal | undefined
  /**
   * `true` repeats the call whatever its method, e.g. a POST with an idempotency key.
   *
   * @default false
   */
  readonly unsafe?: boolean | undefined
  /** The method of a call that is not made by the given `fetch`, e.g. `'GET'`. */
  readonly method?: string | undefined
  /**
   * The wait before the second attempt where the server does not say one, in milliseconds. It doubles each time, and a random part of it, from half on, is waited.
   *
   * @default 500
   */
  readonly delay?: number | undefined
  /**
   * The longest wait in milliseconds. Where a server asks for more, its answer is returned at once.
   *
   * @default 60_000
   */
  readonly maxDelay?: number | undefined
}
