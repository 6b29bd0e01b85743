import type { EventEmitter } from 'node:events'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { readProperty } from '../foreign/read-property.js'
import { answerRaw, SocketSink, type RawRequest } from './raw-response.js'

/** The decorator of @fastify/websocket: a server of `ws`. */
const SERVER = 'websocketServer'

/** The event of `ws` for a handshake that it refuses. Without a listener it answers `text/html` by itself. */
const REFUSED = 'wsClientError'

/** The message of a refusal that names what would be taken (RFC 6455 §4.4). */
const VERSION = / Sec-WebSocket-Version /
const VERSIONS = Object.freeze({ 'sec-websocket-version': '13, 8' })

/** Answers what @fastify/websocket cannot upgrade: a handshake that is wrong, and another protocol, `Upgrade: h2c`. The app may listen itself. */
export function installWebsocketRefusals (fastify: FastifyInstance, compiled: CompiledCatalog): void {
  const contexts: FastifyInstance[] = [fastify]
  fastify.addHook('onRegister', (context) => { contexts.push(context) })
  fastify.addHook('onReady', (done) => {
    const servers = new Set(contexts.splice(0).map((context) => readProperty(context, SERVER)).filter(isServer))
    for (const server of servers) listen(server)
    done()
  })

  function listen (server: EventEmitter): void {
    if (server.listenerCount(REFUSED) > 0) return
    server.on(REFUSED, ({ message }: Error, socket: Duplex, request: RawRequest) => {
      answerRaw(compiled, 400, new SocketSink(socket, request.method), {
        request, isRefusal: true, log: fastify.log, ...(VERSION.test(message) && { headers: VERSIONS })
      })
    })
  }
}

function isServer (value: unknown): value is EventEmitter {
  return typeof readProperty(value, 'listenerCount') === 'function' && typeof readProperty(value, 'on') === 'function'
}
