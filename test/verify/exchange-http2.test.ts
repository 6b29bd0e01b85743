import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createSecureServer, createServer, type Http2Server, type ServerHttp2Stream } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import t, { type Test } from 'tap'
import type { Answer, Target } from '../../lib/verify/exchange.js'
import { exchangeHttp2 } from '../../lib/verify/exchange-http2.js'
import { certificate } from '../exits/certificate.js'

const GET = { method: 'GET', path: '/x' }

async function listen (t: Test, server: Http2Server, host = '127.0.0.1'): Promise<number> {
  await once(server.listen(0, host), 'listening')
  t.teardown(() => server.close())
  // It listens to a port.
  return (server.address() as AddressInfo).port
}

async function answer (t: Test, onStream: (stream: ServerHttp2Stream, path: string | undefined, authority: string | undefined, names: readonly string[]) => void, target: Partial<Target> = {}): Promise<(parts: Parameters<typeof exchangeHttp2>[1]) => Promise<Answer | undefined>> {
  const server = createServer()
  server.on('stream', (stream, headers) => {
    stream.on('error', () => {})
    onStream(stream, headers[':path'], headers[':authority'], Object.keys(headers))
  })
  const port = await listen(t, server, target.host)
  return async (parts) => await exchangeHttp2({ port, isTls: false, timeout: 30_000, ...target }, parts)
}

t.test('an error is read whole, with each value of a header, and Host becomes the authority', async (t) => {
  const send = await answer(t, (stream, _path, authority, names) => {
    t.equal(authority, 'api.example')
    t.notOk(names.some((name) => ['host', 'connection', 'transfer-encoding'].includes(name)), 'HTTP/2 has none of these')
    stream.respond({ ':status': 404, 'set-cookie': ['a=1', 'b=2'], 'content-type': 'text/plain' })
    stream.write('first ')
    setImmediate(() => stream.end('second'))
  })
  const { status, headers, body } = await send({ ...GET, headers: { Host: 'api.example', Connection: 'close' } }) ?? {}
  t.equal(status, 404)
  t.same(headers?.get('set-cookie'), ['a=1', 'b=2'])
  t.equal(String(body), 'first second')
})

t.test('a body is sent', async (t) => {
  const send = await answer(t, (stream) => {
    stream.respond({ ':status': 422 })
    stream.pipe(stream)
  })
  t.equal(String((await send({ ...GET, method: 'POST', body: '{}' }))?.body), '{}')
})

t.test('a body that is announced and not sent leaves the stream open', async (t) => {
  const send = await answer(t, (stream) => {
    t.notOk(stream.endAfterHeaders)
    stream.respond({ ':status': 413 })
    stream.end('too large')
  })
  t.equal(String((await send({ ...GET, method: 'POST', headers: { 'Content-Length': '1000' } }))?.body), 'too large')
})

t.test('of a success the head alone, since it may have no end', async (t) => {
  const send = await answer(t, (stream) => { stream.respond({ ':status': 200 }) })
  t.equal((await send(GET))?.status, 200)
})

t.test('no answer: silence, a refused stream, a server without HTTP/2', async (t) => {
  const silent = await answer(t, () => {}, { timeout: 20 })
  t.equal(await silent(GET), undefined)
  const refused = await answer(t, (stream) => { stream.close(2) })
  t.equal(await refused(GET), undefined)
  const ended = await answer(t, (stream) => { stream.session?.destroy() })
  t.equal(await ended(GET), undefined)
  t.equal(await exchangeHttp2({ port: 1, isTls: false, timeout: 30_000 }, GET), undefined)
})

t.test('an answer without an end is read to 4 MB', async (t) => {
  const send = await answer(t, (stream) => {
    stream.respond({ ':status': 500 })
    const more = (): void => {
      while (!stream.destroyed && stream.write(Buffer.alloc(65_536, 'a')));
      if (!stream.destroyed) stream.once('drain', more)
    }
    more()
  })
  const { status, body } = await send(GET) ?? {}
  t.equal(status, 500)
  t.ok(Number(body?.length) > 4_000_000 && Number(body?.length) < 5_000_000, String(body?.length))
})

t.test('an address of IPv6', async (t) => {
  const isThere = await answer(t, (stream) => { stream.respond({ ':status': 404 }, { endStream: true }) }, { host: '::1' }).catch(() => undefined)
  if (isThere === undefined) t.pass('not run: there is no IPv6')
  else t.equal((await isThere(GET))?.status, 404)
})

t.test('a certificate is trusted on loopback, elsewhere where Node or NODE_EXTRA_CA_CERTS does', async (t) => {
  const server = createSecureServer({ ...certificate })
  server.on('stream', (stream) => { stream.respond({ ':status': 404 }, { endStream: true }) })
  server.on('request', (request, response) => { if (request.httpVersion === '1.1') response.writeHead(404).end() })
  const port = await listen(t, server)
  const target: Target = { port, isTls: true, serverName: 'localhost', timeout: 30_000 }
  t.equal((await exchangeHttp2(target, GET))?.status, 404)
  t.equal(await exchangeHttp2({ ...target, trustsAny: false }, GET), undefined)
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'ca.pem')
  writeFileSync(file, certificate.cert)
  const program = `import { exchangeHttp2 } from '${import.meta.resolve('../../lib/verify/exchange-http2.js')}'
    console.log((await exchangeHttp2(${JSON.stringify({ ...target, trustsAny: false })}, ${JSON.stringify(GET)}))?.status)`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { env: { ...process.env, NODE_EXTRA_CA_CERTS: file } })
  t.equal(stdout.trim(), '404')
})
