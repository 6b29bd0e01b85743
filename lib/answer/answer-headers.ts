import { validateHeaderName, validateHeaderValue } from 'node:http'
import type { FastifyRequest } from 'fastify'
import type { ErrorOptions } from '../../types/api-error.js'
import type { ReadyHeaders, RequestFacts } from '../../types/compiled.js'
import { readProperty } from '../foreign/read-property.js'
import { readRetryAfter, toRetryAfter } from '../http/retry-after.js'
import type { HeaderValue, Sink } from './sink.js'

/** Headers that describe the success that did not come (RFC 9110 §8, §8.8, RFC 9111 §5); a 416 keeps its range. */
const STALE: ReadonlySet<string> = new Set([
  'cache-control', 'content-digest', 'content-disposition', 'content-encoding', 'content-language', 'content-length', 'content-location',
  'content-md5', 'content-range', 'content-type', 'digest', 'etag', 'expires', 'last-modified', 'repr-digest', 'trailer', 'transfer-encoding'
])

/** Headers that describe the body, which no option may set. */
const OF_BODY: ReadonlySet<string> = new Set([
  'content-encoding', 'content-language', 'content-length', 'content-type', 'trailer', 'transfer-encoding'
])

/** Headers of a connection, which HTTP/2 does not have (RFC 9113 §8.2.2): Node refuses a whole answer for one of them. */
const OF_CONNECTION: ReadonlySet<string> = new Set([
  'connection', 'http2-settings', 'keep-alive', 'proxy-connection', 'te', 'transfer-encoding', 'upgrade'
])

/** Headers of which Node takes a single value over HTTP/2, and refuses a whole answer for two. */
const SINGLE: ReadonlySet<string> = new Set([
  'access-control-allow-credentials', 'access-control-max-age', 'age', 'date', 'dnt', 'etag', 'expires', 'from', 'host', 'last-modified', 'location',
  'max-forwards', 'referer', 'retry-after', 'tk', 'user-agent', 'x-content-type-options'
])

/**
 * Gives a sink the headers of an answer. Headers that are there already stay, but for stale ones and those that HTTP cannot carry: a challenge and a
 * `Retry-After` that others set go before those of the entry, and `Vary` is added to.
 */
export function applyHeaders (
  request: RequestFacts,
  sink: Sink,
  status: number,
  ready: ReadyHeaders,
  options: ErrorOptions
): void {
  const isHttp2 = request.raw.httpVersionMajor === 2
  const present = sink.getHeaders()
  let retryAfter: string | undefined
  for (const name in present) {
    const value = present[name]
    if (name === 'retry-after') retryAfter = readRetryAfter(value)
    if (name === 'retry-after' || isStale(name, status) || !canCarry(name, value, isHttp2)) {
      sink.removeHeader(name)
      present[name] = undefined
    }
  }
  const { 'www-authenticate': challenge, vary, link } = present
  for (const name in ready) {
    if (!isHttp2 || !OF_CONNECTION.has(name)) sink.setHeader(name, ready[name] as string) // a key of its own
  }
  if (challenge !== undefined) sink.setHeader('www-authenticate', challenge as HeaderValue) // what HTTP cannot carry is gone
  if (vary !== undefined) sink.setHeader('vary', mergeVary(String(vary), ready['vary']))
  if (link !== undefined && ready['link'] !== undefined) sink.setHeader('link', mergeLink([link].flat().join(', '), ready['link']))
  if (retryAfter !== undefined) sink.setHeader('retry-after', retryAfter)
  if (options.headers !== undefined) applyGiven(isHttp2, sink, options.headers)
  const asked = toRetryAfter(options.retryAfter)
  if (asked !== undefined) sink.setHeader('retry-after', asked)
}

function isStale (name: string, status: number): boolean {
  return STALE.has(name) && (name !== 'content-range' || status !== 416)
}

function applyGiven (isHttp2: boolean, sink: Sink, headers: NonNullable<ErrorOptions['headers']>): void {
  for (const [given, value] of Object.entries(headers)) {
    const name = given.toLowerCase()
    if (OF_BODY.has(name) || !canCarry(name, value, isHttp2)) continue
    if (name === 'vary') {
      sink.setHeader(name, mergeVary(String(sink.getHeader(name) ?? ''), String(value)))
    } else if (name === 'link') {
      sink.setHeader(name, mergeLink(sink.getHeader(name)?.toString(), [value].flat().join(', ')))
    } else if (name === 'retry-after') {
      const retryAfter = readRetryAfter(value)
      if (retryAfter !== undefined) sink.setHeader(name, retryAfter)
    } else sink.setHeader(name, value)
  }
}

