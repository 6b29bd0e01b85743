import type { CheckedLink } from '../../types/entry.js'
import { isWebLink } from '../catalog/validate-facts.js'
import { isRecord } from '../guards.js'
import type { Must } from '../plugin-errors.js'
import { parseRecord } from './parse-record.js'

/** Where the pages of the errors are and what they tell, checked. */
export interface ParsedDocs {
  /** The path of the index, without a final slash. */
  readonly prefix: string
  readonly origin: string
  readonly title: string | undefined
  readonly links: readonly CheckedLink[]
  readonly scope: 'all' | 'declared'
}

/** A path of segments that need no encoding (RFC 3986 §3.3). */
const PREFIX = /^(?:\/[\w.~-]+)+$/
const SCOPES: readonly unknown[] = ['all', 'declared']

/** The option `docs`. A single text of a link is in the default locale. */
export function parseDocs (docs: unknown, must: Must, defaultLocale: string): ParsedDocs | undefined {
  if (docs === undefined) return undefined
  const { prefix, origin = '', title, links = [], scope = 'all' } = parseRecord('docs', docs, ['prefix', 'origin', 'title', 'links', 'scope'], must)
  if (typeof prefix !== 'string' || !PREFIX.test(prefix)) must('docs.prefix', 'a path such as /errors, without a final slash', prefix)
  if (origin !== '' && !isOrigin(origin)) must('docs.origin', 'an origin such as https://api.example.com', origin)
  if (title !== undefined && !isText(title)) must('docs.title', 'a text', title)
  if (!SCOPES.includes(scope)) must('docs.scope', '"all" or "declared"', scope)
  // What is of another type has been found wrong: these values are never used then.
  return Object.freeze({ prefix, origin, title, links: parseLinks(links, defaultLocale, must), scope }) as ParsedDocs
}

function parseLinks (links: unknown, defaultLocale: string, must: Must): readonly CheckedLink[] {
  if (!Array.isArray(links)) {
    must('docs.links', 'a list of links, e.g. [{ url, title }]', links)
    return []
  }
  return Object.freeze(links.map((link: unknown, index): CheckedLink => {
    const { url, title } = parseRecord(`docs.links.${index}`, link ?? null, ['url', 'title'], must)
    if (!isWebLink(url)) must(`docs.links.${index}.url`, 'a path or a URL of http, https or mailto', url)
    const texts = isRecord(title) ? title : { [defaultLocale]: title }
    if (!isText(texts[defaultLocale]) || !Object.values(texts).every(isText)) must(`docs.links.${index}.title`, `a text, or texts by locale with one in ${defaultLocale}`, title)
    return Object.freeze({ url: String(url), title: Object.freeze(texts) as CheckedLink['title'] }) // checked above
  }))
}

function isText (value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

/** `true` for scheme, host and port (RFC 6454 §6.2), and a path without a final slash. */
function isOrigin (value: unknown): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false
  const { origin, pathname, protocol } = new URL(value)
  const path = pathname === '/' ? '' : pathname
  return `${origin}${path}` === value && !path.endsWith('/') && /^https?:$/.test(protocol)
}
