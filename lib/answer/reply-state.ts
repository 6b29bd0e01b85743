import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import type { ErrorAnswer } from './error-answer.js'
import { abortAnswer, type HeaderValue, type Sink } from './sink.js'

/** All that the package keeps of a reply that fails, on the reply. */
const kReplyState = Symbol('fastify-error-catalog.reply-state')

interface Kept {
  [kReplyState]?: ReplyState
}

/** A route's own serializer is applied even to a string: this one leaves it alone. */
const asItIs = (payload: unknown): string => payload as string

/** A reply as the sink of an answer, and what has become of it so far. A reply that does not fail has none. */
export class ReplyState implements Sink {
  readonly reply: FastifyReply
  /** The catalogue whose answer is on its way. */
  compiled: CompiledCatalog | undefined
  /** The answer that is on its way; `undefined` for problem details. */
  answer: ErrorAnswer | undefined
  /** What was thrown, if anything. */
  thrown: { readonly error: unknown } | undefined
  /** `true` where an answer stands in the place of a body that somebody else sent. */
  isReplaced = false
  /** The reply's own `send`, where `guardReply` has put another in its place. */
  send: ((payload: unknown) => FastifyReply) | undefined
  /** `true` once that one has been called. */
  isSent = false
  /** The body that was written while it is not to be sent. */
  private taken: string | undefined
  private isTaken = false

  constructor (reply: FastifyReply) {
    this.reply = reply
  }

  get statusCode (): number {
    return this.reply.statusCode
  }

  /** @fastify/express gives the response a `headersSent` of its own, which is true before anything is sent: that of its class knows. */
  get headersSent (): boolean {
    const { raw } = this.reply
    return raw.headersSent && Reflect.get(Object.getPrototypeOf(raw) as object, 'headersSent', raw) === true
  }

  get writableEnded (): boolean {
    return this.reply.raw.writableEnded
  }

  get isAnswered (): boolean {
    return this.compiled !== undefined
  }

  /** The logger's serializer of replies decides what of it is written. */
  get res (): object {
    return this.reply
  }

  status (code: number): void {
    this.reply.code(code)
  }

  getHeader (name: string): unknown {
    return this.reply.getHeader(name)
  }

  getHeaders (): Record<string, unknown> {
    return this.reply.getHeaders()
  }

  setHeader (name: string, value: HeaderValue): void {
    this.reply.header(name, value)
  }

  removeHeader (name: string): void {
    this.reply.removeHeader(name)
  }

  mark (compiled: CompiledCatalog, answer: ErrorAnswer | undefined): void {
    this.compiled = compiled
    this.answer = answer
  }

  /** Sends the body as a string, so that neither a response schema nor a `preSerialization` hook nor a serializer of the route alters it. */
  write (body: string): void {
    ignorePreconditions(this.reply.request)
    if (this.isTaken) this.taken = body
    else this.reply.serializer(asItIs).send(body)
  }

  /** The body that a function writes here, for a hook that gives it to Fastify itself. */
  takeBody (give: () => void): string | undefined {
    this.isTaken = true
    give()
    this.isTaken = false
    return this.taken
  }

  cut (): void {
    abortAnswer(this.reply.raw)
  }
}

/**
 * Preconditions apply to successes alone (RFC 9110 §13.2.1). A hook such as that of @fastify/etag would make a 304 of the error that a client has seen
 * before, so hooks that come after no longer see that it has.
 */
function ignorePreconditions (request: FastifyRequest): void {
  const { raw: { headers } } = request
  if (headers['if-none-match'] === undefined && headers['if-modified-since'] === undefined) return
  request.headers = { ...request.headers, 'if-none-match': undefined, 'if-modified-since': undefined }
}

/** The state of a reply, if it has one. */
export function findReplyState (reply: FastifyReply & Kept): ReplyState | undefined {
  return reply[kReplyState]
}

/** The state of a reply, which has one from now on. */
export function getReplyState (reply: FastifyReply & Kept): ReplyState {
  reply[kReplyState] ??= new ReplyState(reply)
  return reply[kReplyState]
}
