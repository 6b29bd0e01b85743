import type { FastifyRequest } from 'fastify'
import type { RateLimitOptions, RateLimitPluginOptions } from '@fastify/rate-limit'
import type { AnsweredError } from './answered-error.js'
import type { AnyCatalog } from './catalog.js'
import type { Challenge, DataSchema, ErrorMatcher } from './entry.js'
import type { BuiltInFormat, ExtraMembers, FormatDefinition, NeutralError } from './format.js'
import type { IssueInput, Label } from './issue.js'
import type { DefinedLocale } from './locale.js'
import type { RegisteredKey } from './register.js'

/** A format by its built-in name or as made by `defineFormat`. */
export type FormatOption = BuiltInFormat | FormatDefinition

/** How the language of an answer is chosen. */
export interface LocaleOptions {
  /** The locale where nothing matches; the catalogue's own unless given. */
  readonly default?: string | undefined
  /**
   * The languages that answers, pages and OpenAPI may use; the default one must be among them.
   *
   * @default all that the catalogue has texts in
   */
  readonly only?: readonly string[] | undefined
  /** The request header that comes before `Accept-Language`; `false` for none. Default: `'language'`. */
  readonly header?: string | false | undefined
  /**
   * Chooses by the request, a user profile say: a tag, or a list as in the headers. `undefined`, a tag of no language here, a promise and an error of
   * its own leave the choice to the headers.
   */
  readonly select?: (request: FastifyRequest) => string | undefined
  /** Languages made by `defineLocale`, besides those of the package or instead of them. */
  readonly definitions?: readonly DefinedLocale[] | undefined
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
  /**
   * What the failure of a keyword of your own means, by the keyword's name: the code of its issues, and the params of Ajv's error that a sentence may show,
   * of which none may be submitted. Without it the code is `invalid`.
   */
  readonly keywords?: Readonly<Record<string, string | { readonly code: string, readonly params?: readonly string[] }>> | undefined
  /** What people call a field, by locale and field path (`'items.*.name'`), or a value of it (`'status=open'`). */
  readonly labels?: Readonly<Record<string, Readonly<Record<string, Label>>>> | undefined
}

/** What a function of `map` makes of an error: an entry, and what this occurrence adds to it. */
export interface MappedError {
  /** The code or slug of the entry; of several the first that the catalogue has. */
  readonly to: number | string | ReadonlyArray<number | string>
  /** What is wrong with a field, or with several, where the format shows fields. */
  readonly issue?: IssueInput | readonly IssueInput[] | undefined
  /** `Retry-After` in seconds. */
  readonly retryAfter?: number | undefined
}

/** Sends foreign errors to an entry: those that match, or those for which a function names one. */
export type ErrorMapping =
  | (ErrorMatcher & { readonly to: number | string })
  | ((error: unknown, request: FastifyRequest) => number | string | MappedError | undefined)

/** The options of `@fastify/rate-limit`, and two more. */
export interface LimitOptions extends RateLimitPluginOptions {
  /**
   * Send `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-10) in place of the limiter's `X-RateLimit-*`. A route's `groupId`
   * names its policy. Default: `false`.
   */
  readonly draft?: boolean | undefined
  /** Limit 404s and 405s too: `true` counts them with the requests of routes, options of a limit count them apart. Default: `false`. */
  readonly notFound?: boolean | RateLimitOptions | undefined
}

/** Where the pages of the errors are. */
export interface DocsOptions {
  /** The path of the index, below the prefix of the context, e.g. `'/errors'`. */
  readonly prefix: string
  /** Goes before the path in `type` and `Link`, which are then absolute, e.g. `'https://api.example.com'`. */
  readonly origin?: string | undefined
}

