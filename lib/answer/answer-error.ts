import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { readProperty } from '../foreign/read-property.js'
import { giveAnswer, logLate } from './give-answer.js'
import { renderAnswer, renderLast } from './render-answer.js'
import { getReplyState, type ReplyState } from './reply-state.js'
import { abortAnswer, type Sink } from './sink.js'

/**
 * Answers whatever was thrown. For handlers that must not throw themselves. Where an answer of the same catalogue is on its way, what fails does not
 * change that answer.
 */
export function answerError (compiled: CompiledCatalog, error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const state = getReplyState(reply)
  // What comes after a whole answer changes nothing.
  if (reply.raw.writableEnded) return logLate(compiled, { error }, request, state)
  const answer = state.compiled === compiled ? state.answer : undefined
  if (!reply.raw.headersSent) guardReply(state)
  giveAnswer(compiled, { answer, error, isLate: answer !== undefined }, request, state)
}

/**
 * Keeps the answer of an error handler from failing on its way out: Fastify's default handler would make a body of its own of what an `onSend` hook
 * throws then. All that it can do is to call `reply.send` again, so this one reply instance gets a `send` that writes the answer itself then.
 */
export function guardReply (state: ReplyState): void {
  const { reply } = state
  state.send ??= reply.send
  state.isSent = false
  // Its own type is generic in the body of the route.
  reply.send = guardedSend as FastifyReply['send']
}

function guardedSend (this: FastifyReply, payload: unknown): FastifyReply {
  const state = getReplyState(this)
  if (!state.isSent || this.sent) {
    state.isSent = true
    // This function is on guarded replies alone.
    return (state.send as NonNullable<ReplyState['send']>).call(this, payload)
  }
  // An async handler that returned nothing while asynchronous hooks had the answer.
  if (payload !== undefined) writeAnswer(state, payload)
  return this
}

/** Writes the answer past all hooks: one of them has failed. */
function writeAnswer (state: ReplyState, fault: unknown): void {
  const { reply } = state
  const { raw, request } = reply
  reply.hijack()
  if (raw.headersSent) {
    abortAnswer(raw)
    return
  }
  removeHeadersOf(fault, state)
  const body = renderAgain(state, request)
  // Rendering has taken away what no header can be, e.g. `undefined`.
  for (const [name, value] of Object.entries(reply.getHeaders())) raw.setHeader(name, value as string)
  raw.setHeader('content-length', Buffer.byteLength(body))
  raw.statusCode = reply.statusCode
  raw.end(request.method === 'HEAD' ? '' : body)
}

/** Its status and headers have been overwritten by then. */
function renderAgain (state: ReplyState, request: FastifyRequest): string {
  const { compiled, answer } = state
  try {
    if (compiled !== undefined && answer !== undefined) return renderAnswer(compiled, answer, request, state)
  } catch {
    // It was rendered before, but a format may fail for anything.
  }
  return renderLast(request, state)
}

/** Takes away the headers of an error, all of which Fastify's default handler gives to the reply. */
export function removeHeadersOf (error: unknown, sink: Pick<Sink, 'removeHeader'>): void {
  try {
    for (const name of Object.keys(Object(readProperty(error, 'headers')))) sink.removeHeader(name)
  } catch {
    // A proxy may refuse to show its keys: Fastify could not read them either.
  }
}
