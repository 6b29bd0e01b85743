import { EventEmitter, once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'

/** How an upstream behaves: it answers an error of its own, or fails in one of the ways that gateways see. */
export type UpstreamMode = 'own' | 'close' | 'reset' | 'half' | 'garbage' | 'silence' | 'down'

/** What an upstream answers by itself: no gateway may change it. */
export const OWN_ANSWER = Object.freeze({
  status: 503,
  body: '{"own":"answer"}',
  headers: Object.freeze({ 'content-type': 'application/vnd.verify+json', 'cache-control': 'no-store', 'retry-after': '123', 'x-verify': 'own' })
})

const OWN_HEAD = Object.entries({ ...OWN_ANSWER.headers, 'content-length': String(OWN_ANSWER.body.length), connection: 'close' })
  .map(([name, value]) => `${name}: ${value}\r\n`).join('')

/** A request to a played upstream. */
export interface PlayedRequest {
  readonly line: string
  readonly ended: Promise<unknown>
}

/** An upstream that fails as it is asked to. */
export interface Upstream {
  readonly port: number
  /** Behaves otherwise from the next connection on. */
  readonly play: (mode: UpstreamMode) => Promise<void>
  /** Waits for the next request: its first line, and the end of its connection. */
  readonly next: (signal: AbortSignal) => Promise<PlayedRequest>
  readonly close: () => Promise<void>
}

/**
 * Plays the upstream of a gateway on the loopback interface.
 *
 * @param port where the gateway looks for it; 0 for any free one
 */
export async function startUpstream (port: number): Promise<Upstream> {
  let mode: UpstreamMode = 'own'
  const sockets = new Set<Socket>()
  const requests = new EventEmitter<{ request: [PlayedRequest] }>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    // The gateway may go first.
    socket.on('error', () => {})
    let request = ''
    socket.on('data', function read (chunk) {
      request += chunk.toString('latin1')
      if (!isWhole(request)) return
      // What comes after it is of no use.
      socket.off('data', read).resume()
      requests.emit('request', { line: request.slice(0, request.indexOf('\r\n')), ended: new Promise((resolve) => { socket.once('close', resolve) }) })
      behave(socket, mode, request)
    })
  })
  // A port that is free now is needed again after the upstream was down.
  const listen = async (wanted: number): Promise<number> => {
    server.listen(wanted, '127.0.0.1')
    await once(server, 'listening')
    // It listens to a port.
    return (server.address() as AddressInfo).port
  }
  const close = async (): Promise<void> => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    // Connections that a gateway keeps would be answered still.
    for (const socket of sockets) socket.destroy()
    await closed
  }
  const own = await listen(port)
  return {
    port: own,
    close,
    next: async (signal) => {
      const [request] = await once(requests, 'request', { signal })
      // It is what the server emits.
      return request as PlayedRequest
    },
    play: async (next) => {
      mode = next
      if (next === 'down') await close()
      else if (!server.listening) await listen(own)
    }
  }
}

/** `true` where the head is there and, in chunks, the body too: an answer before its end would race with the limit of the gateway. */
function isWhole (request: string): boolean {
  const end = request.indexOf('\r\n\r\n')
  return end !== -1 && (!/^transfer-encoding: *chunked/im.test(request.slice(0, end)) || request.endsWith('\r\n0\r\n\r\n'))
}

function behave (socket: Socket, mode: UpstreamMode, request: string): void {
  if (mode === 'silence') return
  if (mode === 'reset') socket.resetAndDestroy()
  else if (mode === 'half') socket.end('HTTP/1.1 200 OK\r\nContent-Le')
  else if (mode === 'garbage') socket.end('verify verify verify\r\n')
  else if (mode === 'own') socket.end(`HTTP/1.1 503 Service Unavailable\r\n${OWN_HEAD}\r\n${OWN_ANSWER.body.repeat(Number(!request.startsWith('HEAD ')))}`)
  else socket.end()
}