/** The options of `fastify.register(errorCatalog, options)`. */
export interface ErrorCatalogOptions {
  /**
   * A registration in a child context starts from the options of the context above. What it gives replaces them one by one; of `locale` and `validation`,
   * part by part; its own `map` goes before that of the context above. `false` starts from the defaults.
   *
   * @default true
   */
  readonly inherit?: boolean | undefined
  /**
   * The codes and slugs that every route of the context may answer, e.g. the 401 of a hook that authenticates: for the OpenAPI document and the check of
   * undeclared answers. A route's `config.errors` adds to them.
   *
   * @default none
   */
  readonly errors?: readonly RegisteredKey[] | undefined
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
  readonly rateLimit?: LimitOptions | undefined
  /** Foreign errors to entries. Default: `[]`. */
  readonly map?: readonly ErrorMapping[] | undefined
  /** Serve a page for each error, and an index of them; `type` and `Link` lead there. Default: off. */
  readonly docs?: DocsOptions | undefined
  /** Show the path of the request, without its query, as `instance`. Default: `false`. */
  readonly instance?: boolean | undefined
  /**
   * Bodies carry `params`: those of the error, and those of each issue, e.g. `{ "code": "too_short", "params": { "min": 8 } }`. They are constants of the
   * schema, counts, and what the caller passed; never a submitted value. An entry's `hide` names those that stay here.
   *
   * @default false
   */
  readonly params?: boolean | undefined
  /**
   * Bodies carry `retryable` and `action`: what a program and a person should do.
   *
   * @default false
   */
  readonly advice?: boolean | undefined
  /**
   * Goes before the slug in the `type` of an entry that names none, e.g. `'https://errors.example.com/'`.
   *
   * @default none: the page of the error, else `about:blank`
   */
  readonly typeBase?: string | undefined
  /**
   * Further members of each body. They override nothing. An error that it throws is logged, and leaves the answer as it was.
   *
   * @example `members: (error, request) => ({ support: `https://help.example.com/${error.slug}` })`
   */
  readonly members?: ((error: NeutralError, request: FastifyRequest) => ExtraMembers | undefined) | undefined
  /** The JSON Schema of what `members` returns, for the OpenAPI document. */
  readonly membersSchema?: DataSchema | undefined
  /**
   * Bodies carry `traceId`: that of the active span, if the app has `@opentelemetry/api`, else that of a valid `traceparent` (W3C Trace Context).
   *
   * @default false
   */
  readonly traceId?: boolean | undefined
  /** Show the id of the request as `requestId`. Default: `false`. */
  readonly requestId?: boolean | undefined
  /** A response header that carries the code, or the slug if there is no number, e.g. `'error-code'`. Default: `false`. */
  readonly codeHeader?: string | false | undefined
  /** `WWW-Authenticate` of a 401 whose entry has none. Default: `Bearer realm="api"`. */
  readonly challenge?: Challenge | string | false | undefined
  /** `Cache-Control` of every error; an entry's `headers` may say otherwise. Default: `'no-store'`. */
  readonly cacheControl?: string | false | undefined
  /** `true` shows the messages of foreign errors as `detail`, for development. Default: `false`. */
  readonly expose?: boolean | undefined
  /**
   * `true` logs the errors of databases with all that their drivers put into them: statements and their values, which are e-mail addresses and password
   * hashes too. `onError` and the channel get them so as well. Without it their codes, their messages without values and the names of tables, columns and
   * constraints are logged.
   *
   * @default false
   */
  readonly logDriverDetails?: boolean | undefined
  /**
   * Called once for each error answered, before the answer is sent; `diagnostics_channel` `fastify-error-catalog:error` is told the same. What it throws or
   * rejects with is logged. Default: none.
   */
  readonly onError?: ((event: AnsweredError) => void) | undefined
}

/**
 * The plugin, as `fastify.register` takes it: `await fastify.register(errorCatalog, options)`.
 *
 * @param fastify - The context that it is registered in.
 * @param options - See `ErrorCatalogOptions`.
 */
export type ErrorCatalogPlugin = (fastify: object, options: ErrorCatalogOptions) => Promise<void>
