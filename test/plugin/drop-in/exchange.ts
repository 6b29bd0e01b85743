import { connect } from 'node:net'

/** A request as data. */
export interface RequestRow {
  readonly method?: string
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Asked behind each request on the same socket: its answer closes the connection, and shows that the one before was whole. */
const LAST = 'GET /last HTTP/1.1\r\nHost: api.test\r\nConnection: close\r\n\r\n'

/** The bytes of a request, followed by one that ends the connection. */
export function toBytes ({ method = 'GET', url, headers = {}, body }: RequestRow): string {
  const given: Record<string, string> = {
    Host: 'api.test',
    ...(body !== undefined && { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) }),
    ...headers
  }
  const lines = Object.entries(given).filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${url} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}${LAST}`
}

/** Sends bytes on a socket of their own. Resolves with all that came back, one character a byte, once the server has closed it. */
export async function exchange (port: number, bytes: string): Promise<string> {
  return await new Promise((resolve) => {
    let received = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'utf8'))
    socket.setEncoding('latin1')
    socket.on('data', (chunk) => { received += String(chunk) })
    // A reset is the answer to some requests: what came before it counts.
    socket.on('error', () => {})
    socket.on('close', () => resolve(received))
  })
}

/** The answers without the one header that differs from second to second. */
export function withoutDate (answers: string): string {
  return answers.replace(/^date: .*\r\n/gim, '')
}
