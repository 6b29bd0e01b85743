import type { CompiledEntry, CompiledFormat, CompiledMessage } from '../../types/compiled.js'
import type { FormatDefinition } from '../../types/format.js'
import type { CompileOptions } from '../compile/compile-catalog.js'
import { compileFormat } from '../compile/compile-format.js'
import { createEntryFinder } from '../compile/create-entry-finder.js'
import { createStatusFinder } from '../compile/create-status-finder.js'
import { toVary } from '../compile/to-vary.js'
import { BAD_REQUEST_SLUG, INTERNAL_SLUG } from '../constants.js'

/** The answer to one status. */
export interface StatusAnswer {
  readonly status: number
  readonly slug: string
  /** Its headers by lower-case name, but for `Content-Type` and `Content-Language`. */
  readonly headers: Readonly<Record<string, string>>
  /** By the language asked for: the body, and the language that it is in. */
  readonly bodies: ReadonlyMap<string, { readonly body: string, readonly locale: string }>
}

/** An entry that no gateway can answer by. */
export interface EntryFault {
  readonly status: number
  readonly slug: string
  readonly reason: string
}

/** What answers are rendered from. */
export interface AnswerOptions {
  /** The first format is that of the bodies; a gateway does not read `Accept`. */
  readonly options: CompileOptions
  readonly statuses: readonly number[]
  /** Slugs by status, for statuses that another entry than the plugin's own choice is to answer. */
  readonly chosen: ReadonlyMap<number, string>
}

/** All answers of a gateway. */
export interface RenderedAnswers {
  /** A status is missing where no entry can answer it. */
  readonly answers: readonly StatusAnswer[]
  readonly contentType: string
  /** Entries that were passed over; the entry of a bad request or of an internal error stands in for each. */
  readonly faults: readonly EntryFault[]
}

/** Renders an answer for each status by the code that renders those of the plugin. */
export function renderAnswers ({ options, statuses, chosen }: AnswerOptions): RenderedAnswers {
  const { catalog: { locales }, formats, locale: { header } } = options
  const find = createEntryFinder(options.catalog, options)
  const byStatus = createStatusFinder(find)
  const compiled = compileFormat(formats[0] as FormatDefinition, locales, toVary({ locales, formats, header })) // registration refuses a list without one
  const faults: EntryFault[] = []

  function pick (status: number): CompiledEntry | undefined {
    const standIn = find(status < 500 ? BAD_REQUEST_SLUG : INTERNAL_SLUG)
    const candidates = new Set([find(chosen.get(status)) ?? byStatus(status), standIn].filter((entry) => entry !== undefined))
    for (const candidate of candidates) {
      const reason = findFault(candidate)
      if (reason === undefined) return candidate
      faults.push({ status, slug: candidate.entry.slug, reason })
    }
    return undefined
  }

  const answers = statuses.flatMap((status) => {
    const entry = pick(status)
    return entry === undefined ? [] : [render(compiled, entry, status, options)]
  })
  return { answers, contentType: compiled.contentType, faults }
}

function findFault ({ entry, messages }: CompiledEntry): string | undefined {
  if (messages.some((message) => message !== undefined && toText(message) === undefined)) return 'its text has arguments, and a gateway has no values for them'
  return entry.internal ? 'it is internal' : undefined
}

/** A text of which nothing depends on params; a text with quotes or a plural is filled in too. */
function toText (message: CompiledMessage): string | undefined {
  try {
    return typeof message === 'string' ? message : message({})
  } catch {
    return undefined
  }
}

function render (format: CompiledFormat, entry: CompiledEntry, status: number, { catalog, locale }: CompileOptions): StatusAnswer {
  const { locales } = catalog
  // Every entry has a text in the catalogue's default language, the first; `locale.default` may be another.
  const fallback = [locales.indexOf(locale.default), 0].find((index) => entry.messages[index] !== undefined) as number
  const bodies = locales.map((asked, index) => {
    const spoken = entry.messages[index] === undefined ? fallback : index
    return [asked, { body: renderBody(format, entry, status, locales, spoken), locale: locales[spoken] as string }] as const
  })
  const { 'content-type': _type, 'content-language': _language, ...headers } = format.headers(entry, fallback)
  return { status, slug: entry.entry.slug, headers, bodies: new Map(bodies) }
}

function renderBody (format: CompiledFormat, { entry, messages, type }: CompiledEntry, status: number, locales: readonly string[], locale: number): string {
  return format.render({
    status,
    code: entry.code,
    slug: entry.slug,
    // The caller chose an entry whose texts have no arguments, and a language that it has.
    message: toText(messages[locale] as CompiledMessage) as string,
    detail: undefined,
    params: undefined,
    locale: locales[locale] as string,
    cause: undefined,
    issues: undefined,
    truncated: false,
    extra: undefined,
    type,
    instance: undefined,
    retryAfter: entry.retryAfter,
    requestId: undefined
  })
}
