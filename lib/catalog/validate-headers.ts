import { isHeader } from '../guards.js'

/** Headers that the format and the server set. */
const OWN_HEADERS: readonly string[] = [
  'connection', 'content-encoding', 'content-language', 'content-length', 'content-type', 'date', 'transfer-encoding', 'vary'
]
/** RFC 6585 §3–6: answers with these statuses must not be stored by a cache. */
const NEVER_STORED: readonly unknown[] = [428, 429, 431, 511]
const STORABLE = /\b(?:public|max-age|s-maxage)\b/i

/** What is wrong with one header of an entry, as an expectation; `undefined` where nothing is. */
export function findHeaderProblem (name: string, value: unknown, status: unknown): string | undefined {
  if (!isHeader(name, value)) return 'a header that HTTP can carry'
  if (OWN_HEADERS.includes(name.toLowerCase())) return 'left to the plugin, which sets it by itself'
  if (name.toLowerCase() === 'cache-control' && NEVER_STORED.includes(status) && STORABLE.test(value)) {
    return 'without public and max-age, since caches must not store such an answer (RFC 6585)'
  }
  return undefined
}

/** The headers by lower-case name, frozen. */
export function toLowerCaseHeaders (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.freeze(Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])))
}

