import { connect, type ClientHttp2Session } from 'node:http2'
import type { SocketAnswer } from './socket-exchange.js'
import type { ExitRequest } from './table/exit-row.js'

const PATIENCE = 10_000

/** Opens a session of HTTP/2; the certificate of a test is its own authority. */
export function openSession (port: number, tls: boolean): ClientHttp2Session {
  return connect(`${tls ? 'https' : 'http'}://127.0.0.1:${port}`, { rejectUnauthorized: false })
}

/** Sends a request on a session and reads its answer to the end. */
export async function ask (session: ClientHttp2Session, { method = 'GET', path = '/', headers, body }: ExitRequest): Promise<SocketAnswer> {
  const target = method === 'CONNECT' ? { ':authority': 'a:1' } : { ':path': path }
  return await new Promise((resolve, reject) => {
    const stream = session.request({ ':method': method, ...target, ...headers }, { endStream: body === undefined })
    let answered: Record<string, string> = {}
    let received = ''
    stream.setEncoding('utf8')
    stream.setTimeout(PATIENCE, () => stream.destroy(new Error('no answer')))
    stream.on('response', (fields) => {
      answered = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)]))
    })
    stream.on('data', (chunk) => { received += String(chunk) })
    stream.on('end', () => resolve({ status: Number(answered[':status']), headers: answered, names: Object.keys(answered), body: received, received }))
    stream.on('error', (cause) => reject(new Error(`no answer to ${method} ${path}`, { cause })))
    if (body !== undefined) stream.end(body)
  })
}
