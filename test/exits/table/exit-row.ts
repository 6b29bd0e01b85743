import type { FastifyInstance, FastifyServerOptions } from 'fastify'
import type { SocketAnswer } from '../socket-exchange.js'

/** HTTP/1.1 in the clear and over TLS, HTTP/2 in the clear and over TLS. */
export const PROTOCOLS = ['h1', 'https', 'h2c', 'h2'] as const

export type Protocol = typeof PROTOCOLS[number]

/** Those whose parser reads text. */
export const HTTP1: readonly Protocol[] = ['h1', 'https']

/** Those that have streams. */
export const HTTP2: readonly Protocol[] = ['h2c', 'h2']

/** Where an exit is tried. */
export interface Target {
  readonly app: FastifyInstance
  readonly port: number
  readonly protocol: Protocol
}

/** A request as any HTTP version can carry it. */
export interface ExitRequest {
  /** `GET` unless given. */
  readonly method?: string
  /** `/` unless given. */
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** One way by which an error leaves a server: what triggers it, and what must come back. */
export interface ExitRow extends ExitRequest {
  readonly title: string
  /** The protocols that have it; all unless given. */
  readonly over?: readonly Protocol[]
  /** Bytes of HTTP/1 instead of a request. */
  readonly bytes?: string
  /** Ends its side of the connection after the bytes. */
  readonly endsEarly?: boolean
  /** Asks in a way of its own instead. */
  readonly ask?: (target: Target) => Promise<SocketAnswer>
  readonly status: number
  /** The entry that answers it. */
  readonly slug: string
  /** Headers that must be there, beyond those of every error. */
  readonly has?: Readonly<Record<string, string | RegExp>>
}

/** Rows that are tried on one app. */
export interface ExitGroup {
  readonly title: string
  /** Options of Fastify. */
  readonly options?: FastifyServerOptions
  /** Options of Node's server. */
  readonly node?: Readonly<Record<string, unknown>>
  readonly addRoutes?: (app: FastifyInstance) => unknown
  readonly rows: readonly ExitRow[]
}

/** What no answer may show. */
export const SECRET = 'hunter2'

/** The error of somebody else. */
export const createForeignError = (facts: object = {}): Error => Object.assign(new Error(SECRET), { [SECRET]: SECRET }, facts)

/** A function of somebody else that fails. */
export const fail = (): never => { throw createForeignError() }

export const JSON_BODY = { 'content-type': 'application/json' }
