import { request as createRequest, type IncomingMessage } from 'node:http'
import type { Answer, Request } from '../scenario.js'

/** What belongs to the connection or the moment. Fastify works the length out, also where it is given. */
const NOT_OF_ANSWER: ReadonlySet<string> = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'])

/** In milliseconds. */
const TIMEOUT = 60_000

/** Asks a server once, and reads its answer. */
export function askOnce (port: number, { method, path, headers, body }: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const type = body !== undefined && { 'content-type': 'application/json' }
    const asked = createRequest({ host: '127.0.0.1', port, method, path, headers: { ...headers, ...type } })
    asked.setTimeout(TIMEOUT, () => asked.destroy(new Error(`${method} ${path} must be answered within ${TIMEOUT} ms`)))
    asked.once('error', reject)
    asked.once('response', (response) => readAnswer(response).then(resolve, reject))
    asked.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

async function readAnswer (response: IncomingMessage): Promise<Answer> {
  const parts: string[] = []
  for await (const part of response.setEncoding('utf8')) parts.push(String(part))
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined && !NOT_OF_ANSWER.has(name)) headers[name] = String(value)
  }
  // A response has a status.
  return { status: response.statusCode as number, headers, body: parts.join('') }
}
