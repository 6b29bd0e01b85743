import type { FastifyReply } from 'fastify'
import { abortAnswer } from './abort-answer.js'
import { readProperty } from '../foreign/read-property.js'
import { renderLast } from './render-last.js'

/** What is due on a reply whose answer is under way. */
interface Guard {
  /** Gives the reply the status and headers of the answer once more, and returns its body. */
  readonly render: () => string
  readonly send: (payload: unknown) => FastifyReply
  isSent: boolean
}

const kGuard = Symbol('fastify-error-catalog.guard')

interface Guarded {
  [kGuard]?: Guard
}

/**
 * Keeps the answer of an error handler from failing on its way out: of what an `onSend` hook throws then, Fastify's default handler would make a
 * body of its own. All that it can do is to call `reply.send` again, so this one reply instance gets a `send` that writes the answer itself then.
 *
 * @param render renders the answer again: by then its status and headers have been overwritten
 */
export function guardReply (reply: FastifyReply & Guarded, render: () => string): void {
  reply[kGuard] = { render, send: reply[kGuard]?.send ?? reply.send, isSent: false }
  // Its own type is generic in the body of the route.
  reply.send = guardedSend as FastifyReply['send']
}

function guardedSend (this: FastifyReply & Guarded, payload: unknown): FastifyReply {
  // This function is on guarded replies alone.
  const guard = this[kGuard] as Guard
  if (!guard.isSent || this.sent) {
    guard.isSent = true
    return guard.send.call(this, payload)
  }
  // An async handler that returned nothing while asynchronous hooks had the answer.
  if (payload !== undefined) writeAnswer(this, guard.render, payload)
  return this
}

/** Writes the answer past all hooks: one of them has failed. */
function writeAnswer (reply: FastifyReply, render: () => string, fault: unknown): void {
  const { raw, request } = reply
  reply.hijack()
  if (raw.headersSent) {
    abortAnswer(raw)
    return
  }
  removeHeadersOf(fault, reply)
  const body = renderOrLast(reply, render)
  // Rendering has taken away what no header can be, `undefined` say.
  for (const [name, value] of Object.entries(reply.getHeaders())) raw.setHeader(name, value as string)
  raw.setHeader('content-length', Buffer.byteLength(body))
  raw.statusCode = reply.statusCode
  raw.end(request.method === 'HEAD' ? '' : body)
}

function renderOrLast (reply: FastifyReply, render: () => string): string {
  try {
    return render()
  } catch {
    return renderLast(reply)
  }
}

/** Takes away the headers of an error, all of which Fastify's default handler gives to the reply. */
export function removeHeadersOf (error: unknown, reply: FastifyReply): void {
  try {
    for (const name of Object.keys(Object(readProperty(error, 'headers')))) reply.removeHeader(name)
  } catch {
    // A proxy may refuse to tell its keys: Fastify could not read them either.
  }
}
