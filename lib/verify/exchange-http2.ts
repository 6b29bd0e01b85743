import { connect, type IncomingHttpHeaders, type IncomingHttpStatusHeader, type OutgoingHttpHeaders } from 'node:http2'
import { MAX_BYTES, type Answer, type Target } from './exchange.js'
import type { RequestParts } from './probe.js'

/** Headers of a connection, which HTTP/2 does not have (RFC 9113 §8.2.2). */
const OF_CONNECTION: readonly string[] = ['connection', 'host', 'transfer-encoding']

/**
 * Sends a request over HTTP/2 on a connection of its own and reads the answer.
 *
 * @returns `undefined` where no answer came
 */
export async function exchangeHttp2 ({ host = '127.0.0.1', port, isTls, serverName, trustsAny = true, timeout }: Target, parts: RequestParts): Promise<Answer | undefined> {
  const authority = `${isTls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`
  const session = connect(authority, { rejectUnauthorized: !trustsAny, ...(serverName !== undefined && { servername: serverName }) })
  return await new Promise((resolve) => {
    const chunks: Buffer[] = []
    let length = 0
    let head: (IncomingHttpHeaders & IncomingHttpStatusHeader) | undefined
    const timer = setTimeout(() => session.destroy(), timeout)
    // A server may refuse the session, the stream or both: there is no answer then.
    session.on('error', () => {})
    session.on('close', () => {
      clearTimeout(timer)
      // A gateway may pass on what is no HTTP by a status that is none.
      resolve(head !== undefined && Number(head[':status']) >= 200 ? toAnswer(head, Buffer.concat(chunks)) : undefined)
    })
    // A stream that ends before the length that it announces is malformed (RFC 9113 §8.1.1).
    const isWhole = parts.body === undefined && parts.headers?.['Content-Length'] === undefined
    const stream = session.request(toHeaders(parts), { endStream: isWhole })
    stream.on('error', () => {})
    stream.on('response', (headers) => {
      head = headers
      // A success may have no end.
      if (Number(headers[':status']) < 400) session.destroy()
    })
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      length += chunk.length
      if (length > MAX_BYTES) session.destroy()
    })
    stream.on('end', () => session.destroy())
    stream.on('close', () => session.destroy())
    if (parts.body !== undefined) stream.end(parts.body)
  })
}

function toHeaders ({ method, path, headers = {} }: RequestParts): OutgoingHttpHeaders {
  const fields = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const)
  return {
    ':method': method,
    ':path': path,
    ...(headers['Host'] !== undefined && { ':authority': headers['Host'] }),
    ...Object.fromEntries(fields.filter(([name]) => !OF_CONNECTION.includes(name)))
  }
}

function toAnswer ({ ':status': status, ...fields }: IncomingHttpHeaders & IncomingHttpStatusHeader, body: Buffer): Answer {
  // A header that is there has a value.
  const headers = Object.entries(fields as Readonly<Record<string, string | string[]>>).map(([name, value]) => [name, [value].flat()] as const)
  return { status: Number(status), headers: new Map(headers), body }
}
