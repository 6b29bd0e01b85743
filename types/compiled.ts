import type { TSchema } from '@sinclair/typebox'
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyBaseLogger, FastifyRequest } from 'fastify'
import type { AnsweredError } from './answered-error.js'
import type { AnyCatalog } from './catalog.js'
import type { CatalogEntry, LogLevel } from './entry.js'
import type { ExtraMembers, NeutralError, ShownFacts } from './format.js'
import type { Issue, IssueFacts, IssueInput } from './issue.js'

/**
 * The part of a request that an answer needs. Fastify's request has it. Below Fastify, and where there is no request at all, the package builds it from
 * what is known. `isFastifyRequest` distinguishes the two: functions of the app are called only with Fastify's request.
 */
export interface RequestFacts {
  readonly raw: {
    readonly headers: IncomingHttpHeaders
    /** 1 where it is unknown. */
    readonly httpVersionMajor: number
  }
  /** Empty where it could not be read. */
  readonly method: string
  /** The URL as the client sent it; empty where it could not be read, or there is none. */
  readonly originalUrl: string
  /** `undefined` where the request never reached Fastify. */
  readonly id: unknown
  readonly log: FastifyBaseLogger
}

/** Fills in the arguments of a text. Throws where a param is missing. */
export type FormatMessage = (params: Readonly<Record<string, unknown>>) => string

/** A compiled text. A text without arguments stays a string. */
export type CompiledMessage = string | FormatMessage

/** Headers by lower-case name. */
export type ReadyHeaders = Readonly<Record<string, string>>

/** An answer that is rendered once and kept. */
export interface ReadyAnswer {
  readonly body: string
  readonly headers: ReadyHeaders
}

/** An entry in all its locales. */
export interface CompiledEntry {
  /** The position of the entry in the order of first use. */
  readonly index: number
  readonly entry: CatalogEntry
  readonly status: number
  readonly level: LogLevel
  /** By locale index; `undefined` where the entry has no text in that locale. */
  readonly messages: ReadonlyArray<CompiledMessage | undefined>
  /** `true` if none of its texts has an argument, and it has no `data`. */
  readonly isStatic: boolean
  /** Headers of each of its answers, without those of the format and the language. */
  readonly headers: ReadyHeaders
  /** The problem type: the entry's own, else `typeBase` and the slug, else the URI reference of its page, else `about:blank`. */
  readonly type: string
  /** `true` if the same request may succeed later. */
  readonly retryable: boolean
}

/** A wire format that is ready to render. */
export interface CompiledFormat {
  readonly name: string
  readonly contentType: string
  /** The schema of the body. */
  readonly schema: TSchema
  /** The headers of an entry's answers in a locale, made at their first use. */
  readonly headers: (entry: CompiledEntry, locale: number) => ReadyHeaders
  /** The serialised body of an error. */
  readonly render: (error: NeutralError) => string
  /** The body of an error, as the format made it and serialised. */
  readonly renderBoth: (error: NeutralError) => { readonly value: unknown, readonly body: string }
  /** The cached body of a validation failure in a locale. Only for bodies in which nothing but `found` depends on the request. */
  readonly getCachedBody: (found: FoundIssues, locale: number) => string | undefined
  /** Renders the body of such a failure, and caches it if `found` is frozen. */
  readonly cacheBody: (found: FoundIssues, locale: number, toError: () => NeutralError) => string
  /** `true` once the format has looked at a foreign error: its bodies may depend on more than the entry then. */
  readonly readsForeign: () => boolean
  /** The answer of a static entry in a locale, rendered at its first use. `undefined` where the entry lacks the locale. */
  readonly ready: (entry: CompiledEntry, locale: number) => ReadyAnswer | undefined
}

/**
 * Adds texts in a locale to issues. Returns `undefined` if one of them has no text in that locale. With `anyhow`, the text of another locale is used
 * instead.
 */
export type DescribeIssues = (issues: readonly IssueFacts[], locale: number, anyhow?: boolean) => readonly Issue[] | undefined

/** The issues of a validation failure. It is frozen if the same failure always gives the same object, so that it can be a cache key. */
export interface FoundIssues {
  readonly issues: readonly IssueFacts[]
  /** `true` if there are more issues than are listed. */
  readonly truncated: boolean
}

