import type { ServerResponse } from 'node:http'
import { constants, type Http2ServerResponse } from 'node:http2'
import type { CompiledCatalog } from '../../types/compiled.js'
import type { NeutralError } from '../../types/format.js'
import type { ErrorAnswer } from './error-answer.js'

/** The value of a header, as Node takes it. */
export type HeaderValue = string | number | readonly string[]

/** Where an answer goes: a reply, the payload of `onSend`, a response or a socket of Node, or what keeps it for its caller. */
export interface Sink {
  /** The status that is set so far; 200 where none is. */
  readonly statusCode: number
  /** `true` once bytes of an answer are out: no other can be given. */
  readonly headersSent: boolean
  /** `true` once an answer is whole. */
  readonly writableEnded: boolean
  /** `true` once an answer of a catalogue is on its way. It has been reported, and no second one is. */
  readonly isAnswered: boolean
  /** What the log shows as `res`. */
  readonly res: object
  status (code: number): void
  /** Names of headers are in lower case. */
  getHeader (name: string): unknown
  /** A copy. */
  getHeaders (): Record<string, unknown>
  setHeader (name: string, value: HeaderValue): void
  removeHeader (name: string): void
  /** Says which answer is on its way; `undefined` for the problem details that need no entry. */
  mark (compiled: CompiledCatalog, answer: ErrorAnswer | undefined): void
  write (body: string): void
  /** Takes what was rendered, where somebody asks for more than the body; nothing for the last answer, which needs no format. Bodies that are kept are not used then. */
  keep?: (error: NeutralError | undefined, value: unknown) => void
  /** Cuts off what is on its way: the client must see that it is not whole. */
  cut (): void
}

/** Has the headers of an answer until it is written. Below Fastify no hook adds to them. */
export abstract class HeaderSink implements Sink {
  statusCode = 200
  readonly isAnswered = false
  readonly #headers = new Map<string, HeaderValue>()

  get headersSent (): boolean {
    return false
  }

  get writableEnded (): boolean {
    return false
  }

  get res (): object {
    return { statusCode: this.statusCode }
  }

  status (code: number): void {
    this.statusCode = code
  }

  getHeader (name: string): unknown {
    return this.#headers.get(name)
  }

  getHeaders (): Record<string, HeaderValue> {
    return Object.fromEntries(this.#headers)
  }

  setHeader (name: string, value: HeaderValue): void {
    this.#headers.set(name, value)
  }

  removeHeader (name: string): void {
    this.#headers.delete(name)
  }

  /** Nothing comes after such an answer. */
  mark (): void {}

  abstract write (body: string): void

  cut (): void {}
}

/** Cuts off an answer. Over HTTP/2 `destroy` resets the stream without an error, which a client may take for its end. */
export function abortAnswer (raw: ServerResponse | Http2ServerResponse): void {
  if ('stream' in raw) raw.stream.close(constants.NGHTTP2_INTERNAL_ERROR)
  else raw.destroy()
}
