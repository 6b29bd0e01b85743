import { connect } from 'node:net'

/** What one connection has seen of a server. */
export interface ConnectionLog {
  /** Ids of the requests written, in their order. */
  readonly sent: readonly string[]
  /** Answers read whole, in the order of the requests. */
  readonly answers: ReadonlyArray<{ readonly status: number, readonly headers: string, readonly body: string }>
  /** Bytes of an answer that is not whole. */
  readonly rest: string
}

const ANSWER = /^(HTTP\/1\.1 (\d{3})[^]*?\r\ncontent-length: (\d+)[^]*?)\r\n\r\n/i

/**
 * Asks on one connection, again and again, until the server ends it.
 *
 * @param name goes before the numbers of the requests, in `x-id`
 * @param depth how many requests are written before their answers are read
 */
export async function askUntilClosed (port: number, name: string, depth: number): Promise<ConnectionLog> {
  const sent: string[] = []
  const answers: Array<ConnectionLog['answers'][number]> = []
  let rest = ''
  const socket = connect(port, '127.0.0.1')
  socket.setEncoding('latin1')

  function fill (): void {
    while (sent.length - answers.length < depth && socket.writable) {
      const id = `${name}-${sent.length}`
      sent.push(id)
      socket.write(`GET /work HTTP/1.1\r\nHost: a\r\nx-id: ${id}\r\n\r\n`)
    }
  }

  socket.on('connect', fill)
  socket.on('data', (chunk) => {
    rest += String(chunk)
    for (let found = ANSWER.exec(rest); found !== null; found = ANSWER.exec(rest)) {
      const [head, headers = '', status, length] = found
      const end = head.length + Number(length)
      if (rest.length < end) return
      answers.push({ status: Number(status), headers, body: rest.slice(head.length, end) })
      rest = rest.slice(end)
    }
    fill()
  })
  // A reset after the last answer is as good as an end: what counts is what was answered.
  socket.on('error', () => {})
  await new Promise<void>((resolve) => socket.once('close', () => resolve()))
  return { sent, answers, rest }
}
