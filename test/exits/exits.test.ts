import { readFileSync } from 'node:fs'
import { connect as connectHttp2 } from 'node:http2'
import { connect, type AddressInfo } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import { defaultCatalog, type BuiltInFormat } from '../../lib/index.js'
import { createExitApp, type Protocol } from './exit-app.js'
import { EXIT_ROWS, PARSER_ROWS, UNSIZED_ROW, type ExitRow } from './exit-rows.js'
import { parseAnswer, type SocketAnswer } from './socket-exchange.js'

const PATIENCE = 10_000
const FORMATS = ['nested', 'flat', 'typed', 'problem'] as const
const STALE = ['etag', 'content-encoding', 'content-disposition', 'last-modified']

/** Bytes on a socket of their own, and all that comes back. */
async function sendBytes (port: number, bytes: string, isTls: boolean): Promise<SocketAnswer> {
  return parseAnswer(await new Promise((resolve, reject) => {
    let received = ''
    const options = { port, host: '127.0.0.1' }
    const socket = isTls ? connectTls({ ...options, rejectUnauthorized: false }, write) : connect(options, write)
    function write (): void { socket.write(bytes, 'latin1') }
    socket.setEncoding('latin1')
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error(`no end after ${JSON.stringify(received)}`)))
    socket.on('data', (chunk) => { received += String(chunk) })
    socket.on('error', (error: NodeJS.ErrnoException) => error.code === 'ECONNRESET' ? resolve(received) : reject(error))
    socket.on('close', () => resolve(received))
  }))
}

function toBytes ({ method, path, headers, body = '' }: ExitRow): string {
  const given = { host: 'a', connection: 'close', ...(body !== '' && { 'content-length': String(body.length) }), ...headers }
  return `${method} ${path} HTTP/1.1\r\n${Object.entries(given).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`
}

async function sendHttp2 (port: number, { method, path, headers, body }: ExitRow): Promise<SocketAnswer> {
  const session = connectHttp2(`http://127.0.0.1:${port}`)
  try {
    return await new Promise((resolve, reject) => {
      const stream = session.request({ ':method': method, ':path': path, ...headers }, { endStream: body === undefined })
      let answered: Record<string, string> = {}
      let received = ''
      stream.setEncoding('utf8')
      stream.setTimeout(PATIENCE, () => stream.destroy(new Error('no answer')))
      stream.on('response', (fields) => { answered = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])) })
      stream.on('data', (chunk) => { received += String(chunk) })
      stream.on('end', () => resolve({ status: Number(answered[':status']), headers: answered, body: received, received }))
      stream.on('error', reject)
      if (body !== undefined) stream.end(body)
    })
  } finally {
    session.destroy()
  }
}

/** What of a body shows which entry it is of. */
function readEntry (format: BuiltInFormat, body: string): unknown {
  const parsed = JSON.parse(body)
  return { nested: parsed.error?.code, flat: parsed.code, typed: parsed.error_type, problem: parsed.code, fastify: parsed.code }[format]
}

function toExpected (format: BuiltInFormat, status: number, slug: string): unknown {
  const code = defaultCatalog.get(slug)?.code
  return { nested: code ?? slug, flat: status, typed: slug, problem: code, fastify: slug }[format]
}

function check (t: Test, format: BuiltInFormat, title: string, answer: SocketAnswer, row: Pick<ExitRow, 'status' | 'slug' | 'has' | 'method'>): void {
  const { status, headers, body, received } = answer
  const isWhole = status === row.status && headers['cache-control'] === 'no-store' && headers['content-language'] === 'en' &&
    headers['date'] !== undefined && String(headers['content-type']).startsWith(format === 'problem' ? 'application/problem+json' : 'application/json') &&
    STALE.every((name) => !(name in headers)) && !received.includes('secret') && !received.slice(1).includes('HTTP/1.1 ')
  t.ok(isWhole, title, { status, headers, body, expected: row.status })
  if (row.method === 'HEAD') t.equal(body, '', title)
  else t.equal(readEntry(format, body), toExpected(format, row.status, row.slug), title)
  for (const [name, value] of Object.entries(row.has ?? {})) t.match(headers[name], value, `${title}: ${name}`)
}

let count = 0

async function checkRows (t: Test, app: FastifyInstance, protocol: Protocol, format: BuiltInFormat): Promise<void> {
  const { port } = app.server.address() as AddressInfo
  for (const row of EXIT_ROWS) {
    const answer = protocol === 'h2' ? await sendHttp2(port, row) : await sendBytes(port, toBytes(row), protocol === 'https')
    check(t, format, row.title, answer, row)
    count++
  }
  if (protocol === 'h2') {
    check(t, format, UNSIZED_ROW.title, await sendHttp2(port, UNSIZED_ROW), UNSIZED_ROW)
    count++
    return
  }
  for (const [title, bytes, status, slug] of PARSER_ROWS) {
    const answer = await sendBytes(port, bytes, protocol === 'https')
    check(t, format, title, answer, { status, slug, method: 'GET' })
    t.equal(answer.headers['connection'], 'close', title)
    count++
  }
}

for (const format of FORMATS) {
  for (const protocol of ['h1', 'https', 'h2'] as const) {
    t.test(`${format} over ${protocol}`, async (t) => {
      const app = await createExitApp(protocol, format)
      t.teardown(() => app.close())
      await checkRows(t, app, protocol, format)
    })
  }
}

t.test('the count', async (t) => {
  const exits = 3 * EXIT_ROWS.length + 2 * PARSER_ROWS.length + 1
  t.equal(count, exits * FORMATS.length)
  t.match(readFileSync('README.md', 'utf8'), `tries ${exits} exits`, 'the README has the same')
  t.comment(`${exits} exits in each of ${FORMATS.length} formats`)
})
