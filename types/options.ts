import type { FastifyRequest } from 'fastify'
import type { AnsweredError } from './answered-error.js'
import type { AnyCatalog } from './catalog.js'
import type { Challenge, DataSchema } from './entry.js'
import type { ErrorMapping } from './error-mapping.js'
import type { BuiltInFormat, ExtraMembers, FormatDefinition, NeutralError } from './format.js'
import type { DocsOptions, LimitOptions } from './feature-options.js'
import type { LocaleOptions } from './locale-options.js'
import type { RegisteredKey } from './register.js'
import type { ValidationOptions } from './validation-options.js'

export type * from './error-mapping.js'
export type * from './feature-options.js'
export type * from './locale-options.js'
export type * from './validation-options.js'

/** A wire format: the name of a built-in one, or one made by `defineFormat`. */
export type FormatOption = BuiltInFormat | FormatDefinition

/** The options of `fastify.register(errorCatalog, options)`. */
export interface ErrorCatalogOptions {
  /**
   * `true` starts a registration in a child context from the options of its parent. Each given option replaces the parent's; `locale` and `validation`
   * are merged member by member; `map` is tried before the parent's. `false` starts from the defaults.
   *
   * @default true
   */
  readonly inherit?: boolean | undefined
  /**
   * The codes and slugs that every route of the context may answer, e.g. the 401 of a hook that authenticates. They appear in the OpenAPI document, and
   * `errorCatalog.coverage()` counts them as declared. A route's `config.errors` adds to them.
   *
   * @default []
   */
  readonly errors?: readonly RegisteredKey[] | undefined
  /**
   * The catalogue: the result of `defineCatalog`.
   *
   * @default defaultCatalog
   */
  readonly catalog?: AnyCatalog | undefined
  /**
   * The wire format, or a list from which the request's `Accept` chooses. The first one is the default. See docs/formats.md.
   *
   * @default 'nested'
   * @example `format: ['problem', 'html']`
   */
  readonly format?: FormatOption | readonly FormatOption[] | undefined
  /** How the language of an answer is chosen. */
  readonly locale?: LocaleOptions | undefined
  /** How validation failures are answered. */
  readonly validation?: ValidationOptions | undefined
  /**
   * `true` answers 405 with `Allow` where the path exists for other methods (RFC 9110 §15.5.6).
   *
   * @default true; false with the format `fastify`
   */
  readonly methodNotAllowed?: boolean | undefined
  /**
   * `true` answers 404 where no route and no not-found handler of yours answers.
   *
   * @default true; false with the format `fastify`
   */
  readonly notFound?: boolean | undefined
  /**
   * Which bodies that were sent with an error status, rather than thrown, are replaced by an answer of the catalogue. `'known'`: empty bodies and those
   * that Fastify and its official plugins send. `'all'`: every string, buffer and empty body. `false`: none. Streams are never replaced.
   *
   * @default 'known'; false with the format `fastify`
   */
  readonly sent?: 'known' | 'all' | false | undefined
  /**
   * What becomes of a stream that fails after its first byte. In `text/event-stream` the last event, named `event`, has the body of the error; in
   * `application/x-ndjson`, `application/jsonl` and `application/json-seq` the last record is that body; then the stream ends. Any other stream is cut off. Each failure is
   * logged and reported, with `inStream`. `false` cuts off all, and reports none.
   *
   * @default `{ event: 'error' }`; false with the format `fastify`
   * @example `streams: { event: 'problem' }`
   */
  readonly streams?: { readonly event?: string | undefined } | false | undefined
  /**
   * Registers `@fastify/rate-limit` with these options.
   *
   * @default none: no limiter is registered
   * @example `rateLimit: { max: 100, timeWindow: '1 minute' }`
   */
  readonly rateLimit?: LimitOptions | undefined
  /**
   * Maps foreign errors to entries. The first mapping that applies wins. See docs/foreign-errors.md.
   *
   * @default []
   * @example `map: [...postgresErrors(), { code: 'LIMIT_FILE_SIZE', to: 'payload_too_large' }]`
   */
  readonly map?: readonly ErrorMapping[] | undefined
  /**
   * Serves a page for each error, and an index of the pages. `type` and `Link` refer to them.
   *
   * @default none: no page is served
   * @example `docs: { prefix: '/errors' }`
   */
  readonly docs?: DocsOptions | undefined
  /**
   * `true` sends the path of the request, without its query, as `instance` (RFC 9457 §3.1.5).
   *
   * @default false
   */
  readonly instance?: boolean | undefined
  /**
   * `true` sends `params` of the error and of each issue, e.g. `{ "code": "too_short", "params": { "min": 8 } }`. They are constants of the schema, counts,
   * and values that your code passed, never a submitted value. An entry's `hide` names params that are not sent.
   *
   * @default false
   */
  readonly params?: boolean | undefined
  /**
   * `true` sends `retryable`, for programs, and `action`, a text that says what a person should do.
   *
   * @default false
   */
  readonly advice?: boolean | undefined
  /**
   * The prefix of `type` for entries without a `type` of their own, e.g. `'https://errors.example.com/'`. The slug follows it.
   *
   * @default none: `type` is the page of the error, else `about:blank`
   */
  readonly typeBase?: string | undefined
  /**
   * Returns further members of each body. They never override other members. If it throws, the error is logged and the members are left out.
   *
   * @example `members: (error, request) => ({ support: `https://help.example.com/${error.slug}` })`
   */
  readonly members?: ((error: NeutralError, request: FastifyRequest) => ExtraMembers | undefined) | undefined
  /** The JSON Schema of the result of `members`, for the OpenAPI document. */
  readonly membersSchema?: DataSchema | undefined
  /**
   * `true` sends `traceId`: the id of the active span's trace if the app has `@opentelemetry/api`, else the id in a valid `traceparent` (W3C Trace Context).
   *
   * @default false
   */
  readonly traceId?: boolean | undefined
  /**
   * `true` sends the id of the request as `requestId`.
   *
   * @default false
   */
  readonly requestId?: boolean | undefined
  /**
   * The name of a response header that carries the code, or the slug of an entry without a number, e.g. `'error-code'`; `false` for none.
   *
   * @default false
   */
  readonly codeHeader?: string | false | undefined
  /**
   * `WWW-Authenticate` of a 401 whose entry has no `challenge` (RFC 9110 §11.6.1); `false` for none.
   *
   * @default 'Bearer realm="api"'; false with the format `fastify`
   */
  readonly challenge?: Challenge | string | false | undefined
  /**
   * `Cache-Control` of every error; `false` for none. The `headers` of an entry override it.
   *
   * @default 'no-store'; false with the format `fastify`
   */
  readonly cacheControl?: string | false | undefined
  /**
   * `true` sends the messages of foreign errors as `detail`. Use it only in development: the messages may reveal internals. `'4xx'` sends those of errors
   * that have a status of 400–499 of their own and are answered by one, as http-errors and Fastify mean them for clients.
   *
   * @default false; true with the format `fastify`
   */
  readonly expose?: boolean | '4xx' | undefined
  /**
   * `true` logs errors of databases with everything that their drivers put into them: statements and their values, including e-mail addresses and password
   * hashes. `onError` and the channel get the same. `false` logs their codes, their messages without values, and the names of tables, columns and
   * constraints.
   *
   * @default false
   */
  readonly logDriverDetails?: boolean | undefined
  /**
   * Called once for each answered error, before the answer is sent. The `diagnostics_channel` channel `fastify-error-catalog:error` gets the same event.
   * If it throws or rejects, that error is logged.
   *
   * @default none
   * @example `onError: ({ status, slug }) => counter.add(1, { status, slug })`
   */
  readonly onError?: ((event: AnsweredError) => void) | undefined
}

/**
 * The type of the plugin, for `fastify.register`.
 *
 * @example `await fastify.register(errorCatalog, { format: 'problem' })`
 * @param fastify - The context that the plugin is registered in.
 * @param options - See `ErrorCatalogOptions`.
 */
export type ErrorCatalogPlugin = (fastify: object, options: ErrorCatalogOptions) => Promise<void>
