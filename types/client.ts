import type { EntriesOf, PlainCatalog } from './catalog.js'
import type { EntryType, EntryTypes } from './entry-types.js'
import type { ErrorKey } from './error-arguments.js'
import type { IssueSource } from './issue.js'
import type { RegisteredCatalog, RegisteredFormat } from './register.js'

/** One validation failure, as far as the format shows it. */
export interface ApiErrorIssue {
  /** The path of the field with dots, e.g. `items.0.name`. */
  readonly field: string
  /** The code of the issue, e.g. `too_short`. The format `flat` sends a coarse code, e.g. `invalid`; `typed` sends none. */
  readonly code?: string
  /** The sentence in the language of the answer. The format `flat` sends none. */
  readonly message?: string
  /** The part of the request, where the format shows it. */
  readonly source?: IssueSource
  /** The name of the resource. Only the format `flat` sends it. */
  readonly resource?: string
  /** Constants of the schema and counts, e.g. `{ min: 8 }`, with the plugin's option `params`. */
  readonly params?: Readonly<Record<string, unknown>>
}

/** An identifier of any error. */
export type AnyKey = number | string

/**
 * An error as a client received it, whatever its wire format.
 *
 * @typeParam SomeCatalog - The catalogue that the error belongs to.
 * @typeParam Among - The codes and slugs of the errors that the route answers, e.g. `Routes['POST /files']`. Without it, those of the catalogue.
 * @typeParam Format - The wire formats, if they are known. They decide whether the code or the slug is sent.
 */
export interface ApiErrorInfo<SomeCatalog = RegisteredCatalog, Among = AnyKey, Format = RegisteredFormat> {
  /** The HTTP status. */
  readonly status: number
  /** The number of the error, where the answer carries it or the option `catalog` knows it. */
  readonly code: InfoKey<number, SomeCatalog, Among, Format> | undefined
  /** The slug of the error, where the answer carries it or the option `catalog` knows it. */
  readonly slug: InfoKey<string, SomeCatalog, Among, Format> | undefined
  /** The text in the language of the answer; the reason phrase where the body has no known format. */
  readonly message: string
  /** What helps to correct this occurrence, where the answer carries it. */
  readonly detail: string | undefined
  /** The validation failures; empty for any other error. */
  readonly issues: readonly ApiErrorIssue[]
  /** The time to wait before a retry, in seconds from now: finite, 0 or more. */
  readonly retryAfter: number | undefined
  /**
   * `true` if the same request may succeed later. The body decides (the plugin's option `advice`), else the catalogue. Otherwise it is `true` for the
   * statuses 408, 425, 429, 502, 503 and 504, and for any answer with `Retry-After`.
   */
  readonly retryable: boolean
  /** What the caller should do, in the language of the answer, where the body carries it. */
  readonly action: string | undefined
  /** The id of the trace, where the body carries it. */
  readonly traceId: string | undefined
  /** The values in the text, from the member `params` of the body. Servers send it with the plugin's option `params`. */
  readonly params: Readonly<Record<string, unknown>> | undefined
  /** The members of the entry's `data`: all members of the body that the format itself does not define. They are typed once the error is known. */
  readonly data: Readonly<Record<string, unknown>> | undefined
  /** Members of the body that the format itself does not define, without those that have a property of their own here. */
  readonly extra: Readonly<Record<string, unknown>>
  /** Exists only for the compiler: the catalogue that the error belongs to. No value has it. */
  readonly catalog?: SomeCatalog
  /** Exists only for the compiler: the errors that it may be. */
  readonly among?: Among
  /** Exists only for the compiler: its wire format. */
  readonly format?: Format
}

/** A code or slug of a catalogue, limited to the errors in `Among` and to what the format sends. */
export type ApiErrorKey<SomeCatalog, Among = AnyKey, Format = unknown> =
  IsAnything<Among, Format> extends true ? ErrorKey<EntriesOf<SomeCatalog>> : SentKeys<EntriesOf<SomeCatalog>, Among, Format>

/** An error, narrowed by its code or slug. */
export type ApiErrorOf<SomeCatalog, Key, Among = AnyKey, Format = RegisteredFormat> =
  ApiErrorInfo<SomeCatalog, Among, Format> & KnownBy<EntriesOf<SomeCatalog>, Key>

type KnownBy<Entries extends EntryTypes, Key> = {
  [Slug in keyof Entries]: Key extends Slug | Entries[Slug][0] ? ToKnown<Slug, Entries[Slug], Key> : never
}[keyof Entries]

interface ToKnown<Slug, Entry extends EntryType, Key> {
  /** An error that is known by its slug may lack the number, and the other way round. */
  readonly code: Key extends number ? Key : Entry[0] | undefined
  readonly slug: Key extends string ? Key : Slug | undefined
  readonly params: Entry extends readonly [unknown, infer Params, ...unknown[]] ? Params | undefined : Readonly<Record<string, unknown>> | undefined
  readonly data: Entry extends readonly [unknown, unknown, infer Data] ? Data | undefined : Readonly<Record<string, unknown>> | undefined
}

type IsAnything<Among, Format> = unknown extends Format ? AnyKey extends Among ? true : false : false

