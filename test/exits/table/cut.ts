import { Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { fail } from './exit-row.js'

/** What has been sent before the failure. */
export const BEGUN = 'begun'

async function * failLater ({ raw }: FastifyReply): AsyncGenerator<Buffer> {
  yield Buffer.from(BEGUN)
  // The first part is sent with the headers, and what is written after it is sent after it.
  while (!raw.headersSent) await nextTurn()
  await new Promise((resolve) => raw.write('', resolve))
  fail()
}

/** Answers that fail after their first byte. */
const CUT: Readonly<Record<string, (reply: FastifyReply) => unknown>> = {
  'a-stream': (reply) => reply.send(Readable.from(failLater(reply))),
  'a-web-stream': (reply) => reply.send(Readable.toWeb(Readable.from(failLater(reply)))),
  'a-response-of-fetch': (reply) => reply.send(new Response(Readable.toWeb(Readable.from(failLater(reply))) as ReadableStream)),
  'below-Fastify': async (reply) => {
    reply.raw.writeHead(200, { 'content-type': 'text/plain' })
    await new Promise((resolve) => reply.raw.write(BEGUN, resolve))
    fail()
  },
  'out-of-time': async (reply) => {
    reply.raw.writeHead(200, { 'content-type': 'text/plain' })
    reply.raw.write(BEGUN)
    await new Promise(() => {})
  }
}

/** Their paths. */
export const CUT_PATHS = Object.keys(CUT).map((title) => `/${title}`)

/** Adds a route for each. */
export function addCutRoutes (app: FastifyInstance): void {
  for (const [title, answer] of Object.entries(CUT)) {
    app.get(`/${title}`, title === 'out-of-time' ? { handlerTimeout: 50 } : {}, (_request, reply) => answer(reply))
  }
}
