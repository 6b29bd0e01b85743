import type { FastifyInstance, HTTPMethods } from 'fastify'

/** The package under test: that of this checkout, or of another git ref. */
export type Package = typeof import('../lib/index.js')

/** What is asked of a server, again and again. */
export interface Request {
  readonly method: HTTPMethods & ('DELETE' | 'GET' | 'PATCH' | 'POST')
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  readonly body?: unknown
}

/** What a server answers, but for what belongs to the connection and the moment. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What a server is built from. */
export interface BuildContext {
  readonly package: Package
  readonly request: Request
  /** What the scenario's subject answers: the floor sends it by hand. `undefined` for the subject itself. */
  readonly answer: Answer | undefined
}

export type BuildServer = (context: BuildContext) => FastifyInstance | Promise<FastifyInstance>

/** A server that is measured; each runs in a process of its own. */
export interface Server {
  readonly name: string
  readonly build: BuildServer
}

/** A server that the subject is compared with. */
export interface Reference extends Server {
  /** The most that the subject may cost, as a multiple of this one; left out where it is there to be looked at. */
  readonly bound?: number
  /** `true` where it must give the same answer: status, headers and body. */
  readonly isSame?: true
}

/** One line of the table. */
export interface Scenario {
  readonly name: string
  readonly measures: string
  readonly request: Request
  readonly status: number
  readonly subject: BuildServer
  /** The first is also measured against itself. */
  readonly references: readonly [Reference, ...Reference[]]
  /** How many of the usual number of requests are sent, where one takes long. */
  readonly share?: number
  /** `true` for those of the short form, which CI runs. */
  readonly isShort?: true
}

/** The subject's name among the servers of its scenario. */
export const SUBJECT = 'fastify-error-catalog'

/** The servers of a scenario, the subject first. */
export function listServers ({ subject, references }: Scenario): readonly Server[] {
  return [{ name: SUBJECT, build: subject }, ...references]
}
