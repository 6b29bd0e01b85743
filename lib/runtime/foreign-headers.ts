import { isHeader } from '../guards.js'
import { readProperty } from './read-property.js'

/** The headers that a foreign error may set: those by which HTTP explains an error. */
const ALLOWED: ReadonlySet<string> = new Set([
  'www-authenticate', 'proxy-authenticate', 'retry-after', 'allow', 'accept', 'accept-encoding', 'accept-patch', 'content-range', 'upgrade',
  'connection', 'link', 'ratelimit', 'ratelimit-policy', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset',
  'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'
])

/** The headers of a foreign error that the answer may carry, by lower-case name. */
export function readForeignHeaders (error: unknown): Readonly<Record<string, string>> | undefined {
  const given = readProperty(error, 'headers')
  if (typeof given !== 'object' || given === null) return undefined
  const headers: Record<string, string> = {}
  for (const key of readKeys(given)) {
    const name = key.toLowerCase()
    if (!ALLOWED.has(name)) continue
    const value = readProperty(given, key)
    const text = typeof value === 'number' ? String(value) : value
    if (isHeader(name, text)) headers[name] = text
  }
  return headers
}

/** The names of an object's own properties; a proxy may refuse to tell. */
function readKeys (value: object): readonly string[] {
  try {
    return Object.keys(value)
  } catch {
    return []
  }
}
