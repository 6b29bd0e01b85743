import type { Duplex } from 'node:stream'
import type { FastifyBaseLogger } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { writeLog } from '../answer/log-error.js'
import { readProperty } from '../foreign/read-property.js'
import { hasBegunAnswer } from './pending-answer.js'
import { toRawAnswer, writeRawResponse } from './raw-response.js'

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

/** The most bytes of a packet that are looked at: the request line that every server should take (RFC 9112 §3). */
const MAX_REQUEST_LINE = 8000

/** The beginning of a request line that has no end. */
const ENDLESS_LINE = /^[A-Z]+ [^\r\n]*$/

/** A request line of HTTP/1 (RFC 9112 §3). */
const REQUEST_LINE = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+ \S+ HTTP\/1\.[01]\r?\n/

/**
 * Answers what Node's parser refuses: there is no request then, so the answer is in the default language and format, and the connection is
 * closed after it.
 */
export function answerClientError ({ compiled, log }: ClientErrorContext, error: Error, socket: Duplex): void {
  const code = readProperty(error, 'code')
  if (code === 'ECONNRESET' || socket.destroyed) return
  if (!socket.writable || hasBegunAnswer(socket)) {
    writeLog(log, 'trace', { err: error }, 'client error')
    socket.destroy(error)
    return
  }
  // Node's error has the bytes of the request.
  const told = { type: error.name, message: error.message, code }
  writeRawResponse(socket, toRawAnswer(compiled, toStatus(error, code), undefined, { error: told, log }))
}

function toStatus (error: Error, code: unknown): number {
  // The parser says the same of a method that it does not know, which is 501 (RFC 9110 §9.1), and of garbage; and the same of a URL that is too
  // long, which is 414 (RFC 9112 §3), and of headers.
  if (code === 'HPE_INVALID_METHOD' && REQUEST_LINE.test(readPacket(error))) return 501
  if (code === 'HPE_HEADER_OVERFLOW' && ENDLESS_LINE.test(readPacket(error))) return 414
  return STATUSES.get(code) ?? 400
}

/** How the packet begins that the parser refused. A request may come in several: of the first alone more is known than its code. */
function readPacket (error: Error): string {
  const packet = readProperty(error, 'rawPacket')
  return Buffer.isBuffer(packet) ? packet.toString('latin1', 0, MAX_REQUEST_LINE) : ''
}
