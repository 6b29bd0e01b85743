import type { EntryLink } from './entry.js'
import type { RateLimitOptions, RateLimitPluginOptions } from '@fastify/rate-limit'

/** The options of `@fastify/rate-limit`, and two more. See docs/rate-limits.md. */
export interface LimitOptions extends RateLimitPluginOptions {
  /**
   * `true` sends `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-10) instead of the limiter's `X-RateLimit-*`. A route's
   * `groupId` names its policy.
   *
   * @default false
   */
  readonly draft?: boolean | undefined
  /**
   * Limits 404s and 405s too. `true` counts them together with the requests of routes; an object with limits counts them separately.
   *
   * @default false
   */
  readonly notFound?: boolean | RateLimitOptions | undefined
}

/** The options for the pages of the errors. See docs/pages.md. */
export interface DocsOptions {
  /** The path of the index, below the prefix of the context, e.g. `'/errors'`. */
  readonly prefix: string
  /**
   * The origin of the pages, e.g. `'https://api.example.com'`. It makes the URIs in `type` and `Link` absolute. It may have a path, for a proxy that strips
   * it: `'https://example.com/api'`.
   *
   * @default none: the URIs are paths
   */
  readonly origin?: string | undefined
  /**
   * The name of the API, in the head of each page.
   *
   * @default 'Errors', in the language of the page
   */
  readonly title?: string | undefined
  /** Links in the head of each page, e.g. to the documentation of the API. */
  readonly links?: readonly EntryLink[] | undefined
  /**
   * `'declared'` lists only the errors that routes declare or can answer. `'all'` lists the whole catalogue. Links in answers lead to a page of an error
   * whatever the scope.
   *
   * @default 'all'
   */
  readonly scope?: 'all' | 'declared' | undefined
}
