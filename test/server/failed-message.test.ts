import fc from 'fast-check'
import t from 'tap'
import { readFailedMessage } from '../../lib/server/failed-message.js'

/** What Node says of a packet: where it is wrong is marked by `^`. */
function fail (marked: string): unknown {
  return { rawPacket: Buffer.from(marked.replace('^', ''), 'latin1'), bytesParsed: marked.indexOf('^') }
}

t.test('the message in which parsing failed, behind those before it', async (t) => {
  const get = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'
  const post = 'POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\n'
  const chunked = 'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n'
  for (const [marked, expected] of [
    ['^garbage', 'garbage'],
    [`${get}^garbage`, 'garbage'],
    [`${get}${get}HEAD / HTTP/1.1\r\n^: x`, 'HEAD / HTTP/1.1\r\n: x'],
    [`${post}abc^garbage`, 'garbage'],
    [`${post}abcFO^O / HTTP/1.1`, 'FOO / HTTP/1.1'],
    [`${post}a^b`, `${post}ab`],
    [`${chunked}1\r\na\r\n0\r\n\r\n^garbage`, 'garbage'],
    [`${chunked}^no chunk`, `${chunked}no chunk`]
  ] as const) t.equal(readFailedMessage(fail(marked)), expected)
})

t.test('nothing is known of an error without a packet, and no more than a request line of any', async (t) => {
  t.equal(readFailedMessage(new Error('timeout')), '')
  t.equal(readFailedMessage({ rawPacket: Buffer.from('garbage') }), 'garbage')
  t.equal(readFailedMessage(fail(`^${'x'.repeat(20_000)}`)).length, 8000)
})

t.test('any bytes end', async () => {
  const part = fc.constantFrom('GET / HTTP/1.1\r\n', 'Content-Length: 5\r\n', 'Content-Length: 0\r\n', 'Transfer-Encoding: chunked\r\n', '\r\n\r\n', '0\r\n\r\n', 'x')
  fc.assert(fc.property(fc.array(part), fc.nat(), (parts, place) => {
    const packet = Buffer.from(parts.join(''))
    const bytesParsed = place % (packet.length + 1)
    const found = readFailedMessage({ rawPacket: packet, bytesParsed })
    // What is found begins at or before the failure.
    return packet.toString('latin1').endsWith(found) && packet.length - found.length <= bytesParsed
  }))
})
