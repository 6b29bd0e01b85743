import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'

/** One answer: its status, headers and body. */
export type Answer = readonly [status: number, headers?: Readonly<Record<string, string>>, body?: object] | 'reset'

/** A server that gives answers in their order, the last one again and again, and the methods that it was asked by. */
export async function serve (t: Test, answers: readonly Answer[]): Promise<{ readonly url: string, readonly methods: string[] }> {
  const methods: string[] = []
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const answer = answers[Math.min(methods.length, answers.length - 1)] ?? 'reset'
    methods.push(String(request.method))
    const [status, headers, body] = answer === 'reset' ? [0] : answer
    if (status === 0) request.socket.destroy()
    else response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(request.method === 'HEAD' ? undefined : JSON.stringify(body ?? {}))
  })
  t.teardown(() => { server.close().closeAllConnections() })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  // It listens to a port.
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, methods }
}
