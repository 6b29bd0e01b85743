import { request as requestHttp1, type Agent } from 'node:http'
import type { ClientHttp2Session } from 'node:http2'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { SoakAnswer } from './soak-judge.js'
import type { SoakRequest } from './soak-requests.js'

/** Asks over HTTP/1.1, on a connection of the agent. */
export async function askHttp1 (agent: Agent, port: number, { method, path, headers, body }: SoakRequest): Promise<SoakAnswer> {
  return await new Promise((resolve, reject) => {
    const request = requestHttp1({ agent, port, host: '127.0.0.1', method, path, headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) } })
    request.on('error', reject)
    request.on('response', (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => { text += String(chunk) })
      response.on('error', reject)
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text, isHead: method === 'HEAD' }))
    })
    request.end(body)
  })
}

/** Asks over HTTP/2. */
export async function askHttp2 (session: ClientHttp2Session, { method, path, headers, body }: SoakRequest): Promise<SoakAnswer> {
  return await new Promise((resolve, reject) => {
    const stream = session.request({ ...headers, ':method': method, ':path': path })
    let answer = { status: 0, headers: {} }
    let text = ''
    stream.setEncoding('utf8')
    stream.on('response', (given) => { answer = { status: Number(given[':status']), headers: given } })
    stream.on('data', (chunk) => { text += String(chunk) })
    stream.on('error', reject)
    stream.on('end', () => resolve({ ...answer, body: text, isHead: method === 'HEAD' }))
    stream.end(body)
  })
}

/** Writes a request piece by piece, and reads until the server closes. */
export async function exchange (port: number, pieces: readonly string[]): Promise<SoakAnswer> {
  const socket = connect(port, '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  let fault: Error | undefined
  socket.on('error', (error) => { fault = error })
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) await wait(20)
    socket.write(piece)
  }
  await closed
  const [head = '', body = ''] = Buffer.concat(chunks).toString('utf8').split('\r\n\r\n')
  const [start = '', ...lines] = head.split('\r\n')
  if (start === '') throw fault ?? new Error('no answer')
  const headers = Object.fromEntries(lines.map((line) => line.split(/: ?(.*)/s)).map(([name = '', value = '']) => [name.toLowerCase(), value]))
  return { status: Number(start.split(' ')[1]), headers, body, isHead: false }
}

/** Begins a request and gives it up: while it is sent, or while its answer is made. */
export async function abort (port: number, count: number): Promise<void> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.write(count % 2 === 0
    ? 'GET /slow HTTP/1.1\r\nHost: a\r\n\r\n'
    : 'POST /users HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"email":')
  await wait(count % 40)
  if (count % 3 === 0) socket.resetAndDestroy()
  else socket.destroy()
  await closed
}
