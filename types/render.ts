import type { FastifyRequest } from 'fastify'
import type { FormatOption } from './options.js'
import type { Issue } from './issue.js'

/** What is known of a request that is not Fastify's: a `Request` of the Fetch API, an `IncomingMessage` of Node, or headers alone. */
export interface RequestLike {
  /** By name in any case, or a `Headers` of the Fetch API. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>> | Iterable<readonly [string, string]>
  readonly method?: string | undefined
  /** For the option `instance`. */
  readonly url?: string | undefined
}

/** The options of `errorCatalog.render`. */
export interface RenderOptions {
  /** Chooses the language and the format, and is given to functions of `map`. Without it the defaults are used. */
  readonly request?: FastifyRequest | RequestLike | undefined
  /** The language: a BCP 47 tag, or a list like that of `Accept-Language`. It goes before the headers of the request. */
  readonly locale?: string | undefined
  /** The wire format. It goes before `Accept`, and need not be one of the registration. */
  readonly format?: FormatOption | undefined
  /**
   * `true` logs the error and reports it to `onError`, to the channel `fastify-error-catalog:error` and to `coverage()`, with `inStream: true`.
   *
   * @default false
   */
  readonly report?: boolean | undefined
}

/** An answer that nobody has sent. */
export interface RenderedError {
  /** The status that a reply would have. */
  readonly status: number
  readonly code: number | undefined
  readonly slug: string
  /** The language of the texts: a BCP 47 tag. */
  readonly locale: string
  /** The text of the entry, its arguments filled in. */
  readonly message: string
  readonly detail: string | undefined
  /** The failures of a validation; `undefined` for any other error. */
  readonly issues: readonly Issue[] | undefined
  /** `Retry-After` in seconds. */
  readonly retryAfter: number | undefined
  readonly contentType: string
  /** All headers of the answer, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** The serialised body. */
  readonly body: string
  /** The body as the format made it, before it was serialised. */
  readonly value: unknown
}
