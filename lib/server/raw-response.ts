import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2'
import type { Duplex } from 'node:stream'
import type { FastifyBaseLogger } from 'fastify'
import type { CompiledCatalog, RequestFacts } from '../../types/compiled.js'
import { toPlainAnswer } from '../answer/error-answer.js'
import { giveAnswer } from '../answer/give-answer.js'
import { abortAnswer, HeaderSink, type HeaderValue, type Sink } from '../answer/sink.js'

/** A request and a response of Node, of either HTTP version. */
export type RawRequest = IncomingMessage | Http2ServerRequest
export type RawResponse = ServerResponse | Http2ServerResponse

/** An answer below Fastify: no hook adds to it, so it is complete. */
export interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, HeaderValue>>
  readonly body: string
}

/** What an exit below Fastify knows besides the status. */
export interface RawFacts {
  readonly log: FastifyBaseLogger
  /** Absent where not even its headers could be read. */
  readonly request?: RawRequest | undefined
  /** Further headers of the answer. */
  readonly headers?: Readonly<Record<string, string>>
  /** What led to it, without anything of the request. */
  readonly error?: unknown
  /** `true` where the exit has logged it. */
  readonly isLogged?: boolean
  /** `true` for what a client gets by breaking the rules of HTTP. */
  readonly isRefusal?: boolean
  /** The socket, where there is no request: the log shows who was refused. */
  readonly socket?: Duplex
}

/** How long a client may take to close after an answer, in milliseconds. */
const LINGER = 1000

/** What there is of a request that could not be read. */
const UNREAD = { headers: {}, httpVersionMajor: 1 }

/**
 * Answers a request that Fastify does not get to see: the language and format are negotiated by its headers, functions of the app are not asked.
 */
export function answerRaw (compiled: CompiledCatalog, status: number, sink: Sink, facts: RawFacts): void {
  const { log, request, headers, error, isLogged, isRefusal = false, socket } = facts
  const answer = { ...toPlainAnswer(compiled.byStatus(status), status), ...(headers && { options: { headers } }) }
  // Over HTTP/2 `CONNECT` has no path, whatever Node's type says.
  const url = request?.url as string | undefined
  const known: RequestFacts = { raw: request ?? UNREAD, originalUrl: url ?? '', method: request?.method ?? '', id: undefined, log }
  const line = { message: STATUS_CODES[status], facts: { err: error, res: { statusCode: status }, ...readRemote(socket) } }
  giveAnswer(compiled, { answer, error, isRefusal, line: isLogged !== true && line }, known, sink)
}

/** Who is at the other end of a socket, as far as that is known. */
function readRemote (socket: Duplex | undefined): object | undefined {
  return socket !== undefined && 'remoteAddress' in socket
    ? { remoteAddress: socket.remoteAddress, ...('remotePort' in socket && { remotePort: socket.remotePort }) }
    : undefined
}

/** Writes an answer to a response of Node. */
export class ResponseSink extends HeaderSink {
  readonly #request: RawRequest
  readonly #response: RawResponse

  constructor (request: RawRequest, response: RawResponse) {
    super()
    this.#request = request
    this.#response = response
  }

  override get headersSent (): boolean {
    return this.#response.headersSent
  }

  override get writableEnded (): boolean {
    return this.#response.writableEnded
  }

  write (body: string): void {
    writeResponse(this.#request, this.#response, { status: this.statusCode, headers: complete(this, body), body })
  }

  override cut (): void {
    abortAnswer(this.#response)
  }
}

/** Writes an answer of HTTP/1.1 to a socket whose request has no response object, and closes it. */
export class SocketSink extends HeaderSink {
  readonly #socket: Duplex
  readonly #method: string | undefined

  /** @param method that of the request, as far as it is known: an answer to HEAD has no body (RFC 9110 §9.3.2) */
  constructor (socket: Duplex, method?: string) {
    super()
    this.#socket = socket
    this.#method = method
  }

  write (body: string): void {
    const lines = Object.entries({ ...complete(this, body), connection: 'close' }).map(([name, value]) => `${name}: ${String(value)}\r\n`)
    const head = `HTTP/1.1 ${this.statusCode} ${String(STATUS_CODES[this.statusCode])}\r\n${lines.join('')}\r\n`
    endSocket(this.#socket, this.#method === 'HEAD' ? head : head + body)
  }
}

function complete (sink: HeaderSink, body: string): Record<string, HeaderValue> {
  return { ...sink.getHeaders(), 'content-length': String(Buffer.byteLength(body)), date: new Date().toUTCString() }
}

/** Writes an answer and has the connection closed after it, since the rest of the request is not read (RFC 9112 §9.6). */
export function writeResponse (request: RawRequest, response: RawResponse, { status, headers, body }: RawAnswer): void {
  // What was set before the failure is not of this answer.
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  response.statusCode = status
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value as string)
  // RFC 9113 §8.2.2: HTTP/2 has no connection header.
  if (request.httpVersionMajor === 1) response.setHeader('connection', 'close')
  response.end(request.method === 'HEAD' ? '' : body)
}

/**
 * Ends a socket by its last bytes: it is closed when the client has closed its side, else after a while. Nobody else reads such a socket, so that it
 * would stay open otherwise, and a reset at once might cost the client the answer (RFC 9112 §9.6).
 */
function endSocket (socket: Duplex, bytes: string): void {
  socket.end(bytes)
  socket.resume()
  const timer = setTimeout(() => socket.destroy(), LINGER).unref()
  socket.once('close', () => clearTimeout(timer))
}
