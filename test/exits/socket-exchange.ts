import { connect, type AddressInfo, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { FastifyInstance } from 'fastify'

/** Headers that end the connection after the answer. */
export const CLOSING = 'Host: api.test\r\nConnection: close\r\n\r\n'

/** The most milliseconds that an exchange may take: a test that waits longer waits for an answer that does not come. */
const PATIENCE = 10_000

/** What came back over a socket. */
export interface SocketAnswer {
  readonly status: number
  /** By lower-case name; several lines of one header joined by `, `. */
  readonly headers: Readonly<Record<string, string>>
  /** The lower-case name of each header line. */
  readonly names: readonly string[]
  readonly body: string
  /** All bytes, one character each; over HTTP/2 those of the body. */
  readonly received: string
}

/** How bytes are sent. */
export interface SendOptions {
  readonly host?: string
  readonly tls?: boolean
  /** Ends its own side after the bytes. */
  readonly endsEarly?: boolean
}

/** Opens a connection; the certificate of a test is its own authority. */
export function openSocket (port: number, { host = '127.0.0.1', tls = false }: SendOptions = {}): Socket {
  return tls ? connectTls({ port, host, rejectUnauthorized: false }) : connect(port, host)
}

/** Sends bytes on a socket of their own, and gives all that comes back until the server closes it, one character each. */
export async function sendBytes (port: number, bytes: string, options: SendOptions = {}): Promise<string> {
  return await new Promise((resolve, reject) => {
    let received = ''
    const socket = openSocket(port, options)
    if (options.endsEarly === true) socket.end(bytes, 'latin1')
    else socket.write(bytes, 'latin1')
    socket.setEncoding('latin1')
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error(`no end to ${JSON.stringify(bytes.slice(0, 200))}: ${JSON.stringify(received.slice(0, 200))}`)))
    socket.on('data', (chunk) => { received += String(chunk) })
    // A server that closes before it has read all resets the connection, also while the rest is still being written.
    socket.on('error', (error: NodeJS.ErrnoException) => error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(received) : reject(error))
    socket.on('close', () => resolve(received))
  })
}

/** Sends bytes to a listening app on a socket of their own and reads until the server closes it. */
export async function exchange (app: FastifyInstance, bytes: string, host = '127.0.0.1'): Promise<SocketAnswer> {
  // It listens to a port.
  const { port } = app.server.address() as AddressInfo
  return parseAnswer(await sendBytes(port, bytes, { host }))
}

/** Reads the first answer of what came back; that to `Expect: 100-continue` only announces one. */
export function parseAnswer (received: string): SocketAnswer {
  const end = received.indexOf('\r\n\r\n')
  if (received.startsWith('HTTP/1.1 100 ')) return parseAnswer(received.slice(end + 4))
  const [statusLine = '', ...lines] = received.slice(0, Math.max(end, 0)).split('\r\n')
  const headers: Record<string, string> = {}
  const names: string[] = []
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    const value = line.slice(colon + 1).trim()
    names.push(name)
    headers[name] = name in headers ? `${headers[name]}, ${value}` : value
  }
  const rest = received.slice(end + 4)
  const body = headers['transfer-encoding'] === 'chunked' ? joinChunks(rest) : rest
  return { status: Number(statusLine.split(' ')[1] ?? 0), headers, names, body: Buffer.from(body, 'latin1').toString('utf8'), received }
}

/** The body that comes in chunks. Trailers follow the last one. */
function joinChunks (chunks: string): string {
  const end = chunks.indexOf('\r\n')
  const length = parseInt(chunks.slice(0, end), 16)
  return length > 0 ? chunks.slice(end + 2, end + 2 + length) + joinChunks(chunks.slice(end + 4 + length)) : ''
}
