import type { FastifyRequest } from 'fastify'
import type { RateLimitPluginOptions } from '@fastify/rate-limit'
import type { AnyCatalog } from './catalog.js'
import type { Challenge, ErrorMatcher } from './entry.js'
import type { BuiltInFormat, FormatDefinition } from './format.js'
import type { Label } from './issue.js'

/** A format by its built-in name or as made by `defineFormat`. */
export type FormatOption = BuiltInFormat | FormatDefinition

/** How the language of an answer is chosen. */
export interface LocaleOptions {
  /** The locale where nothing matches; the catalogue's own unless given. */
  readonly default?: string | undefined
  /** The request header that comes before `Accept-Language`; `false` for none. Default: `'language'`. */
  readonly header?: string | false | undefined
  /** Chooses by the request, a user profile say; `undefined` leaves the choice to the headers. */
  readonly select?: (request: FastifyRequest) => string | undefined
}

/** How validation failures are answered. */
export interface ValidationOptions {
  /** The status of a schema failure. Default: 422; 400 for contracts that want it. */
  readonly status?: number | undefined
  /** The most issues that a body lists. Default: 50. */
  readonly maxIssues?: number | undefined
  /**
   * Tell all failures of all parts of a request, by a second run of its schemas once Fastify has refused it. `false` tells Fastify's first failure
   * alone, as a route with `config.allIssues: false` does. Default: `true`; `false` with the format `fastify`.
   */
  readonly all?: boolean | undefined
  /** The longest request, in bytes of its body, that is validated a second time. Default: 65536. */
  readonly maxBytes?: number | undefined
  /** Sentences by locale, keyed `'<resource>.<field>.<code>'`, `'<field>.<code>'` or `'<code>'`; they go before the built-in ones. */
  readonly messages?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined
  /** What people call a field, by locale and field path (`'items.*.name'`), or a value of it (`'status=open'`). */
  readonly labels?: Readonly<Record<string, Readonly<Record<string, Label>>>> | undefined
}

/** Sends foreign errors to an entry: those that match, or those for which a function names one. */
export type ErrorMapping =
  | (ErrorMatcher & { readonly to: number | string })
  | ((error: unknown, request: FastifyRequest) => number | string | undefined)

/** The options of `fastify.register(errorCatalog, options)`. */
export interface ErrorCatalogOptions {
  /** The catalogue. Default: `defaultCatalog`. */
  readonly catalog?: AnyCatalog | undefined
  /** The wire format, or several of which `Accept` chooses; the first is the default. Default: `'nested'`. */
  readonly format?: FormatOption | readonly FormatOption[] | undefined
  readonly locale?: LocaleOptions | undefined
  readonly validation?: ValidationOptions | undefined
  /** Answer 405 with `Allow` where the path exists for other methods. Default: `true`. */
  readonly methodNotAllowed?: boolean | undefined
  /** Answer 404s that no handler of yours answers. Default: `true`. */
  readonly notFound?: boolean | undefined
  /**
   * Bodies that others send with an error status: `'known'` replaces those which Fastify and its official plugins send by themselves, and empty ones,
   * `'all'` every string, buffer and empty one, `false` none. Streams are left alone. Default: `'known'`; `false` with the format `fastify`.
   */
  readonly sent?: 'known' | 'all' | false | undefined
  /** Options of `@fastify/rate-limit`, which is then registered for you. Default: off. */
  readonly rateLimit?: RateLimitPluginOptions | undefined
  /** Foreign errors to entries. Default: `[]`. */
  readonly map?: readonly ErrorMapping[] | undefined
  /** Show the path of the request, without its query, as `instance`. Default: `false`. */
  readonly instance?: boolean | undefined
  /** Show the id of the request as `requestId`. Default: `false`. */
  readonly requestId?: boolean | undefined
  /** A response header that carries the code (the slug where there is no number), `'error-code'` say. Default: `false`. */
  readonly codeHeader?: string | false | undefined
  /** `WWW-Authenticate` of a 401 whose entry has none. Default: `Bearer realm="api"`. */
  readonly challenge?: Challenge | string | false | undefined
  /** `Cache-Control` of every error; an entry's `headers` may say otherwise. Default: `'no-store'`. */
  readonly cacheControl?: string | false | undefined
  /** `true` shows the messages of foreign errors as `detail`, for development. Default: `false`. */
  readonly expose?: boolean | undefined
}
