import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'

/** Where the app listens: always on the loopback interface. */
export interface Target {
  readonly port: number
  readonly isTls: boolean
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
const MAX_BYTES = 4_194_304
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

function readAll ({ port, isTls, timeout }: Target, bytes: string, failed: AbortSignal | undefined): Promise<Buffer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let length = 0
    let isError = false
    // The certificate of an app on loopback says nothing of who it is.
    const socket: Socket = isTls ? connectTls({ port, host: HOST, rejectUnauthorized: false }) : connect({ port, host: HOST })
    socket.once(isTls ? 'secureConnect' : 'connect', () => socket.write(bytes, 'latin1'))
    const timer = setTimeout(() => socket.destroy(), timeout)
    failed?.addEventListener('abort', () => socket.destroy())
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      length += chunk.length
      // Of a head that is not whole yet the status is no number.
      const status = isError ? NaN : Number(parseAnswer(Buffer.concat(chunks))?.status)
      isError ||= status >= 400
      if (status < 400 || length > MAX_BYTES) socket.destroy()
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
