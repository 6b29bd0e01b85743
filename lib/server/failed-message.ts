import { readProperty } from '../foreign/read-property.js'

/** The end of the head of a message. */
const HEAD_END = '\r\n\r\n'

/** The last chunk of a body (RFC 9112 §7.1), without trailers. */
const LAST_CHUNK = '0\r\n\r\n'

/** The most bytes of a message that are looked at: the request line that every server should take (RFC 9112 §3). */
const MAX_REQUEST_LINE = 8000

const CONTENT_LENGTH = /^content-length:[ \t]*(\d+)[ \t]*$/im
const CHUNKED = /^transfer-encoding:.*chunked[ \t]*$/im

/**
 * How the message begins that Node's parser refused: it may stand behind others in its packet. Empty where Node does not show the packet. A message may
 * come in several packets: only what is in the one that was refused is known.
 */
export function readFailedMessage (error: unknown): string {
  const packet = readProperty(error, 'rawPacket')
  if (!Buffer.isBuffer(packet)) return ''
  const failedAt = readProperty(error, 'bytesParsed')
  const start = typeof failedAt === 'number' ? findStart(packet, failedAt) : 0
  return packet.toString('latin1', start, start + MAX_REQUEST_LINE)
}

/** Goes over the whole messages of a packet until the one in which parsing has failed. */
function findStart (packet: Buffer, failedAt: number): number {
  let start = 0
  while (true) {
    const end = packet.indexOf(HEAD_END, start)
    if (end === -1 || end >= failedAt) return start
    const body = end + HEAD_END.length
    const next = body + measureBody(packet, body, packet.toString('latin1', start, end))
    if (next > failedAt) return start
    start = next
  }
}

/** The length of a body in bytes; without end where it is not whole. */
function measureBody (packet: Buffer, start: number, head: string): number {
  if (CHUNKED.test(head)) {
    const end = packet.indexOf(LAST_CHUNK, start)
    return end === -1 ? Infinity : end + LAST_CHUNK.length - start
  }
  return Number(CONTENT_LENGTH.exec(head)?.[1] ?? 0)
}
