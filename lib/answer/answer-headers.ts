import { validateHeaderName, validateHeaderValue } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ErrorOptions } from '../../types/api-error.js'
import type { ReadyHeaders } from '../../types/compiled.js'
import { readRetryAfter, toRetryAfter } from '../http/retry-after.js'

/** What a handler may have said of the success that did not come (HTTP.md, E5); a 416 keeps its range. */
const STALE: ReadonlySet<string> = new Set([
  'cache-control', 'content-digest', 'content-disposition', 'content-encoding', 'content-language', 'content-length', 'content-location',
  'content-md5', 'content-range', 'content-type', 'digest', 'etag', 'expires', 'last-modified', 'repr-digest', 'trailer', 'transfer-encoding'
])

/** Headers that describe the body, which no option may set. */
const OF_BODY: ReadonlySet<string> = new Set([
  'content-encoding', 'content-language', 'content-length', 'content-type', 'trailer', 'transfer-encoding'
])

/** Headers of a connection, which HTTP/2 does not have (RFC 9113 §8.2.2). */
const OF_CONNECTION: ReadonlySet<string> = new Set(['connection', 'upgrade'])

/**
 * Gives the reply the headers of an answer. Of what is there already, the stale and what HTTP cannot carry is taken away and the rest stays: a
 * challenge and a `Retry-After` that others set go before those of the entry, and `Vary` is added to.
 */
export function applyHeaders (
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  ready: ReadyHeaders,
  options: ErrorOptions
): void {
  const isHttp2 = request.raw.httpVersionMajor === 2
  const present = reply.getHeaders()
  let retryAfter: string | undefined
  for (const name in present) {
    const value = present[name]
    if (name === 'retry-after') retryAfter = readRetryAfter(value)
    const isForeign = isHttp2 && OF_CONNECTION.has(name)
    if (name === 'retry-after' || isForeign || isStale(name, status) || !canCarry(name, value)) {
      reply.removeHeader(name)
      present[name] = undefined
    }
  }
  const { 'www-authenticate': challenge, vary, link } = present
  reply.headers(ready)
  if (challenge !== undefined) reply.header('www-authenticate', challenge)
  if (vary !== undefined) reply.header('vary', mergeVary(String(vary), ready['vary']))
  if (link !== undefined && ready['link'] !== undefined) reply.header('link', mergeLink([link].flat().join(', '), ready['link']))
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter)
  if (options.headers !== undefined) applyGiven(isHttp2, reply, options.headers)
  const asked = toRetryAfter(options.retryAfter)
  if (asked !== undefined) reply.header('retry-after', asked)
}

function isStale (name: string, status: number): boolean {
  return STALE.has(name) && (name !== 'content-range' || status !== 416)
}

function applyGiven (isHttp2: boolean, reply: FastifyReply, headers: NonNullable<ErrorOptions['headers']>): void {
  for (const [given, value] of Object.entries(headers)) {
    const name = given.toLowerCase()
    if (OF_BODY.has(name) || (isHttp2 && OF_CONNECTION.has(name)) || !canCarry(name, value)) continue
    if (name === 'vary') {
      reply.header(name, mergeVary(String(reply.getHeader(name) ?? ''), String(value)))
    } else if (name === 'link') {
      reply.header(name, mergeLink(reply.getHeader(name)?.toString(), [value].flat().join(', ')))
    } else if (name === 'retry-after') {
      const retryAfter = readRetryAfter(value)
      if (retryAfter !== undefined) reply.header(name, retryAfter)
    } else reply.header(name, value)
  }
}

/** Gives a 405 its `Allow` (RFC 9110 §15.5.6): the methods named for this answer, else what is there, else those that the router answers. */
export function applyAllow (reply: FastifyReply, allow: readonly string[] | undefined, getAllowed: () => readonly string[]): void {
  if (allow === undefined && reply.hasHeader('allow')) return
  const methods = (allow ?? getAllowed()).join(', ')
  if (canCarry('allow', methods)) reply.header('allow', methods)
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
function canCarry (name: string, value: unknown): boolean {
  if (value === null || (Array.isArray(value) && value.length === 0)) return false
  try {
    validateHeaderName(name)
    // Its type is narrower than what it takes: of a list it checks all values.
    validateHeaderValue(name, value as string)
    return true
  } catch {
    return false
  }
}
