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
}

/** A wire format: how a neutral error becomes a body. Make one with `defineFormat`. */
export interface FormatDefinition<Body = unknown> {
  /** The name by which it is known, `'nested'` say. */
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
export type BuiltInFormat = 'nested' | 'flat' | 'typed' | 'problem' | 'fastify'
