import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2'
import type { Duplex } from 'node:stream'
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { abortAnswer } from '../answer/abort-answer.js'
import { toPlainAnswer } from '../answer/error-answer.js'
import { writeLog } from '../answer/log-error.js'
import { renderAnswer } from '../answer/render-answer.js'
import { reportAnswer } from '../answer/report-answer.js'
import { HeaderSink } from './header-sink.js'

/** A request and a response of Node, of either HTTP version. */
export type RawRequest = IncomingMessage | Http2ServerRequest
export type RawResponse = ServerResponse | Http2ServerResponse

/** An answer below Fastify: no hook adds to it, so it is complete. */
export interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What an exit knows besides the status. */
export interface RawFacts {
  /** Further headers of the answer. */
  readonly headers?: Readonly<Record<string, string>>
  /** What led to it, without anything of the request. */
  readonly error?: unknown
  /** Where it is logged, unless the exit has done so. */
  readonly log?: FastifyBaseLogger
}

/** How long a client may take to close after an answer, in milliseconds. */
const LINGER = 1000

/** What there is of a request that could not be read. */
const UNREAD = { headers: {}, url: '', method: '' }

/**
 * The answer to a request that Fastify does not get to see: the language and format are negotiated, `locale.select` is not asked.
 *
 * @param request absent where not even its headers could be read
 */
export function toRawAnswer (
  compiled: CompiledCatalog,
  status: number,
  request?: RawRequest,
  { headers, error, log }: RawFacts = {}
): RawAnswer {
  const sink = new HeaderSink()
  const raw = request ?? UNREAD
  const answer = { ...toPlainAnswer(compiled.byStatus(status), status), ...(headers && { options: { headers } }) }
  // Of a request and a reply, rendering uses what these two have.
  const partial = { raw, originalUrl: raw.url, method: raw.method, log } as unknown as FastifyRequest
  const reply = sink as unknown as FastifyReply
  const body = renderAnswer(compiled, answer, partial, reply)
  const { level } = answer.entry
  if (log !== undefined && compiled.isLogged(partial, level)) {
    writeLog(log, level, { err: error, res: { statusCode: status } }, STATUS_CODES[status])
  }
  reportAnswer(compiled, answer, error, partial, reply)
  return {
    status,
    body,
    headers: { ...sink.getHeaders(), 'content-length': String(Buffer.byteLength(body)), date: new Date().toUTCString() }
  }
}

/** Writes an answer and has the connection closed after it, since the rest of the request is not read (RFC 9112 §9.6). */
export function sendRawResponse (response: RawResponse, { status, headers, body }: RawAnswer, request: RawRequest): void {
  if (response.headersSent) {
    abortAnswer(response)
    return
  }
  // What was set before the failure is not of this answer.
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  response.statusCode = status
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  // RFC 9113 §8.2.2: HTTP/2 has no connection header.
  if (request.httpVersionMajor === 1) response.setHeader('connection', 'close')
  response.end(request.method === 'HEAD' ? '' : body)
}

/**
 * Writes an answer of HTTP/1.1 to a socket whose request has no response object, and closes it: when the client has, else after a while. Nobody
 * else reads such a socket, so that it would stay open otherwise, and a reset at once might cost the client the answer (RFC 9112 §9.6).
 */
export function writeRawResponse (socket: Duplex, { status, headers, body }: RawAnswer): void {
  const lines = Object.entries({ ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${String(STATUS_CODES[status])}\r\n${lines.join('')}\r\n${body}`)
  socket.resume()
  const timer = setTimeout(() => socket.destroy(), LINGER).unref()
  socket.once('close', () => clearTimeout(timer))
}
