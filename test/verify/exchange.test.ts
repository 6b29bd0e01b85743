import { createServer, type Server } from 'node:net'
import { once } from 'node:events'
import { createServer as createTlsServer } from 'node:tls'
import type { AddressInfo, Socket } from 'node:net'
import t, { type Test } from 'tap'
import { exchange, parseAnswer, type Answer } from '../../lib/verify/exchange.js'
import { certificate } from '../exits/certificate.js'

const parse = (text: string): Answer | undefined => parseAnswer(Buffer.from(text))

t.test('an answer is read', async (t) => {
  const answer = parse('HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nSet-Cookie: a=1\r\nset-cookie: b:2\r\n\r\nbody')
  t.equal(answer?.status, 404)
  t.same(answer?.headers.get('set-cookie'), ['a=1', 'b:2'])
  t.equal(answer?.body.toString(), 'body')
})

t.test('chunks are joined', async (t) => {
  const head = 'HTTP/1.1 500 \r\nTransfer-Encoding: chunked\r\n\r\n'
  t.equal(parse(`${head}3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n`)?.body.toString(), 'abc0123456789')
  t.equal(parse(`${head}3\r\nabc\r\n`)?.body.toString(), 'abc', 'cut off')
})

t.test('interim answers are passed over, and what is no answer is none', async (t) => {
  t.equal(parse('HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 400 \r\n\r\n')?.status, 400)
  t.equal(parse('HTTP/1.1 100 Continue\r\n\r\n'), undefined)
  t.equal(parse('HTTP/1.1 400 Bad'), undefined)
  t.equal(parse('garbage\r\n\r\n'), undefined)
})

async function listen (t: Test, server: Server): Promise<number> {
  const sockets: Socket[] = []
  server.on('connection', (socket: Socket) => { sockets.push(socket) })
  t.teardown(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  // It listens to a port.
  return (server.address() as AddressInfo).port
}

t.test('an error is read to its end, of a success the head alone', async (t) => {
  const port = await listen(t, createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', (bytes) => {
      const asked = String(bytes)
      if (asked === 'reset') socket.resetAndDestroy()
      if (asked === 'stream') socket.write('HTTP/1.1 200 OK\r\n\r\ndata: 1\n\n')
      if (asked !== 'error') return
      socket.write('HTTP/1.1 400 Bad Request\r\n\r\n')
      setImmediate(() => socket.end('body'))
    })
  }))
  const send = async (bytes: string, timeout = 10_000): Promise<Answer | undefined> => await exchange({ port, isTls: false, timeout }, bytes)
  t.equal((await send('error'))?.body.toString(), 'body')
  t.equal((await send('stream'))?.status, 200)
  t.equal(await send('slow', 20), undefined)
  const failed = new AbortController()
  setImmediate(() => failed.abort())
  t.equal(await exchange({ port, isTls: false, timeout: 600_000 }, 'slow', failed.signal), undefined)
  t.equal(await send('reset'), undefined)
})

t.test('over TLS too', async (t) => {
  const port = await listen(t, createTlsServer(certificate, (socket) => { socket.end('HTTP/1.1 404 \r\n\r\n') }))
  t.equal((await exchange({ port, isTls: true, timeout: 10_000 }, 'x'))?.status, 404)
})

t.test('an answer without an end is read to 4 MB', async (t) => {
  let sent = 0
  const port = await listen(t, createServer((socket) => {
    socket.on('error', () => {})
    socket.write('HTTP/1.1 500 \r\n\r\n')
    const send = (): void => {
      // The test would end by itself at some time.
      while (!socket.destroyed && sent < 64 * 1_048_576) {
        sent += 65_536
        if (!socket.write(Buffer.alloc(65_536, 'a'))) break
      }
      if (!socket.destroyed && sent < 64 * 1_048_576) socket.once('drain', send)
    }
    send()
  }))
  const { status, body } = await exchange({ port, isTls: false, timeout: 60_000 }, 'x') ?? {}
  t.equal(status, 500)
  t.ok(Number(body?.length) > 4_000_000 && Number(body?.length) < 5_000_000, String(body?.length))
})
