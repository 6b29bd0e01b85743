import type { FastifyReply } from 'fastify'

/** Writes the last record of a stream: what it takes to end the record before, and the error. */
export type WriteRecord = (tail: string, body: string) => string

/** The characters at the end of a stream that tell whether its last record is whole. */
export const TAIL_LENGTH = 4

/** `text/event-stream` (HTML, server-sent events, §9.2.6): an event ends with an empty line. */
function writeEvent (event: string): WriteRecord {
  return (tail, body) => {
    const end = tail === '' || /(?:\n\n|\r\n\r\n|\r\r)$/.test(tail) ? '' : /[\r\n]$/.test(tail) ? '\n' : '\n\n'
    const lines = body.split(/\r\n|\r|\n/).map((line) => `data: ${line}\n`)
    return `${end}event: ${event}\n${lines.join('')}\n`
  }
}

/** `application/x-ndjson`, `application/jsonl`: a record is a line. */
const writeLine: WriteRecord = (tail, body) => `${tail === '' || tail.endsWith('\n') ? '' : '\n'}${body}\n`

/** `application/json-seq` (RFC 7464 §2.2): a record begins with RS and ends with LF; one that broke off is known by the RS after it (§2.3). */
const writeSequence: WriteRecord = (_tail, body) => `\u001E${body}\n`

/** Makes the function that finds how the records of a reply are written; `undefined` for a type that has none, or where they are in a content coding. */
export function createFindRecords (event: string): (reply: FastifyReply) => WriteRecord | undefined {
  const writers: ReadonlyMap<string, WriteRecord> = new Map([
    ['text/event-stream', writeEvent(event)],
    ['application/x-ndjson', writeLine],
    ['application/ndjson', writeLine],
    ['application/jsonl', writeLine],
    ['application/json-seq', writeSequence]
  ])
  return (reply) => {
    const type = String(reply.getHeader('content-type')).split(';', 1).join('').trim().toLowerCase()
    return reply.hasHeader('content-encoding') ? undefined : writers.get(type)
  }
}
