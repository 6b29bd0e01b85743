import { createServer, type RequestListener } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import t, { type Test } from 'tap'
import { readApiError } from '../../lib/client/index.js'

const MEGABYTE = 1_048_576
const JSON_TYPE = { 'content-type': 'application/json' }

async function serve (t: Test, listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}` // it listens to a port
}

t.test('a body that never ends is read up to 1 MB, then cancelled', async (t) => {
  let sent = 0
  let whenClosed: Promise<unknown> | undefined
  const origin = await serve(t, (_request, response) => {
    whenClosed = once(response, 'close')
    response.writeHead(503, { ...JSON_TYPE, 'retry-after': '5' })
    const write = (): void => {
      while (response.write(' '.repeat(65_536))) sent += 65_536
      response.once('drain', write)
    }
    write()
  })
  const response = await fetch(origin)
  t.match(await readApiError(response), { status: 503, message: 'Service Unavailable', retryAfter: 5, issues: [] })
  t.equal(response.bodyUsed, true)
  await whenClosed
  t.ok(sent < 32 * MEGABYTE, 'what the sockets hold')
})

t.test('what is compressed counts as it is unpacked', async (t) => {
  const bomb = gzipSync(`{"title":"${'x'.repeat(64 * MEGABYTE)}"}`)
  const origin = await serve(t, (_request, response) => response.writeHead(400, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(bomb))
  t.match(await readApiError(await fetch(origin)), { status: 400, message: 'Bad Request' })
})

t.test('the limit is exact, and another may be given', async (t) => {
  const body = (length: number): string => `{"title":"${'x'.repeat(length - '{"title":""}'.length)}"}`
  const read = async (length: number, options?: object): Promise<string | undefined> => {
    return (await readApiError(new Response(body(length), { status: 400, statusText: 'Bad Request' }), options))?.message
  }
  t.equal((await read(MEGABYTE))?.length, MEGABYTE - 12)
  t.equal(await read(MEGABYTE + 1), 'Bad Request')
  t.equal(await read(20, { maxBytes: 20 }), 'xxxxxxxx')
  t.equal(await read(21, { maxBytes: 20 }), 'Bad Request')
  t.equal(await read(20, { maxBytes: 0 }), 'Bad Request')
  t.equal(await read(20, { maxBytes: NaN }), 'Bad Request', 'no number lets nothing through')
})

t.test('a signal ends the reading, before it and in the middle of it', async (t) => {
  const origin = await serve(t, (_request, response) => { response.writeHead(500, JSON_TYPE).write('{"title":"x"') })
  const controller = new AbortController()
  const response = await fetch(origin)
  const reading = readApiError(response, { signal: controller.signal })
  controller.abort()
  t.match(await reading, { status: 500, message: 'Internal Server Error' })
  t.match(await readApiError(await fetch(origin), { signal: AbortSignal.abort() }), { status: 500, message: 'Internal Server Error' })
  const whole = Response.json({ title: 'x' }, { status: 400 })
  t.match(await readApiError(whole, { signal: new AbortController().signal }), { message: 'x' }, 'one that is not aborted changes nothing')
})

t.test('a body that breaks off or fails, or that was read before', async (t) => {
  const origin = await serve(t, (_request, response) => {
    response.writeHead(400, { ...JSON_TYPE, 'content-length': 100 })
    response.write('{"title":"x"}', () => response.destroy())
  })
  t.match(await readApiError(await fetch(origin)), { status: 400, message: 'Bad Request' })
  const used = Response.json({ title: 'x' }, { status: 400, statusText: 'Bad Request' })
  await used.text()
  t.match(await readApiError(used), { message: 'Bad Request' })
  const failing = new ReadableStream({ pull (controller) { controller.error(new Error('x')) } })
  t.match(await readApiError(new Response(failing, { status: 400, statusText: 'Bad Request' })), { message: 'Bad Request' })
})

t.test('what is like a response has a text alone', async (t) => {
  const like = { status: 400, statusText: 'Bad Request', headers: new Headers(), text: async () => '{"title":"x"}' }
  t.match(await readApiError(like), { message: 'x' })
  t.match(await readApiError({ ...like, body: null }), { message: 'x' })
  t.match(await readApiError(like, { maxBytes: 5 }), { message: 'Bad Request' })
})

t.test('hostile bodies: no known format, or what is left of one', async (t) => {
  const read = async (body: string | Uint8Array<ArrayBuffer>): Promise<unknown> => await readApiError(new Response(body, { status: 400, statusText: 'Bad Request' }))
  const unknown = { status: 400, message: 'Bad Request', code: undefined, issues: [], retryAfter: undefined }
  for (const body of ['['.repeat(500_000), '{"error":{"message":{}}}', '{"title":["x"]}', '{"error_message":"x","error_type":{}}', 'null', '"x"', '']) {
    t.match(await read(body), unknown, body.slice(0, 30))
  }
  t.match(await read(new Uint8Array([0x7B, 0xFF, 0xFE, 0x80])), unknown, 'no UTF-8')
  t.match(await read('{"title":"x","code":1e999,"errors":{"length":1e9},"detail":{},"params":[]}'), {
    message: 'x', code: undefined, issues: [], detail: undefined, params: undefined
  })
  const info = await read('{"title":"x","__proto__":{"admin":true},"constructor":1}') as { extra: object }
  t.strictSame(Object.keys(info.extra), ['__proto__', 'constructor'], 'members, and not what members are inherited from')
  t.equal(Reflect.get(info.extra, 'admin'), undefined)
})
