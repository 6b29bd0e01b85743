import type { CompiledCatalog, CompiledFormat } from '../../types/compiled.js'
import type { RouteError } from '../routes/route-errors.js'
import { SharedPart, toIdentifier } from './shared-part.js'

type Header = Readonly<Record<string, unknown>>

const TEXT = { type: 'string' }

/** What the headers of errors are for; an example shows their value. */
const KNOWN: ReadonlyMap<string, Header> = new Map(Object.entries({
  accept: { description: 'The media types that are accepted (RFC 9110 §15.5.16)', schema: TEXT },
  allow: { description: 'The methods that are allowed (RFC 9110 §10.2.1)', schema: TEXT },
  'cache-control': { description: 'Whether a cache may keep the answer (RFC 9111 §5.2)', schema: TEXT },
  'content-language': { description: 'The language of the texts (RFC 9110 §8.5)', schema: TEXT },
  link: { description: 'Where the error is explained (RFC 8288)', schema: TEXT },
  'retry-after': {
    description: 'When to try again: seconds, or a date (RFC 9110 §10.2.3)',
    schema: { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'string', format: 'http-date' }] }
  },
  vary: { description: 'The request headers that the answer depends on (RFC 9110 §12.5.5)', schema: TEXT },
  'www-authenticate': { description: 'How to authenticate (RFC 9110 §11.6.1)', schema: TEXT }
}))

/** Headers whose values are made for each answer. */
const BY_STATUS: Readonly<Record<number, readonly string[]>> = { 405: ['allow'], 415: ['accept'], 429: ['retry-after'] }

/** What an answer says of its body in `content`. */
const OF_BODY = 'content-type'

/** The headers of the answers of one status, by name: each a part that responses share. */
export function toResponseHeaders (compiled: CompiledCatalog, format: CompiledFormat, errors: readonly RouteError[], status: number): Readonly<Record<string, SharedPart>> {
  /** The values of each header, by the slug of their error. */
  const values = new Map<string, Map<string, string>>((BY_STATUS[status] ?? []).map((name) => [name, new Map()]))
  for (const { entry } of errors) {
    for (const [name, value] of Object.entries(format.headers(entry, 0))) {
      if (name !== OF_BODY) values.set(name, new Map([...values.get(name) ?? [], [entry.entry.slug, value]]))
    }
  }
  const codes = errors.map(({ entry: { entry } }) => String(entry.code ?? entry.slug))
  return Object.fromEntries([...values].map(([name, given]) => {
    const isCode = !KNOWN.has(name) && codes.every((code, index) => code === [...given.values()][index])
    const header = isCode
      ? { description: 'The code of the error', schema: { type: 'string', enum: codes } }
      : { ...KNOWN.get(name) ?? { schema: TEXT }, ...(name === 'content-language' && { schema: { type: 'string', enum: compiled.locales } }) }
    const title = toName(name)
    return [title, new SharedPart('headers', toIdentifier(title.replaceAll('-', '')), { ...header, ...toExamples(name, given) })]
  }))
}

function toExamples (name: string, values: ReadonlyMap<string, string>): Header {
  const distinct = new Map([...values].map(([slug, value]) => [value, slug]))
  const examples = [...distinct].map(([value, slug]) => [slug, { value: name === 'retry-after' && /^\d+$/.test(value) ? Number(value) : value }] as const)
  const [first] = examples
  if (first === undefined) return {}
  return examples.length === 1 ? { example: first[1].value } : { examples: Object.fromEntries(examples) }
}

/** `retry-after` → `Retry-After`, as field names are usually written. */
function toName (name: string): string {
  return name.replace(/(?:^|-)[a-z]/g, (start) => start.toUpperCase()).replace(/^Www-/, 'WWW-')
}
