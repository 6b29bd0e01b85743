import type { EntriesOf, PlainCatalog } from './catalog.js'
import type { EntryType, EntryTypes } from './entry-types.js'
import type { ErrorKey } from './error-arguments.js'
import type { IssueSource } from './issue.js'
import type { RegisteredCatalog } from './register.js'

/** One validation failure, as far as the format tells it. */
export interface ApiErrorIssue {
  /** The path of the field with dots, `items.0.name`. */
  readonly field: string
  /** The fine code; the coarse one in the format `flat`; none in `typed`. */
  readonly code?: string
  /** The sentence in the language of the answer; none in `flat`. */
  readonly message?: string
  /** The part of the request, where the format tells it. */
  readonly source?: IssueSource
  /** The name of the resource, in `flat`. */
  readonly resource?: string
}

/** An error as a client got it, whatever its wire format. */
export interface ApiErrorInfo<SomeCatalog = RegisteredCatalog> {
  readonly status: number
  /** The number of the error, where the answer has one or the catalogue knows it. */
  readonly code: number | undefined
  /** Its slug, likewise. */
  readonly slug: string | undefined
  /** Its text in the language of the answer; the reason phrase where the body is of no known format. */
  readonly message: string
  readonly detail: string | undefined
  readonly issues: readonly ApiErrorIssue[]
  /** When to try again, in seconds from now: a finite number from 0 on. */
  readonly retryAfter: number | undefined
  /** The values in the text, where the answer has them: `params` of the body. */
  readonly params: Readonly<Record<string, unknown>> | undefined
  /** Members of the body beyond its contract. */
  readonly extra: Readonly<Record<string, unknown>>
  /** For the compiler alone: whose error it is. */
  readonly catalog?: SomeCatalog
}

/** A code or slug of a catalogue. */
export type ApiErrorKey<SomeCatalog> = ErrorKey<EntriesOf<SomeCatalog>>

/** What is known of an error once its code or slug is. */
export type ApiErrorOf<SomeCatalog, Key> = ApiErrorInfo<SomeCatalog> & KnownBy<EntriesOf<SomeCatalog>, Key>

type KnownBy<Entries extends EntryTypes, Key> = {
  [Slug in keyof Entries]: Key extends Slug | Entries[Slug][0] ? ToKnown<Slug, Entries[Slug], Key> : never
}[keyof Entries]

interface ToKnown<Slug, Entry extends EntryType, Key> {
  /** An error that is known by its slug may lack the number, and the other way round. */
  readonly code: Key extends number ? Key : Entry[0] | undefined
  readonly slug: Key extends string ? Key : Slug | undefined
  readonly params: Entry extends readonly [unknown, infer Params] ? Params | undefined : Readonly<Record<string, unknown>> | undefined
}

/** What of a catalogue a client needs to know; `catalog.toJSON()` has it. */
export type CatalogKeys = { readonly entries: ReadonlyArray<Pick<PlainCatalog['entries'][number], 'slug' | 'code'>> }

/** What is read of a response: that of `fetch`, or anything like it. */
export interface ResponseLike {
  readonly status: number
  readonly statusText?: string
  readonly headers: { get (name: string): string | null }
  /** The stream of `fetch`, which is read no further than `maxBytes`. Without one `text()` is. */
  readonly body?: unknown
  text (): Promise<string>
}

/** What a body of a format of your own says. Whatever is left out is what the response says itself. */
export type ApiErrorFacts = Partial<Pick<ApiErrorInfo, 'code' | 'slug' | 'message' | 'detail' | 'issues' | 'retryAfter' | 'params' | 'extra'>>

/** How a response is read. */
export interface ReadOptions {
  /** `catalog.toJSON()`: fills in the code of a slug and the slug of a code. */
  readonly catalog?: CatalogKeys | undefined
  /** The header that carries code or slug: the plugin's option `codeHeader`. */
  readonly codeHeader?: string | undefined
  /**
   * The most bytes of a body that are read, as they are unpacked. Of a longer one the status and its reason phrase are given.
   *
   * @default 1_048_576
   */
  readonly maxBytes?: number | undefined
  /** Ends the reading of a body: the status and its reason phrase are given then. */
  readonly signal?: AbortSignal | undefined
  /** Reads the bodies of a format of your own: parsed JSON, else text. `undefined` for a body that is of another one. */
  readonly reader?: ((body: unknown, response: ResponseLike) => ApiErrorFacts | undefined) | undefined
}
