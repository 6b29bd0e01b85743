import type { TSchema } from '@sinclair/typebox'
import type { Issue } from './issue.js'

/** Members that are added to a body. They never override a member of the contract. */
export type ExtraMembers = Readonly<Record<string, unknown>>

/** An error in no wire format yet: what a format's `render` gets. */
export interface NeutralError {
  readonly status: number
  /** The catalogue's number; absent where the entry has only a slug. */
  readonly code: number | undefined
  readonly slug: string
  /** The text in `locale`, its arguments filled in. */
  readonly message: string
  /** The entry's title in `locale`; absent where it has none. */
  readonly title: string | undefined
  /** What helps to correct this one occurrence. */
  readonly detail: string | undefined
  readonly params: Readonly<Record<string, unknown>> | undefined
  /** BCP 47 tag of the language that the texts are in. */
  readonly locale: string
  /** Validation failures; absent for any other error. */
  readonly issues: readonly Issue[] | undefined
  /** In the language of the answer, "Validation failed"; absent for any other error. */
  readonly cause: string | undefined
  /** `true` where more failures were found than are listed. */
  readonly truncated: boolean
  readonly extra: ExtraMembers | undefined
  /** URI reference of the page of the error, else `about:blank` (RFC 9457 §3.1.1). */
  readonly type: string
  /** The path of the request without its query, with the option `instance`. */
  readonly instance: string | undefined
  /** `Retry-After` in seconds. */
  readonly retryAfter: number | undefined
  /** The id of the request, with the option `requestId`. */
  readonly requestId: string | undefined
  /** The id of the trace, with the option `traceId`. */
  readonly traceId: string | undefined
  /** May the same request succeed later? */
  readonly retryable: boolean
  /** What the caller should do, in `locale`; `undefined` where neither the entry nor the package says it in that language. */
  readonly action: string | undefined
  /** The typed members that this occurrence was given for the entry's `data`. */
  readonly data: ExtraMembers | undefined
  /** What the option `members` adds. */
  readonly members: ExtraMembers | undefined
  /** What options add to bodies. A format of your own need not heed them. */
  readonly shows: ShownFacts
}

/** What options add to bodies. */
export interface ShownFacts {
  /** `params` of the error and of each issue. The params that the entry hides are gone already. */
  readonly params: boolean
  /** `retryable` and `action`. */
  readonly advice: boolean
}

/** A wire format: how a neutral error becomes a body. Make one with `defineFormat`. */
export interface FormatDefinition<Body = unknown> {
  /** The name by which it is known, e.g. `'nested'`. */
  readonly name: string
  /** The media type; `charset=utf-8` is added to JSON types that lack one. */
  readonly contentType: string
  /** The TypeBox schema of the body. */
  readonly schema: TSchema
  /**
   * Makes the body. A string is sent as it is, anything else as JSON. It must be a function of its argument alone:
   * where that holds nothing of the request, the body is rendered once and kept.
   */
  readonly render: (error: NeutralError) => Body
}

/** The name of a built-in format. */
export type BuiltInFormat = 'nested' | 'flat' | 'typed' | 'problem' | 'fastify' | 'google' | 'jsonapi' | 'html' | 'markdown'
