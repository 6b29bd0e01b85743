import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'

/** The URL of a server that answers, answers with an error, breaks off, or does not answer, by path; and one where nobody listens. */
export async function startUpstream (t: Test): Promise<{ url: string, dead: string }> {
  const listener: RequestListener = ({ url }, response) => {
    if (url === '/silent') return
    if (url === '/cut') response.socket?.destroy()
    else if (url === '/half') response.writeHead(200, { 'content-length': '10' }).write('half', () => response.socket?.destroy())
    else if (url === '/garbage') response.socket?.end('garbage\r\n\r\n')
    else response.writeHead(Number(url?.slice(1))).end('{}')
  }
  return { url: await listen(t, listener), dead: await findDead() }
}

async function listen (t: Test, listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}` // it listens to a port
}

async function findDead (): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // it listens to a port
  server.close()
  await once(server, 'close')
  return `http://127.0.0.1:${port}`
}
