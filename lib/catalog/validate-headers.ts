import { isHeader, isRecord } from '../guards.js'
import type { Must } from '../plugin-errors.js'
import { NEVER_STORED } from './never-stored.js'

/** Headers that the format and the server set. */
const OWN_HEADERS: readonly string[] = [
  'connection', 'content-encoding', 'content-language', 'content-length', 'content-type', 'date', 'transfer-encoding', 'vary'
]
const NO_STORE = /\bno-store\b/i
const STORABLE = /\b(?:public|max-age|s-maxage)\b/i

/** `true` for a header that only the format and the server may set. */
export function isOwnHeader (name: string): boolean {
  return OWN_HEADERS.includes(name.toLowerCase())
}

/** Checks the headers of an entry of a status. */
export function validateHeaders (headers: unknown, status: unknown, must: Must): void {
  if (!isRecord(headers)) return must('headers', 'headers by name', headers)
  for (const [name, value] of Object.entries(headers)) {
    const problem = findHeaderProblem(name, value, status)
    if (problem !== undefined) must(`headers.${name}`, problem, value)
  }
}

function findHeaderProblem (name: string, value: unknown, status: unknown): string | undefined {
  if (!isHeader(name, value)) return 'a header that HTTP can carry'
  if (isOwnHeader(name)) return 'left to the plugin, which sets it by itself'
  if (name.toLowerCase() === 'cache-control' && NEVER_STORED.has(status) && (!NO_STORE.test(value) || STORABLE.test(value))) {
    return 'no-store, since caches must not store such an answer (RFC 6585)'
  }
  return undefined
}

/** The headers by lower-case name, frozen. */
export function toLowerCaseHeaders (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.freeze(Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])))
}
