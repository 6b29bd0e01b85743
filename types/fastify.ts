import type { ErrorOptions } from './api-error.js'
import type { CatalogTypeError, CheckedKey, ErrorArguments } from './error-arguments.js'
import type { AnyIssue, IssueInput, ValidatorError } from './issue.js'
import type { RenderedError, RenderOptions } from './render.js'
import type { RegisteredCatalog, RegisteredEntries, RegisteredKey } from './register.js'

/** The catalogue that serves a context, with its formats and languages. */
export interface ErrorCatalogInfo {
  readonly catalog: RegisteredCatalog
  /** The names of the wire formats, the default one first. */
  readonly formats: readonly string[]
  /** The locales of the texts, the default one first. */
  readonly locales: readonly string[]
  /**
   * Compares the errors that all routes of the app declare in `config.errors` with the errors that they have answered so far. Call it at the end of a
   * test run. Errors that the package itself raises (a failed schema, an unreadable body, a limit, `internal`) need no declaration. With
   * `NODE_ENV=production` nothing is compared.
   *
   * @example `assert.deepEqual(app.errorCatalog.coverage(), { unproduced: [], undeclared: [] })`
   */
  readonly coverage: () => ErrorCoverage
  /**
   * Renders the answer that a reply would send for an error, and sends nothing. It is for streams, sockets, and frameworks that write their own
   * answers. See docs/render.md.
   *
   * @param error - Anything that can be thrown: an `ApiError`, a foreign error, `undefined`.
   * @throws `FST_CATALOG_OPTIONS_INVALID` if the option `format` is invalid; never because of `error`.
   * @example
   * const { status, body, contentType } = fastify.errorCatalog.render(error, { request })
   */
  readonly render: (error: unknown, options?: RenderOptions) => RenderedError
}

/** An error of a route. */
export interface UncoveredError {
  readonly method: string
  /** The pattern of the route, e.g. `/users/:id`. */
  readonly url: string
  readonly code: number | undefined
  readonly slug: string
}

/** The differences between what routes declare and what they answer. */
export interface ErrorCoverage {
  /** Errors that a route declares but has never answered. */
  readonly unproduced: readonly UncoveredError[]
  /** Errors that a route has answered but does not declare. */
  readonly undeclared: readonly UncoveredError[]
}

/**
 * A reply that was sent. `void` lets a handler with response schemas return it: Fastify's types treat any other returned
 * value as the body and check it against the schemas.
 */
export type SentReply<Reply> = Reply & void

declare module 'fastify' {
  interface FastifyReply {
    /**
     * Answers with an error of the catalogue: status, headers and body come from its entry.
     *
     * @param codeOrSlug - The code or slug of the entry.
     * @param args - The params of its text, then options. Pass `undefined` as params to give options for a text without params.
     * @throws `FST_CATALOG_ENTRY_UNKNOWN`; the compiler rules it out for typed code
     * @example `return reply.apiError('quota', { limit: 3 }, { retryAfter: 60 })`
     */
    apiError<Key extends number | string> (
      codeOrSlug: CheckedKey<RegisteredEntries, Key>,
      ...args: ErrorArguments<RegisteredEntries, Key, ErrorOptions>
    ): SentReply<this>

    /**
     * Answers with a validation failure. It takes issues raised by hand, the error or the issues of a validator (Zod, Valibot, ArkType, Joi, Yup,
     * class-validator), or Fastify's `request.validationError`.
     *
     * @throws `FST_CATALOG_ISSUE_INVALID` if it gets anything else
     * @example `return reply.validationError([{ field: 'email', code: 'already_exists' }])`
     */
    validationError (error: ValidatorError, options?: ErrorOptions): SentReply<this>
    validationError (issues: ReadonlyArray<AnyIssue | undefined>, options?: ErrorOptions): SentReply<this>

    /**
     * Answers 201 with the `Location` of the created resource (RFC 9110 §15.3.2).
     *
     * @throws `FST_CATALOG_LOCATION_INVALID`
     * @example `return reply.created('/users/42', user)`
     */
    created (location: string, body?: unknown): SentReply<this>

    /** Answers 204 without a body (RFC 9110 §15.3.5). */
    noContent (): SentReply<this>
  }

  interface FastifyRequest {
    /** The language in which an error of this request would be answered: a BCP 47 tag. */
    readonly locale: string
  }

  interface FastifyInstance {
    /** The catalogue that serves this context. */
    readonly errorCatalog: ErrorCatalogInfo
  }

  interface FastifyContextConfig {
    /** The errors that the route declares, by code or slug. The OpenAPI document lists them, and `errorCatalog.coverage()` compares them. */
    // Fastify intersects what a `config` may have with what it has: without the second type nothing would be left of a wrong key but `never`.
    errors?: ReadonlyArray<RegisteredKey | CatalogTypeError<'The catalogue has no error of this code or slug'>>
    /** The issues that the handler raises by hand, for the OpenAPI document. Field and code are enough. The issues of the route's schemas are known. */
    issues?: readonly IssueInput[]
    /**
     * The name of the route's resource, which its issues carry in the format `flat`.
     *
     * @default the `title` of the body's schema
     */
    resource?: string
    /**
     * `false` reports only the first schema failure, the one that Fastify found.
     *
     * @default the option `validation.all`
     */
    allIssues?: boolean
    /**
     * `false` leaves the errors of the route to Fastify, e.g. for a proxy that passes on the errors of its upstream.
     *
     * @default true
     */
    errorCatalog?: boolean
    /**
     * The media types of the route's answers, in lower case and without parameters. A request that accepts none of them gets 406.
     *
     * @default none: `Accept` is not checked
     * @example `produces: ['application/json']`
     */
    produces?: readonly string[]
    /**
     * `true` answers 411 to a request with a body but without `Content-Length` (RFC 9110 §15.5.12).
     *
     * @default false
     */
    requireContentLength?: boolean
  }
}
