import type { Must } from '../plugin-errors.js'
import { parseRecord } from './parse-record.js'

/** Where the pages of the errors are, checked. */
export interface ParsedDocs {
  /** The path of the index, without a final slash. */
  readonly prefix: string
  readonly origin: string
}

/** A path of segments that need no encoding (RFC 3986 §3.3). */
const PREFIX = /^(?:\/[\w.~-]+)+$/

/** The option `docs`. */
export function parseDocs (docs: unknown, must: Must): ParsedDocs | undefined {
  if (docs === undefined) return undefined
  const { prefix, origin = '' } = parseRecord('docs', docs, ['prefix', 'origin'], must)
  if (typeof prefix !== 'string' || !PREFIX.test(prefix)) must('docs.prefix', 'a path such as /errors, without a final slash', prefix)
  if (origin !== '' && !isOrigin(origin)) must('docs.origin', 'an origin such as https://api.example.com', origin)
  // What is of another type has been found wrong: these values are never used then.
  return Object.freeze({ prefix, origin }) as ParsedDocs
}

/** `true` for scheme, host and port alone (RFC 6454 §6.2). */
function isOrigin (value: unknown): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false
  const { origin, protocol } = new URL(value)
  return origin === value && /^https?:$/.test(protocol)
}
