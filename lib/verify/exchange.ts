import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'

/** Where requests are sent. */
export interface Target {
  /** Default: the loopback interface. */
  readonly host?: string | undefined
  readonly port: number
  readonly isTls: boolean
  /** The name that a server of TLS is asked for; none of an address. */
  readonly serverName?: string | undefined
  /** Trust any certificate. Default: `true`, since that of an app on loopback says nothing of who it is. */
  readonly trustsAny?: boolean | undefined
  /** The most milliseconds that an answer may take. */
  readonly timeout: number
}

/** What came back. */
export interface Answer {
  readonly status: number
  /** The values of each header by its lower-case name, in their order. */
  readonly headers: ReadonlyMap<string, readonly string[]>
  readonly body: Buffer
}

const HOST = '127.0.0.1'
/** The most bytes of an answer that are read: an error is short, and a server under test may send without end. */
export const MAX_BYTES = 4_194_304
const HEAD_END = '\r\n\r\n'
const STATUS_LINE = /^HTTP\/1\.[01] (\d{3})/

/**
 * Sends bytes on a connection of their own and reads the answer: to its end, or of a success its head alone, since a stream may have no end.
 *
 * @param failed says that no answer is to be waited for any longer
 * @returns `undefined` where no answer came
 */
export async function exchange (target: Target, bytes: string, failed?: AbortSignal): Promise<Answer | undefined> {
  return parseAnswer(await readAll(target, bytes, failed))
}

function readAll ({ host = HOST, port, isTls, serverName, trustsAny = true, timeout }: Target, bytes: string, failed: AbortSignal | undefined): Promise<Buffer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let length = 0
    /** The length of all that belongs to an error, as soon as it is known. */
    let end: number | undefined
    const named = serverName === undefined ? {} : { servername: serverName }
    const socket: Socket = isTls ? connectTls({ port, host, rejectUnauthorized: !trustsAny, ...named }) : connect({ port, host })
    socket.once(isTls ? 'secureConnect' : 'connect', () => socket.write(bytes, 'latin1'))
    const timer = setTimeout(() => socket.destroy(), timeout)
    failed?.addEventListener('abort', () => socket.destroy())
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      length += chunk.length
      // Of a head that is not whole yet nothing is known.
      const answer = end === undefined ? parseAnswer(Buffer.concat(chunks)) : undefined
      if (answer !== undefined) end = length - answer.body.length + toLength(answer, bytes.startsWith('HEAD '))
      if ((answer !== undefined && answer.status < 400) || length > MAX_BYTES) socket.destroy()
      // Some servers wait for the client to end. What they send beyond the answer arrives all the same.
      else if (end !== undefined && length >= end) socket.end()
    })
    // A server that refuses what is still being sent resets the connection, often after its answer.
    socket.on('error', () => {})
    socket.on('close', () => {
      clearTimeout(timer)
      resolve(Buffer.concat(chunks))
    })
  })
}

/** Reads the first answer that is no interim one (RFC 9110 §15.2). */
export function parseAnswer (bytes: Buffer): Answer | undefined {
  const end = bytes.indexOf(HEAD_END)
  if (end === -1) return undefined
  const [start = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n')
  const rest = bytes.subarray(end + HEAD_END.length)
  const status = Number(STATUS_LINE.exec(start)?.[1] ?? 0)
  if (status < 200) return status === 0 ? undefined : parseAnswer(rest)
  const headers = new Map<string, string[]>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    headers.set(name, [...headers.get(name) ?? [], line.slice(colon + 1).trim()])
  }
  return { status, headers, body: headers.get('transfer-encoding')?.[0] === 'chunked' ? joinChunks(rest) : rest }
}

/** The bytes of a body; without a length they end with the connection. */
function toLength ({ headers }: Answer, isHead: boolean): number {
  const length = headers.get('content-length')?.[0]
  return isHead ? 0 : length === undefined ? Infinity : Number(length)
}

function joinChunks (bytes: Buffer): Buffer {
  const chunks: Buffer[] = []
  let rest = bytes
  for (let size = readSize(rest); size > 0; size = readSize(rest)) {
    const start = rest.indexOf('\r\n') + 2
    chunks.push(rest.subarray(start, start + size))
    rest = rest.subarray(start + size + 2)
  }
  return Buffer.concat(chunks)
}

/** The size of the next chunk; 0 for the last one and for what is cut off. */
function readSize (bytes: Buffer): number {
  const size = Number.parseInt(bytes.toString('latin1', 0, 16), 16)
  return Number.isNaN(size) ? 0 : size
}
