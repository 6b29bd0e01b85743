import type { CompiledCatalog, CompiledEntry, CompiledFormat, CompiledMessage } from '../../types/compiled.js'
import { createNeutralError } from '../answer/neutral-error.js'

/** The answer to one status. */
export interface StatusAnswer {
  readonly status: number
  readonly slug: string
  /** Its headers by lower-case name, but for `Content-Type` and `Content-Language`. */
  readonly headers: Readonly<Record<string, string>>
  /** By the language asked for: the body, and the language that it is in. */
  readonly bodies: ReadonlyMap<string, { readonly body: string, readonly locale: string }>
}

/** What of a registration answers are rendered with. */
export type GatewayCatalog = Pick<CompiledCatalog, 'locales' | 'find' | 'byStatus' | 'formats' | 'advise' | 'shows'>

/** What answers are rendered from. */
export interface AnswerOptions {
  /** The first format is that of the bodies; a gateway does not read `Accept`. */
  readonly compiled: GatewayCatalog
  /** The language where nothing matches. */
  readonly defaultLocale: string
  readonly statuses: readonly number[]
  /** Slugs by status, for statuses that another entry than the plugin's own choice is to answer. */
  readonly chosen: ReadonlyMap<number, string>
}

/** All answers of a gateway. */
export interface RenderedAnswers {
  readonly answers: readonly StatusAnswer[]
  readonly contentType: string
}

/** Renders an answer for each status by the code that renders those of the plugin. */
export function renderAnswers ({ compiled, defaultLocale, statuses, chosen }: AnswerOptions): RenderedAnswers {
  const { find, byStatus, formats: [format] } = compiled as GatewayCatalog & { readonly formats: readonly [CompiledFormat] } // registration refuses a list without one
  const answers = statuses.map((status) => render(compiled, format, find(chosen.get(status)) ?? byStatus(status), status, defaultLocale))
  return { answers, contentType: format.contentType }
}

/** Why no gateway can answer by an entry; `undefined` where one can. Registration sees to the entries that answer by their status. */
export function findEntryFault ({ entry, messages }: CompiledEntry): string | undefined {
  if (messages.some((message) => message !== undefined && toText(message) === undefined)) return 'whose text has arguments: a gateway has no values for them'
  return entry.internal ? 'that is internal' : undefined
}

/** A text of which nothing depends on params; a text with quotes or a plural is filled in too. */
function toText (message: CompiledMessage): string | undefined {
  try {
    return typeof message === 'string' ? message : message({})
  } catch {
    return undefined
  }
}

function render (compiled: GatewayCatalog, format: CompiledFormat, entry: CompiledEntry, status: number, defaultLocale: string): StatusAnswer {
  const { locales } = compiled
  // Every entry has a text in the catalogue's default language, the first; `locale.default` may be another.
  const fallback = [locales.indexOf(defaultLocale), 0].find((index) => entry.messages[index] !== undefined) as number
  const bodies = locales.map((asked, index) => {
    const spoken = entry.messages[index] === undefined ? fallback : index
    // The caller chose an entry whose texts need no params.
    const message = toText(entry.messages[spoken] as CompiledMessage) as string
    const body = format.render(createNeutralError(compiled, entry, spoken, { message, status, retryAfter: entry.entry.retryAfter }))
    return [asked, { body, locale: locales[spoken] as string }] as const // an index of theirs
  })
  const { 'content-type': _type, 'content-language': _language, ...headers } = format.headers(entry, fallback)
  return { status, slug: entry.entry.slug, headers, bodies: new Map(bodies) }
}
