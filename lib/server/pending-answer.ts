import type { Duplex } from 'node:stream'
import { readProperty } from '../foreign/read-property.js'

/** `true` while a socket has an answer to send that is not the one to this request. */
export function hasEarlierAnswer (socket: Duplex, request: object): boolean {
  return readProperty(readPending(socket), 'req') !== request
}

/** `true` where bytes of an answer have been sent: those of a second one would be taken for the rest of it. */
export function hasBegunAnswer (socket: Duplex): boolean {
  return readProperty(readPending(socket), 'headersSent') === true
}

/** The answer that is due on a socket. Node's own handling of `clientError` reads the same property: there is no public one. */
function readPending (socket: Duplex): unknown {
  return readProperty(socket, '_httpMessage')
}
