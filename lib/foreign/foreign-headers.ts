import { readBoomOutput } from './boom-output.js'
import { readProperty } from './read-property.js'

/** The headers that a foreign error may set: those by which HTTP explains an error. */
const ALLOWED: ReadonlySet<string> = new Set([
  'www-authenticate', 'proxy-authenticate', 'retry-after', 'allow', 'accept', 'accept-encoding', 'accept-patch', 'accept-query', 'content-range', 'upgrade',
  'connection', 'link', 'ratelimit', 'ratelimit-policy', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset',
  'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'
])

type Headers = Record<string, string | number | readonly string[]>

/** The headers of a foreign error that the answer may carry, by lower-case name; none where it has no headers. */
export function readForeignHeaders (error: unknown): Readonly<Headers> | undefined {
  const given = readProperty(error, 'headers') ?? readProperty(readBoomOutput(error), 'headers')
  if (typeof given !== 'object' || given === null) return undefined
  const headers: Headers = {}
  try {
    for (const key of Object.keys(given)) {
      const name = key.toLowerCase()
      if (!ALLOWED.has(name)) continue
      const value = readProperty(given, key)
      if (isHeaderValue(value)) headers[name] = value
    }
  } catch {
    // A proxy may refuse to tell: what was read before counts.
  }
  return headers
}

function isHeaderValue (value: unknown): value is Headers[string] {
  return typeof value === 'string' || typeof value === 'number' || (Array.isArray(value) && value.every((item) => typeof item === 'string'))
}
