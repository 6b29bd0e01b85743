import { validateHeaderName, validateHeaderValue } from 'node:http'
import type { FastifyRequest } from 'fastify'
import type { RequestFacts } from '../types/compiled.js'

/** `true` for an object with properties: no array, no null. */
export function isRecord (value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `true` for an integer that JSON carries exactly. */
export function isInteger (value: unknown): value is number {
  return Number.isSafeInteger(value)
}

/** `true` for a status of an error. */
export function isErrorStatus (value: unknown): value is number {
  return isInteger(value) && value >= 400 && value <= 599
}

/** The tags found well-formed last: catalogues name the same few with every text, and `Intl` takes its time. */
const knownLocales = new Set<unknown>()
const MAX_KNOWN_LOCALES = 256

/** `true` for a well-formed BCP 47 tag. */
export function isLocale (value: unknown): value is string {
  if (knownLocales.has(value)) return true
  if (!isLanguageTag(value)) return false
  if (knownLocales.size >= MAX_KNOWN_LOCALES) knownLocales.clear()
  knownLocales.add(value)
  return true
}

function isLanguageTag (value: unknown): value is string {
  try {
    return typeof value === 'string' && Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
}

/** `true` for a header that HTTP can carry (RFC 9110 §5.1, §5.5). */
export function isHeader (name: string, value: unknown): value is string {
  if (typeof value !== 'string') return false
  try {
    validateHeaderName(name)
    validateHeaderValue(name, value)
    return true
  } catch {
    return false
  }
}

/** `true` for the name of a header (RFC 9110 §5.1). */
export function isHeaderName (value: unknown): value is string {
  return typeof value === 'string' && isHeader(value, '')
}

/** `true` for Fastify's own request: it alone has a route, a context and what the app adds to requests. */
export function isFastifyRequest (request: RequestFacts): request is FastifyRequest {
  return 'server' in request
}
