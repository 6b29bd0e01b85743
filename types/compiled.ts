import type { TSchema } from '@sinclair/typebox'
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyBaseLogger, FastifyRequest } from 'fastify'
import type { AnsweredError } from './answered-error.js'
import type { AnyCatalog } from './catalog.js'
import type { CatalogEntry, LogLevel } from './entry.js'
import type { ExtraMembers, NeutralError, ShownFacts } from './format.js'
import type { Issue, IssueFacts, IssueInput } from './issue.js'

/**
 * What an answer needs of a request. Fastify's request has it; below Fastify, and where there is no request at all, the package makes it of what is
 * known. `isFastifyRequest` tells the two apart: functions of the app that take a request are asked with Fastify's alone.
 */
export interface RequestFacts {
  readonly raw: {
    readonly headers: IncomingHttpHeaders
    /** 1 where nothing is known. */
    readonly httpVersionMajor: number
  }
  /** Empty where it could not be read. */
  readonly method: string
  /** The URL as it was asked for; empty where it could not be read, or there is none. */
  readonly originalUrl: string
  /** `undefined` where Fastify has not seen the request. */
  readonly id: unknown
  readonly log: FastifyBaseLogger
}

/** Fills in the arguments of a text. Throws where a param is missing. */
export type FormatMessage = (params: Readonly<Record<string, unknown>>) => string

/** A text ready for use: itself where it has no arguments. */
export type CompiledMessage = string | FormatMessage

/** Headers by lower-case name. */
export type ReadyHeaders = Readonly<Record<string, string>>

/** An answer that set-up knows whole. */
export interface ReadyAnswer {
  readonly body: string
  readonly headers: ReadyHeaders
}

/** An entry in all its locales. */
export interface CompiledEntry {
  /** Its number in the order of first use. */
  readonly index: number
  readonly entry: CatalogEntry
  readonly status: number
  readonly level: LogLevel
  /** By locale index; `undefined` where the entry has no text in that locale. */
  readonly messages: ReadonlyArray<CompiledMessage | undefined>
  /** `true` where no text of it has an argument, and it has no `data`. */
  readonly isStatic: boolean
  /** Headers of each of its answers, those of the format and the language aside. */
  readonly headers: ReadyHeaders
  /** The problem type: that of the entry, else by the option `typeBase`, else the URI reference of its page, else `about:blank`. */
  readonly type: string
  /** May the same request succeed later? */
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
  /** The body that is kept of a validation failure in a locale, of which nothing else depends on the request. */
  readonly recalled: (found: FoundIssues, locale: number) => string | undefined
  /** The serialised body of such a failure; kept where `found` comes frozen. */
  readonly recall: (found: FoundIssues, locale: number, toError: () => NeutralError) => string
  /** The answer of a static entry in a locale, rendered at its first use. `undefined` where the entry lacks the locale. */
  readonly ready: (entry: CompiledEntry, locale: number) => ReadyAnswer | undefined
}

/** The issues with their texts in a locale, or `undefined` if one of them has no text in it; with `anyhow` there is always one, of another if need be. */
export type DescribeIssues = (issues: readonly IssueFacts[], locale: number, anyhow?: boolean) => readonly Issue[] | undefined

/** The issues of a validation failure. Frozen where the very same object comes again with the same failure. */
export interface FoundIssues {
  readonly issues: readonly IssueFacts[]
  /** `true` where there were more than are listed. */
  readonly truncated: boolean
}

/** What became of validation: functions that set-up made. */
export interface CompiledValidation {
  /** The status of a failed schema. */
  readonly status: number
  /** The issues of an error that carries `validation`, or of those raised by hand. */
  readonly findIssues: (error: unknown, request: RequestFacts) => FoundIssues
  /** The issues of an error that a validator threw where a handler called it; `undefined` for any other error. */
  readonly findThrown: (error: unknown, request: RequestFacts) => FoundIssues | undefined
  readonly describe: DescribeIssues
  /** "Validation failed" by locale index. */
  readonly cause: ReadonlyArray<string | undefined>
}

/** Names the entry of a foreign error, or none. */
export type ResolveForeign = (error: unknown, request: RequestFacts) => CompiledEntry | undefined

/** What a mapping has made of a foreign error. */
export interface MappedForeign {
  readonly entry: CompiledEntry
  readonly issue: IssueInput | readonly IssueInput[] | undefined
  readonly retryAfter: number | undefined
}

/** Maps a foreign error, or leaves it. */
export type ResolveMapped = (error: unknown, request: RequestFacts) => MappedForeign | undefined

/** All that the request-time path needs, made once at set-up and frozen. */
export interface CompiledCatalog {
  readonly catalog: AnyCatalog
  readonly locales: readonly string[]
  readonly formats: readonly CompiledFormat[]
  readonly find: (codeOrSlug: unknown) => CompiledEntry | undefined
  /** The entry of a status: that of its built-in slug, else `bad_request` or `internal`. */
  readonly byStatus: (status: number) => CompiledEntry
  readonly negotiateFormat: (request: RequestFacts) => CompiledFormat
  /** Locale indexes, best first. */
  readonly negotiateLocale: (request: RequestFacts) => readonly number[]
  /** The methods that the router answers at the URL of a request; none where the path is unknown. */
  readonly allowedMethods: (request: FastifyRequest) => readonly string[]
  /** `Vary` of each answer; empty where answers depend on nothing. */
  readonly vary: string
  readonly validation: CompiledValidation
  /** The user's mappings, those of the entries and the table of known codes, in this order. */
  readonly resolveMapped: ResolveMapped
  readonly resolveKnown: ResolveForeign
  /** Tells whether an error is to be logged at a level, so that none is made for a log that drops it. */
  readonly isLogged: (request: RequestFacts, level: LogLevel) => boolean
  /** Compares an answer with what its route declares; in production nobody does. */
  readonly noteAnswer: ((entry: CompiledEntry, request: FastifyRequest) => void) | undefined
  /** The app's own listener, which is told of each error answered. */
  readonly onError: ((event: AnsweredError) => void) | undefined
  /** `true` shows the messages of foreign errors. */
  readonly expose: boolean
  /** `true` logs the errors of drivers with all that they have. */
  readonly logDriverDetails: boolean
  readonly instance: boolean
  readonly requestId: boolean
  /** The codes and slugs that each route of the context may answer. */
  readonly errors: ReadonlyArray<number | string>
  /** `true` where no option shows anything of the request in bodies. */
  readonly isConstant: boolean
  /** What options add to bodies. */
  readonly shows: ShownFacts
  /** What the caller should do about an entry, in a locale by index. */
  readonly advise: AdviseCaller
  /** Further members of each body, by the user's function. */
  readonly members: ((error: NeutralError, request: FastifyRequest) => ExtraMembers | undefined) | undefined
  /** The id of the trace that a request belongs to. */
  readonly traceId: ((request: RequestFacts) => string | undefined) | undefined
  /** Throws where an occurrence's `data` does not fit its entry; in production nobody asks. */
  readonly checkData: ((entry: CatalogEntry, data: object | undefined) => void) | undefined
}

/** What the caller should do about an entry, in a locale by index; `undefined` where nobody says it in that language. */
export type AdviseCaller = (entry: CatalogEntry, locale: number) => string | undefined
