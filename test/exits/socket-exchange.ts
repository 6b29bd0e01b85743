import { connect, type AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** Headers that end the connection after the answer. */
export const CLOSING = 'Host: api.test\r\nConnection: close\r\n\r\n'

/** The most milliseconds that an exchange may take: a test that waits longer waits for an answer that does not come. */
const PATIENCE = 10_000

/** What came back over a socket. */
export interface SocketAnswer {
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** All bytes, one character each. */
  readonly received: string
}

/** Sends bytes to a listening app on a socket of their own and reads until the server closes it. */
export async function exchange (app: FastifyInstance, bytes: string, host = '127.0.0.1'): Promise<SocketAnswer> {
  // It listens to a port.
  const { port } = app.server.address() as AddressInfo
  const received = await new Promise<string>((resolve, reject) => {
    let text = ''
    const socket = connect(port, host, () => socket.write(bytes, 'latin1'))
    socket.setEncoding('latin1')
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error(`no end after ${JSON.stringify(text)}`)))
    socket.on('data', (chunk) => { text += String(chunk) })
    socket.on('error', (error: NodeJS.ErrnoException) => error.code === 'ECONNRESET' ? resolve(text) : reject(error))
    socket.on('close', () => resolve(text))
  })
  return parseAnswer(received)
}

/** Reads the first answer of what came back. */
export function parseAnswer (received: string): SocketAnswer {
  const end = received.indexOf('\r\n\r\n')
  const [statusLine = '', ...lines] = received.slice(0, Math.max(end, 0)).split('\r\n')
  const headers = Object.fromEntries(lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  }))
  return {
    status: Number(statusLine.split(' ')[1] ?? 0),
    headers,
    body: Buffer.from(received.slice(end + 4), 'latin1').toString('utf8'),
    received
  }
}
