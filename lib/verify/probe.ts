import type { SeenRoute } from './watch-apps.js'

/** Who answers what a probe provokes: Node or its socket, Fastify's router before any hook, its not-found handling, or a route. */
export type Exit = 'server' | 'router' | 'not-found' | 'route'

/** A request that an app should answer by its contract. */
export interface Probe {
  /** What is tried, `an unknown path` say. */
  readonly title: string
  readonly method: string
  readonly path: string
  /** What goes over the socket. */
  readonly bytes: string
  readonly exit: Exit
  /** The route that it is meant for; none of the app as a whole. */
  readonly route?: SeenRoute | undefined
  /** What an error must be here, and where that is written. */
  readonly must?: Expectation | undefined
  /** The language that the text must have. */
  readonly locale?: string | undefined
}

/** The statuses that an error may have, the proper one first; before a route or a 404, a hook may refuse the request too. */
export interface Expectation {
  readonly status: readonly number[]
  readonly rule: string
}

/** What a request is made of. */
export interface RequestParts {
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly body?: string | undefined
}

/** A request as bytes, on a connection that ends with the answer. */
export function toBytes ({ method, path, headers = {}, body }: RequestParts): string {
  const all: Readonly<Record<string, string>> = {
    Host: 'localhost', Connection: 'close', ...(body !== undefined && { 'Content-Length': String(body.length) }), ...headers
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body ?? ''}`
}
