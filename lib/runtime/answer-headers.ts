import type { FastifyReply } from 'fastify'
import type { ErrorOptions } from '../../types/api-error.js'
import type { ReadyHeaders } from '../../types/compiled.js'
import { isHeader } from '../guards.js'
import { readRetryAfter, toRetryAfter } from './retry-after.js'

/** What a handler may have said of the success that did not come (HTTP.md, E5); a 416 keeps its range. */
const STALE: ReadonlySet<string> = new Set([
  'cache-control', 'content-digest', 'content-disposition', 'content-encoding', 'content-language', 'content-length', 'content-location',
  'content-md5', 'content-range', 'content-type', 'digest', 'etag', 'expires', 'last-modified', 'repr-digest', 'trailer', 'transfer-encoding'
])

/** Headers that describe the body, which no option may set. */
const OF_BODY: ReadonlySet<string> = new Set([
  'content-encoding', 'content-language', 'content-length', 'content-type', 'trailer', 'transfer-encoding', 'vary'
])

/**
 * Gives the reply the headers of an answer. Of what is there already, the stale is taken away and the rest stays: a challenge and a `Retry-After`
 * that others set go before those of the entry, and `Vary` is added to.
 */
export function applyHeaders (reply: FastifyReply, status: number, ready: ReadyHeaders, options: ErrorOptions): void {
  const present = reply.getHeaders()
  let challenge: unknown
  let vary: unknown
  let retryAfter: string | undefined
  for (const name in present) {
    if (name === 'vary') vary = present[name]
    else if (name === 'www-authenticate') challenge = present[name]
    else if (name === 'retry-after') {
      retryAfter = readRetryAfter(present[name])
      reply.removeHeader(name)
    } else if (STALE.has(name) && (name !== 'content-range' || status !== 416)) reply.removeHeader(name)
  }
  reply.headers(ready)
  if (vary !== undefined) reply.header('vary', mergeVary(String(vary), ready['vary']))
  if (challenge !== undefined && status === 401) reply.header('www-authenticate', challenge)
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter)
  if (options.headers !== undefined) applyGiven(reply, options.headers)
  const asked = toRetryAfter(options.retryAfter)
  if (asked !== undefined) reply.header('retry-after', asked)
}

function applyGiven (reply: FastifyReply, headers: NonNullable<ErrorOptions['headers']>): void {
  for (const [given, value] of Object.entries(headers)) {
    const name = given.toLowerCase()
    if (OF_BODY.has(name)) continue
    if (name === 'retry-after') {
      const retryAfter = readRetryAfter(value)
      if (retryAfter !== undefined) reply.header(name, retryAfter)
    } else if (Array.isArray(value)) {
      if (value.every((item) => isHeader(name, item))) reply.header(name, value)
    } else if (isHeader(name, String(value))) reply.header(name, String(value))
  }
}

/** Gives a 405 its `Allow` (RFC 9110 §15.5.6): the methods named for this answer, else what is there, else those that the router answers. */
export function applyAllow (reply: FastifyReply, allow: readonly string[] | undefined, getAllowed: () => readonly string[]): void {
  if (allow === undefined && reply.hasHeader('allow')) return
  const methods = (allow ?? getAllowed()).join(', ')
  if (isHeader('allow', methods)) reply.header('allow', methods)
}

/** Adds the fields that an answer depends on to those which are there (RFC 9110 §12.5.5). */
export function mergeVary (present: string, added: string | undefined): string {
  if (added === undefined || present.trim() === '*') return present
  const fields = present.split(',').map((field) => field.trim()).filter((field) => field !== '')
  const known = new Set(fields.map((field) => field.toLowerCase()))
  return [...fields, ...added.split(', ').filter((field) => !known.has(field.toLowerCase()))].join(', ')
}
