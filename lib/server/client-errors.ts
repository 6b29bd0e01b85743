import type { Duplex } from 'node:stream'
import type { FastifyBaseLogger } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { writeLog } from '../answer/log-error.js'
import { readProperty } from '../foreign/read-property.js'
import { noteRefusal } from '../answer/refused-requests.js'
import { readFailedMessage } from './failed-message.js'
import { findPendingAnswer } from './node-internals.js'
import { answerRaw, SocketSink } from './raw-response.js'

/** What a listener of `clientError` needs to know of the server that it serves. */
export interface ClientErrorContext {
  readonly compiled: CompiledCatalog
  readonly log: FastifyBaseLogger
}

/** The statuses of Node's parser errors that are not simply 400. */
const STATUSES: ReadonlyMap<unknown, number> = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413],
  ['HPE_HEADER_OVERFLOW', 431]
])

/** The method of a request line. */
const METHOD = /^[A-Z]+(?= )/

/** The beginning of a request line that has no end. */
const ENDLESS_LINE = /^[A-Z]+ [^\r\n]*$/

/** A request line of HTTP/1 (RFC 9112 §3). */
const REQUEST_LINE = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+ \S+ HTTP\/1\.[01]\r?\n/

/** Sockets on which something has been refused: Node's parser reports every packet that comes after. */
const refused = new WeakSet<Duplex>()

/**
 * Answers what Node's parser refuses: there is no request then, so the answer is in the default language and format, and the connection is
 * closed after it.
 */
export function answerClientError (context: ClientErrorContext, error: Error, socket: Duplex): void {
  if (readProperty(error, 'code') === 'ECONNRESET' || refused.has(socket)) return
  refused.add(socket)
  refuse(context, error, socket)
}

/** Answers once the answers to the requests before have been sent: a client takes answers in the order of its requests (RFC 9112 §9.3.2). */
function refuse (context: ClientErrorContext, error: Error, socket: Duplex): void {
  if (socket.destroyed) return
  const pending = findPendingAnswer(socket)
  const isBefore = pending?.req.complete === true
  // What has begun can only be cut off, unless it is whole and the answer to a request before.
  const isBegun = pending?.headersSent === true && !(isBefore && pending.writableEnded)
  if (!socket.writable || isBegun) {
    writeLog(context.log, 'trace', { err: error }, 'client error')
    socket.destroy(error)
  } else if (isBefore) {
    pending.once('finish', () => refuse(context, error, socket))
  } else {
    if (pending !== undefined) noteRefusal(pending.req)
    sendRefusal(context, error, socket, pending?.req.method)
  }
}

function sendRefusal ({ compiled, log }: ClientErrorContext, error: Error, socket: Duplex, knownMethod: string | undefined): void {
  const code = readProperty(error, 'code')
  const message = readFailedMessage(error)
  const method = knownMethod ?? METHOD.exec(message)?.[0]
  // Node's error has the bytes of the request.
  const shown = { type: error.name, message: error.message, code }
  answerRaw(compiled, toStatus(code, message), new SocketSink(socket, method), { socket, error: shown, isRefusal: true, log })
}

/**
 * Node's parser gives the same code to a method that it does not know, which is 501 (RFC 9110 §9.1), and to garbage; and the same to a URL that is too
 * long, which is 414 (RFC 9112 §3), and to headers.
 */
function toStatus (code: unknown, message: string): number {
  if (code === 'HPE_INVALID_METHOD' && REQUEST_LINE.test(message)) return 501
  if (code === 'HPE_HEADER_OVERFLOW' && ENDLESS_LINE.test(message)) return 414
  return STATUSES.get(code) ?? 400
}
