import zlib from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify'
import type { ErrorOptions } from '../../types/api-error.js'
import type { CompiledCatalog } from '../../types/compiled.js'
import { createMust, OptionsError, type Problem } from '../plugin-errors.js'
import { toPlainAnswer } from '../answer/error-answer.js'
import { isAcceptable, isCodingAcceptable } from '../http/is-acceptable.js'
import { readProperty } from '../foreign/read-property.js'
import { giveAnswer } from '../answer/give-answer.js'
import { getReplyState } from '../answer/reply-state.js'
import { getServing } from '../routes/served-routes.js'

/** A media type without parameters (RFC 9110 §8.3.1). */
const MEDIA_TYPE = /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/

/** Methods whose requests have no body unless they say so. */
const BODILESS = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'TRACE'])

/** What makes each coding of @fastify/compress. Node 20 has no zstd. */
const COMPRESSORS = { br: 'createBrotliCompress', gzip: 'createGzip', 'x-gzip': 'createGzip', deflate: 'createDeflate', zstd: 'createZstdCompress' }

/** The codings of answers: without @fastify/compress, and with it. Which of its codings an app leaves it cannot be known. */
const UNCODED = ['identity']
const CODED = [...Object.entries(COMPRESSORS).filter(([, name]) => name in zlib).map(([coding]) => coding), ...UNCODED]

/** What a route asks of its requests. */
interface Demands {
  /** Media types of its answers; empty where any will do. */
  readonly produces: readonly string[]
  readonly contentLength: boolean
}

/**
 * Answers 406 and 411 on the routes whose config asks for it: `produces` and `requireContentLength`. The hook is of these routes alone, and runs
 * after those of the context.
 */
export function installRouteDemands (fastify: FastifyInstance, compiled: CompiledCatalog): void {
  fastify.addHook('onRoute', (route) => {
    const demands = parseDemands(route.config)
    if (demands.produces.length === 0 && !demands.contentLength) return
    route.onRequest = [route.onRequest ?? [], createHook(compiled, demands)].flat()
  })
}

function parseDemands (config: unknown): Demands {
  const produces = readProperty(config, 'produces')
  const contentLength = readProperty(config, 'requireContentLength')
  const problems: Problem[] = []
  const must = createMust(problems, 'config.')
  const isList = Array.isArray(produces) && produces.every((type) => typeof type === 'string' && MEDIA_TYPE.test(type))
  if (produces !== undefined && !isList) must('produces', 'an array of media types in lower case, without parameters', produces)
  if (contentLength !== undefined && typeof contentLength !== 'boolean') must('requireContentLength', 'a boolean', contentLength)
  if (problems.length > 0) throw new OptionsError(problems)
  return { produces: isList ? produces : [], contentLength: contentLength === true }
}

function createHook (compiled: CompiledCatalog, { produces, contentLength }: Demands): onRequestHookHandler {
  return function errorCatalogDemands (request, reply, done) {
    const { headers } = request.raw
    const codings = 'compress' in reply ? CODED : UNCODED
    // An outer context that has the plugin leaves the route to the inner one.
    if (getServing(request) !== compiled) done()
    else if (produces.length > 0 && !isAcceptable(headers.accept, produces)) refuse(406, { extra: { available: produces } }, request, reply)
    else if (produces.length > 0 && !isCodingAcceptable(headers['accept-encoding']?.toString(), codings)) refuse(406, { extra: { available: codings } }, request, reply)
    // The body is not read, so the connection cannot go on (RFC 9112 §9.6).
    else if (contentLength && lacksContentLength(request)) refuse(411, { headers: { connection: 'close' } }, request, reply)
    else done()
  }

  function refuse (status: number, options: ErrorOptions, request: FastifyRequest, reply: FastifyReply): void {
    giveAnswer(compiled, { answer: toPlainAnswer(compiled.byStatus(status), status, options), isMade: true }, request, getReplyState(reply))
  }
}

/** `true` where there is a body whose length is not known. */
function lacksContentLength ({ raw: { headers, httpVersionMajor }, method }: FastifyRequest): boolean {
  if (headers['content-length'] !== undefined) return false
  return headers['transfer-encoding'] !== undefined || (httpVersionMajor === 2 && !BODILESS.has(method))
}
