import { subscribe } from 'node:diagnostics_channel'
import type { Server as HttpServer } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { writeLog } from '../answer/log-error.js'
import { readProperty } from '../foreign/read-property.js'
import { answerClientError } from './client-errors.js'
import { sendClosingAnswer } from './closing-answer.js'
import { findRefusal } from './find-refusal.js'
import { hasEarlierAnswer, isDefaultListener, isReplaceable } from './node-internals.js'
import { servesWhileClosing } from './server-options-use.js'
import { installWebsocketRefusals } from './websocket-refusals.js'
import { answerRaw, ResponseSink, SocketSink, type RawFacts, type RawRequest, type RawResponse } from './raw-response.js'

/** The milliseconds that a connection may wait for a further request once its server closes; Node adds one second. */
const CLOSING_KEEP_ALIVE = 1000

/** The channel on which Node tells of each new connection. */
const CONNECTIONS = 'net.server.socket'

/** Installs the exits of an app on a server that listens with its routing. By routing, so that an app nobody closes is held by nothing. */
const installers = new WeakMap<object, (target: FastifyInstance['server']) => void>()

let isWatching = false

/**
 * Answers what Node's server would answer by itself, on the server of an app and on the second one that `listen({ host: 'localhost' })`
 * opens for ::1: there Fastify listens to nothing but requests.
 */
export function installServerExits (fastify: FastifyInstance, compiled: CompiledCatalog): void {
  const { server, routing, log } = fastify
  const known: Array<FastifyInstance['server']> = []
  let isClosing = false

  /** Runs before Fastify, so what is thrown here or by an option of the app (`genReqId`, …) would end the process. */
  function route (request: RawRequest, response: RawResponse, needsHost: boolean): void {
    try {
      const refusal = isClosing ? 503 : findRefusal(request, needsHost)
      // Fastify's type knows HTTP/1 alone.
      if (refusal === undefined) routing(request as Parameters<typeof routing>[0], response as Parameters<typeof routing>[1])
      else if (refusal === 503) sendClosingAnswer(compiled, log, request, response)
      else answer(refusal, { isRefusal: true }, request, response)
    } catch (error) {
      writeLog(log, 'error', { err: error }, 'a request could not be routed')
      answer(500, { error, isLogged: true }, request, response)
    }
  }

  function answer (status: number, facts: Omit<RawFacts, 'log' | 'request'>, request: RawRequest, response: RawResponse): void {
    answerRaw(compiled, status, new ResponseSink(request, response), { ...facts, request, log })
  }

  function install (target: FastifyInstance['server']): void {
    if (!target.listeners('request').includes(routing)) return
    const asked = target as HttpServer & { requireHostHeader?: boolean }
    const needsHost = asked.requireHostHeader !== false
    // Node answers a missing host by itself, without a body.
    asked.requireHostHeader = false
    known.push(target)
    target.removeListener('request', routing)
    target.on('request', (request: RawRequest, response: RawResponse) => route(request, response, needsHost))
    installParserExits(target)
    installNodeExits(target)
  }

  function installParserExits (target: FastifyInstance['server']): void {
    const listeners = target.listeners('clientError')
    if (!listeners.every((listener) => isReplaceable(listener))) return
    // It would answer at once what has to wait for an answer before.
    for (const listener of listeners.filter((listener) => isDefaultListener(listener))) target.removeListener('clientError', listener as () => void)
    target.prependListener('clientError', (error: Error, socket: Duplex) => answerClientError({ compiled, log }, error, socket))
  }

  function installNodeExits (target: FastifyInstance['server']): void {
    // Node answers these by itself, without a body, unless somebody listens.
    listenUnless(target, 'checkExpectation', (request: RawRequest, response: RawResponse) => answer(417, {}, request, response))
    listenUnless(target, 'dropRequest', (request: RawRequest, socket: Duplex) => {
      // Behind an answer that is due first only Node's own, which has no body, comes in its turn.
      if (!hasEarlierAnswer(socket, request)) answerRaw(compiled, 503, new SocketSink(socket, request.method), { request, log })
    })
    listenUnless(target, 'unknownProtocol', (socket: Duplex) => {
      answerRaw(compiled, 403, new SocketSink(socket), { socket, isRefusal: true, log })
    })
    listenUnless(target, 'connect', (request: RawRequest, other: Duplex | RawResponse) => {
      const sink = 'writeHead' in other ? new ResponseSink(request, other) : new SocketSink(other)
      answerRaw(compiled, 405, sink, { request, headers: { allow: '' }, log })
    })
  }

  install(server)
  installWebsocketRefusals(fastify, compiled)
  installers.set(routing, install)
  watchConnections()
  fastify.addHook('preClose', (done) => {
    isClosing = !servesWhileClosing(fastify)
    for (const target of known) shortenKeepAlive(target)
    done()
  })
}

/** Sees to the servers that nobody shows: their first connection comes before its first request. */
function watchConnections (): void {
  if (isWatching) return
  isWatching = true
  subscribe(CONNECTIONS, (message) => {
    const target = readProperty(readProperty(message, 'socket'), 'server')
    if (isServer(target)) {
      for (const listener of target.listeners('request')) installers.get(listener)?.(target)
    }
  })
}

/** Connections that were busy when the server began to close would hold it open for as long as an idle one may live, 72 seconds by default. */
function shortenKeepAlive (target: FastifyInstance['server']): void {
  // A server of HTTP/2 has none; 0 is forever.
  if ('keepAliveTimeout' in target) target.keepAliveTimeout = Math.min(target.keepAliveTimeout || CLOSING_KEEP_ALIVE, CLOSING_KEEP_ALIVE)
}

/** Listens where the app does not, which may begin to later. */
function listenUnless (target: FastifyInstance['server'], event: string, listener: (...args: never[]) => void): void {
  if (target.listenerCount(event) > 0) return
  target.on(event, (...args: unknown[]) => {
    // What Node gives for the event.
    if (target.listenerCount(event) === 1) listener(...args as never[])
  })
}

function isServer (value: unknown): value is FastifyInstance['server'] {
  return typeof readProperty(value, 'listeners') === 'function' && typeof readProperty(value, 'prependListener') === 'function'
}
