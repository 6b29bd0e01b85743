import { connect, type AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** A request as data. An empty header value leaves the header out. */
export interface RawRequest {
  readonly method?: string
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** One complete answer as it came over the socket. */
export interface RawAnswer {
  readonly status: number
  /** By lower-case name; several lines of one header joined by `, `. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * Sends a request on a socket of its own and reads all that comes back until the server closes it. Throws unless that is one complete answer:
 * one status line, each header once, and as much body as `Content-Length` says.
 */
export async function ask (app: FastifyInstance, request: RawRequest): Promise<RawAnswer> {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' })
  // It listens to a port.
  const { port } = app.server.address() as AddressInfo
  return parseAnswer(await exchange(port, toBytes(request)), request.method ?? 'GET')
}

function toBytes ({ method = 'GET', url, headers, body }: RawRequest): string {
  const given: Record<string, string> = {
    Host: 'api.test',
    Connection: 'close',
    ...(body !== undefined && { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) }),
    ...headers
  }
  const lines = Object.entries(given).filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${url} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}`
}

/** All that comes back, one character a byte. */
async function exchange (port: number, bytes: string): Promise<string> {
  return await new Promise((resolve, reject) => {
    let received = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'utf8'))
    socket.setEncoding('latin1')
    socket.on('data', (chunk) => { received += String(chunk) })
    socket.on('error', reject)
    socket.on('close', () => resolve(received))
  })
}

function parseAnswer (received: string, method: string): RawAnswer {
  const end = received.indexOf('\r\n\r\n')
  const [statusLine = '', ...lines] = received.slice(0, end).split('\r\n')
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(statusLine)?.[1])
  const headers: Record<string, string> = {}
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]+): (.*)$/.exec(line) ?? []
    const key = name.toLowerCase()
    headers[key] = headers[key] === undefined ? value : `${headers[key]}, ${value}`
  }
  const rest = received.slice(end + 4)
  const length = status === 204 || method === 'HEAD' ? 0 : Number(headers['content-length'])
  if (end === -1 || rest.length !== length) throw new Error(`not one complete answer: ${JSON.stringify(received.slice(0, 2000))}`)
  return { status, headers, body: Buffer.from(rest, 'latin1').toString('utf8') }
}
