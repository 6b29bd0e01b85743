import type { FastifyRequest } from 'fastify'
import type { FormatOption } from './options.js'
import type { Issue } from './issue.js'

/** A request that is not Fastify's: a `Request` of the Fetch API, an `IncomingMessage` of Node, or headers alone. */
export interface RequestLike {
  /** Headers by name, in any case, or a `Headers` of the Fetch API. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>> | Iterable<readonly [string, string]>
  readonly method?: string | undefined
  /** The URL, which the option `instance` shows without its query. */
  readonly url?: string | undefined
}

/** The options of `errorCatalog.render`. */
export interface RenderOptions {
  /**
   * The request whose headers choose the language and the format. The functions of `map` get it too.
   *
   * @default none: the default language and format
   */
  readonly request?: FastifyRequest | RequestLike | undefined
  /** The language: a BCP 47 tag, or a list in the form of `Accept-Language`. It overrides the headers of the request. */
  readonly locale?: string | undefined
  /** The wire format. It overrides `Accept`, and may be one that the plugin was not registered with. */
  readonly format?: FormatOption | undefined
  /**
   * `true` logs the error and reports it to `onError`, to the channel `fastify-error-catalog:error` and to `coverage()`, with `inStream: true`.
   *
   * @default false
   */
  readonly report?: boolean | undefined
}

/** A rendered answer that has not been sent. */
export interface RenderedError {
  /** The HTTP status of the answer. */
  readonly status: number
  /** The number of the entry; `undefined` where the entry has none. */
  readonly code: number | undefined
  readonly slug: string
  /** The language of the texts: a BCP 47 tag. */
  readonly locale: string
  /** The text of the entry, with its arguments filled in. */
  readonly message: string
  /** The text that helps to correct this one occurrence. */
  readonly detail: string | undefined
  /** The validation failures; `undefined` for any other error. */
  readonly issues: readonly Issue[] | undefined
  /** `Retry-After` in seconds. */
  readonly retryAfter: number | undefined
  /** The value of `Content-Type`. */
  readonly contentType: string
  /** All headers of the answer, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** The serialised body. */
  readonly body: string
  /** The body before it is serialised, as the format returned it. */
  readonly value: unknown
}
