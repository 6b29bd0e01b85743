import type { EntriesOf, PlainCatalog } from './catalog.js'
import type { EntryType, EntryTypes } from './entry-types.js'
import type { ErrorKey } from './error-arguments.js'
import type { IssueSource } from './issue.js'
import type { RegisteredCatalog, RegisteredFormat } from './register.js'

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
  /** Constants of the schema and counts, e.g. `{ min: 8 }`, with the plugin's option `params`. */
  readonly params?: Readonly<Record<string, unknown>>
}

/** An identifier of any error. */
export type AnyKey = number | string

/**
 * An error as a client got it, whatever its wire format.
 *
 * @typeParam SomeCatalog - Whose error it is.
 * @typeParam Among - The codes and slugs of the errors that the route answers, e.g. `Routes['POST /files']`; unless given, those of the catalogue.
 * @typeParam Format - The wire formats, where they are known: they say whether code or slug is sent.
 */
export interface ApiErrorInfo<SomeCatalog = RegisteredCatalog, Among = AnyKey, Format = RegisteredFormat> {
  readonly status: number
  /** The number of the error, where the answer has one or the catalogue knows it. */
  readonly code: InfoKey<number, SomeCatalog, Among, Format> | undefined
  /** Its slug, likewise. */
  readonly slug: InfoKey<string, SomeCatalog, Among, Format> | undefined
  /** Its text in the language of the answer; the reason phrase where the body is of no known format. */
  readonly message: string
  readonly detail: string | undefined
  readonly issues: readonly ApiErrorIssue[]
  /** When to try again, in seconds from now: a finite number from 0 on. */
  readonly retryAfter: number | undefined
  /**
   * May the same request succeed later? What the body says (the plugin's option `advice`), else the catalogue, else HTTP: `true` for the statuses 408, 425,
   * 429, 502, 503 and 504, and wherever the answer says when to try again.
   */
  readonly retryable: boolean
  /** What the caller should do, in the language of the answer, where the body has it. */
  readonly action: string | undefined
  /** The id of the trace, where the body has it. */
  readonly traceId: string | undefined
  /** The values in the text, where the answer has them: `params` of the body. */
  readonly params: Readonly<Record<string, unknown>> | undefined
  /** The members of the entry's `data`: all that the body has beyond the contract of its format. They are typed once the error is known. */
  readonly data: Readonly<Record<string, unknown>> | undefined
  /** Members of the body beyond its contract, without those that have a place of their own here. */
  readonly extra: Readonly<Record<string, unknown>>
  /** For the compiler alone: whose error it is. */
  readonly catalog?: SomeCatalog
  /** For the compiler alone: which errors it may be. */
  readonly among?: Among
  /** For the compiler alone: what its format sends. */
  readonly format?: Format
}

/** A code or slug of a catalogue: of the errors among which one is, and as far as the format sends it. */
export type ApiErrorKey<SomeCatalog, Among = AnyKey, Format = unknown> =
  IsAnything<Among, Format> extends true ? ErrorKey<EntriesOf<SomeCatalog>> : SentKeys<EntriesOf<SomeCatalog>, Among, Format>

/** What is known of an error once its code or slug is. */
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

/** Where nothing is known of route and format, any error may come, also one that the catalogue does not have yet. */
type InfoKey<Kind extends AnyKey, SomeCatalog, Among, Format> =
  IsAnything<Among, Format> extends true ? Kind : OrNeverSent<Extract<ApiErrorKey<SomeCatalog, Among, Format>, Kind>>

type OrNeverSent<Key> = [Key] extends [never] ? NeverSent : Key

declare const neverSent: unique symbol

/** Stands for an identifier that a format never sends: `undefined` alone could be compared with anything. No value has this type. */
export interface NeverSent {
  readonly [neverSent]: true
}

type SentKeys<Entries extends EntryTypes, Among, Format> = {
  [Slug in keyof Entries]: IsAmong<Slug, Entries[Slug][0], Among> extends false ? never : SentKey<Slug, Entries[Slug][0], Format>
}[keyof Entries]

type IsAmong<Slug, Code, Among> = Slug extends Among ? true : Code extends Among ? true : false

/** What a format sends of an error: its number if there is one, its slug, either, or nothing. */
type SentKey<Slug, Code, Format> =
  unknown extends Format ? Slug | Extract<Code, number>
    : Format extends 'nested' | 'problem' | 'jsonapi' ? Code extends number ? Code : Slug
      : Format extends 'typed' | 'fastify' ? Slug
        : Format extends 'flat' ? never : Slug | Extract<Code, number>

/** What is done about each error, by its code or slug, and about any other. */
export type ApiErrorHandlers<Info> = Info extends ApiErrorInfo<infer SomeCatalog, infer Among, infer Format>
  ? {
    readonly [Key in ApiErrorKey<SomeCatalog, Among, Format>]?: (info: ApiErrorOf<SomeCatalog, Key, Among, Format>) => unknown
  } & {
    readonly else?: (info: Info) => unknown
  }
  : never

/** Asks for what handlers leave out, unless they have `else`, and for nothing beyond. */
export type Exhaustive<Info, Handlers> = Info extends ApiErrorInfo<infer SomeCatalog, infer Among, infer Format>
  ? ('else' extends keyof Handlers ? unknown : Record<Unhandled<EntriesOf<SomeCatalog>, Among, Format, keyof Handlers>, (info: never) => unknown>) &
    { readonly [Key in Exclude<keyof Handlers, ApiErrorKey<SomeCatalog, Among, Format> | 'else'>]: never }
  : never

/** The errors without a handler, by their code if they have one. Of a catalogue that is not typed `else` is asked for. */
type Unhandled<Entries extends EntryTypes, Among, Format, Handled> = string extends keyof Entries ? 'else' : {
  [Slug in keyof Entries]: IsAmong<Slug, Entries[Slug][0], Among> extends false ? never : Open<SentKey<Slug, Entries[Slug][0], Format>, Handled>
}[keyof Entries]

type Open<Key, Handled> = [Extract<Key, Handled>] extends [never] ? [Extract<Key, number>] extends [never] ? Key : Extract<Key, number> : never

/** What the handlers return. Without `else` there may be no handler for an answer, be it of a gateway or of a newer server. */
export type MatchResult<Handlers> =
  { [Key in keyof Handlers]: Handlers[Key] extends (...args: never[]) => infer Result ? Result : never }[keyof Handlers] |
  ('else' extends keyof Handlers ? never : undefined)

/** What of a catalogue a client needs to know; `catalog.toJSON()` has it. */
export type CatalogKeys = { readonly entries: ReadonlyArray<Pick<PlainCatalog['entries'][number], 'slug' | 'code' | 'retryable'>> }

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
export type ApiErrorFacts = Partial<Pick<
  ApiErrorInfo<unknown, AnyKey, unknown>,
  'code' | 'slug' | 'message' | 'detail' | 'issues' | 'retryAfter' | 'retryable' | 'action' | 'traceId' | 'params' | 'data' | 'extra'
>>

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
