import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { readProperty } from '../foreign/read-property.js'

/** `true` while a socket has an answer to send that is not the one to this request. */
export function hasEarlierAnswer (socket: Duplex, request: object): boolean {
  return findPendingAnswer(socket)?.req !== request
}

/** The answer that is due on a socket. */
export interface PendingAnswer {
  readonly headersSent: boolean
  readonly writableEnded: boolean
  readonly req: IncomingMessage
  readonly once: (event: 'finish', listener: () => void) => unknown
}

/** The answer that is due on a socket, if there is one. Node's own handling of `clientError` reads the same property: there is no public one. */
export function findPendingAnswer (socket: Duplex): PendingAnswer | undefined {
  // Node's `ServerResponse`, or null.
  return (readProperty(socket, '_httpMessage') ?? undefined) as PendingAnswer | undefined
}

/** The names of the listeners of `clientError` that Fastify has, and that `serverOptions` gives it. Fastify binds its functions. */
const DEFAULT_LISTENER = 'bound defaultClientErrorHandler'
const OWN_LISTENER = 'bound errorCatalogClientError'

/** `true` for Fastify's own listener of `clientError`. */
export function isDefaultListener ({ name }: { readonly name: string }): boolean {
  return name === DEFAULT_LISTENER
}

/** `true` for a listener of `clientError` that the package may stand before. Another is the app's. */
export function isReplaceable ({ name }: { readonly name: string }): boolean {
  return name === DEFAULT_LISTENER || name === OWN_LISTENER
}
