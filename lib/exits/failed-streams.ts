import { finished, Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { CompiledCatalog, CompiledFormat } from '../../types/compiled.js'
import { renderError } from '../answer/render-error.js'
import { abortAnswer } from '../answer/sink.js'
import { readProperty } from '../foreign/read-property.js'
import { getServing } from '../routes/served-routes.js'
import { unwrap } from './known-answers.js'
import { createFindRecords, TAIL_LENGTH, type WriteRecord } from './stream-records.js'

/** What becomes of a stream that fails after its first byte. */
export interface StreamPolicy {
  /** The name of the last event of `text/event-stream`; `false` leaves streams alone. */
  readonly streams: { readonly event: string } | false
}

/** The streams that are watched: a child context has the hook of its parent too. */
const watched = new WeakSet<object>()

/**
 * Tells the client, the log and the listeners of a stream that fails after its first byte, when no status can change any more. Where records of its type can hold the error,
 * one last record does and the stream ends in order. Any other one is cut off by Fastify, as a client must see that it is not whole.
 */
export function installFailedStreams (fastify: FastifyInstance, compiled: CompiledCatalog, { streams }: StreamPolicy): void {
  if (streams === false) return
  const findRecords = createFindRecords(streams.event)
  const isJson = ({ contentType }: CompiledFormat): boolean => /[/+]json\b/.test(contentType)
  const spare = compiled.formats.find(isJson)
  // A record holds JSON, whatever the client accepts besides streams.
  const ofRecords: CompiledCatalog = {
    ...compiled,
    negotiateFormat: (request) => {
      const format = compiled.negotiateFormat(request)
      return isJson(format) || spare === undefined ? format : spare
    }
  }

  function report (request: FastifyRequest, error: unknown): string {
    const { body, contentType } = renderError(ofRecords, error, request, true)
    return /[/+]json\b/.test(contentType) ? body : JSON.stringify(body)
  }

  /** The same stream; where it fails, it ends with a record of the error. */
  async function * endWithRecord (source: Readable, exchange: Exchange, write: WriteRecord): AsyncGenerator<unknown, void> {
    let tail = ''
    try {
      for await (const chunk of source) {
        tail = (tail + toText(chunk).slice(-TAIL_LENGTH)).slice(-TAIL_LENGTH)
        yield chunk
      }
    } catch (error) {
      if (!exchange.isBegun() || exchange.isGone()) throw error
      yield write(tail, report(exchange.request, error))
    }
  }

  function isWatched (request: FastifyRequest): boolean {
    const serving = getServing(request)
    return request.routeOptions.config.errorCatalog !== false && (serving === undefined || serving === compiled)
  }

  fastify.addHook('onSend', function errorCatalogStream (request, reply, given, done) {
    // Nearly all bodies are texts.
    if (typeof given !== 'object' || given === null || Buffer.isBuffer(given)) return done(null, given)
    const payload = isResponse(given) ? given.body : given
    if (!isStream(payload) || !isWatched(request) || watched.has(payload)) return done(null, given)
    if (isResponse(given)) unwrap(given, reply)
    const source = payload instanceof ReadableStream ? Readable.fromWeb(payload as Parameters<typeof Readable.fromWeb>[0]) : payload // DOM's type and Node's are one
    const exchange = createExchange(request, reply)
    const write = findRecords(reply)
    watched.add(source)
    if (write === undefined) {
      finished(source, { writable: false }, (error) => {
        if (!error || !exchange.isBegun() || exchange.isGone()) return
        report(request, error)
        // Over HTTP/2 Fastify would end it as if it were whole.
        abortAnswer(reply.raw)
      })
      return done(null, source)
    }
    // A source that is silent would not learn that the client has gone.
    reply.raw.once('close', () => { source.destroy() })
    const whole = Readable.from(endWithRecord(source, exchange, write))
    watched.add(whole)
    done(null, whole)
  })
}

/** What is known of a request under way. */
interface Exchange {
  readonly request: FastifyRequest
  readonly isBegun: () => boolean
  readonly isGone: () => boolean
}

function createExchange (request: FastifyRequest, reply: FastifyReply): Exchange {
  let isClosed = false
  reply.raw.once('close', () => { isClosed = true })
  return { request, isBegun: () => reply.raw.headersSent, isGone: () => isClosed }
}

function isStream (payload: unknown): payload is Readable | ReadableStream {
  return payload instanceof ReadableStream || (typeof payload === 'object' && payload !== null && 'pipe' in payload && payload instanceof Readable)
}

/** A web `Response` whose body was not read yet: of another one Fastify says what is wrong. */
function isResponse (payload: unknown): payload is Response {
  return Object.prototype.toString.call(payload) === '[object Response]' && readProperty(payload, 'bodyUsed') === false
}

function toText (chunk: unknown): string {
  return typeof chunk === 'string' ? chunk : Buffer.from(chunk as Uint8Array).subarray(-TAIL_LENGTH).toString('latin1') // what HTTP can carry
}
