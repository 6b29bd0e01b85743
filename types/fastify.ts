import type { ErrorOptions } from './api-error.js'
import type { CheckedKey, ErrorArguments } from './error-arguments.js'
import type { AnyIssue, IssueInput, ValidatorError } from './issue.js'
import type { RenderedError, RenderOptions } from './render.js'
import type { RegisteredCatalog, RegisteredEntries, RegisteredKey } from './register.js'

/** The catalogue that serves a context, and in which formats and languages. */
export interface ErrorCatalogInfo {
  readonly catalog: RegisteredCatalog
  /** The names of the wire formats, the default one first. */
  readonly formats: readonly string[]
  /** The locales of the texts, the default one first. */
  readonly locales: readonly string[]
  /**
   * Compares what all routes of the app declare in `config.errors` with what they have answered so far, for the end of a test run. Errors that a
   * route answers by itself (a failed schema, a body that cannot be read, a limit, `internal`) need not be declared. With `NODE_ENV=production` nothing is compared.
   */
  readonly coverage: () => ErrorCoverage
  /**
   * Renders the answer to anything that was thrown, as a reply would give it, and sends nothing: for streams, sockets, and frameworks that write their
   * answers themselves. See docs/render.md.
   *
   * @param error - Anything: an `ApiError`, a foreign error, `undefined`.
   * @throws `FST_CATALOG_OPTIONS_INVALID` for a format that is none; no error makes it throw.
   * @example
   * const { status, body, contentType } = fastify.errorCatalog.render(error, { request })
   */
  readonly render: (error: unknown, options?: RenderOptions) => RenderedError
}

/** An error of a route. */
export interface UncoveredError {
  readonly method: string
  readonly url: string
  readonly code: number | undefined
  readonly slug: string
}

/** Where declarations and answers differ. */
export interface ErrorCoverage {
  /** Declared, and never answered. */
  readonly unproduced: readonly UncoveredError[]
  /** Answered, and not declared. */
  readonly undeclared: readonly UncoveredError[]
}

/**
 * A reply that was sent. `void` lets a handler return it whatever its response schemas say: Fastify's types take the
 * returned value of such a handler for its body, but for `void`.
 */
export type SentReply<Reply> = Reply & void

declare module 'fastify' {
  interface FastifyReply {
    /**
     * Answers an error of the catalogue.
     *
     * @param codeOrSlug - The code or slug of the entry.
     * @param args - The params of its text, then options. `undefined` stands for the params of a text that takes none.
     */
    apiError<Key extends number | string> (
      codeOrSlug: CheckedKey<RegisteredEntries, Key>,
      ...args: ErrorArguments<RegisteredEntries, Key, ErrorOptions>
    ): SentReply<this>

    /**
     * Answers a validation failure: issues raised by hand, the error or the issues of a validator (Zod, Valibot, ArkType, Joi, Yup, class-validator), or what
     * Fastify left in `request.validationError`.
     *
     * @throws `FST_CATALOG_ISSUE_INVALID` for what is none of these
     */
    validationError (error: ValidatorError, options?: ErrorOptions): SentReply<this>
    validationError (issues: ReadonlyArray<AnyIssue | undefined>, options?: ErrorOptions): SentReply<this>

    /** Answers 201 with the `Location` of what was created (RFC 9110 §15.3.2). */
    created (location: string, body?: unknown): SentReply<this>

    /** Answers 204, without a body (RFC 9110 §15.3.5). */
    noContent (): SentReply<this>
  }

  interface FastifyRequest {
    /** The language in which an error of this request is answered: a BCP 47 tag. */
    readonly locale: string
  }

  interface FastifyInstance {
    /** The catalogue that serves this context. */
    readonly errorCatalog: ErrorCatalogInfo
  }

  interface FastifyContextConfig {
    /** The errors that the route declares, by code or slug. */
    errors?: readonly RegisteredKey[]
    /** The issues that the handler raises by hand, for the OpenAPI document: field and code will do. Those of the route's schemas need not be told. */
    issues?: readonly IssueInput[]
    /** The name of the route's resource, which its issues carry in the `flat` format. */
    resource?: string
    /** `false` tells of a request that fails the route's schemas only what Fastify found first. */
    allIssues?: boolean
    /** `false` leaves the errors of the route alone, as a proxy wants it. */
    errorCatalog?: boolean
    /** The media types of the route's answers, in lower case and without parameters: a request that accepts none of them gets 406. */
    produces?: readonly string[]
    /** `true` answers 411 to a request that has a body and no `Content-Length`. */
    requireContentLength?: boolean
  }
}
