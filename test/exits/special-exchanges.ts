import { once } from 'node:events'
import type { Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { openSocket, parseAnswer, type SocketAnswer } from './socket-exchange.js'
import type { Target } from './table/exit-row.js'

const REQUEST = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'

/** The event of a server whose app begins to close. */
export const CLOSING = 'closing'

/** The event of a server that lets `GET /slow` answer. */
export const FINISH = 'finish'

/** Reads until something is there. */
async function readUntil (socket: Socket, isThere: (received: string) => boolean): Promise<string> {
  let received = ''
  while (!isThere(received)) received += String((await once(socket, 'data'))[0])
  return received
}

/** Sends a second request on a socket after the answer to the first. */
export async function askInTurn ({ port, protocol }: Target): Promise<SocketAnswer> {
  const socket = openSocket(port, { tls: protocol === 'https' }).setEncoding('latin1')
  socket.write(REQUEST)
  await readUntil(socket, (received) => received.endsWith('ok'))
  socket.write(REQUEST)
  const ended = once(socket, 'end')
  let received = ''
  socket.on('data', (chunk) => { received += String(chunk) })
  await ended
  return parseAnswer(received)
}

/** Sends a request on a live connection of a server that closes: another one keeps it from being done. */
export async function askWhileClosing ({ app, port, protocol }: Target): Promise<SocketAnswer> {
  const options = { tls: protocol === 'https' }
  const accepted = once(app.server, protocol === 'https' ? 'secureConnection' : 'connection') as Promise<[Socket]> // both events have a socket
  const live = openSocket(port, options).setEncoding('latin1')
  live.write('GET / HTTP/1.1\r\nHost: a\r\n')
  const [connection] = await accepted
  // A connection on which nothing was read is idle, and from Node 26 on it is closed at once.
  while (connection.bytesRead === 0) await setImmediate()
  const slow = openSocket(port, options).setEncoding('latin1')
  const arrived = once(app.server, 'request')
  slow.write('GET /slow HTTP/1.1\r\nHost: a\r\n\r\n')
  await arrived
  const isClosing = once(app.server, CLOSING)
  const closed = app.close()
  // The headers are under way, so that the connection is not idle.
  await isClosing
  let received = ''
  live.on('data', (chunk) => { received += String(chunk) })
  live.write('\r\n')
  await once(live, 'end')
  app.server.emit(FINISH)
  await closed
  slow.destroy()
  return parseAnswer(received)
}
