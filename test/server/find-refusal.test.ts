import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import t from 'tap'
import { findRefusal } from '../../lib/server/find-refusal.js'

function refuse (rawHeaders: readonly string[], httpVersion = '1.1', needsHost?: boolean): number | undefined {
  const request = new IncomingMessage(new Socket())
  request.httpVersion = httpVersion
  request.rawHeaders = [...rawHeaders]
  for (let index = 0; index < rawHeaders.length; index += 2) request.headers[String(rawHeaders[index]).toLowerCase()] ??= String(rawHeaders[index + 1])
  return findRefusal(request, needsHost)
}

t.test('HTTP/1.1 has one host', async (t) => {
  t.equal(refuse(['Host', 'a', 'Port', '1']), undefined)
  t.equal(refuse(['hOST', '']), undefined)
  t.equal(refuse(['Accept', 'a', 'Post', 'b']), 400)
  t.equal(refuse(['Host', 'a', 'host', 'a']), 400)
})

t.test('where the app needs no host, two are refused', async (t) => {
  t.equal(refuse([], '1.1', false), undefined)
  t.equal(refuse(['Host', 'a', 'host', 'a'], '1.1', false), 400)
})

t.test('other versions need none', async (t) => {
  t.equal(refuse([], '1.0'), undefined)
  t.equal(refuse([':authority', 'a'], '2.0'), undefined)
})

t.test('a transfer coding that is not decoded', async (t) => {
  for (const [coding, status] of [
    ['chunked', undefined], ['Chunked', undefined],
    ['gzip, chunked', 501], ['gzip,chunked ', 501],
    ['gzip', 400], ['chunked, gzip', 400], ['xchunked', 400]
  ] as const) t.equal(refuse(['Host', 'a', 'Transfer-Encoding', coding]), status, coding)
})