/** Without a known route and format, any error may arrive, even one that the catalogue does not have yet. */
type InfoKey<Kind extends AnyKey, SomeCatalog, Among, Format> =
  IsAnything<Among, Format> extends true ? Kind : OrNeverSent<Extract<ApiErrorKey<SomeCatalog, Among, Format>, Kind>>

type OrNeverSent<Key> = [Key] extends [never] ? NeverSent : Key

declare const neverSent: unique symbol

/** Replaces an identifier that a format never sends, because `undefined` alone could be compared with anything. No value has this type. */
export interface NeverSent {
  readonly [neverSent]: true
}

type SentKeys<Entries extends EntryTypes, Among, Format> = {
  [Slug in keyof Entries]: IsAmong<Slug, Entries[Slug][0], Among> extends false ? never : SentKey<Slug, Entries[Slug][0], Format>
}[keyof Entries]

type IsAmong<Slug, Code, Among> = Slug extends Among ? true : Code extends Among ? true : false

/** The identifier that a format sends: the number if there is one, the slug, either, or nothing. */
type SentKey<Slug, Code, Format> =
  unknown extends Format ? Slug | Extract<Code, number>
    : Format extends 'nested' | 'problem' | 'jsonapi' ? Code extends number ? Code : Slug
      : Format extends 'typed' | 'fastify' ? Slug
        : Format extends 'flat' ? never : Slug | Extract<Code, number>

/** A handler for each error, by its code or slug, and `else` for any other. */
export type ApiErrorHandlers<Info> = Info extends ApiErrorInfo<infer SomeCatalog, infer Among, infer Format>
  ? {
    readonly [Key in ApiErrorKey<SomeCatalog, Among, Format>]?: (info: ApiErrorOf<SomeCatalog, Key, Among, Format>) => unknown
  } & {
    readonly else?: (info: Info) => unknown
  }
  : never

/** Requires the missing handlers, unless there is `else`, and refuses unknown ones. */
export type Exhaustive<Info, Handlers> = Info extends ApiErrorInfo<infer SomeCatalog, infer Among, infer Format>
  ? ('else' extends keyof Handlers ? unknown : Record<Unhandled<EntriesOf<SomeCatalog>, Among, Format, keyof Handlers>, (info: never) => unknown>) &
    { readonly [Key in Exclude<keyof Handlers, ApiErrorKey<SomeCatalog, Among, Format> | 'else'>]: never }
  : never

/** The errors without a handler, by their code if they have one. A catalogue that is not typed requires `else`. */
type Unhandled<Entries extends EntryTypes, Among, Format, Handled> = string extends keyof Entries ? 'else' : {
  [Slug in keyof Entries]: IsAmong<Slug, Entries[Slug][0], Among> extends false ? never : Open<SentKey<Slug, Entries[Slug][0], Format>, Handled>
}[keyof Entries]

type Open<Key, Handled> = [Extract<Key, Handled>] extends [never] ? [Extract<Key, number>] extends [never] ? Key : Extract<Key, number> : never

/** The result of the handlers. Without `else` it may be `undefined`: an answer of a gateway or of a newer server may have no handler. */
export type MatchResult<Handlers> =
  { [Key in keyof Handlers]: Handlers[Key] extends (...args: never[]) => infer Result ? Result : never }[keyof Handlers] |
  ('else' extends keyof Handlers ? never : undefined)

/** The part of a catalogue that a client needs: its codes and slugs. `catalog.toJSON()` has it. */
export type CatalogKeys = { readonly entries: ReadonlyArray<Pick<PlainCatalog['entries'][number], 'slug' | 'code' | 'retryable'>> }

/** The part of a response that is read. The `Response` of `fetch` has it. */
export interface ResponseLike {
  readonly status: number
  readonly statusText?: string
  readonly headers: { get (name: string): string | null }
  /** The stream of `fetch`, which is read up to `maxBytes`. Without it `text()` is called. */
  readonly body?: unknown
  text (): Promise<string>
}

/** What a `reader` finds in a body of your own format. The status and headers of the response fill in what it leaves out. */
export type ApiErrorFacts = Partial<Pick<
  ApiErrorInfo<unknown, AnyKey, unknown>,
  'code' | 'slug' | 'message' | 'detail' | 'issues' | 'retryAfter' | 'retryable' | 'action' | 'traceId' | 'params' | 'data' | 'extra'
>>

/** The options of `readApiError`. */
export interface ReadOptions {
  /** The result of `catalog.toJSON()`. It fills in the code of a known slug and the slug of a known code. */
  readonly catalog?: CatalogKeys | undefined
  /** The response header that carries the code or slug, as the plugin's option `codeHeader` names it. */
  readonly codeHeader?: string | undefined
  /**
   * The longest body that is read, in bytes after decompression. A longer body is dropped: the result has only the status and its reason phrase.
   *
   * @default 1_048_576
   */
  readonly maxBytes?: number | undefined
  /** Stops the reading of the body. The result then has only the status and its reason phrase. */
  readonly signal?: AbortSignal | undefined
  /**
   * Reads the bodies of your own format. It gets parsed JSON, or the text where the body is not JSON. It returns `undefined` for a body of another format.
   *
   * @example `reader: (body) => typeof body === 'string' ? { message: body } : undefined`
   */
  readonly reader?: ((body: unknown, response: ResponseLike) => ApiErrorFacts | undefined) | undefined
}
