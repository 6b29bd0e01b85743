import type { TSchema } from '@sinclair/typebox'
import type { Issue } from './issue.js'

/** Members that are added to a body. They never override a member of the format. */
export type ExtraMembers = Readonly<Record<string, unknown>>

/** An error before it has a wire format. The `render` of a format gets it. */
export interface NeutralError {
  /** The HTTP status. */
  readonly status: number
  /** The number of the entry; `undefined` where the entry has only a slug. */
  readonly code: number | undefined
  readonly slug: string
  /** The text in `locale`, with its arguments filled in. */
  readonly message: string
  /** The entry's title in `locale`; `undefined` where it has none. */
  readonly title: string | undefined
  /** The text that helps to correct this one occurrence: `options.detail`. */
  readonly detail: string | undefined
  /** The params of the text. */
  readonly params: Readonly<Record<string, unknown>> | undefined
  /** The language of the texts: a BCP 47 tag. */
  readonly locale: string
  /** The validation failures; `undefined` for any other error. */
  readonly issues: readonly Issue[] | undefined
  /** "Validation failed" in the language of the answer; `undefined` for any other error. */
  readonly cause: string | undefined
  /** `true` if there are more validation failures than `issues` lists. */
  readonly truncated: boolean
  /** Further members of the body: `options.extra`. */
  readonly extra: ExtraMembers | undefined
  /** The problem type: a URI reference, or `about:blank` (RFC 9457 §3.1.1). */
  readonly type: string
  /** The path of the request without its query, with the option `instance`. */
  readonly instance: string | undefined
  /** `Retry-After` in seconds. */
  readonly retryAfter: number | undefined
  /** The id of the request, with the option `requestId`. */
  readonly requestId: string | undefined
  /** The id of the trace, with the option `traceId`. */
  readonly traceId: string | undefined
  /** `true` if the same request may succeed later. */
  readonly retryable: boolean
  /** What the caller should do, in `locale`; `undefined` where neither the entry nor the package has a text in that language. */
  readonly action: string | undefined
  /** The typed members of the body that the entry's `data` describes: `options.data`. */
  readonly data: ExtraMembers | undefined
  /** The members that the option `members` adds. */
  readonly members: ExtraMembers | undefined
  /** The members that options add to bodies. A format of your own may ignore them. */
  readonly shows: ShownFacts
  /**
   * What is known of an error that no catalogue has made, for a format of your own; `undefined` for errors of the catalogue, for what has no error (a 404), and
   * for entries that are `internal`. The built-in formats never show it.
   *
   * @example `render: ({ status, message, foreign }) => ({ status, message, code: foreign?.code })`
   */
  readonly foreign?: ForeignFacts | undefined
}

/** An error of Fastify, a plugin or a library, as its properties name it. They may be anything: a format decides what of them a client may see. */
export interface ForeignFacts {
  /** `error.name`, e.g. `'FastifyError'`; `undefined` where it is no text. */
  readonly name: string | undefined
  /** `error.code`, e.g. `'FST_ERR_VALIDATION'`; `undefined` where it is neither a text nor a number. */
  readonly code: string | number | undefined
  /** Its own status, 400–599, read as Fastify does; `undefined` where it has none. */
  readonly statusCode: number | undefined
}

/** The members that options of the plugin add to bodies. */
export interface ShownFacts {
  /** `true` shows `params` of the error and of each issue. The params that the entry hides are already removed. */
  readonly params: boolean
  /** `true` shows `retryable` and `action`. */
  readonly advice: boolean
}

/** A wire format, which turns an error into a body. Make one with `defineFormat`. */
export interface FormatDefinition<Body = unknown> {
  /** The name of the format, e.g. `'nested'`. */
  readonly name: string
  /** The media type. JSON types without a charset get `charset=utf-8`. */
  readonly contentType: string
  /** The TypeBox schema of the body. */
  readonly schema: TSchema
  /**
   * Makes the body. A string is sent as it is, anything else as JSON. The result must depend on the argument alone,
   * because the body of an error without values of the request is rendered once and kept.
   *
   * @example `render: ({ slug, message }) => ({ error: slug, message })`
   */
  readonly render: (error: NeutralError) => Body
}

/** The name of a built-in format. */
export type BuiltInFormat = 'nested' | 'flat' | 'typed' | 'problem' | 'fastify' | 'google' | 'jsonapi' | 'html' | 'markdown'