/** The options of validation, compiled at set-up into functions. */
export interface CompiledValidation {
  /** The status of a failed schema. */
  readonly status: number
  /** The issues of an error that carries `validation`, or of those raised by hand. */
  readonly findIssues: (error: unknown, request: RequestFacts) => FoundIssues
  /** The issues of an error that a validator threw inside a handler; `undefined` for any other error. */
  readonly findThrown: (error: unknown, request: RequestFacts) => FoundIssues | undefined
  readonly describe: DescribeIssues
  /** "Validation failed" by locale index. */
  readonly cause: ReadonlyArray<string | undefined>
}

/** Returns the entry of a foreign error, or `undefined`. */
export type ResolveForeign = (error: unknown, request: RequestFacts) => CompiledEntry | undefined

/** The result of mapping a foreign error. */
export interface MappedForeign {
  readonly entry: CompiledEntry
  readonly issue: IssueInput | readonly IssueInput[] | undefined
  readonly retryAfter: number | undefined
}

/** Maps a foreign error; `undefined` if no mapping applies. */
export type ResolveMapped = (error: unknown, request: RequestFacts) => MappedForeign | undefined

/** All that the request-time path needs, made once at set-up and frozen. */
export interface CompiledCatalog {
  readonly catalog: AnyCatalog
  readonly locales: readonly string[]
  readonly formats: readonly CompiledFormat[]
  readonly find: (codeOrSlug: unknown) => CompiledEntry | undefined
  /** The entry of a status: the one with its built-in slug, else `bad_request` or `internal`. */
  readonly byStatus: (status: number) => CompiledEntry
  readonly negotiateFormat: (request: RequestFacts) => CompiledFormat
  /** Locale indexes, best first. */
  readonly negotiateLocale: (request: RequestFacts) => readonly number[]
  /** The methods that the router answers at the URL of a request; empty where the path is unknown. */
  readonly allowedMethods: (request: FastifyRequest) => readonly string[]
  /** `Vary` of each answer; empty where answers depend on nothing. */
  readonly vary: string
  readonly validation: CompiledValidation
  /** The user's mappings, those of the entries and the table of known codes, in this order. */
  readonly resolveMapped: ResolveMapped
  readonly resolveKnown: ResolveForeign
  /** `true` if the logger writes this level, so that no error is created for a log line that would be dropped. */
  readonly isLogged: (request: RequestFacts, level: LogLevel) => boolean
  /** Compares an answer with what its route declares; `undefined` in production. */
  readonly noteAnswer: ((entry: CompiledEntry, request: FastifyRequest) => void) | undefined
  /** The app's own listener for answered errors. */
  readonly onError: ((event: AnsweredError) => void) | undefined
  /** `true` sends the messages of foreign errors, `'4xx'` of those that have such a status. */
  readonly expose: boolean | '4xx'
  /** `true` logs the errors of drivers unredacted. */
  readonly logDriverDetails: boolean
  readonly instance: boolean
  readonly requestId: boolean
  /** The codes and slugs that each route of the context may answer. */
  readonly errors: ReadonlyArray<number | string>
  /** `true` if no option puts values of the request into bodies. */
  readonly isConstant: boolean
  /** The members that options add to bodies. */
  readonly shows: ShownFacts
  /** Returns what the caller should do about an entry, in a locale by index. */
  readonly advise: AdviseCaller
  /** Returns further members of each body: the user's function. */
  readonly members: ((error: NeutralError, request: FastifyRequest) => ExtraMembers | undefined) | undefined
  /** Returns the id of the trace that a request belongs to. */
  readonly traceId: ((request: RequestFacts) => string | undefined) | undefined
  /** Throws if an occurrence's `data` does not fit its entry; `undefined` in production. */
  readonly checkData: ((entry: CatalogEntry, data: object | undefined) => void) | undefined
}

/** Returns what the caller should do about an entry, in a locale by index; `undefined` if there is no text in that language. */
export type AdviseCaller = (entry: CatalogEntry, locale: number) => string | undefined