/** Gives a 405 its `Allow` (RFC 9110 §15.5.6): the methods named for this answer, else what is there, else those that the router answers. */
export function applyAllow (sink: Sink, allow: readonly string[] | undefined, getAllowed: () => readonly string[] | undefined): void {
  if (allow === undefined && sink.getHeader('allow') !== undefined) return
  const methods = (allow ?? getAllowed())?.join(', ')
  if (methods !== undefined && canCarry('allow', methods, false)) sink.setHeader('allow', methods)
}

/** Media types that are asked for: Fastify says whether it has a parser of a type, and not of which types it has one. */
const COMMON_TYPES = [
  'application/json', 'application/json-patch+json', 'application/ld+json', 'application/merge-patch+json', 'application/octet-stream',
  'application/problem+json', 'application/vnd.api+json', 'application/x-www-form-urlencoded', 'application/xml', 'application/yaml',
  'multipart/form-data', 'text/csv', 'text/plain', 'text/xml'
]

/** The fields by which a method has the media types of its bodies told (RFC 5789 §2.2; of QUERY, draft-ietf-httpbis-safe-method-w-body §3). */
const OF_METHODS: Readonly<Record<string, string>> = { PATCH: 'accept-patch', QUERY: 'accept-query' }

/** `true` for a QUERY that does not say of which media type it is: Fastify answers it by 400, and what it takes explains that. */
export function isUntypedQuery ({ method, headers }: FastifyRequest): boolean {
  return method === 'QUERY' && headers['content-type'] === undefined
}

/**
 * Gives a 415 the media types that the route takes (RFC 9110 §15.5.16), that of a PATCH its `Accept-Patch`, and that of a QUERY its `Accept-Query`. Where
 * media types or codings are named already, they stay as they are.
 */
export function applyAcceptedTypes (request: FastifyRequest, sink: Sink): void {
  if (sink.getHeader('accept-encoding') !== undefined) return
  const named = sink.getHeader('accept')?.toString()
  const types = named ?? (readDeclaredTypes(request) ?? COMMON_TYPES).filter((type) => request.server.hasContentTypeParser(type)).join(', ')
  if (types === '') return
  if (named === undefined) sink.setHeader('accept', types)
  const ofMethod = OF_METHODS[request.method]
  if (ofMethod !== undefined && sink.getHeader(ofMethod) === undefined) sink.setHeader(ofMethod, types)
}

/** The media types for which the route has a schema each, if it has any. */
function readDeclaredTypes ({ routeOptions: { schema } }: FastifyRequest): readonly string[] | undefined {
  const content = readProperty(schema?.body, 'content')
  return typeof content === 'object' && content !== null ? Object.keys(content) : undefined
}

/** Adds a link to those which are there (RFC 8288 §3), unless it is one of them: an answer may be rendered twice. */
export function mergeLink (present: string | undefined, added: string): string {
  if (present === undefined) return added
  return present.includes(added) ? present : `${present}, ${added}`
}

/** Adds the fields that an answer depends on to those which are there (RFC 9110 §12.5.5). */
export function mergeVary (present: string, added = ''): string {
  const fields = toFields(present)
  const known = new Set(fields.map((field) => field.toLowerCase()))
  if (known.has('*')) return '*'
  return [...fields, ...toFields(added).filter((field) => !known.has(field.toLowerCase()))].join(', ')
}

function toFields (list: string): string[] {
  return list.split(',').map((field) => field.trim()).filter((field) => field !== '')
}

/** `true` for a header that HTTP can carry (RFC 9110 §5.1, §5.5): Node refuses a whole answer for one that it cannot. */
function canCarry (name: string, value: unknown, isHttp2: boolean): boolean {
  if (value === null || (Array.isArray(value) && value.length === 0)) return false
  if (isHttp2 && (OF_CONNECTION.has(name) || (Array.isArray(value) && value.length > 1 && SINGLE.has(name)))) return false
  try {
    validateHeaderName(name)
    // Its type is narrower than what it takes: of a list it checks all values.
    validateHeaderValue(name, value as string)
    return true
  } catch {
    return false
  }
}
